"""Typing into the one search field, with the real window around it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QToolButton

from celltx_desktop.domain.place import Place
from tests.ui.conftest import Open
from tests.ui.reader import Reader, find


def test_the_first_character_finds(reader: Reader) -> None:
    reader.type("v")
    assert reader.window.shows_hits
    reader.type("x")
    assert reader.hits[:2] == ["VX-880", "VX-264"]


def test_typing_never_changes_the_page(reader: Reader) -> None:
    before = reader.page
    reader.type("kymriah")
    assert reader.hits[0] == "Kymriah"
    assert (reader.name, reader.page) == ("VX-880", before)


def test_chinese_is_found_from_one_character(reader: Reader) -> None:
    reader.type("胰")
    assert "Islet-cell therapy" in reader.hits


def test_enter_opens_the_first_hit(reader: Reader) -> None:
    reader.type("yescarta")
    reader.press(Qt.Key.Key_Return)
    assert reader.name == "Yescarta"
    assert reader.at(reader.field)


def test_enter_without_a_hit_does_nothing(reader: Reader) -> None:
    reader.type("qqq")
    reader.press(Qt.Key.Key_Return)
    assert reader.name == "VX-880"


def test_down_goes_into_the_hits_and_up_comes_back(reader: Reader) -> None:
    reader.type("vx")
    reader.press(Qt.Key.Key_Down)
    assert reader.at(reader.window.hits)
    assert reader.window.hits.currentIndex().data() == "VX-880"
    reader.press(Qt.Key.Key_Down)
    assert reader.window.hits.currentIndex().data() == "VX-264"
    reader.press(Qt.Key.Key_Up)
    reader.press(Qt.Key.Key_Up)
    assert reader.at(reader.field)


def test_down_without_hits_stays(reader: Reader) -> None:
    reader.type("qqq")
    reader.press(Qt.Key.Key_Down)
    assert reader.at(reader.field)


def test_escape_clears_then_returns_to_the_tree(reader: Reader) -> None:
    reader.type("kymriah")
    reader.press(Qt.Key.Key_Escape)
    assert reader.field.text() == ""
    assert reader.window.tree.isVisible()
    assert reader.at(reader.field)
    reader.press(Qt.Key.Key_Escape)
    assert reader.at(reader.window.tree)


def test_the_cross_clears(reader: Reader) -> None:
    reader.type("kymriah")
    (cross,) = reader.window.toolbar.search.findChildren(QToolButton)
    assert cross.isVisible()
    reader.click(cross)
    assert reader.field.text() == ""
    assert not cross.isVisible()


def test_the_shortcuts_select_what_stands_there(reader: Reader) -> None:
    reader.type("vx")
    reader.window.detail.view.setFocus()
    reader.keys("Ctrl+F")
    assert reader.at(reader.field)
    assert reader.field.selectedText() == "vx"
    reader.window.detail.view.setFocus()
    reader.keys("/")
    assert reader.at(reader.field)
    assert reader.field.text() == "vx"


def test_a_slash_in_the_field_is_a_character(reader: Reader) -> None:
    reader.type("ii/iii")
    assert reader.field.text() == "ii/iii"


def test_the_hint_shows_the_shortcut_while_the_field_is_empty(reader: Reader) -> None:
    hint = find(reader.window.toolbar.search, QLabel, "KeyHint")
    assert hint.text() == "Ctrl F"
    assert hint.isVisible()
    reader.type("v")
    assert not hint.isVisible()
    assert reader.field.textMargins().right() < hint.sizeHint().width()


def test_a_query_that_led_to_a_page_comes_back_with_the_arrow_up(reader: Reader) -> None:
    for text in ("kymriah", "vx-264"):
        reader.type(text)
        reader.press(Qt.Key.Key_Return)
        reader.press(Qt.Key.Key_Escape)
    reader.type("only looked at")
    reader.press(Qt.Key.Key_Escape)
    reader.press(Qt.Key.Key_Up)
    assert reader.field.text() == "vx-264"
    assert reader.hits[0] == "VX-264"
    reader.press(Qt.Key.Key_Up)
    assert reader.field.text() == "kymriah"
    reader.press(Qt.Key.Key_Up)
    assert reader.field.text() == "kymriah", "there is none before it"
    reader.press(Qt.Key.Key_Down)
    assert reader.field.text() == "vx-264"
    reader.press(Qt.Key.Key_Down)
    assert reader.at(reader.window.hits), "after the newest the way leads into the hits"


def test_the_arrow_up_leaves_alone_what_is_being_typed(reader: Reader) -> None:
    reader.type("kymriah")
    reader.press(Qt.Key.Key_Return)
    reader.type("x")
    reader.press(Qt.Key.Key_Up)
    assert reader.field.text() == "kymriahx"


def test_past_queries_are_there_after_the_next_start_and_can_be_forgotten(
    open_window: Open,
) -> None:
    first = open_window("product/vx-880")
    first.type("yescarta")
    first.press(Qt.Key.Key_Down)
    first.press(Qt.Key.Key_Return)
    again = open_window("product/vx-880")
    again.field.setFocus()
    again.press(Qt.Key.Key_Up)
    assert again.field.text() == "yescarta"
    again.window.acts["forget"].trigger()
    again.press(Qt.Key.Key_Escape)
    again.press(Qt.Key.Key_Up)
    assert again.field.text() == ""


def test_what_a_link_types_can_be_undone(reader: Reader) -> None:
    reader.type("vx")
    reader.window.navigator.go(Place("search/status:approved"))
    assert reader.field.text() == "status:approved"
    reader.keys("Ctrl+Z")
    assert reader.field.text() == "vx"
