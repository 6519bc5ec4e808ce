"""Telling of an error: composed here, copied or saved, never sent."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from celltx_desktop.ui.dialogs.report_dialog import ReportDialog


@pytest.fixture
def dialog(qtbot: QtBot) -> Iterator[ReportDialog]:
    dialog = ReportDialog(lambda remark: f"product/vx-880\n{remark}")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    yield dialog
    dialog.close()


def button(dialog: ReportDialog, text: str) -> QPushButton:
    return next(one for one in dialog.findChildren(QPushButton) if one.text() == text)


def test_the_text_follows_what_is_written(dialog: ReportDialog) -> None:
    assert dialog.preview.toPlainText() == "product/vx-880\n"
    QTest.keyClicks(dialog.remark, "one dead")
    assert dialog.preview.toPlainText() == "product/vx-880\none dead"
    assert dialog.preview.isReadOnly()


def test_it_is_copied(dialog: ReportDialog) -> None:
    QTest.keyClicks(dialog.remark, "wrong")
    button(dialog, "Copy").click()
    assert QGuiApplication.clipboard().text() == "product/vx-880\nwrong"


def test_it_is_saved(dialog: ReportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    button(dialog, "Save…").click()
    assert target.read_text("utf-8") == "product/vx-880\n"


def test_a_place_that_cannot_be_written_is_told(
    dialog: ReportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    target = tmp_path / "nowhere" / "report.txt"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    with qtbot.waitSignal(dialog.failed) as failed:
        button(dialog, "Save…").click()
    assert failed.args is not None
    assert failed.args[0].code == "target-folder-missing"


def test_tab_leaves_the_fields(dialog: ReportDialog) -> None:
    dialog.remark.setFocus()
    QTest.keyClick(dialog.remark, Qt.Key.Key_Tab)
    assert dialog.remark.toPlainText() == ""
    assert not dialog.remark.hasFocus()


def test_escape_closes(dialog: ReportDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
