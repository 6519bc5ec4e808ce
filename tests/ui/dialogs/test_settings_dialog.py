"""The settings: every change takes effect at once."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton, QToolButton

from celltx_desktop.ui.dialogs.settings_dialog import SettingsDialog
from tests.ui.reader import Reader, find


@pytest.fixture
def dialog(reader: Reader) -> SettingsDialog:
    reader.keys("Ctrl+,")
    found = QApplication.activeModalWidget()
    assert isinstance(found, SettingsDialog)
    return found


def back_to(reader: Reader) -> None:
    with reader.bot.waitActive(reader.window):
        reader.window.activateWindow()


def choose(dialog: SettingsDialog, name: str, value: object) -> None:
    """Choose an entry as the keyboard does."""
    box = find(dialog, QComboBox, name)
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(box.findData(value)):
        QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentData() == value


def test_the_language_of_the_window(reader: Reader, dialog: SettingsDialog) -> None:
    choose(dialog, "Language of the window", "zh")
    assert dialog.windowTitle() == "设置"
    assert find(dialog, QComboBox, "外观").isVisible()
    assert reader.window.acts["about"].text() == "关于"
    choose(dialog, "界面语言", "en")
    assert dialog.windowTitle() == "Settings"


def test_the_language_of_the_content(reader: Reader, dialog: SettingsDialog) -> None:
    choose(dialog, "Language of the content", "zh")
    assert "糖尿病" in reader.page
    assert find(reader.window.toolbar.languages, QToolButton, "中").isChecked()


@pytest.mark.parametrize(
    ("theme", "page"), [("dark", "#1C2125"), ("high-contrast", "#000000"), ("light", "#FFFFFF")]
)
def test_the_theme(reader: Reader, dialog: SettingsDialog, theme: str, page: str) -> None:
    choose(dialog, "Appearance", theme)
    shown = reader.window.detail.view.grab().toImage()
    assert shown.pixelColor(8, shown.height() // 2).name().upper() == page, "beside the text"
    window = reader.window
    reader.bot.waitUntil(lambda: window.palette().base().color().name().upper() == page)


def test_the_size_of_text(reader: Reader, dialog: SettingsDialog) -> None:
    choose(dialog, "Text size", 200)
    assert reader.window.detail.view.document().defaultFont().pixelSize() == 28
    assert find(dialog, QLabel, "Text size").font().pixelSize() == 26


def test_the_paper(reader: Reader, dialog: SettingsDialog) -> None:
    choose(dialog, "Paper", "letter")
    assert reader.app.settings.paper == "letter"


def test_it_shows_what_was_changed_elsewhere(reader: Reader, dialog: SettingsDialog) -> None:
    dialog.reject()
    back_to(reader)
    reader.keys("Ctrl++")
    reader.keys("Ctrl+1")
    reader.keys("Ctrl+,")
    assert find(dialog, QComboBox, "Text size").currentData() == 110
    assert find(dialog, QComboBox, "Language of the content").currentData() == "zh"


def test_it_is_made_once_and_closed_by_its_one_button(
    reader: Reader, dialog: SettingsDialog
) -> None:
    (button,) = dialog.findChildren(QPushButton)
    button.click()
    assert not dialog.isVisible()
    back_to(reader)
    reader.keys("Ctrl+,")
    assert QApplication.activeModalWidget() is dialog
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.fixture(autouse=True)
def _closed(reader: Reader) -> object:
    yield
    for dialog in reader.window.findChildren(SettingsDialog):
        dialog.close()
