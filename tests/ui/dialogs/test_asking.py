from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from celltx_desktop.settings import Settings
from celltx_desktop.ui.dialogs.asking import FolderDialog, first_folder


def test_a_new_name_makes_a_folder(qtbot: QtBot, tmp_path: Path) -> None:
    dialog = FolderDialog(None, "Folder", str(tmp_path))
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    dialog.open()
    (name,) = dialog.findChildren(QLineEdit)
    name.setFocus()
    name.setText("sheets")
    with qtbot.waitSignal(dialog.accepted):
        QTest.keyClick(name, Qt.Key.Key_Return)
    assert dialog.selectedFiles() == [str(tmp_path / "sheets")]
    assert (tmp_path / "sheets").is_dir()


def test_it_starts_where_the_last_file_went_else_in_the_documents(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home, last = tmp_path / "home", tmp_path / "last"
    places = {
        QStandardPaths.StandardLocation.HomeLocation: home,
        QStandardPaths.StandardLocation.DocumentsLocation: home / "Documents",
    }
    monkeypatch.setattr(QStandardPaths, "writableLocation", lambda which: str(places[which]))
    settings = Settings(tmp_path / "celltx.ini")
    settings.folder = str(last)
    assert first_folder(settings) == ""
    for folder in (home, home / "Documents", last):
        folder.mkdir()
        assert first_folder(settings) == str(folder)
    settings.folder = "x" * 300  # to look at it fails
    assert first_folder(settings) == str(home / "Documents")
