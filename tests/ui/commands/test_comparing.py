"""Products are collected, set side by side and taken out again."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox

from celltx_desktop.domain.place import Place
from tests.ui.conftest import Open
from tests.ui.reader import Reader


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the sentences that are told from now on."""
    sentences: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: sentences.append(box.text()))
    return sentences


def button(reader: Reader) -> str:
    """Return what the button says, empty while it is hidden."""
    compare = reader.app.commands.comparing.button
    return compare.text().strip() if compare.isVisible() else ""


def add(reader: Reader, *places: str) -> None:
    for place in places:
        reader.window.tree.placeRequested.emit(Place(place))
        reader.keys("Ctrl+Shift+C")


def take_out(reader: Reader, number: int) -> str:
    """Choose an entry of the button's menu; return its words."""
    menu = reader.app.commands.comparing.button.menu()
    menu.aboutToShow.emit()
    act = menu.actions()[number]
    act.trigger()
    return act.text()


def test_products_are_added_from_their_pages_and_compared(reader: Reader) -> None:
    assert not button(reader)
    reader.keys("Ctrl+Shift+C")
    assert button(reader) == "Compare 1"
    add(reader, "product/vx-264")
    assert button(reader) == "Compare 2"
    assert "VX-880, VX-264" in reader.app.commands.comparing.button.toolTip()
    reader.keys("F4")
    assert reader.app.navigator.place == "compare/vx-880,vx-264"
    assert reader.name == "Comparison: VX-880, VX-264"
    assert "not ranked" in reader.page
    assert reader.window.acts["export"].isEnabled()
    reader.keys("Alt+Left")
    assert reader.name == "VX-264"
    reader.click(reader.app.commands.comparing.button)
    assert reader.name == "Comparison: VX-880, VX-264"


def test_a_product_is_added_once(reader: Reader) -> None:
    add(reader, "product/vx-880", "product/vx-880")
    assert button(reader) == "Compare 1"


def test_products_are_added_from_tree_and_hits(reader: Reader) -> None:
    reader.window.tree.setFocus()
    reader.press(Qt.Key.Key_Down)
    reader.keys("Ctrl+Shift+C")
    reader.type("kymriah")
    reader.press(Qt.Key.Key_Down)
    assert reader.at(reader.window.hits)
    reader.keys("Ctrl+Shift+C")
    assert button(reader) == "Compare 2"
    assert "Kymriah" in reader.app.commands.comparing.button.toolTip()


def test_the_menus_offer_it(reader: Reader) -> None:
    act = reader.window.acts["compare-add"]
    for pane in (reader.window.tree, reader.window.hits, reader.window.detail.view):
        assert act in pane.actions()


def test_too_few_are_told_with_what_to_do(reader: Reader, told: list[str]) -> None:
    reader.keys("F4")
    reader.keys("Ctrl+Shift+C")
    reader.keys("F4")
    assert "0 chosen so far" in told[0]
    assert "1 chosen so far" in told[1]
    assert "press Ctrl+Shift+C" in told[1]
    assert reader.name == "VX-880"


def test_a_page_without_a_product_is_told(open_window: Open, told: list[str]) -> None:
    reader = open_window()
    reader.keys("Ctrl+Shift+C")
    assert "Open a product" in told[0]
    assert not button(reader)


def test_a_sixth_is_told_and_left_out(reader: Reader, told: list[str]) -> None:
    names = ("vx-880", "vx-264", "yescarta", "kymriah", "breyanzi", "tecartus")
    add(reader, *(f"product/{name}" for name in names))
    assert "at most five" in told[0]
    assert button(reader) == "Compare 5"


def test_the_comparison_on_show_follows(reader: Reader) -> None:
    add(reader, "product/vx-880", "product/vx-264", "product/yescarta")
    reader.keys("F4")
    assert take_out(reader, 2) == "Take out Yescarta"
    assert reader.name == "Comparison: VX-880, VX-264"
    take_out(reader, 0)
    assert reader.name == "Comparison: VX-880, VX-264", "one alone is no comparison"
    take_out(reader, 0)
    assert not button(reader)


def test_a_comparison_opened_by_its_place_can_be_added_to(open_window: Open) -> None:
    reader = open_window("compare/vx-880,vx-264")
    assert button(reader) == "Compare 2"
    add(reader, "product/yescarta")
    reader.keys("F4")
    assert reader.app.navigator.place == "compare/vx-880,vx-264,yescarta"


def test_equal_rows_are_a_link_away(open_window: Open) -> None:
    reader = open_window("compare/vx-880,vx-264")
    tint = reader.app.style.theme.colours["hover"].lower()
    assert tint not in reader.window.detail.view.toHtml().lower(), "all rows differ"
    reader.window.detail.view.linkRequested.emit(Place("compare/vx-880,vx-264/every"))
    assert "Show only what differs" in reader.page
    assert tint in reader.window.detail.view.toHtml().lower()
    assert "≠" in reader.page


def test_each_value_has_its_own_source(open_window: Open) -> None:
    """The mouse over a value shows where that product's value comes from, not its neighbour's."""
    reader = open_window("compare/vx-880,vx-264")
    reader.point(reader.place_of_text("Phase III · 2026-04"))
    first = reader.source
    assert "NCT04786262" in first
    reader.point(reader.place_of_text("Discontinued · 2025-03"))
    assert reader.source != first
    assert "NCT04786262" not in reader.source


def test_without_the_supplement_its_products_are_left_out(reader: Reader) -> None:
    add(reader, "product/vx-880", "product/yescarta", "product/breyanzi")
    reader.keys("F4")
    reader.keys("F7")
    assert reader.name == "Cell-therapy product reference"
    reader.keys("F4")
    assert reader.app.navigator.place == "compare/vx-880,yescarta"


@pytest.mark.parametrize("zoom", [100, 200, 300])
@pytest.mark.parametrize("content", ["zh", "both"])
def test_no_row_is_wider_than_the_page(open_window: Open, zoom: int, content: str) -> None:
    names = "yescarta,kymriah,breyanzi,tecartus,carvykti"
    reader = open_window(f"compare/{names}", content=content)
    reader.app.settings.zoom = zoom
    reader.app.restyle()
    view = reader.window.detail.view
    assert view.document().idealWidth() <= view.viewport().width() + 1


def test_the_button_leaves_room_in_a_small_window(reader: Reader) -> None:
    add(reader, "product/vx-880")
    reader.window.resize(640, 480)
    reader.bot.waitUntil(lambda: reader.window.size().toTuple() == (640, 480))
    reader.bot.waitUntil(lambda: reader.window.minimumSizeHint().width() <= 640)
