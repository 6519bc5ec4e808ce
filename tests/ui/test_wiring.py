"""Who talks to whom, and that it does not matter who was connected first."""

from __future__ import annotations

from tests.ui.conftest import Open


def test_a_hit_is_opened_with_its_mark_whoever_is_told_first(open_window: Open) -> None:
    reader = open_window(interface="zh")
    window, navigator = reader.window, reader.app.navigator
    hits = window.hits.placeRequested
    for signal, receiver in (
        (hits, navigator.open_hit),  # now behind what goes to the field and to the panes
        (navigator.pageChanged, window.show_page),
        (navigator.placeChanged, window.tree.reveal),
    ):
        signal.disconnect(receiver)
        signal.connect(receiver)
    reader.type("低血糖")
    window.hits.open_first()
    assert navigator.place == reader.chosen == "product/vx-880"
    assert reader.count.startswith("1 /"), "it was found by what it says"


def test_each_action_does_something(open_window: Open) -> None:
    for action in open_window().window.acts.all():
        meta = action.metaObject()
        triggered = meta.method(meta.indexOfSignal("triggered(bool)"))
        assert action.isSignalConnected(triggered), action.objectName()
