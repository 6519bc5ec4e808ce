from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QPushButton

from celltx_desktop.settings import ThemeName
from celltx_desktop.ui.dialogs import printing
from celltx_desktop.ui.dialogs.sheet_dialog import SheetDialog
from celltx_desktop.ui.dialogs.worker import Worker
from tests.ui.conftest import Open
from tests.ui.reader import Reader, find, texts


@pytest.fixture
def dialog(reader: Reader) -> SheetDialog:
    """Return the dialog that Ctrl+P opens, its first preview drawn."""
    return opened(reader)


def opened(reader: Reader) -> SheetDialog:
    reader.window.activateWindow()  # off screen nothing does it when a dialog closes
    reader.bot.waitUntil(reader.window.isActiveWindow)
    reader.keys("Ctrl+P")
    (found,) = [one for one in reader.window.findChildren(SheetDialog) if one.isVisible()]
    with reader.bot.waitSignal(found.previewed):
        pass
    return found


def choose(reader: Reader, dialog: SheetDialog, box: QComboBox, value: str) -> None:
    with reader.bot.waitSignal(dialog.previewed):
        box.setCurrentIndex(box.findData(value))
        box.activated.emit(box.currentIndex())


def uncheck(reader: Reader, dialog: SheetDialog, *names: str) -> None:
    with reader.bot.waitSignal(dialog.previewed):
        for n in range(dialog.sections.count()):
            item = dialog.sections.item(n)
            if item.data(Qt.ItemDataRole.UserRole) in names:
                item.setCheckState(Qt.CheckState.Unchecked)


def button(dialog: SheetDialog, text: str) -> QPushButton:
    (found,) = [one for one in dialog.findChildren(QPushButton) if one.text() == text]
    return found


def number(dialog: SheetDialog) -> str:
    return paper(dialog).accessibleName()


def paper(dialog: SheetDialog) -> QLabel:
    """Return what holds the page on show."""
    return find(dialog.preview, QLabel, "Paper")


def pages(dialog: SheetDialog) -> int:
    """Return how many pages the preview has."""
    return int(number(dialog).rpartition(" ")[2])


def shape(dialog: SheetDialog) -> float:
    size = paper(dialog).pixmap().size()
    return size.height() / size.width()


def test_enter_presses_the_button_that_has_the_keyboard(
    dialog: SheetDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(printing, "choose_printer", lambda *_: pytest.fail("it is not Print"))
    close = button(dialog, "Close")
    close.setFocus()
    QTest.keyClick(close, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_the_arrow_of_the_preview_is_as_plain_to_see_with_the_keyboard_on_it(
    reader: Reader, dialog: SheetDialog
) -> None:
    arrow = find(dialog.preview, QPushButton, "Next page")
    arrow.setFocus()
    assert arrow.isDefault()
    picture = arrow.grab().toImage()
    assert picture.pixelColor(5, arrow.height() // 2) == reader.app.window.palette().base().color()


def test_it_shows_the_real_pages(reader: Reader, dialog: SheetDialog) -> None:
    assert number(dialog) == f"Page 1 of {pages(dialog)}"
    assert shape(dialog) == pytest.approx(297 / 210, rel=0.01)
    choose(reader, dialog, find(dialog, QComboBox, "Paper"), "letter")
    assert shape(dialog) == pytest.approx(11 / 8.5, rel=0.01)
    dialog.reject()


def test_pages_turn_and_grow(reader: Reader, dialog: SheetDialog) -> None:
    choose(reader, dialog, find(dialog, QComboBox, "Language"), "both")
    assert pages(dialog) > 1
    reader.press(Qt.Key.Key_PageDown)
    assert number(dialog).startswith("Page 2 of")
    small = paper(dialog).pixmap().width()
    with reader.bot.waitSignal(dialog.previewed):
        reader.keys("Ctrl++")
    assert paper(dialog).pixmap().width() != small
    assert reader.app.settings.sheet_zoom == dialog.preview.zoom == 75
    reader.press(Qt.Key.Key_PageUp)
    assert number(dialog).startswith("Page 1 of")
    dialog.reject()


def test_what_was_chosen_is_remembered(reader: Reader, dialog: SheetDialog) -> None:
    choose(reader, dialog, find(dialog, QComboBox, "Language"), "zh")
    choose(reader, dialog, find(dialog, QComboBox, "Paper"), "letter")
    uncheck(reader, dialog, "sources", "trials")
    dialog.reject()
    again = opened(reader)
    content = again.content()
    common = content["common"]
    assert (common["langs"], common["paper"], content["sources"]) == (["zh"], "letter", [])
    assert content["left_out"]
    assert reader.app.settings.sheet_left_out == {"sources", "trials"}
    assert reader.app.settings.content == "en"  # the pages keep their own language
    again.reject()


def test_warnings_cannot_be_left_out(dialog: SheetDialog) -> None:
    names = [dialog.sections.item(n).data(Qt.ItemDataRole.UserRole)
             for n in range(dialog.sections.count())]  # fmt: skip
    assert "facts" in names
    assert names[-1] == "sources"
    assert "safety" not in names
    dialog.reject()


def test_it_saves_what_it_shows(
    reader: Reader, dialog: SheetDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    uncheck(reader, dialog, "sources")
    target = str(tmp_path / "out.pdf")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (target, ""))
    reader.click(button(dialog, "Save as PDF…"))
    text = PdfReader(tmp_path / "out.pdf").pages[0].extract_text()
    assert "This sheet is not complete; the reader left out: sources" in text
    dialog.reject()


def test_it_prints_what_it_shows(
    reader: Reader, dialog: SheetDialog, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[Any] = []

    class Printer:
        @staticmethod
        def resolution() -> int:
            return 72

    monkeypatch.setattr(printing, "choose_printer", lambda *_: Printer())
    monkeypatch.setattr(printing, "draw_pages", lambda pages, _printer: printed.append(pages))
    reader.click(button(dialog, "Print…"))
    assert len(printed[0]) == pages(dialog)
    dialog.reject()


def test_closing_while_it_draws_leaves_nothing_behind(reader: Reader) -> None:
    reader.keys("Ctrl+P")
    found = reader.window.findChild(SheetDialog)
    assert found is not None
    reader.bot.waitUntil(lambda: bool(found.findChildren(Worker)))
    workers = found.findChildren(Worker)
    found.reject()
    assert [worker.isRunning() for worker in workers] == [False]


def test_no_english_in_chinese(open_window: Open) -> None:
    reader = open_window("product/vx-880", interface="zh", content="zh")
    dialog = opened(reader)
    allowed = {"English", "A4", "Letter"}
    latin = [text for text in texts(dialog) if text.isascii() and any(map(str.isalpha, text))]
    assert set(latin) <= allowed
    assert dialog.windowTitle() == "VX-880 的单页"
    dialog.reject()


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
def test_a_box_is_seen_ticked_or_not(open_window: Open, theme: ThemeName) -> None:
    reader = open_window("product/vx-880")
    reader.app.settings.theme = theme
    reader.app.restyle()
    dialog = opened(reader)
    boxes = dialog.sections
    item = boxes.item(0)
    blank = reader.app.style.theme["field"]

    def inked() -> int:
        """Count the pixels of the box that are not paper."""
        image = boxes.viewport().grab(boxes.visualItemRect(item)).toImage()
        square = range(min(image.height(), image.width()))
        return sum(image.pixelColor(x, y) != blank for x in square for y in square)

    ticked = inked()
    uncheck(reader, dialog, item.data(Qt.ItemDataRole.UserRole))
    assert 30 < inked() < ticked
    dialog.close()
