"""The small list below the search field that says how a field word or its value may go on.

A child of the window, not a popup of Qt's: the keyboard never leaves the field, so input methods go
on as before.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from ...domain.search.narrowing import Completion
from ...domain.text import Lang
from ...present.style import Style
from ..styled import Styled

_ROWS = 8


class CompletionPopup(Styled, QTreeWidget):
    """Offer completions; the keyboard stays in the field, which hands its keys on.

    Signal: chosen (the completed query).
    """

    chosen = Signal(str)

    def __init__(self, field: QWidget, style: Style) -> None:
        super().__init__(field.window())
        self._field = field
        self.setObjectName("Completions")
        self.setColumnCount(2)
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.header().setStretchLastSection(False)
        self.header().setSectionResizeMode(0, self.header().ResizeMode.Stretch)
        self.header().setSectionResizeMode(1, self.header().ResizeMode.ResizeToContents)
        self.itemClicked.connect(self._on_click)
        self.hide()
        self.follow(style)

    def restyle(self) -> None:
        self.setFont(self._style.font(13))

    def offer(self, completions: Sequence[Completion], lang: Lang) -> None:
        """Show completions, none chosen yet; hide where there are none."""
        self.clear()
        for one in completions:
            ending = "" if one.count else ":"
            item = QTreeWidgetItem([one.label[lang] + ending, str(one.count or "")])
            item.setData(0, Qt.ItemDataRole.UserRole, one.text)
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self.addTopLevelItem(item)
        self.setVisible(bool(completions))
        if completions:
            self._place()

    def step(self, by: int) -> bool:
        """Choose the next row or the one before; tell whether there was one."""
        row = self.currentIndex().row() + by
        if not -1 <= row < self.topLevelItemCount():
            return False
        self.setCurrentIndex(self.model().index(row, 0))  # none at -1: back in the field
        return True

    def text(self, first: bool) -> str:
        """Return the query that the chosen row makes, or with ``first`` the first one."""
        item = self.currentItem() or (self.topLevelItem(0) if first else None)
        return self._text(item) if item else ""

    def _on_click(self, item: QTreeWidgetItem) -> None:
        self.chosen.emit(self._text(item))

    @staticmethod
    def _text(item: QTreeWidgetItem) -> str:
        return str(item.data(0, Qt.ItemDataRole.UserRole))

    def _place(self) -> None:
        """Stand below the field, over what is there."""
        rows = min(_ROWS, self.topLevelItemCount())
        below = self._field.mapTo(self.window(), QPoint(0, self._field.height()))
        self.setGeometry(
            below.x(),
            below.y() + 2,
            min(self._field.width(), 28 * self.fontMetrics().averageCharWidth() + 80),
            rows * self.sizeHintForRow(0) + 2 * self.frameWidth() + 2,
        )
        self.raise_()
