from __future__ import annotations

import csv
import subprocess
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QProgressBar, QPushButton

from celltx_desktop.export.sheet import typesetter
from celltx_desktop.ui.dialogs.asking import FolderDialog
from celltx_desktop.ui.dialogs.many_dialog import ManyDialog
from tests.small_disk import small_disk
from tests.ui.conftest import Open
from tests.ui.reader import Reader, find, texts


@pytest.fixture
def small(open_window: Open, small_database: Path) -> Reader:
    return open_window("product/vx-880", database=small_database)


def opened(reader: Reader) -> ManyDialog:
    reader.window.activateWindow()  # off screen nothing does it when a dialog closes
    reader.bot.waitUntil(reader.window.isActiveWindow)
    reader.keys("Ctrl+Shift+E")
    (found,) = [one for one in reader.window.findChildren(ManyDialog) if one.isVisible()]
    return found


def bar(dialog: ManyDialog) -> QProgressBar:
    return find(dialog, QProgressBar)


def offered(dialog: ManyDialog) -> list[str]:
    box = dialog.boxes["what"]
    return [box.itemText(n) for n in range(box.count())]


def begin(reader: Reader, dialog: ManyDialog, form: str, target: Path) -> None:
    dialog.boxes["what"].setCurrentIndex(dialog.boxes["what"].count() - 1)
    dialog.boxes["form"].setCurrentIndex(dialog.boxes["form"].findData(form))
    with reader.bot.waitSignal(dialog.ended):
        dialog.begin(target)


def test_hits_class_and_all_are_offered(small: Reader) -> None:
    dialog = opened(small)
    assert offered(dialog) == ["Stem-cell-derived islets (1)", "All products (3)"]
    dialog.reject()
    small.type("CAR")
    dialog = opened(small)
    assert offered(dialog)[0].startswith("Products found (")
    dialog.reject()


def test_selected_hits_are_offered_first_and_written(small: Reader, tmp_path: Path) -> None:
    small.type("cell")
    small.press(Qt.Key.Key_Down)
    small.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    records = {place.partition("#")[0] for place in small.window.hits.selected}
    assert len(records) > 5
    dialog = opened(small)
    assert offered(dialog)[0] == f"Selected records ({len(records)})"
    assert dialog.boxes["what"].currentIndex() == 0
    for form, target in (("folder", "sheets"), ("booklet", "x.pdf"), ("csv", "x.csv")):
        dialog.boxes["form"].setCurrentIndex(dialog.boxes["form"].findData(form))
        with small.bot.waitSignal(dialog.ended):
            dialog.begin(tmp_path / target)
        assert dialog.message.text().startswith(("Saved", f"{len(records)} files"))
    assert len(list((tmp_path / "sheets").iterdir())) == len(records)
    dialog.reject()


def test_rows_selected_in_the_tree_are_offered(small: Reader) -> None:
    small.window.tree.expandAll()
    small.window.tree.selectAll()
    dialog = opened(small)
    records = [place for place in small.window.tree.selected if small.app.book.has(place)]
    assert "class/immune" in records
    assert offered(dialog)[0] == f"Selected records ({len(records)})"
    dialog.reject()


def test_a_folder_of_sheets(small: Reader, tmp_path: Path) -> None:
    dialog = opened(small)
    begin(small, dialog, "folder", tmp_path / "sheets")
    names = {file.name for file in (tmp_path / "sheets").iterdir()}
    assert names == {"vx-880.en.pdf", "hepacure.en.pdf", "yescarta.en.pdf"}
    assert dialog.message.text() == f"3 files are in {tmp_path / 'sheets'}."
    assert small.foot[1].startswith("3 files saved")
    dialog.reject()


def test_a_booklet(small: Reader, tmp_path: Path) -> None:
    dialog = opened(small)
    begin(small, dialog, "booklet", tmp_path / "all.pdf")
    assert "All products" in PdfReader(tmp_path / "all.pdf").pages[0].extract_text()
    assert "Saved as all.pdf" in small.foot[1]
    dialog.reject()


