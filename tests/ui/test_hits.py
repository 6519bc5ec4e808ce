"""The hits that take the tree's place."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from celltx_desktop.domain.query import parse
from celltx_desktop.present.hits_model import Role
from celltx_desktop.ui.hits import around
from tests.ui.conftest import Open
from tests.ui.reader import Reader


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


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
@pytest.mark.parametrize("zoom", [80, 300])
def test_every_row_can_be_drawn(open_window: Open, theme: str, zoom: int) -> None:
    reader = open_window("product/vx-880", content="zh")
    reader.app.settings.theme = theme  # type: ignore[assignment]
    reader.app.settings.zoom = zoom
    reader.app.restyle()
    reader.type("细胞")
    reader.press(Qt.Key.Key_Down)
    hits = reader.window.hits
    assert not hits.grab().isNull()
    hits.scrollToBottom()
    assert not hits.grab().isNull()


def cut(text: str, typed: str, room: int) -> str:
    """Return ``text`` as it is cut where ``room`` characters fit."""
    phrases = [list(phrase) for phrase in parse(typed).phrases]
    return around(text, phrases, lambda part: len(part) <= room)


def test_a_text_whose_match_is_seen_is_not_cut() -> None:
    text = "Indication: Diabetes, type not stated, and much more after it"
    assert cut(text, "diabetes", 30) == text


def test_a_late_match_is_brought_into_sight_behind_the_label() -> None:
    text = "Mechanism: a long way to go before at last the islet appears"
    shown = cut(text, "islet", 40)
    assert shown.startswith("Mechanism: …")
    assert "islet" in shown[:40]


def test_chinese_is_cut_by_its_width_too() -> None:
    shown = cut("正文：敲除或过表达的对象，用于构建“通用型”胰岛细胞", "胰岛", 16)
    assert shown.startswith("正文：…")
    assert "胰岛" in shown[:16]


def test_a_text_without_a_label_is_cut_as_well() -> None:
    shown = cut("a statement without any label in which the word islet is late", "islet", 24)
    assert shown.startswith("…")
    assert "islet" in shown[:24]


def test_a_match_wider_than_the_row_is_still_shown_from_its_start() -> None:
    assert cut("Name: aaaaaaaaaaaaaaaaaaaaaaaa islet", "islet", 3).startswith("Name: …islet")


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
