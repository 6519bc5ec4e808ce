"""The head of a page, which never scrolls away: name, status, one line, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QPainter, QPaintEvent, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ..domain.kinds import StatusKind
from ..domain.text import Lang, Text
from ..pages import words
from ..pages.glyph import status_svg
from ..pages.page import Badge, Page
from ..present.pictures import draw
from ..present.style import Style

_MOST_BADGES = 3
_LEFT, _RIGHT, _GAP = 28, 16, 10
_ROLES: dict[StatusKind, str] = {
    "approved": "badge-approved",
    "conditional": "badge-conditional",
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
        self.setAccessibleName(f"{in_content(words.STATUS[badge.kind], style)}: {self._text}")
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


class PageHeader(QWidget):
    """Show the head of a page; its buttons do what the actions given to it do."""

    def __init__(self, actions: list[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("PageHeader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page: Page | None = None
        self._style: Style | None = None
        self._actions = actions
        self._name = QLabel()
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._line = QLabel(wordWrap=True)
        self._line.setObjectName("Subtitle")
        self._line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._badge_box = QWidget()
        self._badges = QHBoxLayout(self._badge_box)
        self._badges.setContentsMargins(0, 0, 0, 0)
        self._badges.setSpacing(8)
        self._top, self._below = QHBoxLayout(), QHBoxLayout()
        self._buttons = [self._button(action) for action in actions]
        self._lay_out()

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setIconSize(QSize(18, 18))
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        action.enabledChanged.connect(button.setVisible)  # on a page without a sheet there is none
        return button

    def _lay_out(self) -> None:
        self._top.setSpacing(_GAP)
        self._top.addWidget(self._name)
        self._top.addWidget(self._badge_box)
        self._top.addStretch(1)
        for button in self._buttons:
            self._top.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        self._below.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_LEFT, 10, _RIGHT, 10)
        layout.setSpacing(2)
        layout.addLayout(self._top)
        layout.addLayout(self._below)
        layout.addWidget(self._line)

    def show_page(self, page: Page) -> None:
        self._page = page
        self._draw()

    def restyle(self, style: Style) -> None:
        self._style = style
        self._draw()

    def set_compact(self, compact: bool) -> None:
        """Leave the words of the buttons away where there is little room; tooltips stay."""
        form = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        if compact:
            form = Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self._buttons:
            button.setToolButtonStyle(form)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._name.setAccessibleName(self.tr("Name"))
        super().changeEvent(event)

    def _draw(self) -> None:
        page, style = self._page, self._style
        if page is None or style is None:
            return
        # A Chinese face draws § and ¶ as wide as a Chinese character
        lang = "en" if "§" in page.title[style.lang] else style.lang
        self._name.setFont(style.font(22, bold=True, lang=lang))
        self._name.setText(_joined_name(page.title, style))
        self._line.setFont(style.font(13, lang=style.lang))
        parts = dict.fromkeys(in_content(part, style) for part in page.subtitle if part)
        if style.content == "en" and page.place != "welcome":
            parts[words.OUR_TRANSLATION.en] = None
        self._line.setText(" · ".join(parts))
        self._line.setVisible(bool(parts))
        _clear(self._badges)
        for badge in page.badges[:_MOST_BADGES]:
            self._badges.addWidget(BadgeLabel(badge, style))
        if (more := len(page.badges) - _MOST_BADGES) > 0:
            self._badges.addWidget(QLabel(f"+{more}"))
        self._fit()

    def _fit(self) -> None:
        """Let a long name wrap, and put the badges below it where they do not fit beside it."""
        buttons = [button.sizeHint().width() + _GAP for button in self._buttons]
        free = self.width() - _LEFT - _RIGHT - sum(buttons)
        name = self._name.fontMetrics().horizontalAdvance(self._name.text())
        # A wrapping label asks for too little width, so only a name that does not fit may wrap
        self._name.setWordWrap(name > free)
        beside = name + _GAP + self._badges.sizeHint().width() <= free
        if beside != (self._top.indexOf(self._badge_box) >= 0):
            row, at = (self._top, 1) if beside else (self._below, 0)
            row.insertWidget(at, self._badge_box)


def _joined_name(title: Text, style: Style) -> str:
    other: Lang = "en" if style.lang == "zh" else "zh"
    if style.content == "both" and not title.same:
        return f"{title[style.lang]} {title[other]}"
    return title[style.lang]


def _clear(layout: QHBoxLayout) -> None:
    while item := layout.takeAt(0):
        if widget := item.widget():
            widget.setParent(None)
            widget.deleteLater()
