"""The foldable pane that says where a statement comes from."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton

from celltx_desktop.domain.place import Place
from tests.ui.conftest import Open
from tests.ui.reader import Reader, find, labels


def lines(reader: Reader) -> int:
    return len(reader.source.splitlines())


def test_f8_folds_it_and_it_stays_folded_after_a_restart(reader: Reader, open_window: Open) -> None:
    reader.point(reader.place_of_mark("S1"))
    assert lines(reader) == 2
    reader.keys("F8")
    assert reader.source.startswith("S1")
    assert lines(reader) == 1
    again = open_window("product/vx-880")
    again.point(again.place_of_mark("S1"))
    assert lines(again) == 1
    again.keys("F8")
    assert lines(again) == 2


def test_its_own_button_folds_it(reader: Reader) -> None:
    reader.point(reader.place_of_mark("S1"))
    button = find(reader.window.detail.sources, QToolButton, "Show the source pane")
    reader.click(button)
    assert lines(reader) == 1
    assert not reader.app.settings.source_pane
    reader.click(button)
    assert lines(reader) == 2


def test_it_speaks_the_language_of_the_content(reader: Reader) -> None:
    at = reader.place_of_mark("S1")
    reader.point(at)
    assert "Trial registry" in reader.source
    reader.keys("Ctrl+1")
    reader.point(reader.place_of_mark("S1"))
    assert "临床试验登记库" in reader.source


def test_another_page_empties_it(reader: Reader) -> None:
    reader.point(reader.place_of_mark("S1"))
    reader.window.tree.placeRequested.emit(Place("class/car-t"))
    assert reader.source.startswith("Source: point at")


def test_a_place_is_drawn_by_a_latin_face(open_window: Open) -> None:
    reader = open_window("product/vx-880", interface="zh")
    reader.point(reader.place_of_mark("§3.3 ¶2"))
    title, detail = labels(reader.window.detail.sources)
    assert title.text().startswith("§")
    stacks = reader.app.style.stacks
    assert title.font().families() == stacks.families("en")
    assert detail.font().families() == stacks.families("zh")
