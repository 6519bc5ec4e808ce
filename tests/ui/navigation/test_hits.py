"""The hits that take the tree's place."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest

from celltx_desktop import app
from celltx_desktop.present.models.hits_model import Role
from celltx_desktop.store.database import open_database
from celltx_desktop.ui.navigation.hits import HitList
from tests.ui.conftest import Open
from tests.ui.reader import Reader


class Turns(QObject):
    """Note when the window paints, and that the hits were among it."""

    def __init__(self, reader: Reader) -> None:
        super().__init__()
        self.seen: list[str] = []
        self._window, self._list = reader.window, reader.window.hits.viewport()
        for widget in (self._window, self._list):
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if watched is self._window and event.type() == QEvent.Type.UpdateRequest:
            self.seen.append("window")
        elif watched is self._list and event.type() == QEvent.Type.Paint:
            self.seen.append("hits")
        return False


def row_of(reader: Reader, kind: str) -> int:
    model = reader.window.hits.model()
    kinds = [model.index(row, 0).data(Role.KIND) for row in range(model.rowCount())]
    return kinds.index(kind)


def click_row(reader: Reader, row: int) -> None:
    hits = reader.window.hits
    index = hits.model().index(row, 0)
    hits.scrollTo(index)
    reader.click(hits.viewport(), hits.visualRect(index).center())


def test_a_click_opens_a_hit_and_the_hits_stay(reader: Reader) -> None:
    reader.type("kymriah")
    click_row(reader, row_of(reader, "hit"))
    assert reader.name == "Kymriah"
    assert reader.window.hits.isVisible()


def test_a_key_is_answered_by_one_picture(reader: Reader) -> None:
    """The field and the hits are painted together: two paintings take the reader's time twice."""
    reader.type("v")
    QTest.qWait(0)
    turns = Turns(reader)
    reader.type("x")
    QTest.qWait(0)
    assert turns.seen[:2] == ["window", "hits"]


