"""From the search to the page: open a hit where it was found, and walk from mark to mark."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ...domain.search.hit import Hits
from ...pages.page import Page
from ..main_window import MainWindow


class Seeking(QObject):
    """Lead the reader of one window to the words that were searched for.

    A record that was found by its name is wanted as a whole: it opens at its top, where its
    warnings stand. One that was found by what it says opens there.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._page: Page | None = None
        window.pageShown.connect(self._on_page)
        window.hits.placeRequested.connect(self._on_opened)
        window.navigator.hitsChanged.connect(self._on_hits)
        window.acts["mark-next"].triggered.connect(lambda: self._step(1))
        window.acts["mark-previous"].triggered.connect(lambda: self._step(-1))

    def _on_page(self, page: Page) -> None:
        self._page = page

    def _on_opened(self, place: str) -> None:
        """Turn to the first mark of what was found by what it says; a statement turns to itself."""
        listed = self._window.navigator.hits().ranked
        said = any(hit.place == place and hit.tier in ("field", "text") for hit in listed)
        if said and "#" not in place:
            self._window.detail.view.marks.first()

    def _on_hits(self, hits: Hits | None) -> None:
        if hits is None:
            self._window.detail.view.marks.clear()

    def _step(self, by: int) -> None:
        """Go on; first mark the words that stand in the field now, also on a page not opened so."""
        if self._page is None:
            return
        view = self._window.detail.view
        wanted = self._window.navigator.marks(self._page.place)
        if wanted != view.marks.phrases:
            view.show_page(self._page, wanted)
        view.marks.step(by)
