"""Where the reader is, how they came there, and what they search for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ..domain.place import NOWHERE, Place
from ..domain.search.hit import Hit, Hits, Reason
from ..domain.search.query import Query
from ..domain.text import Lang
from ..errors import CelltxError
from ..pages.book import WELCOME, Book
from ..pages.page import Page

if TYPE_CHECKING:
    from ..domain.search.narrowing import Completion
    from ..store.search.search import Search

PAUSE = 150
"""Milliseconds without a key after which facets or offers are told."""


class Navigator(QObject):
    """Own what is on show: the place and its page, the way there, the query and its hits.

    Widgets ask by signals (``placeRequested``) that ``ui/wiring.py`` connects to the methods here.
    What came of it is told by the signals below, to whoever draws it; who needs it later asks for
    ``page``, ``query`` or ``all_hits`` and keeps no copy. A signal is emitted when everything here
    is as it says, so receivers may ask back, and it does not matter which of them is told first.

    Signals: placeChanged (place), pageChanged (Page), partRequested (the anchor to turn
    to, empty for the top of the page), markRequested (turn to the first word that was searched
    for), hitsChanged (Hits, or None without a query), after a pause facetsChanged (Hits, facets)
    or, where nothing was found, offersChanged (Offers), queryChanged (text, when a link asks for a
    search), historyChanged (can go back, can go forward), failed (CelltxError).

    ``search`` is first called with the first query, for the start needs none.
    """

    placeChanged = Signal(object)
    pageChanged = Signal(object)
    partRequested = Signal(str)
    markRequested = Signal()
    hitsChanged = Signal(object)
    facetsChanged = Signal(object, object)
    offersChanged = Signal(object)
    queryChanged = Signal(str)
    historyChanged = Signal(bool, bool)
    failed = Signal(object)

    def __init__(
        self, book: Book, search: Callable[[], Search], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._book = book
        self._search = search
        self._page: Page | None = None
        self._visited: list[Place] = []
        self._at = -1
        self._query = Query("")
        self._hits = Hits("")
        self._all_hits: Hits | None = None
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._on_pause)

    @property
    def page(self) -> Page | None:
        """Return the page that is shown, None before the first."""
        return self._page

    @property
    def place(self) -> Place:
        """Return the place that was asked for last, empty before the first."""
        return self._visited[self._at] if self._visited else NOWHERE

    @property
    def query(self) -> Query:
        return self._query

    def all_hits(self) -> Hits:
        """Return all that is listed; ``hitsChanged`` has only the first hits of each group.

        The search is asked once for a query.
        """
        if self._all_hits is None:
            self._all_hits = self._search().find(self._query) if self._hits.groups else self._hits
        return replace(self._all_hits, hidden=self._hits.hidden)

    def reason(self, hit: Hit) -> Reason:
        """Return why a hit of the present query was found."""
        return self._search().reason(hit, self._query)

    def marks(self) -> tuple[tuple[str, ...], ...]:
        """Return the phrases to mark on the page: why it was found, else why the best hit was."""
        hits = self.all_hits().ranked
        if not hits or self._page is None:
            return self._query.phrases
        place = self._page.place
        hit = max(hits, key=lambda one: one.place.record == place)
        return self.reason(hit).marks

    def go(self, place: Place) -> None:
        """Open a place at its part, else at its top; if there is none, ``failed`` tells so."""
        self._open(place)

    def open(self, place: Place) -> None:
        """Show a place and make it the last one visited. Raises CelltxError; the page stays."""
        if place.kind == "search":
            self.queryChanged.emit(place.name)
            return
        self._page = self._book.page(place)
        if is_new := place != self.place:
            self._visited[self._at + 1 :] = [place]
            self._at += 1
        self._emit_page(place.anchor)
        if is_new:
            self._emit_history()

    def open_hit(self, place: Place) -> None:
        """Open a hit of the present query.

        A record that was found by its name is wanted as a whole: it opens at its top, where its
        warnings stand. One that was found by what it says opens at the first mark, a statement at
        itself.
        """
        by_text = any(
            hit.place == place and hit.tier in ("field", "text") for hit in self.all_hits().ranked
        )
        if self._open(place) and by_text and not place.part:
            self.markRequested.emit()

    def home(self) -> None:
        self.go(WELCOME)

    def back(self) -> None:
        self._step(-1)

    def forward(self) -> None:
        self._step(1)

    def refresh(self) -> None:
        """Tell the present page again, when what is known or shown of it has changed."""
        if self.place and self._book.reachable(self.place):
            if self._read(self.place):
                self._emit_page(self.place.anchor or None)
        elif self.place:
            self.home()

    def search(self, text: str) -> None:
        """Search for what is typed; without a word to search for there are no hits.

        A field word that still waits for its value (``status:``) is no search yet.
        """
        from ..domain.search.reading import parse  # the start needs none

        self._query = parse(text)
        hits: Hits | None = self._search().first(self._query) if self._query else None
        if text.strip() and hits is None and not self._search().completions(text, "en"):
            hits = Hits(text.strip(), ())
        self._hits, self._all_hits = hits or Hits(""), None
        self.hitsChanged.emit(hits)
        self._pause.start()

    def reload(self) -> None:
        """Search for the same and tell the page anew, when the supplement came or went."""
        if self._query:
            self.search(self._query.text)
        self.refresh()

    def leave(self) -> None:
        """Ask nothing more of the database: it closes with the window."""
        self._pause.stop()

    def completions(self, text: str, lang: Lang) -> tuple[Completion, ...]:
        """Return how the last word that is typed may go on."""
        return self._search().completions(text, lang)

    def _on_pause(self) -> None:
        """Tell of the hits what would take longer than the reader types."""
        unmatched = self._query and (self._hits.meant or not self._hits.groups)
        if unmatched and (hidden := self._search().hidden(self._query)):
            self._hits = replace(self._hits, hidden=hidden)
            self.hitsChanged.emit(self._hits)
        if self._hits.groups:
            meant = self._hits.meant  # a few suggestions are no list to narrow
            facets = () if meant else self._search().facets(self._query, self._hits)
            self.facetsChanged.emit(self._hits, facets)
        elif self._query:
            from ..domain.search.narrowing import Offers  # the start needs none

            query = self._query
            nearest = self._search().nearest(query)
            self.offersChanged.emit(Offers(nearest, self._search().loosened(query)))

    def _open(self, place: Place) -> bool:
        """Open a place; return whether there is such a page."""
        try:
            self.open(place)
        except CelltxError as error:
            self.failed.emit(error)
            return False
        return True

    def _step(self, by: int) -> None:
        at = self._at + by
        if 0 <= at < len(self._visited) and self._read(self._visited[at]):
            self._at = at
            self._emit_page(self.place.anchor or None)
            self._emit_history()

    def _read(self, place: Place) -> bool:
        """Take the page of a place as the present one; return whether it can be had."""
        try:
            self._page = self._book.page(place)
        except CelltxError as error:
            self.failed.emit(error)
            return False
        return True

    def _emit_page(self, part: str | None) -> None:
        """Tell the present page, and what to turn to on it; None leaves it where it was."""
        assert self._page is not None
        self.placeChanged.emit(self._page.place)
        self.pageChanged.emit(self._page)
        if part is not None:
            self.partRequested.emit(part)

    def _emit_history(self) -> None:
        self.historyChanged.emit(self._at > 0, self._at < len(self._visited) - 1)
