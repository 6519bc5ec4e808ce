"""The window as a whole: what narrow windows, restarts and F-keys do."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QImage, QScreen
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QWidget,
)

from celltx_desktop.domain.place import Place
from celltx_desktop.ui.frame.panes import NARROW
from tests.ui.conftest import Open
from tests.ui.reader import Reader, find


def side_is(reader: Reader, shown: bool) -> None:
    reader.bot.waitUntil(lambda: reader.window.side.isVisible() is shown)


def test_the_first_page_welcomes(open_window: Open) -> None:
    reader = open_window()
    assert reader.name == "Cell-therapy product reference"
    assert reader.at(reader.field), "typing can begin at once"
    assert "Try a search" in reader.page


def test_a_try_on_the_first_page_types_itself(open_window: Open) -> None:
    reader = open_window()
    reader.window.detail.view.linkRequested.emit(Place("search/VX-880"))
    assert reader.field.text() == "VX-880"
    assert reader.hits[0] == "VX-880"


def test_a_narrow_window_hides_the_navigation_and_f9_opens_it(reader: Reader) -> None:
    reader.window.resize(NARROW - 1, 600)
    side_is(reader, False)
    reader.keys("F9")
    assert reader.window.side.isVisible()
    assert reader.at(reader.window.tree)
    reader.keys("F9")
    side_is(reader, False)
    reader.window.resize(NARROW, 600)
    side_is(reader, True)


def test_hits_show_in_a_narrow_window_and_go_with_their_query(reader: Reader) -> None:
    reader.window.resize(640, 480)
    side_is(reader, False)
    reader.type("vx")
    assert reader.window.hits.isVisible()
    reader.press(Qt.Key.Key_Escape)
    side_is(reader, False)


def test_f9_hides_and_shows_in_a_wide_window(reader: Reader) -> None:
    reader.keys("F9")
    assert not reader.window.side.isVisible()
    reader.keys("F9")
    assert reader.window.tree.isVisible()


def test_f6_walks_from_pane_to_pane(reader: Reader) -> None:
    window = reader.window
    reader.field.setFocus()
    for pane in (window.tree, window.detail.view, reader.field):
        reader.keys("F6")
        assert reader.at(pane)
    reader.type("vx")
    reader.keys("F6")
    assert reader.at(window.hits)


def test_f6_leaves_out_what_is_hidden(reader: Reader) -> None:
    reader.keys("F9")
    reader.field.setFocus()
    reader.keys("F6")
    assert reader.at(reader.window.detail.view)


def test_size_and_splitter_are_kept_over_a_restart(reader: Reader, open_window: Open) -> None:
    reader.window.resize(1100, 700)
    reader.window.splitter.setSizes([350, 750])
    reader.bot.waitUntil(lambda: reader.window.splitter.sizes()[0] == 350)
    reader.window.close()
    again = open_window()
    assert again.window.size().toTuple() == (1100, 700)
    assert again.window.splitter.sizes()[0] == 350


def test_the_first_window_fits_on_a_small_screen(
    open_window: Open, settings_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert open_window().window.size().toTuple() == (1280, 800)
    monkeypatch.setattr(QScreen, "availableSize", lambda _: QSize(1000, 700))
    open_window()
    settings_file.unlink()
    assert open_window().window.size().toTuple() == (900, 630)


def test_a_damaged_state_is_no_obstacle(open_window: Open, settings_file: Path) -> None:
    settings_file.write_text("[window]\ngeometry=nonsense\nsplitter=@ByteArray(x)\n", "utf-8")
    reader = open_window()
    assert reader.window.isVisible()


@pytest.mark.parametrize("size", [(640, 480), (1024, 640), (1280, 800)])
@pytest.mark.parametrize("zoom", [100, 200])
def test_every_size_can_be_had(reader: Reader, size: tuple[int, int], zoom: int) -> None:
    reader.app.settings.zoom = zoom
    reader.app.restyle()
    reader.window.resize(*size)
    reader.bot.waitUntil(lambda: reader.window.size().toTuple() == size)
    reader.bot.waitUntil(lambda: reader.window.minimumSizeHint().width() <= size[0])


def test_the_navigation_grows_with_its_text_and_back(reader: Reader) -> None:
    width = reader.window.splitter.sizes()[0]
    reader.app.settings.zoom = 150
    reader.app.restyle()
    reader.bot.waitUntil(lambda: reader.window.splitter.sizes()[0] > width)
    reader.app.settings.zoom = 100
    reader.app.restyle()
    reader.bot.waitUntil(lambda: abs(reader.window.splitter.sizes()[0] - width) <= 2)


THEMES = ("light", "dark", "high-contrast")
_LEAST = 60
"""Pixels that a ring changes at least."""


def changed(before: QImage, after: QImage) -> int:
    return sum(
        before.pixel(x, y) != after.pixel(x, y)
        for x in range(before.width())
        for y in range(before.height())
    )


def is_seen(widget: QWidget, elsewhere: QWidget) -> bool:
    """Tell whether a widget looks different while it has the keyboard."""
    elsewhere.setFocus(Qt.FocusReason.TabFocusReason)
    before = widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    assert widget.hasFocus()
    return changed(before, widget.grab().toImage()) >= _LEAST


@pytest.fixture(params=THEMES)
def themed(request: pytest.FixtureRequest, open_window: Open) -> Reader:
    theme: Literal["light", "dark", "high-contrast"] = request.param
    reader = open_window("product/vx-880")
    reader.app.settings.theme = theme
    reader.app.restyle()
    return reader


def test_it_is_seen_in_the_window(themed: Reader) -> None:
    window = themed.window
    themed.app.navigator.go(Place("class/car-t"))
    themed.app.navigator.back()
    names = ["Forward", "Settings", "Menu", "EN"]
    names += ["Show the source pane", "Export PDF", "Print sheet"]
    buttons = [find(window, QToolButton, name) for name in names]
    section = find(window, QPushButton, "Sources")
    for part in (window.tree, window.detail.view, *buttons, section):
        assert is_seen(part, themed.field), part.accessibleName()
    assert is_seen(themed.field, window.tree)


def test_it_is_seen_in_dialogs_on_the_main_button_too(themed: Reader) -> None:
    themed.point(themed.place_of_mark("§3.3 ¶2"))
    for name in ("settings", "report"):
        themed.window.acts[name].trigger()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None

        def is_active(dialog: QWidget = dialog) -> bool:
            dialog.activateWindow()
            return QApplication.activeWindow() is dialog

        themed.bot.waitUntil(is_active)
        parts = [*dialog.findChildren(QPushButton), *dialog.findChildren(QPlainTextEdit)]
        for n, part in enumerate(parts):
            if len(parts) > 1:
                assert is_seen(part, parts[n - 1]), part.accessibleName()
        if name == "settings":
            box = find(dialog, QComboBox, "Appearance")
            assert is_seen(parts[0], box)
            assert is_seen(box, parts[0])
        dialog.close()
