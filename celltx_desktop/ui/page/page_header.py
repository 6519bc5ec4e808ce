"""The head of a page, which never scrolls away: name, status, one line, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from ...domain.text import Lang, Text
from ...pages.page import Page
from ...present.style import Style
from ...wording import labels
from ..styled import Styled
from .badges import Badges, in_content

_LEFT, _RIGHT, _GAP = 28, 16, 10
_MIDDLE = Qt.AlignmentFlag.AlignVCenter

_TRANSLATED = ("product", "class", "regulation", "milestone", "statistic", "recommendation")
"""Kinds of page whose English is ours."""


class PageHeader(Styled, QWidget):
    """Show the head of a page; its buttons do what the actions given to it do.

    ``count`` stands before them and comes and goes by itself.
    """

    def __init__(self, style: Style, actions: list[QAction], count: QWidget) -> None:
        super().__init__()
        self.setObjectName("PageHeader")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._page: Page | None = None
        self._short = False
        self._name = QLabel()
        self._name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._line = QLabel(wordWrap=True)
        self._line.setObjectName("Subtitle")
        self._line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._badges = Badges()
        self._count = count
        count.installEventFilter(self)
        self._rows = QVBoxLayout(self)
        self._top, self._below = QHBoxLayout(), QHBoxLayout()
        self._buttons = [self._button(action) for action in actions]
        self._lay_out()
        self.follow(style)

    def _button(self, action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        action.enabledChanged.connect(button.setVisible)  # on a page without a sheet there is none
        return button

    def _lay_out(self) -> None:
        self._top.setSpacing(_GAP)
        self._top.addWidget(self._name)
        self._top.addWidget(self._badges, alignment=_MIDDLE)
        self._top.addStretch(1)
        for button in self._buttons:
            self._top.addWidget(button, alignment=Qt.AlignmentFlag.AlignTop)
        self._rows.setContentsMargins(_LEFT, 10, _RIGHT, 10)
        self._rows.setSpacing(2)
        self._rows.addLayout(self._top)
        self._rows.addLayout(self._below)
        self._rows.addWidget(self._count, alignment=Qt.AlignmentFlag.AlignRight)
        self._rows.addWidget(self._line)

    def add_button(self, button: QToolButton) -> None:
        """Put a button before those of the actions."""
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        at = self._top.indexOf(self._buttons[0])
        self._top.insertWidget(at, button, alignment=Qt.AlignmentFlag.AlignTop)
        button.setIconSize(self._buttons[0].iconSize())
        QWidget.setTabOrder(button, self._buttons[0])
        self._buttons.insert(0, button)

    def show_page(self, page: Page) -> None:
        self._page = page
        self._draw()

    def restyle(self) -> None:
        size = self._style.px(18)
        for button in self._buttons:
            button.setIconSize(QSize(size, size))
        self._draw()

    def set_compact(self, compact: bool, short: bool) -> None:
        """Leave the words of the buttons away where there is little room; tooltips stay.

        In a ``short`` window the line below the name of a product is its tooltip.
        """
        self._short = short
        form = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        if compact:
            form = Qt.ToolButtonStyle.ToolButtonIconOnly
        for button in self._buttons:
            button.setToolButtonStyle(form)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Make room for the count when it comes or goes or needs more digits."""
        if event.type() in (QEvent.Type.ShowToParent, QEvent.Type.HideToParent):
            self._fit()
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        self._name.setAccessibleName(self.tr("Name"))

    def _draw(self) -> None:
        page, style = self._page, self._style
        if page is None:
            return
        # A Chinese face draws § and ¶ as wide as a Chinese character
        lang = "en" if "§" in page.title[style.lang] else style.lang
        self._name.setFont(style.font(22, bold=True, lang=lang))
        self._name.setText(_joined_name(page.title, style))
        self._line.setFont(style.font(13, lang=style.lang))
        parts = dict.fromkeys(in_content(part, style) for part in page.subtitle if part)
        if style.content == "en" and page.place.kind in _TRANSLATED:
            parts[labels.OUR_TRANSLATION.en] = None
        self._line.setText(" · ".join(parts))
        self._badges.show_badges(page.badges, style)
        self._fit()

    def _fit(self) -> None:
        """Let a long name wrap, and put the badges below it where they do not fit beside it."""
        shown = [button for button in self._buttons if not button.isHidden()]
        buttons = sum(button.sizeHint().width() + _GAP for button in shown)
        free = self.width() - _LEFT - _RIGHT - buttons
        name = self._name.fontMetrics().horizontalAdvance(self._name.text())
        count = 0 if self._count.isHidden() else self._count.sizeHint().width() + _GAP
        if (count and name + count <= free) != (self._top.indexOf(self._count) >= 0):
            self._move_count()
        if self._top.indexOf(self._count) >= 0:
            free -= count
        # A wrapping label asks for too little width, so only a name that does not fit may wrap
        self._name.setWordWrap(name > free)
        self._top.setStretchFactor(self._name, 100 if name > free else 0)
        short = self._short and self._page is not None and bool(self._page.badges)
        self._line.setVisible(bool(self._line.text()) and not short)
        self._name.setToolTip(self._line.text() if short else "")
        beside = name + _GAP + self._badges.sizeHint().width() <= free
        if beside and self._top.indexOf(self._badges) < 0:
            self._top.insertWidget(1, self._badges, alignment=_MIDDLE)
        elif not beside and self._below.indexOf(self._badges) < 0:
            self._below.addWidget(self._badges)

    def _move_count(self) -> None:
        """Put the count beside the buttons, or below the name where that needs the room."""
        if self._top.indexOf(self._count) >= 0:
            self._rows.insertWidget(2, self._count, alignment=Qt.AlignmentFlag.AlignRight)
        else:
            at = self._top.indexOf(self._buttons[0])
            self._top.insertWidget(at, self._count, alignment=Qt.AlignmentFlag.AlignTop)


def _joined_name(title: Text, style: Style) -> str:
    other: Lang = "en" if style.lang == "zh" else "zh"
    if style.content == "both" and not title.same:
        return f"{title[style.lang]} {title[other]}"
    return title[style.lang]
