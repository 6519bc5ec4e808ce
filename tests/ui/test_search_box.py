"""Typing into the one search field, with the real window around it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from tests.ui.reader import Reader


def test_the_first_character_finds(reader: Reader) -> None:
    reader.type("v")
    assert reader.window.side.currentWidget() is reader.window.hits
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
    hint = reader.window.toolbar.search._hint
    assert hint.text() == "Ctrl F"
    assert hint.isVisible()
    reader.type("v")
    assert not hint.isVisible()
    assert reader.field.textMargins().right() < hint.sizeHint().width()
