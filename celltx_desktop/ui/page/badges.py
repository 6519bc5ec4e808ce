"""How far a product is: a status as glyph and word, up to three beside its name."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ...domain.facts.kinds import StatusKind
from ...domain.text import Text
from ...pages.glyph import status_svg
from ...pages.page import Badge
from ...present.pictures import draw
from ...present.style import Style
from ...wording import labels

_MOST = 3
_GAP, _LINE_GAP = 8, 4
_ROLES: dict[StatusKind, str] = {
    "approved": "badge-approved",
    "conditional": "badge-conditional",
    "hospital-exemption": "badge-conditional",
    "in-trials": "badge-in-trials",
    "cleared": "badge-in-trials",
    "discontinued": "badge-discontinued",
    "not-stated": "badge-discontinued",
}


def in_content(text: Text, style: Style) -> str:
    """Return a short text in the language of the content, or both side by side."""
    if style.content == "both" and not text.same:
        return f"{text.zh} {text.en}"
    return text[style.lang]


class BadgeLabel(QWidget):
    """Draw a status as glyph and word; its line is dashed where a trial is only cleared."""

    def __init__(self, badge: Badge, style: Style) -> None:
        super().__init__()
        self._badge = badge
        self._style = style
        plus = "＋" if badge.supplement else ""
        self._text = plus + in_content(badge.text, style)
        self._font = style.font(12, lang=style.lang)
        self._font.setWeight(self._font.Weight.Medium)
        self.setFont(self._font)
        self.setAccessibleName(f"{in_content(labels.STATUS[badge.kind], style)}: {self._text}")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        style = self._style
        width = self.fontMetrics().horizontalAdvance(self._text)
        return QSize(width + style.px(13 + 5 + 17), style.px(22))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        style, kind = self._style, self._badge.kind
        role = _ROLES[kind]
        colours = style.theme
        text = colours[f"{role}-text"]
        line = colours[f"{role}-line"]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = colours.measures.get("frame-width", 1) if colours.name == "high-contrast" else 1
        dashed = kind in ("cleared", "not-stated")
        pen = QPen(line, width, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
        painter.setPen(pen)
        painter.setBrush(QColor(colours[role]))
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 4, 4)
        size = style.px(13)
        glyph = self._glyph(size, text, colours[role])
        painter.drawPixmap(style.px(8), (self.height() - size) // 2, glyph)
        painter.setPen(text)
        area = self.rect().adjusted(style.px(8 + 13 + 5), 0, 0, 0)
        painter.drawText(area, int(Qt.AlignmentFlag.AlignVCenter), self._text)

    def _glyph(self, size: int, colour: QColor, paper: QColor) -> QPixmap:
        svg = status_svg(self._badge.kind, size, colour.name(), paper.name())
        return draw(svg, size, self.devicePixelRatioF())


class Badges(QWidget):
    """Line the badges up; what one line does not hold goes to the next."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: list[QWidget] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_badges(self, badges: Sequence[Badge], style: Style) -> None:
        """Replace the badges; after three only their number is told."""
        for old in self._shown:
            old.setParent(None)
            old.deleteLater()
        self._shown = [BadgeLabel(badge, style) for badge in badges[:_MOST]]
        if (more := len(badges) - _MOST) > 0:
            self._shown.append(QLabel(f"+{more}"))
        for badge in self._shown:
            badge.setParent(self)
            badge.show()
        self._arrange(self.width())
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Ask for room in one line."""
        sizes = [badge.sizeHint() for badge in self._shown]
        width = sum(size.width() + _GAP for size in sizes) - _GAP
        return QSize(max(0, width), max((size.height() for size in sizes), default=0))

    def minimumSizeHint(self) -> QSize:
        widest = max((badge.sizeHint().width() for badge in self._shown), default=0)
        return QSize(widest, self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        return max((place.bottom() + 1 for place in self._places(width)), default=0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange(event.size().width())

    def _arrange(self, width: int) -> None:
        for badge, place in zip(self._shown, self._places(width), strict=True):
            badge.setGeometry(place)

    def _places(self, width: int) -> list[QRect]:
        places: list[QRect] = []
        x = y = 0
        for size in (badge.sizeHint() for badge in self._shown):
            if x and x + size.width() > width:
                x, y = 0, y + size.height() + _LINE_GAP
            places.append(QRect(x, y, size.width(), size.height()))
            x += size.width() + _GAP
        return places
