"""Dialogs on small screens, with large text."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from celltx_desktop.ui.dialogs.settings_dialog import SettingsDialog
from tests.ui.conftest import Open


@pytest.mark.parametrize("interface", ["zh", "en"])
@pytest.mark.parametrize("zoom", [80, 100, 150, 200, 300])
def test_nothing_is_squeezed_and_the_dialog_fits_the_screen(
    open_window: Open, zoom: int, interface: str
) -> None:
    reader = open_window(interface=interface)
    reader.app.settings.zoom = zoom
    reader.app.restyle()
    reader.keys("Ctrl+,")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SettingsDialog)

    def whole() -> bool:
        parts = [*dialog._labels.values(), *dialog._boxes.values(), dialog._close]
        return all(
            part.height() >= part.sizeHint().height()
            and part.width() >= part.minimumSizeHint().width()
            for part in parts
        )

    reader.bot.waitUntil(whole)
    assert dialog.height() <= dialog.screen().availableSize().height()
    dialog.close()


def test_what_the_keyboard_reaches_is_scrolled_into_view(open_window: Open) -> None:
    reader = open_window()
    reader.app.settings.zoom = 300
    reader.app.restyle()
    reader.keys("Ctrl+,")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, SettingsDialog)
    last = dialog._boxes["paper"]
    dialog._boxes["interface"].setFocus()
    while dialog.focusWidget() is not last:
        QTest.keyClick(dialog.focusWidget(), Qt.Key.Key_Tab)
        assert dialog.focusWidget() is not dialog._close, "the boxes come first"
    reader.bot.waitUntil(lambda: not last.visibleRegion().isEmpty())
    dialog.close()
