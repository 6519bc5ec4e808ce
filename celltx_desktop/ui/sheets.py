"""Export and print the shown page: ask where to, make the sheet, tell what became of it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QStandardPaths, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from .. import paths
from ..errors import CelltxError
from ..pages import words
from ..pages.page import Page
from ..settings import Settings

_UNSAFE = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')


class Sheets(QObject):
    """Turn pages into PDF files and print jobs.

    Signals: saved (path), failed (CelltxError).
    """

    saved = Signal(object)
    failed = Signal(object)

    def __init__(self, settings: Settings, window: QWidget) -> None:
        super().__init__(window)
        self._settings = settings
        self._window = window

    def export(self, page: Page) -> None:
        """Ask for a file and write the sheet there; a damaged database is asked about first."""
        from PySide6.QtWidgets import QFileDialog

        if not self._may_print(page):
            return
        folder = self._settings.folder or QStandardPaths.writableLocation(
            QStandardPaths.StandardLocation.DocumentsLocation
        )
        proposed = str(Path(folder, f"{file_name(page)}.pdf"))
        name, _ = QFileDialog.getSaveFileName(
            self._window, self.tr("Export PDF"), proposed, "PDF (*.pdf)"
        )
        if name:
            self.write(page, Path(name).with_suffix(".pdf"))

    def write(self, page: Page, path: Path) -> None:
        """Write the sheet of ``page`` to ``path``; a failure leaves an earlier file whole."""
        from ..export import files

        try:
            files.write_whole(path, self.pdf(page))
        except CelltxError as error:
            self.failed.emit(error)
            return
        self._settings.folder = str(path.parent)
        self.saved.emit(path)

    def pdf(self, page: Page) -> bytes:
        """Return the sheet of ``page`` in the languages and on the paper of the settings."""
        from ..export import pdf

        return pdf.render(self._content(page), paths.resources())

    def pictures(self, page: Page, ppi: int) -> list[bytes]:
        """Return the pages of the sheet as PNG, at most 300 pixels an inch."""
        from ..export import pdf

        try:
            return pdf.pictures(self._content(page), paths.resources(), min(ppi, 300))
        except ImportError as error:  # no typst for this machine
            raise CelltxError("print-unavailable") from error

    def print(self, page: Page) -> None:
        """Print the sheet on a printer of the system."""
        if not self._may_print(page):
            return
        from .printing import choose_printer, draw_pages

        printer = choose_printer(self._settings.paper, self._window)
        if printer is None:
            return
        try:
            draw_pages(self.pictures(page, printer.resolution()), printer)
        except CelltxError as error:
            self.failed.emit(error)

    def _content(self, page: Page) -> dict[str, Any]:
        from ..export import sheet

        return sheet.content(page, self._settings.content, self._settings.paper)

    def open_folder(self, path: Path) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path.parent)))

    def _may_print(self, page: Page) -> bool:
        if page.edition.intact is not False:
            return True
        from PySide6.QtWidgets import QMessageBox

        box = QMessageBox(QMessageBox.Icon.Warning, "CellTx Desktop", "", parent=self._window)
        box.setText(words.DAMAGED[self._settings.interface_lang])
        box.setInformativeText(self.tr("The sheet will say so in its head."))
        go = box.addButton(self.tr("Continue all the same"), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(box.addButton(self.tr("Cancel"), QMessageBox.ButtonRole.RejectRole))
        box.exec()
        return box.clickedButton() is go


def file_name(page: Page) -> str:
    """Return a name for the page's file that is safe on Windows, macOS and Linux."""
    return _UNSAFE.sub(" ", page.title.en).strip(" .") or page.place.partition("/")[2]
