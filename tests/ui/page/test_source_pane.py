"""The foldable pane that says where a statement comes from."""

from __future__ import annotations

from celltx_desktop.domain.place import Place
from tests.ui.conftest import Open
from tests.ui.reader import Reader


def test_f8_folds_it_and_it_stays_folded_after_a_restart(reader: Reader, open_window: Open) -> None:
    pane = reader.window.detail.sources
    assert pane._detail.isVisible()
    reader.keys("F8")
    assert not pane._detail.isVisible()
    assert pane._title.isVisible()
    again = open_window("product/vx-880")
    assert not again.window.detail.sources._detail.isVisible()
    again.keys("F8")
    assert again.window.detail.sources._detail.isVisible()


def test_its_own_button_folds_it(reader: Reader) -> None:
    pane = reader.window.detail.sources
    reader.click(pane._fold)
    assert not pane._detail.isVisible()
    assert not reader.app.settings.source_pane
    reader.click(pane._fold)
    assert pane._detail.isVisible()


def test_it_speaks_the_language_of_the_content(reader: Reader) -> None:
    at = reader.place_of_mark("S1")
    reader.point(at)
    assert "2024-01" in reader.source
    reader.keys("Ctrl+1")
    reader.point(reader.place_of_mark("S1"))
    assert "新闻报道" in reader.source


def test_another_page_empties_it(reader: Reader) -> None:
    reader.point(reader.place_of_mark("S1"))
    reader.window.tree.placeRequested.emit(Place("class/car-t"))
    assert reader.source.startswith("Source: point at")


def test_a_place_is_drawn_by_a_latin_face(open_window: Open) -> None:
    reader = open_window("product/vx-880", interface="zh")
    pane = reader.window.detail.sources
    reader.point(reader.place_of_mark("§3.3 ¶2"))
    assert pane._title.text().startswith("§")
    latin = reader.app.style.stacks.families("en")
    assert pane._title.font().families() == latin
    assert pane._detail.font().families() == reader.app.style.stacks.families("zh")
