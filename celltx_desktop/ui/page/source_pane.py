"""The foldable pane below the page: where the statement under the cursor comes from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ...present.style import Style
from ..styled import Styled

if TYPE_CHECKING:
    from ...pages.statement.origin import Origin


class SourcePane(Styled, QWidget):
    """Show place, kind of source, date and strength. Signal: foldRequested (open or not)."""

    foldRequested = Signal(bool)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.setObjectName("SourcePane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._origin: Origin | None = None
        self._short = False
        self._fold = QToolButton()
        self._fold.setCheckable(True)
        self._title = QLabel(wordWrap=True)
        self._detail = QLabel(wordWrap=True)
        self._detail.setObjectName("SourceCaption")
        self._detail.setContentsMargins(30, 0, 0, 0)
        for label in (self._title, self._detail):
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QHBoxLayout()
        head.addWidget(self._fold)
        head.addWidget(self._title, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 3, 16, 4)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._detail)
        self._fold.clicked.connect(self.foldRequested)
        self.follow(style)

    def set_open(self, opened: bool) -> None:
        self._fold.setChecked(opened)
        self._detail.setVisible(opened and not self._short)
        self._draw_fold()

    def set_short(self, short: bool) -> None:
        """Keep to one line where the window is short."""
        self._short = short
        self._detail.setVisible(self._fold.isChecked() and not short)

    def show_origin(self, origin: Origin | None) -> None:
        """Show where a statement comes from; None says that none is under the cursor."""
        self._origin = origin
        self._draw()

    def restyle(self) -> None:
        style = self._style
        self._detail.setFont(style.font(12, lang=style.lang))
        self._detail.setMinimumHeight(self._detail.fontMetrics().lineSpacing())
        self._draw_fold()
        self._draw()

    def retranslate(self) -> None:
        self._fold.setAccessibleName(self.tr("Show the source pane"))
        self._fold.setToolTip(self.tr("Show the source pane (F8)"))
        self._draw()

    def _draw_fold(self) -> None:
        name = "chevron-down" if self._fold.isChecked() else "chevron-right"
        size = self._style.px(14)
        self._fold.setIconSize(QSize(size, size))
        self._fold.setIcon(self._style.pictures.icon(name, size, "ink2"))

    def _draw(self) -> None:
        lang = self._style.lang
        if self._origin is None:
            hint = self.tr("Source: point at a statement or its place")
            self._title.setFont(self._style.font(13))
            self._title.setText(hint)
            self._detail.setText("")
            return
        title = self._origin.title[lang]
        # A Chinese face draws § and ¶ as wide as a Chinese character
        self._title.setFont(self._style.font(13, lang="en" if "§" in title else lang))
        self._title.setText(title)
        self._detail.setText(self._origin.detail[lang])
