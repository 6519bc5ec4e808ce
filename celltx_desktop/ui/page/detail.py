"""The right side: head, page, list of contents and source pane."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent, QTextLayout
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ...pages.page import Page
from ...present.style import Style
from ...wording import labels
from ..styled import Styled
from .contents_button import ContentsButton, sections
from .mark_count import MarkCount
from .page_header import PageHeader
from .page_marks import Phrases
from .page_view import STACK_FROM, PageView, is_wide
from .source_pane import SourcePane

_CONTENTS_FROM, _CONTENTS_WIDTH = 980, 196
_COMPACT_BELOW, _SHORT_BELOW = 760, 370
"""Width of the pane below which the buttons lose their words, height below which the head and the
source pane are cut down to their names; both of them grow with the text."""
_SCROLL_BAR = 10
_FEWEST = 3
"""Sections from which their list is of use."""


class Contents(Styled, QWidget):
    """List the sections of a page. Signal: sectionRequested (id)."""

    sectionRequested = Signal(str)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._page: Page | None = None
        self.setObjectName("Contents")
        self.setFixedWidth(_CONTENTS_WIDTH)
        self.useful = False
        self._caption = QLabel()
        self._caption.setIndent(7)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 16, 4, 8)
        layout.setSpacing(4)
        layout.addWidget(self._caption)
        layout.addWidget(self._area, 1)
        self.follow(style)

    def show_page(self, page: Page) -> None:
        """Replace the list by the sections of another page."""
        self._page = page
        self.useful = len(sections(page)) >= _FEWEST and not is_wide(page)
        self.restyle()

    def restyle(self) -> None:
        if self._page is None:
            return
        style, links = self._style, QWidget()
        column = QVBoxLayout(links)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._caption.setFont(style.font(12, lang=style.lang))
        self._caption.setText(labels.ON_THIS_PAGE[style.lang])
        for name, title in sections(self._page):
            link = QPushButton()
            link.setObjectName("SectionLink")
            link.setFlat(True)
            link.setFont(style.font(13, lang=style.lang))
            _set_elided(link, title[style.lang])
            link.clicked.connect(lambda _=False, name=name: self.sectionRequested.emit(name))
            column.addWidget(link)
        column.addStretch()
        if (old := self._area.takeWidget()) is not None:
            old.deleteLater()
        self._area.setWidget(links)


def _set_elided(link: QPushButton, text: str) -> None:
    """Show as much of a title as two lines hold, and all of it to pointer and screen reader."""
    metrics, room = link.fontMetrics(), _CONTENTS_WIDTH - 32
    layout = QTextLayout(text, link.font())
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(room)
    layout.endLayout()
    first, rest = text[: line.textLength()].rstrip(), text[line.textLength() :]
    rest = metrics.elidedText(rest, Qt.TextElideMode.ElideRight, room)
    shown = f"{first}\n{rest}" if rest else first
    link.setText(shown.replace("&", "&&"))
    link.setAccessibleName(text)
    if "…" in rest:
        link.setToolTip(text)


class Detail(Styled, QWidget):
    """Show one page and all that belongs to it."""

    def __init__(
        self,
        style: Style,
        css: str,
        mark_actions: list[QAction],
        actions: list[QAction],
        statement_actions: list[QAction],
    ) -> None:
        super().__init__()
        self.setObjectName("Page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._count = MarkCount(style, mark_actions)
        self.header = PageHeader(style, actions, self._count)
        self.view = PageView(style, css)
        self.view.addActions(statement_actions)
        self.setFocusProxy(self.view)
        self.sources = SourcePane(style)
        self._contents = Contents(style)
        self._button = ContentsButton(style)
        self.header.add_button(self._button)
        self._page: Page | None = None
        self._lay_out()
        self.follow(style)
        self.view.marks.changed.connect(self._count.show_count)
        for contents in (self._contents, self._button):
            contents.sectionRequested.connect(self.view.scroll_to_section)

    def _lay_out(self) -> None:
        # The list lies on the page's right margin, so that the scroll bar is at the window's edge
        middle = QGridLayout()
        middle.setSpacing(0)
        middle.setColumnStretch(0, 1)
        middle.setColumnMinimumWidth(2, _SCROLL_BAR)
        middle.addWidget(self.view, 0, 0, 1, 3)
        middle.addWidget(self._contents, 0, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.header)
        layout.addLayout(middle, 1)
        layout.addWidget(self.sources)

    def show_page(self, page: Page, phrases: Phrases = ()) -> None:
        """Show another page, the phrases of the query marked on it."""
        self._page = page
        self.header.show_page(page)
        self.view.show_page(page, phrases)
        self._contents.show_page(page)
        self._button.show_page(page)
        self._fit()

    def step_mark(self, by: int, phrases: Phrases) -> None:
        """Go on to a mark; before, mark these words, also on a page that was not opened so."""
        if self._page is not None:
            if phrases != self.view.marks.phrases:
                self.view.show_page(self._page, phrases)
            self.view.marks.step(by)

    def restyle(self) -> None:
        self._fit()

    def show_content(self) -> None:
        """Show the page in the languages that the reader wants now."""
        for part in (self.header, self.view, self.sources, self._contents):
            part.restyle()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _fit(self) -> None:
        zoom = self._style.zoom
        wide = self._page is not None and is_wide(self._page)
        room = self.width() >= _CONTENTS_FROM and zoom < STACK_FROM and not wide
        listed = room and self._contents.useful
        self._contents.setVisible(listed)
        self._button.setVisible(self._contents.useful and not listed)
        self.view.keep_free(_CONTENTS_WIDTH if listed else 0)
        short = self.height() * 100 < _SHORT_BELOW * zoom
        self.header.set_compact(self.width() * 100 < _COMPACT_BELOW * zoom, short)
        self.sources.set_short(short)
