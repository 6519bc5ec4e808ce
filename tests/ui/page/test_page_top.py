"""What stands at the top stays there, whatever size or language the page is drawn in."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from celltx_desktop.ui.page import page_top
from tests.ui.conftest import Open
from tests.ui.reader import Reader


def top(reader: Reader) -> str:
    """Return the paragraph at the top of the view."""
    QApplication.processEvents()
    return reader.window.detail.view.cursorForPosition(QPoint(0, 0)).block().text()


def middle(open_window: Open) -> Reader:
    """Open a long page in the middle."""
    reader = open_window("product/yescarta", interface="zh")
    bar = reader.window.detail.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    return reader


def test_larger_and_smaller_text(open_window: Open) -> None:
    reader = middle(open_window)
    before = top(reader)
    for keys in (*["Ctrl++"] * 5, *["Ctrl+-"] * 6, "Ctrl+0"):
        reader.keys(keys)
        assert top(reader) == before, keys


def test_another_width(open_window: Open) -> None:
    reader = middle(open_window)
    before = top(reader)
    for width in (800, 1280):
        reader.window.resize(width, 800)
        assert top(reader) == before


def test_both_languages_and_back(open_window: Open) -> None:
    reader = middle(open_window)
    before = top(reader)
    reader.keys("Ctrl+2")
    assert top(reader).startswith(before)  # a heading stands in both languages then
    reader.keys("Ctrl+1")
    assert top(reader) == before


def place_at_top(reader: Reader) -> tuple[str, int]:
    """Return the first place in view, and how far below the top it stands."""
    QApplication.processEvents()
    view = reader.window.detail.view
    return next(page_top._links(view, view.cursorForPosition(QPoint(0, 0)).block()))


@pytest.mark.parametrize("part", [0.2, 0.5])
def test_another_language_of_page_and_window_stays_at_the_same_statement(
    open_window: Open, part: float
) -> None:
    reader = open_window("product/yescarta", interface="zh")
    bar = reader.window.detail.view.verticalScrollBar()
    bar.setValue(int(bar.maximum() * part))
    before, top = place_at_top(reader)
    reader.app.settings.interface = "en"
    reader.app.restyle()
    after, now = place_at_top(reader)
    assert (after == before and abs(now - top) < 60) or bar.value() == bar.maximum()


def test_a_mark_at_the_edge_moves_the_page_no_more_than_it_must(open_window: Open) -> None:
    reader = open_window("product/yescarta", interface="en")
    view, bar = reader.window.detail.view, reader.window.detail.view.verticalScrollBar()
    reader.type("yescarta")
    for _ in range(4):
        reader.keys("F3")
    (mark,) = [one for one in view.extraSelections() if one.format.fontUnderline()]
    half_hidden = view.cursorRect(mark.cursor).bottom() - view.viewport().height() - 6
    bar.setValue(bar.value() + half_hidden)
    left = bar.value()
    reader.app.settings.paper = "letter"
    reader.app.restyle()
    assert abs(bar.value() - left) < 20


def test_the_top_of_a_page_stays_the_top(open_window: Open) -> None:
    reader = open_window("product/yescarta")
    for keys in ("Ctrl++", "Ctrl+2", "Ctrl+0"):
        reader.keys(keys)
        assert reader.window.detail.view.verticalScrollBar().value() == 0
