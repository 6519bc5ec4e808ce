"""The hits that take the tree's place."""

from __future__ import annotations

from PySide6.QtCore import Qt

from celltx_desktop.present.hits_model import Role
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
