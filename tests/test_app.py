"""Putting the window together, and dressing it."""

from __future__ import annotations

import gc
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from traceback import walk_tb

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from celltx_desktop.app import App
from celltx_desktop.errors import CelltxError
from celltx_desktop.settings import Settings


@pytest.fixture
def settings_file(tmp_path: Path) -> Path:
    file = tmp_path / "celltx.ini"
    Settings(file).interface = "en"
    return file


@pytest.fixture
def app(qapp: QApplication, small_database: Path, settings_file: Path) -> Iterator[App]:
    app = App(qapp, small_database, settings_file)
    app.open()
    yield app
    app.close()
    app.window.deleteLater()
    app.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_the_first_frame_holds_the_window(app: App) -> None:
    picture = app.paint()
    assert picture.size().width() >= 1280
    colours = {picture.toImage().pixelColor(x, 300).name() for x in range(0, 1280, 10)}
    assert len(colours) > 1, "not an empty window"


def test_memory_is_looked_after_again_once_the_frame_stands(app: App) -> None:
    gc.disable()
    app.paint_once()
    assert gc.isenabled()
    assert gc.get_freeze_count() > 0
    gc.unfreeze()


def test_the_bytes_are_looked_at_right_after_the_first_frame(app: App, qtbot: QtBot) -> None:
    assert app.book.edition.intact is None
    app.show()
    qtbot.waitUntil(lambda: app.book.edition.intact is True)


def test_the_search_is_made_ready_after_the_first_frame(app: App, qtbot: QtBot) -> None:
    assert "_search" not in vars(app)
    app.show()
    qtbot.waitUntil(lambda: "_search" in vars(app))


@pytest.mark.parametrize("place", ["", "class/car-t"])
def test_it_opens_the_place_that_it_is_told(app: App, place: str) -> None:
    app.open(place)
    assert app.navigator.place == (place or "welcome")


def test_a_database_that_cannot_be_opened_makes_no_window(
    qapp: QApplication, settings_file: Path, tmp_path: Path
) -> None:
    before = len(QApplication.topLevelWidgets())
    with pytest.raises(CelltxError, match="database-missing"):
        App(qapp, tmp_path / "none.db", settings_file)
    assert len(QApplication.topLevelWidgets()) == before


def test_a_database_that_is_damaged_inside_is_closed_again(
    qapp: QApplication, settings_file: Path, small_database: Path, tmp_path: Path
) -> None:
    file = tmp_path / "celltx.db"
    with closing(sqlite3.connect(shutil.copy(small_database, file))) as connection, connection:
        connection.execute("DROP TABLE record")
    with pytest.raises(sqlite3.OperationalError) as caught:
        App(qapp, file, settings_file)
    frame = next(frame.f_locals for frame, _ in walk_tb(caught.tb) if "self" in frame.f_locals)
    with pytest.raises(sqlite3.ProgrammingError, match="closed"):
        frame["self"]._connection.cursor()


def test_the_style_sheet_changes_with_the_theme_only(app: App, qapp: QApplication) -> None:
    dressed = qapp.styleSheet()
    app.settings.zoom = 150
    app.restyle()
    assert qapp.styleSheet() == dressed
    app.settings.theme = "dark"
    app.restyle()
    assert qapp.styleSheet() != dressed


@pytest.mark.parametrize(
    ("theme", "base"), [("light", "#ffffff"), ("dark", "#1c2125"), ("high-contrast", "#000000")]
)
def test_a_theme_dresses_the_application(
    app: App, qapp: QApplication, theme: str, base: str
) -> None:
    app.settings.theme = theme  # type: ignore[assignment]
    app.restyle()
    assert qapp.palette().base().color().name() == base
    assert base in qapp.styleSheet().lower()


def test_the_system_changes_the_theme_only_where_it_may(app: App, qapp: QApplication) -> None:
    hints = QGuiApplication.styleHints()
    app.settings.theme = "dark"
    app.restyle()
    hints.colorSchemeChanged.emit(hints.colorScheme())
    assert qapp.palette().base().color().name() == "#1c2125"
    app.settings.theme = "system"
    hints.colorSchemeChanged.emit(hints.colorScheme())
    assert qapp.palette().base().color().name() == "#ffffff"


def test_the_languages_of_the_window_come_and_go(app: App) -> None:
    app.settings.interface = "zh"
    app.restyle()
    assert len(app._translators) == 2, "ours and Qt's"
    assert app.window.acts["settings"].text() == "设置"
    app.settings.interface = "en"
    app.restyle()
    assert not app._translators
    assert app.window.acts["settings"].text() == "Settings"


def test_details_for_a_report_name_versions_and_file(app: App, small_database: Path) -> None:
    assert "PySide6" in app._details()
    assert str(small_database) in app._details()
