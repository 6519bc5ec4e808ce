"""Where the reader is, how they came there, and what they search for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ..domain.search.hit import Hit, Hits, Reason
from ..domain.search.query import Query
from ..domain.text import Lang
from ..errors import CelltxError
from ..pages.book import WELCOME, Book
from ..store.search.search import Search

if TYPE_CHECKING:
    from ..domain.search.narrowing import Completion

SEARCH = "search/"
"""A place that is a query: opening it types the rest into the search box."""


PAUSE = 150
"""Milliseconds without a key after which more is said of the hits than the hits themselves."""


class Navigator(QObject):
    """Take requests and tell facts.

    Signals: placeChanged (place), pageChanged (Page), partRequested (id of the statement to turn
    to, empty for the top of the page), hitsChanged (Hits, or None without a query), after a pause
    facetsChanged (Hits, facets) or, where nothing was found, offersChanged (Offers), queryChanged
    (text, when a link asks for a search), historyChanged (can go back, can go forward), failed
    (CelltxError).
    """

    placeChanged = Signal(str)
    pageChanged = Signal(object)
    hitsChanged = Signal(object)
    facetsChanged = Signal(object, object)
    offersChanged = Signal(object)
    partRequested = Signal(str)
    queryChanged = Signal(str)
    historyChanged = Signal(bool, bool)
    failed = Signal(object)

    def __init__(self, book: Book, search: Search, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._book = book
        self._search = search
        self._visited: list[str] = []
        self._at = -1
        self._typed, self._query = "", Query("")
        self._hits = Hits("")
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._tell_more)
        self._ahead: Iterator[None] = iter(())
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._look_ahead)

    @property
    def place(self) -> str:
        """Return the place that is shown, empty before the first."""
        return self._visited[self._at] if self._visited else ""

    @property
    def query(self) -> Query:
        return self._query

    def hits(self) -> Hits:
        """Return all that is listed; what is told with each key are the first of each group."""
        if not self._hits.groups:
            return self._hits
        return replace(self._search.find(self._query), hidden=self._hits.hidden)

    def reason(self, hit: Hit) -> Reason:
        """Return why a hit of the present query was found."""
        return self._search.reason(hit, self._query)

    def marks(self, place: str) -> tuple[tuple[str, ...], ...]:
        """Return the phrases to mark on a page: why it was found, else why the best hit was."""
        hits = self.hits().ranked
        if not hits:
            return self._query.phrases
        hit = max(hits, key=lambda one: one.place.partition("#")[0] == place)
        return self.reason(hit).marks

    def go(self, place: str) -> None:
        """Open a place, always at its top; one that does not exist is told and the page stays."""
        if place.startswith(SEARCH):
            self.queryChanged.emit(place.removeprefix(SEARCH))
        elif self._show(place, afresh=True) and place != self.place:
            self._visited[self._at + 1 :] = [place]
            self._at = len(self._visited) - 1
            self._tell_history()

    def home(self) -> None:
        self.go(WELCOME)

    def back(self) -> None:
        self._step(-1)

    def forward(self) -> None:
        self._step(1)

    def refresh(self) -> None:
        """Tell the present page again, when what is known or shown of it has changed."""
        if self.place and self._book.reachable(self.place):
            self._show(self.place)
        elif self.place:
            self.home()

    def search(self, text: str) -> None:
        """Search for what is typed; without a word to search for there are no hits.

        A field word that still waits for its value (``status:``) is no search yet.
        """
        from ..domain.search.reading import parse  # the start needs none

        self._typed, self._query = text, parse(text)
        hits: Hits | None = self._search.first(self._query) if self._query else None
        if text.strip() and hits is None and not self._search.completions(text, "en"):
            hits = Hits(text.strip(), ())
        self._hits = hits or Hits("")
        self.hitsChanged.emit(hits)
        self._idle.stop()
        self._pause.start()

    def search_again(self) -> None:
        """Search for the same, when the supplement came or went."""
        if self._query:
            self.search(self._query.text)

    def leave(self) -> None:
        """Ask nothing more of the database: it closes with the window."""
        self._pause.stop()
        self._idle.stop()

    def completions(self, text: str, lang: Lang) -> tuple[Completion, ...]:
        """Return how the last word that is typed may go on."""
        return self._search.completions(text, lang)

    def _tell_more(self) -> None:
        """Tell what would take longer than the reader types."""
        unmatched = self._query and (self._hits.meant or not self._hits.groups)
        if unmatched and (hidden := self._search.hidden(self._query)):
            self._hits = replace(self._hits, hidden=hidden)
            self.hitsChanged.emit(self._hits)
        if self._hits.groups:
            meant = self._hits.meant  # a few suggestions are no list to narrow
            facets = () if meant else self._search.facets(self._query, self._hits)
            self.facetsChanged.emit(self._hits, facets)
        elif self._query:
            from ..domain.search.narrowing import Offers  # the start needs none

            query = self._query
            nearest = self._search.nearest(query)
            self.offersChanged.emit(Offers(nearest, self._search.loosened(query)))
        if self._hits.groups and not self._hits.meant:
            self._ahead = self._search.ahead(self._typed)
            self._idle.start()

    def _look_ahead(self) -> None:
        """Look up one more letter that may come; a key waits for no more than one of them."""
        if next(self._ahead, self) is self:
            self._idle.stop()

    def _step(self, by: int) -> None:
        at = self._at + by
        if 0 <= at < len(self._visited) and self._show(self._visited[at]):
            self._at = at
            self._tell_history()

    def _show(self, place: str, *, afresh: bool = False) -> bool:
        try:
            page = self._book.page(place)
        except CelltxError as error:
            self.failed.emit(error)
            return False
        self.placeChanged.emit(page.place)
        self.pageChanged.emit(page)
        if "#" in place:
            record, _, part = place.partition("#")
            self.partRequested.emit(part if record.startswith("paragraph/") else place)
        elif afresh:
            self.partRequested.emit("")
        return True

    def _tell_history(self) -> None:
        self.historyChanged.emit(self._at > 0, self._at < len(self._visited) - 1)
