"""The list of keys, and what the program is."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QMessageBox

from celltx_desktop import paths
from tests.ui.conftest import Open


def test_f1_lists_every_action_with_its_keys(open_window: Open) -> None:
    reader = open_window(interface="zh")
    reader.keys("F1")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, QDialog)
    said = [label.text() for label in dialog.findChildren(QLabel)]
    rows = dict(zip(said[::2], said[1::2], strict=True))
    assert {action.text() for action in reader.window.acts.all()} <= set(rows)
    assert rows["后退"].startswith("Alt+←"), "no words for an arrow"
    assert rows["搜索"] == "Ctrl+F   /"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert QApplication.activeModalWidget() is None


def test_about_names_the_log(open_window: Open) -> None:
    reader = open_window()
    reader.window.acts["about"].trigger()
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert str(paths.log()) in box.informativeText()
    box.close()
