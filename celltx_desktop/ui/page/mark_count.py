"""How many words are marked on the page, at which the reader is, and the way to the next."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QWidget

from ...present.style import Style
from ..styled import Styled


class MarkCount(Styled, QWidget):
    """Show ``3 / 7`` and a button an action, as long as there are marks."""

    def __init__(self, style: Style, actions: Iterable[QAction]) -> None:
        super().__init__()
        self._at = self._count = 0
        self._label = QLabel()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        layout.addWidget(self._label)
        for action in actions:
            button = QToolButton()
            button.setDefaultAction(action)
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
            layout.addWidget(button)
        self.hide()
        self.follow(style)

    def show_count(self, at: int, count: int) -> None:
        """Say at which of ``count`` marks the reader is, 0 for before the first."""
        self._at, self._count = at, count
        self._draw()
        self.setVisible(count > 0)

    def restyle(self) -> None:
        style = self._style
        self._label.setFont(style.font(12, lang="en"))
        for button in self.findChildren(QToolButton):
            button.setIconSize(QSize(style.px(18), style.px(18)))
        self._draw()

    def retranslate(self) -> None:
        self._draw()

    def _draw(self) -> None:
        # As wide as it can get, so that the buttons stay under the pointer
        widest = self._label.fontMetrics().horizontalAdvance(f"{self._count} / {self._count}")
        self._label.setMinimumWidth(widest + 4)
        self._label.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._label.setText(f"{self._at or '–'} / {self._count}")
        words = self.tr("Found words on this page: {at} of {count}")
        self._label.setAccessibleName(words.format(at=self._at, count=self._count))
        self._label.setToolTip(self._label.accessibleName())