def test_a_table(small: Reader, tmp_path: Path) -> None:
    dialog = opened(small)
    begin(small, dialog, "csv", tmp_path / "all.csv")
    with (tmp_path / "all.csv").open(encoding="utf-8-sig", newline="") as file:
        assert len({row["record"] for row in csv.DictReader(file)}) == 3
    dialog.reject()


def test_cancelled_half_way_every_file_is_whole(
    open_window: Open, tmp_path: Path, real_database: Path
) -> None:
    reader = open_window("product/vx-880", database=real_database)
    dialog = opened(reader)
    dialog.boxes["what"].setCurrentIndex(dialog.boxes["what"].count() - 1)
    dialog.boxes["form"].setCurrentIndex(dialog.boxes["form"].findData("folder"))
    with reader.bot.waitSignal(dialog.ended):
        dialog.begin(tmp_path / "sheets")
        bar(dialog).valueChanged.connect(lambda taken: dialog.reject() if taken else None)
    assert dialog.isVisible()
    files = list((tmp_path / "sheets").iterdir())
    assert 0 < len(files) < 30
    written = f"{len(files)} of {bar(dialog).maximum()} sheets are written, each of them whole."
    assert dialog.message.text() == f"Cancelled.\n{written}"
    assert all(file.read_bytes().rstrip().endswith(b"%%EOF") for file in files)
    assert all(file.suffix == ".pdf" for file in files)
    dialog.reject()
    assert not dialog.isVisible()


def test_a_booklet_that_is_cancelled_writes_nothing(small: Reader, tmp_path: Path) -> None:
    old = tmp_path / "all.pdf"
    old.write_bytes(b"old")
    dialog = opened(small)
    dialog.boxes["what"].setCurrentIndex(dialog.boxes["what"].count() - 1)
    with small.bot.waitSignal(dialog.ended):
        dialog.begin(old)
        dialog.reject()
    assert dialog.message.text() == "Cancelled.\nNothing was written."
    assert [(file.name, file.read_bytes()) for file in tmp_path.glob("*.p*")] == [
        ("all.pdf", b"old")
    ]
    dialog.reject()


def test_enter_presses_the_button_that_has_the_keyboard(
    small: Reader, tmp_path: Path, slow: list[subprocess.Popen[bytes]]
) -> None:
    dialog = opened(small)
    small.app.window.foot.show_saved(tmp_path / "earlier.pdf")
    setting(small, dialog, tmp_path / "all.pdf", slow)
    assert len(small.foot) == 2, "what was said of another run is gone"
    cancel = find(dialog, QPushButton, "Cancel")
    cancel.setFocus()
    with small.bot.waitSignal(dialog.ended):
        QTest.keyClick(cancel, Qt.Key.Key_Return)
    assert dialog.message.text() == "Cancelled.\nNothing was written."
    QTest.keyClick(find(dialog, QPushButton, "Close"), Qt.Key.Key_Return)
    assert not dialog.isVisible()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """Let every setting last for ever; return the processes that were started."""
    started: list[subprocess.Popen[bytes]] = []
    real = subprocess.Popen

    def noting(*arguments: Any, **more: Any) -> subprocess.Popen[bytes]:
        started.append(real(*arguments, **more))
        return started[-1]

    monkeypatch.setattr(typesetter, "_START", "import time; time.sleep(600)")
    monkeypatch.setattr(subprocess, "Popen", noting)
    return started


def setting(
    reader: Reader, dialog: ManyDialog, target: Path, started: list[subprocess.Popen[bytes]]
) -> None:
    """Begin a booklet and wait until its pages are being set."""
    dialog.boxes["what"].setCurrentIndex(dialog.boxes["what"].count() - 1)
    target.write_bytes(b"old")
    dialog.begin(target)
    text = "The pages are being set, for"
    reader.bot.waitUntil(lambda: bool(started) and dialog.message.text().startswith(text))
    assert bar(dialog).maximum() == 0


