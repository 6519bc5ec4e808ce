"""The page itself: HTML in a QTextBrowser, drawn anew when width, colours or language change."""

from __future__ import annotations

from contextlib import nullcontext
from typing import Any

from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QMouseEvent,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
    QShowEvent,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QFrame, QMenu, QTextBrowser

from ...domain.facts.kinds import StatusKind
from ...domain.place import Place
from ...pages.lists.outline import APPROVALS
from ...pages.page import Page
from ...present.page_html.pen import Spot, View
from ...present.page_html.rows import UNFOLD
from ...present.page_html.writer import write_page
from ...present.style import Style
from ..styled import Styled
from .page_marks import PageMarks, Phrases, mark_beside
from .page_top import kept_top

_ONE, _BOTH, _WIDEST = 61.5, 77.0, 87.0
"""The text column at most, in em: 860, 1080 and, for a comparison, 1220 pixels at 100 %."""

_LEFT, _TOP = 28, 12
_BAR = 2
"""At the left edge, in the accent colour while the keyboard is here."""
STACK_FROM = 150
"""Percent of zoom from which labels stand above values and the contents list hides."""


class PageView(Styled, QTextBrowser):
    """Draw one page.

    Signals: linkRequested (place), spotRequested (Spot, keyboard modifiers: a mark at the
    margin was clicked), spotChanged (Spot or None: under the mouse or the keyboard).
    """

    linkRequested = Signal(object)
    spotRequested = Signal(object, object)
    spotChanged = Signal(object)

    def __init__(self, style: Style, css: str) -> None:
        super().__init__()
        self._css = css
        self._page: Page | None = None
        self._spots: tuple[Spot, ...] = ()
        self._spot: Spot | None = None
        self._drawn_width = 0
        self._stale = False
        self._unfolded: frozenset[str] = frozenset()
        self._positions: dict[str, int] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._beside = 0
        self.setViewportMargins(_LEFT - _BAR, _TOP, _LEFT, 0)
        self.document().setDocumentMargin(0)
        self.anchorClicked.connect(self._on_anchor)
        self.highlighted.connect(self._on_highlighted)
        self.selectionChanged.connect(self._on_selected)
        self.marks = PageMarks(self)
        self.marks.reached.connect(self._on_mark)
        self.follow(style)

    @property
    def spot(self) -> Spot | None:
        """Return the statement that the mouse or the keyboard was at last, with its place."""
        return self._spot

    def show_page(self, page: Page, phrases: Phrases = ()) -> None:
        """Show a page where it was left; ``phrases`` are marked where they stand."""
        if self._page is not None:
            self._positions[self._page.place] = self.verticalScrollBar().value()
        if self._page is None or self._page.place != page.place:
            self._unfolded = frozenset()
        self._page = page
        self.marks.set_phrases(phrases)
        self._draw()
        self.verticalScrollBar().setValue(self._positions.get(page.place, 0))
        self._set_spot("")

    def restyle(self) -> None:
        """Draw the page anew, what stands at its top staying there."""
        if self._page is not None:
            with kept_top(self):
                self._draw()
            self.marks.keep_in_view()

    def keep_free(self, width: int) -> None:
        """Leave room at the right of the text for what lies there."""
        self._beside = width
        self.setViewportMargins(_LEFT - _BAR, _TOP, _LEFT + width, 0)
        self._fit_column()

    def scroll_to(self, statement: str) -> None:
        """Bring a statement to the top of the view, its first mark being the current one.

        Without an id it is the page's own top.
        """
        if statement:
            self.scroll_to_section(statement)
            self.marks.first_below(statement)
        else:
            self.marks.leave()
            self.verticalScrollBar().setValue(0)

    def scroll_to_section(self, name: str) -> None:
        """Bring a section to the top of the view."""
        self.marks.leave()
        self._draw_now()
        self.scrollToAnchor(name)

    def _draw(self) -> None:
        """Draw the page, at first when it is shown: only then is its width known."""
        self._stale = True
        if self.isVisible():
            self._draw_now()

    def _draw_now(self) -> None:
        if not self._stale or self._page is None:
            return
        self._stale = False
        style = self._style
        self._drawn_width = self._column()
        px = style.px(14)
        view = View(
            content=style.content,
            px=px,
            width=self._drawn_width,
            colours=style.theme.colours,
            fonts={"zh": style.stacks.css("zh"), "en": style.stacks.css("en")},
            unfolded=self._unfolded,
            phrases=self.marks.phrases,
            stacked=style.zoom >= STACK_FROM or self._drawn_width < 44 * px,
        )
        self.setFont(style.font(14, lang=style.lang))  # the document's too, and it stays so
        html, self._spots = write_page(self._page, view, self._css)
        self.setHtml(html)
        self.marks.lay(style.theme)

    def _fit_column(self) -> None:
        if self._column() != self._drawn_width:
            self.restyle()

    def _column(self) -> int:
        """Return the width of the text column in pixels."""
        most = _BOTH if self._style.content == "both" else _ONE
        if self._page is not None and is_wide(self._page):
            most = _WIDEST
        free = self.width() - 2 * _LEFT - self._beside - self.verticalScrollBar().sizeHint().width()
        return max(240, min(round(most * self._style.px(14)), free))

    # -- Qt's own names ----------------------------------------------------------------------

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw_now()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            from .focus_ring import draw_ring  # the start has no link with the keyboard

            draw_ring(self, self._style.theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_column()
        self.marks.keep_in_view()

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Page"))

    def changeEvent(self, event: QEvent) -> None:
        with kept_top(self) if event.type() == QEvent.Type.FontChange else nullcontext():
            super().changeEvent(event)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        url = QUrl(name).toString()
        if kind == QTextDocument.ResourceType.ImageResource.value:
            return _picture(url, self._style)
        return None

    def createMimeDataFromSelection(self) -> QMimeData:
        """Copy without the word joiners that keep a line from ending within ``HLA-A*02:01``."""
        data = super().createMimeDataFromSelection()
        if data.hasText() and "\u2060" in (text := data.text()):
            html = data.html().replace("\u2060", "")
            data.setText(text.replace("\u2060", ""))
            data.setHtml(html)
        return data

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        if not self.anchorAt(event.position().toPoint()):
            self._set_spot(mark_beside(self.cursorForPosition(event.position().toPoint())))

    def focusNextPrevChild(self, following: bool) -> bool:
        """Tell which mark the Tab key has reached; Qt tells it of the mouse only."""
        stays = super().focusNextPrevChild(following)
        if stays:
            self._set_spot(self.textCursor().charFormat().anchorHref())
        return stays

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offer what can be done with the statement under the mouse or the keyboard."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self._set_spot(mark_beside(self.cursorForPosition(event.pos())))
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addActions(self.actions())
        menu.popup(event.globalPos())

    def _spot_of(self, href: str) -> Spot | None:
        if not href.startswith("spot:"):
            return None
        number = int(href.removeprefix("spot:"))
        return self._spots[number] if number < len(self._spots) else None

    def _on_highlighted(self, url: QUrl) -> None:
        self._set_spot(url.toString())

    def _on_selected(self) -> None:
        """Draw all anew, for Qt forgets the edge of the ring around a link."""
        self.viewport().update()  # asked for not before now: it would cost the start 13 ms

    def _on_mark(self, cursor: QTextCursor) -> None:
        self._set_spot(mark_beside(cursor))

    def _on_anchor(self, url: QUrl) -> None:
        href = url.toString()
        if href.startswith("spot:"):
            from PySide6.QtWidgets import QApplication

            self.spotRequested.emit(self._spot_of(href), QApplication.keyboardModifiers())
        elif href.startswith(UNFOLD):
            self._unfolded |= {href.removeprefix(UNFOLD)}
            self.restyle()
        else:
            self.linkRequested.emit(Place(href))

    def _set_spot(self, href: str) -> None:
        self._spot = self._spot_of(href)
        self.spotChanged.emit(self._spot)


def _picture(url: str, style: Style) -> QPixmap:
    scheme, _, name = url.partition(":")
    if scheme == "glyph":
        status: StatusKind = name  # type: ignore[assignment]
        return style.pictures.glyph(status, style.px(14))
    role = {"triangle-alert": "safety-head", "pencil-line": "note-head"}.get(name, "ink")
    return style.pictures.pixmap(name, style.px(16), role)


def is_wide(page: Page) -> bool:
    """Tell whether a page needs all the width there is."""
    return page.place.kind == "compare" or page.place == APPROVALS
