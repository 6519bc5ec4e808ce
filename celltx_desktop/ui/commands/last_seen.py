"""The records that were shown last: kept in the settings, listed on the first page."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ...pages.book import WELCOME, Book
from ...pages.page import Page
from ...wording import labels
from ..main_window import MainWindow


class LastSeen(QObject):
    """Remember what one window shows."""

    def __init__(self, window: MainWindow, book: Book) -> None:
        super().__init__(window)
        self._book = book
        self._navigator = window.navigator
        self._past = window.settings.past
        book.set_seen(self._past.places)
        window.pageShown.connect(self._on_page)
        window.acts["forget"].triggered.connect(self._forget)

    def _on_page(self, page: Page) -> None:
        if page.place.partition("/")[0] in labels.HIT_GROUP:
            others = (place for place in self._past.places if place != page.place)
            self._keep((page.place, *others))

    def _forget(self) -> None:
        self._keep(())
        if self._navigator.place == WELCOME:
            self._navigator.refresh()

    def _keep(self, places: tuple[str, ...]) -> None:
        self._past.places = places
        self._book.set_seen(self._past.places)
