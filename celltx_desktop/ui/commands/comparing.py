"""Collect products and set them side by side."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QKeySequence

from ...domain.place import NOWHERE, Place
from ...errors import CelltxError
from ...pages.book import Book
from ...pages.lists import compare
from ...present.style import Style
from ..frame.compare_button import CompareButton
from ..main_window import MainWindow


class Comparing(QObject):
    """Keep what is to be compared in one window. Signal: failed (CelltxError)."""

    failed = Signal(object)

    def __init__(self, window: MainWindow, book: Book, style: Style) -> None:
        super().__init__(window)
        self._window, self._book = window, book
        self._navigator = window.navigator
        self._chosen: list[Place] = []
        self.button = CompareButton(style)
        window.toolbar.add_button(self.button)
        window.toolbar.installEventFilter(self.button)
        style.contentChanged.connect(self.button.restyle)
        self.button.openRequested.connect(self.open)
        self.button.removeRequested.connect(self.remove)

    def begin_with(self, place: Place) -> None:
        """Take over the products of a comparison that was opened by its place."""
        if not self._chosen:
            self._chosen = place.compared
            self._show()

    def add_at_hand(self) -> None:
        """Take in what is chosen where the keyboard is, else the product on the page."""
        self.add(self._at_hand())

    def add(self, places: list[Place]) -> None:
        """Take products in; what is in already stays where it is."""
        wanted = list(dict.fromkeys((*self._chosen, *places)))
        if not places:
            self._tell_few()
        elif len(wanted) > compare.MOST:
            self.failed.emit(CelltxError("compare-full"))
        else:
            self._choose(wanted)

    def remove(self, place: Place) -> None:
        """Take a product out."""
        self._choose([one for one in self._chosen if one != place])

    def open(self) -> None:
        """Show the comparison, if there are two products to compare."""
        places = [place for place in self._chosen if self._book.has(place)]
        if len(places) < compare.FEWEST:
            self._tell_few()
        else:
            self._navigator.go(Place.comparison(places))

    def _choose(self, places: list[Place]) -> None:
        """Compare these from now on; their comparison follows if it is on show."""
        shown = self._place() in (
            Place.comparison(self._chosen),
            Place.comparison(self._chosen, every=True),
        )
        self._chosen = places
        self._show()
        if shown and len(places) >= compare.FEWEST:
            self.open()

    def _show(self) -> None:
        titles = {place: self._book.title(place) for place in self._chosen}
        self.button.show_chosen(titles)

    def _tell_few(self) -> None:
        keys = self._window.acts["compare-add"].shortcut()
        native = keys.toString(QKeySequence.SequenceFormat.NativeText)
        self.failed.emit(CelltxError("compare-few", count=len(self._chosen), keys=native))

    def _at_hand(self) -> list[Place]:
        """Return the products that are chosen where the keyboard is, else the one on the page."""
        side = self._window.navigation
        chosen = side.picked if side.hasFocus() else []
        places = [place.record for place in chosen if place.kind == "product"]
        if not places and self._place().kind == "product":
            places = [self._place()]
        return places

    def _place(self) -> Place:
        return self._navigator.page.place if self._navigator.page else NOWHERE
