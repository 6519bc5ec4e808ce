"""The navigation: beside the page, or over it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QWidget

from celltx_desktop.domain.place import Place
from celltx_desktop.ui.frame.panes import NARROW
from tests.ui.reader import Reader


def narrow(reader: Reader) -> None:
    reader.window.resize(NARROW - 1, 600)
    reader.bot.waitUntil(lambda: reader.window.splitter.narrow)


def covers(reader: Reader) -> bool:
    """Tell whether the navigation lies over the page, which keeps the whole width."""
    side, page = reader.window.side, reader.window.detail
    at = side.mapTo(reader.window, QPoint(0, 0))
    whole = page.width() >= reader.window.splitter.width() - 1
    return side.isVisible() and whole and at.x() == 0 and side.width() > 200


def test_the_navigation_opens_over_the_page_and_escape_closes_it(reader: Reader) -> None:
    narrow(reader)
    reader.keys("F9")
    reader.bot.waitUntil(lambda: covers(reader))
    reader.press(Qt.Key.Key_Escape)
    assert not reader.window.side.isVisible()
    assert reader.at(reader.window.detail.view)


def test_going_on_in_the_page_closes_it(reader: Reader) -> None:
    narrow(reader)
    reader.keys("F9")
    reader.window.detail.view.setFocus()
    assert not reader.window.side.isVisible()


def test_a_chosen_product_is_uncovered_but_a_branch_leads_on(reader: Reader) -> None:
    narrow(reader)
    reader.keys("F9")
    tree = reader.window.tree
    tree.reveal(Place("class/car-t"))
    reader.press(Qt.Key.Key_Return)
    assert reader.name == "CAR-T"
    assert covers(reader)
    reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_Return)
    assert reader.chosen.startswith("product/")
    assert not reader.window.side.isVisible()


def test_hits_lie_over_the_page_and_come_back(reader: Reader) -> None:
    narrow(reader)
    reader.type("yescarta")
    reader.bot.waitUntil(lambda: covers(reader))
    reader.press(Qt.Key.Key_Return)
    assert reader.name == "Yescarta"
    assert not reader.window.side.isVisible()
    reader.press(Qt.Key.Key_Down)
    assert reader.at(reader.window.hits)
    assert covers(reader)


def test_a_wide_window_has_it_beside_the_page_again(reader: Reader) -> None:
    width = reader.window.side.width()
    narrow(reader)
    reader.keys("F9")
    reader.window.resize(1280, 800)
    reader.bot.waitUntil(lambda: not reader.window.splitter.narrow)
    assert reader.window.side.isVisible()
    reader.bot.waitUntil(lambda: abs(reader.window.splitter.sizes()[0] - width) <= 2)
    assert not covers(reader)


def test_what_was_large_in_the_drawer_is_not_large_beside_the_page(reader: Reader) -> None:
    window = reader.window
    reader.app.settings.zoom = 200
    reader.app.restyle()
    window.resize(1280, 800)
    with reader.bot.waitSignal(window.navigator.facetsChanged):
        reader.type("car-t")
    reader.press(Qt.Key.Key_Escape)
    narrow(reader)
    reader.keys("Ctrl+0")
    window.resize(1280, 800)
    reader.bot.waitUntil(lambda: not window.splitter.narrow)
    parts: list[QWidget] = [window.legend, *window.facets.rows()]
    assert {one.font().pixelSize() for one in parts} == {12}
