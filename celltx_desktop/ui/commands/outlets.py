"""The ways out of the window for what it shows: a file, paper, many files, the clipboard."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from ...pages.book import Book
from ...present.style import Style
from ..dialogs.sheets import Sheets
from ..main_window import MainWindow

OpenBook = Callable[[], AbstractContextManager[Book]]


class Outlets(QObject):
    """Put out what is shown just now; ``open_book`` opens the pages again for another thread.

    Signals: began (files are being written), saved (path of the last file, how many there are),
    copied (a citation), failed (CelltxError).
    """

    began = Signal()
    saved = Signal(object, int)
    copied = Signal()
    failed = Signal(object)

    def __init__(self, window: MainWindow, book: Book, open_book: OpenBook, style: Style) -> None:
        super().__init__(window)
        self._style = style
        self._window, self._book, self._open_book = window, book, open_book
        self._navigator, self._settings = window.navigator, window.settings
        self.sheets = Sheets(self._settings, window)
        self.sheets.saved.connect(self.saved)
        self.sheets.failed.connect(self.failed)

    def export(self) -> None:
        """Write the sheet of the page as PDF, at once."""
        if page := self._navigator.page:
            self.sheets.export(page)

    def choose(self) -> None:
        """Show the sheet of the page, to choose what it holds and print it."""
        from ..dialogs.sheet_dialog import SheetDialog

        if (page := self._navigator.page) and self.sheets.may_leave(page):
            SheetDialog(page, self.sheets, self._settings, self._style, self._window).open()

    def export_many(self) -> None:
        """Offer what is selected, the hits, the class at hand and all; open what writes them."""
        from ...export.groups import groups
        from ..dialogs.many_dialog import ManyDialog

        page, selected = self._navigator.page, self._window.navigation.selected
        if page is None or not self.sheets.may_leave(page):
            return
        offered = groups(self._book, page, self._navigator.all_hits(), selected)
        dialog = ManyDialog(offered, self._open_book, self._settings, self._style, self._window)
        dialog.began.connect(self.began)
        dialog.saved.connect(self.saved)
        self._window.closing.connect(dialog.abandon)
        dialog.open()

    def cite(self) -> None:
        """Copy the citation of the statement that was pointed at last, else of the page."""
        if page := self._navigator.page:
            spot = self._window.detail.view.spot
            cited = self._book.cite(page, spot.value if spot else None)
            QApplication.clipboard().setText(cited[self._settings.interface_lang])
            self.copied.emit()
