"""Exporting and printing: a real PDF, what is told when it cannot be, and the question first."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QFileDialog, QMessageBox

from celltx_desktop.domain.database import HASH_SUFFIX
from celltx_desktop.domain.place import Place
from celltx_desktop.ui.dialogs import printing
from celltx_desktop.wording import labels
from tests.ui.conftest import Open
from tests.ui.reader import Reader

Answer = Callable[[str], list[str]]


@pytest.fixture
def save_as(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path | str], list[str]]:
    """Return what lets the file dialog answer; it collects the names that were proposed."""

    def answer(path: Path | str) -> list[str]:
        proposed: list[str] = []

        def dialog(_window: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
            proposed.append(name)
            return str(path), ""

        monkeypatch.setattr(QFileDialog, "getSaveFileName", dialog)
        return proposed

    return answer


@pytest.fixture
def say(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Return what lets message boxes answer with a button; it collects what they said."""

    def answer(button: str) -> list[str]:
        said: list[str] = []

        def exec_(box: QMessageBox) -> int:
            said.append(box.text())
            next(one for one in box.buttons() if one.text() == button).click()
            return 0

        monkeypatch.setattr(QMessageBox, "exec", exec_)
        return said

    return answer


@pytest.fixture
def damaged(real_database: Path, tmp_path: Path) -> Path:
    """Return a copy of the database that nothing vouches for."""
    copy = Path(shutil.copy(real_database, tmp_path / "celltx.db"))
    copy.with_name(copy.name + HASH_SUFFIX).write_text("0" * 64, "ascii")
    return copy


def text_of(path: Path) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(path).pages)


SaveAs = Callable[[Path | str], list[str]]


def test_ctrl_e_writes_the_sheet_of_the_page(
    reader: Reader, tmp_path: Path, save_as: SaveAs
) -> None:
    proposed = save_as(tmp_path / "mine")
    reader.keys("Ctrl+E")
    assert [Path(name).name for name in proposed] == ["VX-880.pdf"]
    sheet = text_of(tmp_path / "mine.pdf")
    assert "VX-880" in sheet
    assert "NCT04786262" in sheet
    assert "Saved as mine.pdf" in reader.foot[1]


def test_the_sheet_is_in_the_language_of_the_content(
    reader: Reader, tmp_path: Path, save_as: SaveAs
) -> None:
    save_as(tmp_path / "zh.pdf")
    reader.keys("Ctrl+1")
    reader.keys("Ctrl+E")
    assert "糖尿病" in text_of(tmp_path / "zh.pdf")


def test_the_next_sheet_is_proposed_beside_the_last(
    reader: Reader, tmp_path: Path, save_as: SaveAs
) -> None:
    save_as(tmp_path / "one.pdf")
    reader.keys("Ctrl+E")
    reader.window.tree.placeRequested.emit(Place("class/car-t"))
    proposed = save_as("")
    reader.keys("Ctrl+E")
    assert [Path(name) for name in proposed] == [tmp_path / "CAR-T.pdf"]


def test_a_dialog_that_is_left_writes_nothing(
    reader: Reader, tmp_path: Path, save_as: SaveAs
) -> None:
    save_as("")
    reader.keys("Ctrl+E")
    assert not list(tmp_path.glob("*.pdf"))
    assert len(reader.foot) == 2


def test_a_folder_that_does_not_exist_is_told(
    reader: Reader, tmp_path: Path, save_as: SaveAs, say: Answer
) -> None:
    save_as(tmp_path / "nowhere" / "sheet.pdf")
    said = say("Close")
    reader.keys("Ctrl+E")
    (sentence,) = said
    assert sentence.startswith("Not written: the folder does not exist.")
    assert len(reader.foot) == 2
    assert reader.app.settings.folder == ""


def test_a_protected_file_stays_as_it_was(
    reader: Reader, tmp_path: Path, save_as: SaveAs, say: Answer
) -> None:
    target = tmp_path / "sheet.pdf"
    target.write_text("precious", "utf-8")
    target.chmod(0o444)
    save_as(target)
    said = say("Close")
    reader.keys("Ctrl+E")
    (sentence,) = said
    assert "writing is not allowed there" in sentence
    assert target.read_text("utf-8") == "precious"
    assert [file.name for file in tmp_path.glob("*.p*")] == ["sheet.pdf"]


def test_the_sentence_is_in_the_language_of_the_window(
    open_window: Open, tmp_path: Path, save_as: SaveAs, say: Answer
) -> None:
    reader = open_window("product/vx-880", interface="zh", content="en")
    save_as(tmp_path / "nowhere" / "sheet.pdf")
    said = say("关闭")
    reader.keys("Ctrl+E")
    assert said[0].startswith("没有写入：文件夹不存在。")


def test_damaged_data_are_asked_about_first(
    open_window: Open, damaged: Path, tmp_path: Path, save_as: SaveAs, say: Answer
) -> None:
    reader = open_window("product/vx-880", database=damaged)
    reader.bot.waitUntil(reader.window.damage.isVisible)
    save_as(tmp_path / "sheet.pdf")
    said = say("Cancel")
    reader.keys("Ctrl+E")
    assert said == [labels.DAMAGED.en]
    assert not (tmp_path / "sheet.pdf").exists()
    say("Continue all the same")
    reader.keys("Ctrl+E")
    assert labels.DAMAGED.en.split(";")[0] in text_of(tmp_path / "sheet.pdf").replace("\n", " ")


def test_printing_damaged_data_is_asked_about_first(
    open_window: Open, damaged: Path, say: Answer
) -> None:
    reader = open_window("product/vx-880", database=damaged)
    reader.bot.waitUntil(reader.window.damage.isVisible)
    said = say("Cancel")
    reader.keys("Ctrl+P")
    assert said == [labels.DAMAGED.en]
    assert QApplication.activeModalWidget() is None


def test_a_sheet_is_printed_on_the_printer_that_was_chosen(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def to_file(_paper: str, _window: object) -> QPrinter:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        printer.setOutputFileName(str(tmp_path / "printed.pdf"))
        printer.setResolution(150)
        return printer

    monkeypatch.setattr(printing, "choose_printer", to_file)
    sheets, page = reader.app.commands.outlets.sheets, reader.app.book.page(Place("product/vx-880"))
    sheets.print(sheets.content(page), reader.window)
    pages = PdfReader(tmp_path / "printed.pdf").pages
    assert len(pages) == len(sheets.pictures(sheets.content(page), 40))
    assert round(float(pages[0].mediabox.width)) == 595


def test_no_printer_prints_nothing(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printing, "choose_printer", lambda *_: None)
    sheets = reader.app.commands.outlets.sheets
    with reader.bot.assertNotEmitted(sheets.failed):
        sheets.print(sheets.content(reader.app.book.page(Place("product/vx-880"))), reader.window)
