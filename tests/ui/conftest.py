"""Open the real window on the real database, and take it away again whole."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from celltx_desktop.app import App
from celltx_desktop.domain.text import Content
from celltx_desktop.settings import InterfaceName, Settings
from tests.ui.reader import Reader

Open = Callable[..., Reader]


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    return tmp_path / "celltx.ini"


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, real_database: Path, settings_file: Path
) -> Iterator[Open]:
    """Return what opens a window: ``open_window(place, interface="zh", content="both")``.

    A setting that is not named stays what the settings file says; the first window is English.
    """
    with ExitStack() as stack:

        def opened(
            place: str = "",
            *,
            interface: InterfaceName | None = None,
            content: Content | None = None,
            database: Path = real_database,
        ) -> Reader:
            choose(settings_file, interface, content)
            app = App(qapp, database, settings_file)
            return stack.enter_context(window(qtbot, app, place))

        yield opened


def choose(file: Path, interface: InterfaceName | None, content: Content | None) -> None:
    """Write the languages into the settings file."""
    settings = Settings(file)
    if interface or not file.exists():
        settings.interface = interface or "en"
    if content:
        settings.content = content
    del settings  # written to the disk


@contextmanager
def window(bot: QtBot, app: App, place: str) -> Iterator[Reader]:
    """Show a window, wait for its first frame and the keyboard; take it away afterwards."""
    app.open(place)
    with bot.waitActive(app.window), bot.waitSignal(app.window.painted):
        app.show()
        app.window.activateWindow()
    try:
        yield Reader(bot, app)
    finally:
        app.close()
        app.window.deleteLater()
        app.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def reader(open_window: Open) -> Reader:
    """Return a reader before the page of VX-880, everything in English."""
    return open_window("product/vx-880")
