"""The button that says how many products are chosen, and lets them go again."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Text, plain
from celltx_desktop.ui.frame.compare_button import CompareButton
from tests.ui.conftest import Open
from tests.ui.reader import Reader

CHOSEN = {
    Place("product/yescarta"): Text("奕凯达", "Yescarta"),
    Place("product/vx-880"): plain("VX-880"),
}


@pytest.fixture
def button(reader: Reader) -> CompareButton:
    return chosen(reader)


def chosen(reader: Reader) -> CompareButton:
    """Choose the product on show, which brings the button; then let it hold two."""
    reader.keys("Ctrl+Shift+C")
    (found,) = reader.window.findChildren(CompareButton)
    found.show_chosen(CHOSEN)
    return found


def entries(button: CompareButton) -> list[str]:
    button.menu().aboutToShow.emit()
    return [act.text() for act in button.menu().actions()]


def test_it_is_there_as_long_as_something_is_chosen(button: CompareButton) -> None:
    assert button.isVisible()
    button.show_chosen({})
    assert not button.isVisible()


def test_it_says_how_many_and_in_its_hint_which(button: CompareButton) -> None:
    button.window().resize(1200, 800)
    assert button.text().strip() == "Compare 2"
    assert button.toolTip() == "Compare: Yescarta, VX-880"
    assert button.accessibleName() == button.toolTip()


@pytest.mark.parametrize(("zoom", "width"), [(100, 900), (150, 1350)])
def test_a_narrow_window_has_room_for_the_number_only(
    reader: Reader, button: CompareButton, zoom: int, width: int
) -> None:
    reader.app.settings.zoom = zoom
    reader.app.restyle()
    button.window().resize(width - 1, 800)
    assert button.text().strip() == "2"
    button.window().resize(width, 800)
    assert button.text().strip() == "Compare 2"


def test_its_menu_takes_products_out(qtbot: QtBot, button: CompareButton) -> None:
    assert entries(button) == ["Take out Yescarta", "Take out VX-880"]
    assert entries(button) == ["Take out Yescarta", "Take out VX-880"], "once each"
    with qtbot.waitSignal(button.removeRequested) as asked:
        button.menu().actions()[1].trigger()
    assert asked.args == ["product/vx-880"]


def test_its_words_are_in_the_language_of_the_window(open_window: Open) -> None:
    reader = open_window("product/vx-880", interface="zh")
    button = chosen(reader)
    assert "奕凯达" in button.toolTip()
    assert "Compare" not in button.text() + button.toolTip()
    assert not any("Take out" in entry for entry in entries(button))
