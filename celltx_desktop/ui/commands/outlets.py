"""The ways out of the window for what it shows: a file, paper, many files, the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from ...pages.book import Book
from ...pages.page import Page
from ...present.page_html.spots import Spot
from ...present.style import Style
from ..dialogs.sheets import Sheets
from ..main_window import MainWindow

OpenBook = Callable[[], AbstractContextManager[Book]]


class Outlets(QObject):
    """Put out what is shown just now; ``open_book`` opens the pages again for another thread."""

    def __init__(self, window: MainWindow, book: Book, open_book: OpenBook) -> None:
        super().__init__(window)
        self.sheets = Sheets(window.settings, window)
        self.style: Style | None = None
        self._window, self._book, self._open_book = window, book, open_book
        self._page: Page | None = None
        self._spot: Spot | None = None

    def show_page(self, page: Page) -> None:
        self._page = page

    def show_spot(self, spot: Spot | None) -> None:
        self._spot = spot

    def export(self) -> None:
        """Write the sheet of the page as PDF, at once."""
        if self._page is not None:
            self.sheets.export(self._page)

    def choose(self) -> None:
        """Show the sheet of the page, to choose what it holds and print it."""
        from ..dialogs.sheet_dialog import SheetDialog

        if self._page is None or not self.sheets.may_leave(self._page):
            return
        dialog = SheetDialog(self._page, self.sheets, self._window.settings, self._window)
        if self.style is not None:
            dialog.restyle(self.style)
        dialog.open()

    def export_many(self) -> None:
        """Offer what is selected, the hits, the class at hand and all; open what writes them."""
        from ...export.groups import groups
        from ..dialogs.many_dialog import ManyDialog

        if self._page is None or not self.sheets.may_leave(self._page):
            return
        window = self._window
        offered = groups(
            self._book, self._page, window.navigator.hits(), window.navigation.selected
        )
        dialog = ManyDialog(offered, self._open_book, window.settings, window)
        dialog.began.connect(window.foot.clear_saved)
        dialog.saved.connect(window.foot.show_saved)
        window.closing.connect(dialog.abandon)
        if self.style is not None:
            dialog.restyle(self.style)
        dialog.open()

    def cite(self) -> None:
        """Copy the citation of the statement that was pointed at last, else of the page."""
        if self._page is not None:
            value = self._spot.value if self._spot else None
            lang = self._window.settings.interface_lang
            QApplication.clipboard().setText(self._book.cite(self._page, value)[lang])
            self._window.foot.show_copied()
