"""Print a sheet: the same pages that the PDF holds, drawn at the printer's resolution."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QWidget

from ...errors import CelltxError
from ...settings import PaperName

_PAPER = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}


def choose_printer(paper: PaperName, window: QWidget) -> QPrinter | None:
    """Ask for a printer; None where the reader thought better of it."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(_PAPER[paper]))
    dialog = QPrintDialog(printer, window)
    return printer if dialog.exec() else None


def draw_pages(pages: list[bytes], printer: QPrinter) -> None:
    """Draw PNG pages, each over a whole sheet of paper; raises CelltxError print-failed."""
    images = [QImage.fromData(page) for page in pages]
    wide = any(image.width() > image.height() for image in images)
    way = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    printer.setPageOrientation(way)
    painter = QPainter()
    if not painter.begin(printer):
        raise CelltxError("print-failed")
    whole = printer.pageLayout().fullRectPixels(printer.resolution())
    for number, image in enumerate(images):
        if number:
            printer.newPage()
        painter.drawImage(QRectF(0, 0, whole.width(), whole.height()), image)
    painter.end()
