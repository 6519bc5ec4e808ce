"""A column of buttons, each a row of words, and the keys that go through it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

_PADDING = 28


class RowButton(QPushButton):
    """Show words as far as there is room; Enter presses it, the arrows are its column's."""

    def __init__(self, name: str, words: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.words = ""
        self.set_words(words)

    def set_words(self, words: str) -> None:
        """Say what the button does."""
        self.words = words
        self.setAccessibleName(words.strip())
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter | Qt.Key.Key_Right:
                self.click()
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                event.ignore()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        icon = 0 if self.icon().isNull() else self.iconSize().width() + 4
        room = self.width() - _PADDING - icon
        shown = self.fontMetrics().elidedText(self.words, Qt.TextElideMode.ElideRight, room)
        self.setText(shown.replace("&", "&&"))


class RowColumn(QWidget):
    """Go through rows with the arrows. Signal: leaveRequested (Escape, or up from the first)."""

    leaveRequested = Signal()

    def rows(self) -> Sequence[RowButton]:
        """Return the rows that may be on show."""
        raise NotImplementedError

    def enter(self) -> None:
        """Take the keyboard, if there is a row."""
        if shown := self._shown():
            shown[0].setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shown = self._shown()
        at = next((n for n, row in enumerate(shown) if row.hasFocus()), 0)
        match event.key():
            case Qt.Key.Key_Escape:
                self.leaveRequested.emit()
            case Qt.Key.Key_Up if at == 0:
                self.leaveRequested.emit()
            case Qt.Key.Key_Up:
                shown[at - 1].setFocus(Qt.FocusReason.BacktabFocusReason)
            case Qt.Key.Key_Down if at + 1 < len(shown):
                shown[at + 1].setFocus(Qt.FocusReason.TabFocusReason)
            case Qt.Key.Key_Down:
                pass
            case _:
                super().keyPressEvent(event)

    def _shown(self) -> list[RowButton]:
        return [row for row in self.rows() if row.isVisible()]
