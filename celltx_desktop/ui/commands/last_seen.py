"""The records that were shown last: kept in the settings, listed on the first page."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ...domain.place import Place
from ...pages.book import WELCOME, Book
from ...pages.page import Page
from ...present.navigator import Navigator
from ...settings import PastSettings


class LastSeen(QObject):
    """Remember what is shown."""

    def __init__(self, navigator: Navigator, book: Book, past: PastSettings) -> None:
        super().__init__(navigator)
        self._navigator, self._book, self._past = navigator, book, past
        book.set_seen(past.places)

    def add(self, page: Page) -> None:
        """Remember the record of a page as the last."""
        if page.place.is_record:
            others = (place for place in self._past.places if place != page.place)
            self._keep((page.place, *others))

    def forget(self) -> None:
        """Forget all of them, on the first page too."""
        self._keep(())
        if self._navigator.place == WELCOME:
            self._navigator.refresh()

    def _keep(self, places: tuple[Place, ...]) -> None:
        self._past.places = places
        self._book.set_seen(self._past.places)
