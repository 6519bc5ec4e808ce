"""The real pages of a sheet, one at a time: page through them, enlarge them."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, QSizeF, Qt, Signal
from PySide6.QtGui import QImage, QKeySequence, QPixmap, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...present.style import Style
from ...settings import SHEET_ZOOMS
from ..styled import Styled

_POINTS = 72
_SCREEN = 96
"""Pixels an inch at 100 %."""
_MARGIN = 24


class Preview(Styled, QWidget):
    """Show pages. Signal: sizeRequested (they are to be drawn again, larger or smaller)."""

    sizeRequested = Signal()

    def __init__(self, style: Style, zoom: int) -> None:
        super().__init__()
        self._pages: list[QImage] = []
        self._at = 0
        self._paper = QLabel(alignment=Qt.AlignmentFlag.AlignCenter)
        self._paper.setObjectName("Paper")
        self._area = QScrollArea(alignment=Qt.AlignmentFlag.AlignCenter)
        self._area.setObjectName("Desk")
        self._area.setWidget(self._paper)
        self._back, self._forward = QPushButton(), QPushButton()
        for button in (self._back, self._forward):
            button.setObjectName("Turn")
        self._number = QLabel()
        self._zooms = QComboBox()
        for step in SHEET_ZOOMS:
            self._zooms.addItem(f"{step} %", step)
        self._zooms.setCurrentIndex(max(0, self._zooms.findData(zoom)))
        self._lay_out()
        self._back.clicked.connect(lambda: self._turn(-1))
        self._forward.clicked.connect(lambda: self._turn(1))
        self._zooms.currentIndexChanged.connect(self.sizeRequested)
        for keys, work in (
            ("PgUp", partial(self._turn, -1)),
            ("PgDown", partial(self._turn, 1)),
            ("Ctrl++", partial(self._zoom, 1)),
            ("Ctrl+=", partial(self._zoom, 1)),
            ("Ctrl+-", partial(self._zoom, -1)),
        ):
            QShortcut(QKeySequence(keys), self).activated.connect(work)
        self.follow(style)

    def _lay_out(self) -> None:
        bar = QHBoxLayout()
        for widget in (self._back, self._number, self._forward):
            bar.addWidget(widget)
        bar.addStretch()
        bar.addWidget(self._zooms)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(bar)
        layout.addWidget(self._area, 1)

    @property
    def zoom(self) -> int:
        """Return the size in percent, 0 where whole pages are shown."""
        return int(self._zooms.currentData())

    def ppi(self, paper: QSizeF) -> float:
        """Return how many pixels an inch a paper of that size, in points, is to be drawn with."""
        ratio = self.devicePixelRatioF()
        if self.zoom:
            return _SCREEN * self.zoom / 100 * ratio
        room = self._area.size()
        across = (room.width() - _MARGIN) / paper.width()
        down = (room.height() - _MARGIN) / paper.height()
        return max(20.0, min(across, down) * _POINTS * ratio)

    def show_pages(self, pages: list[QImage]) -> None:
        """Show other pages; the number of the page stays where there is one."""
        self._pages = pages
        self._turn(0)

    def show_words(self, words: str) -> None:
        """Say why there is nothing to see."""
        self._pages = []
        self._paper.setText(words)
        self._paper.adjustSize()
        self._show_number()

    def restyle(self) -> None:
        style = self._style
        for widget in (self._number, self._zooms, self._back, self._forward):
            widget.setFont(style.font(13))
        size = style.px(16)
        for button, name in ((self._back, "arrow-left"), (self._forward, "arrow-right")):
            button.setIconSize(QSize(size, size))
            button.setIcon(style.pictures.icon(name, size))

    def _turn(self, by: int) -> None:
        self._at = max(0, min(self._at + by, len(self._pages) - 1))
        if self._pages:
            pixmap = QPixmap.fromImage(self._pages[self._at])
            pixmap.setDevicePixelRatio(self.devicePixelRatioF())
            self._paper.setPixmap(pixmap)
            self._paper.resize(pixmap.deviceIndependentSize().toSize())
        if by:
            self._area.verticalScrollBar().setValue(0)
        self._show_number()

    def _zoom(self, by: int) -> None:
        at = max(0, min(self._zooms.currentIndex() + by, self._zooms.count() - 1))
        self._zooms.setCurrentIndex(at)

    def _show_number(self) -> None:
        last = len(self._pages) - 1
        text = self.tr("Page {number} of {count}").format(number=self._at + 1, count=last + 1)
        self._number.setText(text if self._pages else "")
        self._paper.setAccessibleName(self._number.text())
        self._back.setEnabled(self._at > 0)
        self._forward.setEnabled(self._at < last)

    def retranslate(self) -> None:
        for button, words in (
            (self._back, self.tr("Page before")),
            (self._forward, self.tr("Next page")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        self._area.setAccessibleName(self.tr("Preview"))
        self._zooms.setItemText(0, self.tr("Whole page"))
        self._zooms.setAccessibleName(self.tr("Size of the preview"))
        self._show_number()

    # -- Qt's own names ----------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self.zoom:
            self.sizeRequested.emit()
