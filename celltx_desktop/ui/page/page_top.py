"""What stands at the top of a page, while the page is drawn anew."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextBlock, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextBrowser

from .page_marks import first_mark


@contextmanager
def kept_top(view: QTextBrowser) -> Iterator[None]:
    """Let the same text stand at the top afterwards, though its size may be another.

    In another language it is what has the same place beside it, else what stands as far down.
    """
    bar = view.verticalScrollBar()
    if not bar.value():
        yield
        return
    cursor = view.cursorForPosition(QPoint(0, 0))
    block, rect = cursor.block(), view.cursorRect(cursor)
    text, within = block.text(), cursor.positionInBlock()
    share = block.position() / view.document().characterCount()
    beside = next(_links(view, block), ("", 0))
    yield
    block = _nearest(view.document(), text, share)
    if not text or block.text() != text:  # a line without text stands anywhere
        for link, top in _links(view, view.document().begin()):
            if link == beside[0]:
                bar.setValue(bar.value() + top - beside[1])
                return
    cursor.setPosition(block.position() + min(within, block.length() - 1))
    now = view.cursorRect(cursor)
    bar.setValue(bar.value() + now.top() - rect.top() * now.height() // max(1, rect.height()))


def _links(view: QTextBrowser, block: QTextBlock) -> Iterator[tuple[str, int]]:
    """Yield the places from a paragraph on, each with how far below the top it stands."""
    for one in _blocks(block):
        if link := first_mark(one):
            yield link, view.cursorRect(QTextCursor(one)).top()


def _nearest(document: QTextDocument, text: str, share: float) -> QTextBlock:
    """Return the paragraph with this text that is nearest to where it was, else what is there."""
    guess = int(share * document.characterCount())
    same = [block for block in _blocks(document.begin()) if block.text() == text]
    there = document.findBlock(guess)
    return min(same, key=lambda block: abs(block.position() - guess), default=there)


def _blocks(block: QTextBlock) -> Iterator[QTextBlock]:
    while block.isValid():
        yield block
        block = block.next()