def test_a_booklet_is_cancelled_while_its_pages_are_set(
    small: Reader, tmp_path: Path, slow: list[subprocess.Popen[bytes]]
) -> None:
    dialog = opened(small)
    setting(small, dialog, tmp_path / "all.pdf", slow)
    with small.bot.waitSignal(dialog.ended):
        dialog.reject()
    assert dialog.message.text() == "Cancelled.\nNothing was written."
    assert [file.read_bytes() for file in tmp_path.glob("*.p*")] == [b"old"]
    assert [process.returncode is None for process in slow] == [False]
    dialog.reject()


def test_a_window_that_closes_ends_the_setting(
    small: Reader, tmp_path: Path, slow: list[subprocess.Popen[bytes]]
) -> None:
    dialog = opened(small)
    setting(small, dialog, tmp_path / "all.pdf", slow)
    small.window.close()
    assert [process.returncode is None for process in slow] == [False]
    assert [file.read_bytes() for file in tmp_path.glob("*.p*")] == [b"old"]


def test_a_setting_that_dies_is_told(
    small: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typesetter, "_START", "")
    dialog = opened(small)
    begin(small, dialog, "booklet", tmp_path / "all.pdf")
    assert dialog.message.text().startswith("Not written: the setting of the pages ended early")
    dialog.reject()


def test_a_folder_that_cannot_be_is_told(small: Reader, tmp_path: Path) -> None:
    dialog = opened(small)
    begin(small, dialog, "folder", tmp_path / "no" / "where")
    assert dialog.message.text().startswith("Not written: the folder does not exist.")
    assert dialog.message.height() >= dialog.message.heightForWidth(dialog.message.width())
    dialog.reject()


def test_a_full_disk_is_told(small: Reader, tmp_path: Path) -> None:
    with small_disk(tmp_path / "disk", "size=128k") as disk:
        dialog = opened(small)
        begin(small, dialog, "folder", disk)
        assert dialog.message.text().startswith("Not written: the disk is full.")
        assert all(file.read_bytes().rstrip().endswith(b"%%EOF") for file in disk.iterdir())
        dialog.reject()


def test_it_asks_where_to(small: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(FolderDialog, "exec", lambda _: 0)
    asked: list[str] = []

    def answer(_parent: object, _title: str, proposed: str, _filter: str) -> tuple[str, str]:
        asked.append(Path(proposed).name)
        return str(tmp_path / "x.json"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    dialog = opened(small)
    dialog.boxes["what"].setCurrentIndex(dialog.boxes["what"].count() - 1)
    dialog.boxes["form"].setCurrentIndex(dialog.boxes["form"].findData("folder"))
    find(dialog, QPushButton, "Export…").click()
    dialog.boxes["form"].setCurrentIndex(dialog.boxes["form"].findData("json"))
    with small.bot.waitSignal(dialog.ended):
        find(dialog, QPushButton, "Export…").click()
    assert asked == ["All products.json"]
    assert (tmp_path / "x.json").exists()
    dialog.reject()


def test_the_name_of_a_file_is_in_the_language_of_the_window(
    open_window: Open, small_database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[Path] = []

    def answer(_parent: object, _title: str, proposed: str, _filter: str) -> tuple[str, str]:
        asked.append(Path(proposed))
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    dialog = opened(open_window("product/vx-880", interface="zh", database=small_database))
    dialog.boxes["what"].setCurrentIndex(dialog.boxes["what"].count() - 1)
    find(dialog, QPushButton, "导出…").click()
    assert asked[0].name == "全部产品.pdf"
    assert asked[0].parent.is_dir()
    assert asked[0].parent != Path.cwd()
    dialog.reject()


def test_no_english_in_chinese(open_window: Open) -> None:
    dialog = opened(open_window("product/vx-880", interface="zh", content="zh"))
    allowed = {"English", "A4", "Letter", "JSON", "Markdown"}
    latin = {text for text in texts(dialog) if text.isascii() and any(map(str.isalpha, text))}
    assert latin <= allowed
    dialog.reject()
