"""The ways out of the window: whatever page is on show, or none."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog

from celltx_desktop.domain.place import Place
from celltx_desktop.ui.dialogs.many_dialog import ManyDialog
from celltx_desktop.ui.dialogs.sheet_dialog import SheetDialog
from tests.ui.conftest import Open
from tests.ui.reader import Reader


def clipboard() -> str:
    return QGuiApplication.clipboard().text()


def dialogs(reader: Reader, kind: type[QDialog]) -> list[QDialog]:
    return [one for one in reader.window.findChildren(kind) if one.isVisible()]


def test_the_statement_that_was_pointed_at_is_cited_else_the_page(reader: Reader) -> None:
    reader.window.acts["cite"].trigger()
    of_page = clipboard()
    assert of_page.startswith("VX-880")
    reader.point(reader.place_of_mark("§3.3 ¶2"))
    reader.window.acts["cite"].trigger()
    assert clipboard() != of_page
    assert "§3.3 ¶2" in clipboard()


def test_a_citation_is_in_the_language_of_the_window(open_window: Open) -> None:
    reader = open_window("product/vx-880", interface="zh", content="en")
    reader.window.acts["cite"].trigger()
    assert "细胞治疗药物" in clipboard()


def test_another_page_is_cited_after_it_is_opened(reader: Reader) -> None:
    reader.point(reader.place_of_mark("§3.3 ¶2"))
    reader.window.tree.placeRequested.emit(Place("product/yescarta"))
    reader.window.acts["cite"].trigger()
    assert clipboard().startswith("Yescarta"), "what was pointed at is gone with its page"


def test_the_page_on_show_is_what_is_written(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    names: list[str] = []

    def answer(_window: object, _title: str, name: str, _kinds: str) -> tuple[str, str]:
        names.append(Path(name).name)
        return "", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    reader.keys("Ctrl+E")
    reader.window.tree.placeRequested.emit(Place("product/yescarta"))
    reader.keys("Ctrl+E")
    assert names == ["VX-880.pdf", "Yescarta.pdf"]


def test_a_page_without_a_sheet_opens_nothing(reader: Reader) -> None:
    reader.keys("Alt+Home")
    for keys in ("Ctrl+P", "Ctrl+E"):
        reader.keys(keys)
    assert not dialogs(reader, SheetDialog)


def test_many_are_offered_from_where_the_reader_is(reader: Reader) -> None:
    reader.type("kymriah")
    reader.window.acts["export-many"].trigger()
    (dialog,) = dialogs(reader, ManyDialog)
    dialog.reject()
    assert not dialogs(reader, ManyDialog)
