"""Where the link that has the keyboard stands on the page: Qt draws a dotted line there."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPen, QTextCursor
from PySide6.QtWidgets import QTextBrowser

from ...present.theme import Theme

_WIDTH = 2


def draw_ring(view: QTextBrowser, theme: Theme) -> None:
    """Draw a ring around the link that the Tab key has reached, over Qt's dotted line.

    The page has the keyboard.
    """
    cursor = view.textCursor()
    if not (cursor.hasSelection() and cursor.charFormat().isAnchor()):
        return
    painter = QPainter(view.viewport())
    painter.setPen(QPen(theme["accent"], _WIDTH))
    for rect in _lines(view, cursor):
        painter.drawRect(rect.adjusted(-_WIDTH, -1, _WIDTH, 1))


def _lines(view: QTextBrowser, cursor: QTextCursor) -> Iterator[QRectF]:
    """Yield the part of each line that is selected, as far as it is in one paragraph."""
    block = view.document().findBlock(cursor.selectionStart())
    corner = view.document().documentLayout().blockBoundingRect(block).topLeft()
    corner -= QPointF(view.horizontalScrollBar().value(), view.verticalScrollBar().value())
    first, last = (at - block.position() for at in (cursor.selectionStart(), cursor.selectionEnd()))
    for n in range(block.layout().lineCount()):
        line = block.layout().lineAt(n)
        start = max(first, line.textStart())
        end = min(last, line.textStart() + line.textLength())
        if start < end:
            left, right = (line.cursorToX(at)[0] for at in (start, end))  # type: ignore[index]
            yield QRectF(left, line.y(), right - left, line.height()).translated(corner)
