"""The tree of classes and products, by mouse and keyboard."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from celltx_desktop.domain.place import Place
from celltx_desktop.present.models.tree_model import Role, TreeModel
from tests.ui.conftest import Open
from tests.ui.reader import Reader


def model(reader: Reader) -> TreeModel:
    found = reader.window.tree.model()
    assert isinstance(found, TreeModel)
    return found


def click_place(reader: Reader, place: str) -> None:
    tree = reader.window.tree
    index = model(reader).index_of(Place(place))
    tree.scrollTo(index)
    reader.click(tree.viewport(), tree.visualRect(index).center())


def test_the_shown_page_is_the_selected_row(reader: Reader) -> None:
    assert reader.chosen == "product/vx-880"
    index = model(reader).index_of(Place("product/vx-880"))
    assert reader.window.tree.isExpanded(model(reader).parent(index))


def test_a_click_opens_a_product(reader: Reader) -> None:
    click_place(reader, "class/immune")
    click_place(reader, "class/car-t")
    click_place(reader, "product/kymriah")
    assert reader.name == "Kymriah"
    assert reader.chosen == "product/kymriah"


def test_a_click_on_a_class_opens_its_page_and_its_branch(reader: Reader) -> None:
    index = model(reader).index_of(Place("class/immune"))
    assert not reader.window.tree.isExpanded(index)
    click_place(reader, "class/immune")
    assert reader.name == "Immune-cell therapy"
    assert reader.window.tree.isExpanded(index)


def test_arrows_walk_without_changing_the_page(reader: Reader) -> None:
    reader.window.tree.setFocus()
    reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_Down)
    assert reader.name == "VX-880"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Space])
def test_a_key_opens_the_current_row(reader: Reader, key: Qt.Key) -> None:
    reader.window.tree.setFocus()
    reader.press(Qt.Key.Key_Down)
    current = reader.window.tree.currentIndex().data()
    reader.press(key)
    assert reader.name == current != "VX-880"


def test_a_place_outside_the_tree_clears_the_selection(reader: Reader) -> None:
    reader.app.navigator.go(Place("paragraph/3.3-p2"))
    assert reader.chosen == ""


def test_the_chosen_row_stays_when_language_or_theme_change(reader: Reader) -> None:
    reader.keys("Ctrl+1")
    assert reader.chosen == "product/vx-880"
    reader.app.settings.theme = "dark"
    reader.app.restyle()
    assert reader.chosen == "product/vx-880"
    assert model(reader).index_of(Place("class/islet")).data() == "胰岛细胞治疗"


def test_the_selected_row_has_a_bar_at_the_left_edge(reader: Reader) -> None:
    tree = reader.window.tree
    rect = tree.visualRect(model(reader).index_of(Place("product/vx-880")))
    picture = tree.viewport().grab().toImage()
    assert picture.pixelColor(1, rect.center().y()).name().upper() == "#0B5A6D"
    assert picture.pixelColor(10, rect.center().y()).name().upper() == "#D3E6EA"


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
@pytest.mark.parametrize("zoom", [80, 300])
def test_every_row_can_be_drawn(open_window: Open, theme: str, zoom: int) -> None:
    reader = open_window("product/vx-880", content="both")
    reader.app.settings.theme = theme  # type: ignore[assignment]
    reader.app.settings.zoom = zoom
    reader.app.restyle()
    tree = reader.window.tree
    tree.expandAll()
    tree.setFocus()
    assert not tree.grab().isNull()


def test_several_rows_are_gathered_and_the_page_stays(reader: Reader) -> None:
    tree = reader.window.tree
    below = tree.indexBelow(model(reader).index_of(Place("product/vx-880")))
    place = below.data(Role.PLACE)
    at = tree.visualRect(below).center()
    held = Qt.KeyboardModifier.ControlModifier
    QTest.mouseClick(tree.viewport(), Qt.MouseButton.LeftButton, held, at)
    assert tree.selected == ["product/vx-880", place]
    assert reader.name == "VX-880"
    click_place(reader, place)
    assert tree.selected == [place]
    assert reader.window.navigator.place == place


def test_shift_and_arrows_gather_rows_from_the_top(reader: Reader) -> None:
    tree = reader.window.tree
    tree.setFocus()
    reader.press(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert len(tree.selected) == 2
    assert tree.selected[1] == "product/vx-880"
    assert reader.name == "VX-880"
    reader.press(Qt.Key.Key_Up)
    assert len(tree.selected) == 1
