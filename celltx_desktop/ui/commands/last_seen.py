"""The records that were shown last: kept in the settings, listed on the first page."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ...domain.place import Place
from ...pages.book import WELCOME, Book
from ...pages.page import Page
from ...present.navigator import Navigator
from ...settings import Settings


class LastSeen(QObject):
    """Remember what is shown."""

    def __init__(self, navigator: Navigator, book: Book, settings: Settings) -> None:
        super().__init__(navigator)
        self._navigator, self._book, self._settings = navigator, book, settings
        book.set_seen(settings.past_places)

    def add(self, page: Page) -> None:
        """Remember the record of a page as the last."""
        if page.place.is_record:
            others = (place for place in self._settings.past_places if place != page.place)
            self._keep((page.place, *others))

    def forget(self) -> None:
        """Forget all of them, on the first page too."""
        self._keep(())
        if self._navigator.place == WELCOME:
            self._navigator.refresh()

    def _keep(self, places: tuple[Place, ...]) -> None:
        self._settings.past_places = places
        self._book.set_seen(self._settings.past_places)
