"""Dialogs on small screens, with large text."""

from __future__ import annotations

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QPushButton

from celltx_desktop.ui.dialogs.settings_dialog import SettingsDialog
from tests.ui.conftest import Open
from tests.ui.reader import Reader, find, labels


def opened(reader: Reader) -> SettingsDialog:
    with reader.bot.waitActive(reader.window):
        reader.window.activateWindow()  # off screen nothing does it when a dialog closes
    reader.keys("Ctrl+,")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SettingsDialog)
    return dialog


def is_whole(dialog: SettingsDialog) -> bool:
    parts = [*labels(dialog), *dialog.findChildren(QComboBox), find(dialog, QPushButton)]
    return len(parts) > 10 and all(
        part.height() >= part.sizeHint().height() and part.width() >= part.minimumSizeHint().width()
        for part in parts
    )


@pytest.mark.parametrize("interface", ["zh", "en"])
def test_nothing_is_squeezed_and_the_dialog_fits_the_screen(
    open_window: Open, interface: str
) -> None:
    reader = open_window(interface=interface)
    for zoom in (80, 100, 150, 200, 300):
        reader.app.settings.zoom = zoom
        reader.app.restyle()
        dialog = opened(reader)
        reader.bot.waitUntil(partial(is_whole, dialog))
        assert dialog.height() <= dialog.screen().availableSize().height()
        dialog.close()


def test_what_the_keyboard_reaches_is_scrolled_into_view(open_window: Open) -> None:
    reader = open_window()
    reader.app.settings.zoom = 300
    reader.app.restyle()
    dialog = opened(reader)
    last = find(dialog, QComboBox, "Paper")
    find(dialog, QComboBox, "Language of the window").setFocus()
    while dialog.focusWidget() is not last:
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert isinstance(dialog.focusWidget(), QComboBox), "the boxes come before the button"
    reader.bot.waitUntil(lambda: not last.visibleRegion().isEmpty())
    dialog.close()