class Statements:
    """Note what the window asks of its database, and what of it while the hits are painted."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.every: list[str] = []
        self.while_painting: list[str] = []
        self.paintings = 0
        monkeypatch.setattr(app, "open_database", self._opened)
        paint = HitList.paintEvent

        def painted(hits: HitList, event: QPaintEvent) -> None:
            before = len(self.every)
            paint(hits, event)
            self.while_painting += self.every[before:]
            self.paintings += 1

        monkeypatch.setattr(HitList, "paintEvent", painted)

    def _opened(self, file: Path) -> sqlite3.Connection:
        connection = open_database(file)
        connection.set_trace_callback(self.every.append)
        return connection


def test_to_paint_the_hits_asks_the_database_nothing(
    open_window: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    statements = Statements(monkeypatch)
    reader = open_window("product/vx-880")

    def is_painted_without_asking() -> None:
        before = statements.paintings
        reader.bot.waitUntil(lambda: statements.paintings > before)
        assert not statements.while_painting

    reader.type("cell")
    is_painted_without_asking()
    bar = reader.window.hits.verticalScrollBar()
    assert bar.maximum() > 0
    bar.setValue(bar.maximum())
    is_painted_without_asking()
    bar.setValue(0)
    click_row(reader, row_of(reader, "rest"))
    is_painted_without_asking()
    reader.keys("Ctrl+-")
    is_painted_without_asking()
    reader.window.resize(1280, 1000)
    is_painted_without_asking()
    reader.type("s")
    is_painted_without_asking()
    assert any("search_text" in statement for statement in statements.every), "they were asked"


def test_a_heading_opens_nothing(reader: Reader) -> None:
    reader.type("kymriah")
    click_row(reader, row_of(reader, "heading"))
    assert reader.name == "VX-880"


def test_show_more_shows_all_of_its_group(reader: Reader) -> None:
    reader.type("cell")
    row = row_of(reader, "rest")
    before = len(reader.hits)
    click_row(reader, row)
    assert len(reader.hits) > before
    assert reader.window.hits.currentIndex().row() == row
    assert reader.window.hits.currentIndex().data(Role.KIND) == "hit"


def test_enter_opens_the_chosen_hit(reader: Reader) -> None:
    reader.type("vx")
    reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_Return)
    assert reader.name == "VX-264"


def test_escape_in_the_list_goes_back_to_the_field(reader: Reader) -> None:
    reader.type("vx")
    reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_Escape)
    assert reader.at(reader.field)
    assert reader.field.text() == "vx"


def test_down_again_finds_the_row_that_was_chosen(reader: Reader) -> None:
    reader.type("vx")
    reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_Down)
    chosen = reader.window.hits.currentIndex().row()
    reader.press(Qt.Key.Key_Escape)
    reader.press(Qt.Key.Key_Down)
    assert reader.window.hits.currentIndex().row() == chosen


def test_down_chooses_a_hit_also_when_the_keyboard_came_by_itself(reader: Reader) -> None:
    reader.window.tree.setFocus()
    reader.field.setText("kymriah")
    assert reader.at(reader.window.hits), "the tree gave its place and the keyboard"
    reader.field.setFocus()
    reader.press(Qt.Key.Key_Down)
    chosen = reader.window.hits.selectionModel().selectedIndexes()
    assert [index.data() for index in chosen] == ["Kymriah"]


def test_hits_follow_the_language_of_the_content(reader: Reader) -> None:
    reader.type("islet")
    assert "Islet-cell therapy" in reader.hits
    reader.keys("Ctrl+1")
    assert "胰岛细胞治疗" in reader.hits


def hold(reader: Reader, row: int, key: Qt.KeyboardModifier) -> None:
    """Click a row with a key held down."""
    hits = reader.window.hits
    index = hits.model().index(row, 0)
    hits.scrollTo(index)
    at = hits.visualRect(index).center()
    QTest.mouseClick(hits.viewport(), Qt.MouseButton.LeftButton, key, at)


def test_several_hits_are_gathered_and_the_page_stays(reader: Reader) -> None:
    reader.type("car-t")
    row = row_of(reader, "hit")
    places = [reader.window.hits.model().index(row + n, 0).data(Role.PLACE) for n in range(3)]
    click_row(reader, row)
    name = reader.name
    hold(reader, row + 2, Qt.KeyboardModifier.ControlModifier)
    assert reader.window.hits.selected == [places[0], places[2]]
    hold(reader, row + 1, Qt.KeyboardModifier.ControlModifier)
    assert reader.window.hits.selected == places
    hold(reader, row, Qt.KeyboardModifier.ControlModifier)
    assert reader.window.hits.selected == places[1:]
    assert reader.name == name


def test_shift_and_arrows_gather_and_a_plain_arrow_lets_go(reader: Reader) -> None:
    reader.type("vx")
    reader.press(Qt.Key.Key_Down)
    name = reader.name
    first = reader.window.hits.selected
    assert len(first) == 1
    reader.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert len(reader.window.hits.selected) == 2
    reader.press(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    reader.press(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert reader.window.hits.selected == first
    assert reader.at(reader.window.hits)
    reader.press(Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    reader.press(Qt.Key.Key_Down)
    assert len(reader.window.hits.selected) == 1
    assert reader.name == name


def test_all_hits_are_selected_also_those_not_yet_shown(reader: Reader) -> None:
    reader.type("cell")
    reader.press(Qt.Key.Key_Down)
    assert row_of(reader, "rest")
    reader.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert len(reader.window.hits.selected) == len(reader.hits) > 30
    assert all(reader.window.hits.selected)


def test_a_plain_click_among_several_opens_that_one(reader: Reader) -> None:
    reader.type("car-t")
    reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    row = row_of(reader, "hit") + 1
    place = reader.window.hits.model().index(row, 0).data(Role.PLACE)
    click_row(reader, row)
    assert reader.window.hits.selected == [place]
    assert reader.window.navigator.place == place
