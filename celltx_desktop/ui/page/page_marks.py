"""Mark the words of a search on the page, and walk from one to the next.

The marks lie over the drawn page, not in its HTML: that takes 4 ms for the longest page, and a
search can be left without drawing anew. F3 on any page marks what stands in the field, so that
Ctrl+F, a word and F3 is *find in page* too.
"""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QTextEdit

from ...domain.search.words import spans
from ...present.theme import Theme

Phrases = tuple[tuple[str, ...], ...]

_WALL = "\u16a0"
"""A letter that nobody types: no phrase may reach over it into the next paragraph."""

_BREAKS = dict.fromkeys((0x2028, 0x2029, 0xFDD0, 0xFDD1), _WALL)
"""What Qt puts between lines, paragraphs and cells."""


class PageMarks(QObject):
    """Lay marks over a page that is drawn already; its HTML stays as it is.

    One of the marks is the current one, or none before the reader has gone to the first. Signals:
    changed (number of the current mark from 1, 0 for none; how many there are), reached (cursor of
    the mark that the reader was led to).
    """

    changed = Signal(int, int)
    reached = Signal(object)

    def __init__(self, view: QTextBrowser) -> None:
        super().__init__(view)
        self._view = view
        self._theme: Theme | None = None
        self._phrases: Phrases = ()
        self._found: list[QTextCursor] = []
        self._at = -1
        self._beside, self._followed = "", False
        view.installEventFilter(self)
        view.verticalScrollBar().actionTriggered.connect(self.leave)

    @property
    def phrases(self) -> Phrases:
        return self._phrases

    def set_phrases(self, phrases: Phrases) -> None:
        """Mark other words from the next ``lay`` on."""
        self._phrases, self._at = phrases, -1

    def clear(self) -> None:
        """Take the marks away."""
        self.set_phrases(())
        self.lay()

    def lay(self, theme: Theme | None = None) -> None:
        """Find the words on the page as it is drawn now, and mark them."""
        self._theme = theme or self._theme
        before, self._found = len(self._found), self._find() if self._phrases else []
        if self._at >= 0 and len(self._found) != before:  # the words of another language
            self._at = self._first_in_row()
        self._paint()

    def step(self, by: int) -> None:
        """Go to the next mark or the one before, round the ends; at first from what is in view."""
        if not self._found:
            return
        if self._at < 0:
            top = self._view.cursorForPosition(QPoint(0, 0)).position()
            after = self._first_after(top)
            self._go(after if by > 0 else after - 1)
        else:
            self._go(self._at + by)

    def first(self) -> None:
        """Go to the first mark of the page."""
        if self._found:
            self._go(0)

    def first_below(self, anchor: str) -> None:
        """Make the first mark of the statement at an anchor the current one."""
        position = _position(self._view.document(), anchor) if self._found else -1
        if position >= 0:
            self._go(self._first_after(position))

    def keep_in_view(self) -> None:
        """Move the page no more than the current mark needs to be seen, unless the reader left."""
        if self._at >= 0 and self._followed:
            above, below = self._hidden()
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + below - above)

    def _hidden(self) -> tuple[int, int]:
        """Return how far the current mark is above what is seen, and how far below it."""
        rect = self._view.cursorRect(self._found[self._at])
        return max(0, -rect.top()), max(0, rect.bottom() - self._view.viewport().height())

    def leave(self) -> None:
        """Let the current mark go out of view: the reader scrolls, or goes elsewhere."""
        self._followed = False

    def _first_in_row(self) -> int:
        """Return the first mark of the statement at which the reader was, whatever its language."""
        rows = map(mark_beside, self._found)
        return next((n for n, row in enumerate(rows) if row and row == self._beside), -1)

    def _first_after(self, position: int) -> int:
        return next((n for n, one in enumerate(self._found) if one.selectionEnd() > position), 0)

    def _go(self, to: int) -> None:
        self._at = to % len(self._found)
        cursor = self._found[self._at]
        behind = QTextCursor(cursor)
        behind.clearSelection()
        self._view.setTextCursor(behind)  # Tab goes on from here
        self._beside, self._followed = mark_beside(cursor), True
        if any(self._hidden()):  # then into the upper third
            bar, third = self._view.verticalScrollBar(), self._view.viewport().height() // 3
            bar.setValue(bar.value() + self._view.cursorRect(cursor).top() - third)
        self._paint()
        self.reached.emit(cursor)

    def _find(self) -> list[QTextCursor]:
        document = self._view.document()
        found = []
        for start, end in spans(_counted(document), self._phrases, inside=True):
            cursor = QTextCursor(document)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            if not cursor.charFormat().anchorHref().startswith("spot:"):  # a place is no text
                found.append(cursor)
        return found

    def _paint(self) -> None:
        marked = []
        if self._theme is not None:
            formats = _format(self._theme, current=False), _format(self._theme, current=True)
            for n, cursor in enumerate(self._found):
                mark = QTextEdit.ExtraSelection()
                mark.cursor, mark.format = cursor, formats[n == self._at]
                marked.append(mark)
        self._view.setExtraSelections(marked)
        self.changed.emit(self._at + 1, len(self._found))

    # -- Qt's own names ----------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the marks away with Escape on the page."""
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if self._found and pressed and event.key() == Qt.Key.Key_Escape:  # type: ignore[attr-defined]
            self.clear()
            return True
        return super().eventFilter(watched, event)


def _format(theme: Theme, *, current: bool) -> QTextCharFormat:
    """Return how a mark looks: as in the list of hits, the current one reversed and underlined."""
    form = QTextCharFormat()
    form.setBackground(theme["accent" if current else "hit-mark"])
    form.setForeground(theme["on-accent" if current else "ink"])
    form.setFontUnderline(current)
    return form


def _counted(document: QTextDocument) -> str:
    """Return the text of a page, one character for each position of a cursor."""
    text = document.toRawText().translate(_BREAKS)
    if text.isascii() or max(text) <= "\uffff":
        return text
    return "".join(one if one <= "\uffff" else _WALL * 2 for one in text)  # Qt counts it as two


def _position(document: QTextDocument, anchor: str) -> int:
    """Return where an anchor stands, -1 where it does not."""
    block = document.begin()
    while block.isValid():
        parts: Iterator[QTextBlock.iterator] = iter(block)  # type: ignore[arg-type]
        for part in parts:
            fragment = part.fragment()
            if anchor in fragment.charFormat().anchorNames():
                return fragment.position()
        block = block.next()
    return -1


def mark_beside(cursor: QTextCursor) -> str:
    """Return the link of the place that a statement at the cursor has, empty where it has none.

    It stands behind the statement in its cell, else at the right end of its row.
    """
    table: QTextTable | None = cursor.currentTable()
    if table is None:
        return ""
    here = table.cellAt(cursor)
    block = here.lastCursorPosition().block()
    while block.isValid() and block.position() >= here.firstPosition():
        if found := first_mark(block):
            return found
        block = block.previous()
    last = table.cellAt(here.row(), table.columns() - 1).firstCursorPosition().block()
    at_the_end = last.blockFormat().alignment() & Qt.AlignmentFlag.AlignRight
    return first_mark(last) if at_the_end else ""


def first_mark(block: QTextBlock) -> str:
    """Return the link of the first place in a paragraph, empty where there is none."""
    parts: Iterator[QTextBlock.iterator] = iter(block)  # type: ignore[arg-type]
    hrefs = (part.fragment().charFormat().anchorHref() for part in parts)
    return next((href for href in hrefs if href.startswith("spot:")), "")
