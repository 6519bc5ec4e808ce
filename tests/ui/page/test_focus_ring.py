from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.ui.reader import Reader


def ringed(reader: Reader) -> int:
    """Return how many points above the link that has the keyboard are drawn in the accent."""
    view = reader.window.detail.view
    cursor = view.textCursor()
    cursor.setPosition(cursor.selectionStart())
    corner = view.cursorRect(cursor).topLeft()
    picture, accent = view.viewport().grab().toImage(), reader.app.style.theme["accent"]
    points = (corner + QPoint(4, y) for y in range(-3, 3))
    return sum(picture.pixelColor(point) == accent for point in points)


def test_the_link_that_has_the_keyboard_has_a_ring_of_two_pixels(reader: Reader) -> None:
    view = reader.window.detail.view
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_Tab)
    assert view.textCursor().charFormat().isAnchor()
    assert ringed(reader) == 2
    reader.window.toolbar.search.take_focus()
    assert ringed(reader) == 0
