"""What stands at the top stays there, whatever size or language the page is drawn in."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import Open
from tests.ui.reader import Reader


def top(reader: Reader) -> str:
    """Return the paragraph at the top of the view."""
    QApplication.processEvents()
    return reader.window.detail.view.cursorForPosition(QPoint(0, 0)).block().text()


def middle(open_window: Open) -> Reader:
    """Open a long page at a statement in its middle: a heading reads otherwise in two languages."""
    reader = open_window("product/yescarta", interface="zh")
    bar = reader.window.detail.view.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
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
    assert top(reader) == before
    reader.keys("Ctrl+1")
    assert top(reader) == before


def test_another_language_stays_about_there(open_window: Open) -> None:
    reader = middle(open_window)
    bar = reader.window.detail.view.verticalScrollBar()
    before = bar.value() / bar.maximum()
    reader.keys("Ctrl+3")
    QApplication.processEvents()
    assert abs(bar.value() / bar.maximum() - before) < 0.2


def test_the_top_of_a_page_stays_the_top(open_window: Open) -> None:
    reader = open_window("product/yescarta")
    for keys in ("Ctrl++", "Ctrl+2", "Ctrl+0"):
        reader.keys(keys)
        assert reader.window.detail.view.verticalScrollBar().value() == 0
