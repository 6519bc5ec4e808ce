"""The legend of the glyphs, below the tree."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ...present.style import Style
from ...wording.labels import LEGEND
from ..styled import Styled

_LEFT, _TOP = 10, 4
_GAP = 10
"""Between two entries; half of it between glyph and word."""


class Legend(Styled, QWidget):
    """Explain every glyph; what one line does not hold goes to the next."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.setObjectName("Legend")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.follow(style)

    def restyle(self) -> None:
        self.setFont(self._style.font(12))
        self.setAccessibleName(", ".join(self._words()))
        self._fit()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Take the height that the lines need; a layout would remember that of another width."""
        self.setFixedHeight(self._places(self.width())[-1].y() + self._line() + _TOP)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setPen(self._style.theme["ink2"])
        size, line = self._style.px(13), self._line()
        for (kind, _), word, place in zip(
            LEGEND, self._words(), self._places(self.width()), strict=True
        ):
            middle = place + QPoint(0, (line - size) // 2)
            painter.drawPixmap(middle, self._style.pictures.glyph(kind, size))
            left = place.x() + size + _GAP // 2
            painter.drawText(left, place.y() + (line + self._rise()) // 2, word)

    def _words(self) -> list[str]:
        lang = self._style.interface
        return [text[lang] for _, text in LEGEND]

    def _line(self) -> int:
        return self.fontMetrics().height()

    def _rise(self) -> int:
        return self.fontMetrics().ascent() - self.fontMetrics().descent()

    def _places(self, width: int) -> list[QPoint]:
        size = self._style.px(13)
        places: list[QPoint] = []
        x, y = _LEFT, _TOP
        for word in self._words():
            wide = size + _GAP // 2 + self.fontMetrics().horizontalAdvance(word)
            if x > _LEFT and x + wide > width - _TOP:
                x, y = _LEFT, y + self._line() + _TOP // 2
            places.append(QPoint(x, y))
            x += wide + _GAP
        return places
