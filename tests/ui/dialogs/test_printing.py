from __future__ import annotations

from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtGui import QColor, QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from celltx_desktop.errors import CelltxError
from celltx_desktop.settings import PaperName
from celltx_desktop.ui.dialogs.printing import choose_printer, draw_pages


def page(folder: Path, width: int, height: int) -> bytes:
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(QColor("#808080"))
    image.save(str(folder / "page.png"))
    return (folder / "page.png").read_bytes()


@pytest.fixture
def printer(qapp: QApplication, tmp_path: Path) -> QPrinter:
    assert qapp is not None
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    return printer


@pytest.mark.parametrize(
    ("width", "height", "wide"), [(595, 842, False), (842, 595, True)], ids=["upright", "wide"]
)
def test_each_page_fills_a_sheet_of_paper(
    printer: QPrinter, tmp_path: Path, width: int, height: int, wide: bool
) -> None:
    draw_pages([page(tmp_path, width, height)] * 3, printer)
    printed = PdfReader(tmp_path / "printed.pdf").pages
    assert len(printed) == 3
    box = printed[0].mediabox
    turned = printed[0].rotation in (90, 270)
    assert ((box.width > box.height) is not turned) is wide


@pytest.mark.qt_log_ignore("QPainter::begin", extend=True)
def test_a_printer_that_does_not_answer_is_told(printer: QPrinter, tmp_path: Path) -> None:
    printer.setOutputFileName(str(tmp_path / "nowhere" / "printed.pdf"))
    with pytest.raises(CelltxError, match="print-failed"):
        draw_pages([page(tmp_path, 10, 10)], printer)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_the_dialog_begins_with_the_paper_of_the_settings(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, paper: PaperName
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: 1)
    chosen = choose_printer(paper, window)
    assert chosen is not None
    assert chosen.pageLayout().pageSize().name().lower().startswith(paper)
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: 0)
    assert choose_printer(paper, window) is None
