"""Export and print the shown page: ask where to, make the sheet, tell what became of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from ... import paths
from ...errors import CelltxError
from ...pages.page import Page
from ...settings import Settings
from ...wording import labels

if TYPE_CHECKING:
    from ...export.sheet import data


class Sheets(QObject):
    """Turn pages into PDF files and print jobs.

    Signals: saved (path, number of files), failed (CelltxError).
    """

    saved = Signal(object, int)
    failed = Signal(object)

    def __init__(self, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window

    def export(self, page: Page) -> None:
        """Ask for a file and write the whole sheet there, in the languages of the page."""
        if self.may_leave(page):
            self.save(page, self.content(page), self._window)

    def save(self, page: Page, content: data.Sheet, window: QWidget) -> None:
        """Ask for a file and write a sheet there."""
        from PySide6.QtWidgets import QFileDialog

        from ...export import names
        from .asking import first_folder

        proposed = names.proposed(page, self._settings.interface_lang)
        proposed = str(Path(first_folder(self._settings), f"{proposed}.pdf"))
        name, _ = QFileDialog.getSaveFileName(
            window, self.tr("Export PDF"), proposed, "PDF (*.pdf)"
        )
        if name:
            self.write(page, Path(name).with_suffix(".pdf"), content)

    def write(self, page: Page, path: Path, content: data.Sheet | None = None) -> None:
        """Write a sheet to ``path``, the whole one of ``page`` where none is given.

        A failure leaves an earlier file whole.
        """
        from ...export import files
        from ...export.sheet import pdf

        try:
            made = pdf.render(content or self.content(page), paths.resources())
            files.write_whole(path, made)
        except CelltxError as error:
            self.failed.emit(error)
            return
        self._settings.folder = str(path.parent)
        self.saved.emit(path, 1)

    def pictures(self, content: data.Sheet, ppi: float) -> list[bytes]:
        """Return the pages of a sheet as PNG, at most 300 pixels an inch."""
        from ...export.sheet import pdf

        return pdf.pictures(content, paths.resources(), min(ppi, 300))

    def print(self, content: data.Sheet, window: QWidget) -> None:
        """Print a sheet on a printer of the system."""
        from .printing import choose_printer, draw_pages

        printer = choose_printer(content["common"]["paper"], window)
        if printer is None:
            return
        try:
            draw_pages(self.pictures(content, printer.resolution()), printer)
        except CelltxError as error:
            self.failed.emit(error)

    def content(self, page: Page) -> data.Sheet:
        """Return the whole sheet in the languages of the page and on the paper of the settings."""
        from ...export.sheet import sheet

        return sheet.content(page, self._settings.content, self._settings.paper)

    def open_folder(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    def may_leave(self, page: Page) -> bool:
        """Ask before a page of a damaged database leaves the program."""
        if page.edition.intact is not False:
            return True
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, "CellTx Desktop", "", parent=self._window)
        box.setText(labels.DAMAGED[self._settings.interface_lang])
        box.setInformativeText(self.tr("The sheet will say so in its head."))
        go = box.addButton(self.tr("Continue all the same"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        return box.clickedButton() is go
