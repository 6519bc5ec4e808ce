"""The bar on top."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, QRect, QTimer
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from celltx_desktop.domain.place import Place
from celltx_desktop.settings import InterfaceName
from tests.ui.reader import Reader, find


def test_back_and_forward_follow_the_history(reader: Reader) -> None:
    back, forward = reader.window.acts["back"], reader.window.acts["forward"]
    assert not back.isEnabled()
    reader.window.tree.placeRequested.emit(Place("class/car-t"))
    assert back.isEnabled()
    assert not forward.isEnabled()
    reader.keys("Alt+Left")
    assert reader.name == "VX-880"
    assert forward.isEnabled()
    reader.keys("Alt+Right")
    assert reader.name == "CAR-T"


def test_the_buttons_do_what_their_actions_do(reader: Reader) -> None:
    reader.window.tree.placeRequested.emit(Place("class/car-t"))
    buttons = reader.window.toolbar.findChildren(QToolButton)
    (back,) = (one for one in buttons if one.defaultAction() is reader.window.acts["back"])
    reader.click(back)
    assert reader.name == "VX-880"


@pytest.mark.parametrize("compared", [(), ("product/yescarta", "product/kymriah")])
@pytest.mark.parametrize("width", [640, 800, 900, 1280])
def test_nothing_in_the_bar_is_cut_or_covered_at_any_size(
    reader: Reader, width: int, compared: tuple[str, ...]
) -> None:
    bar = reader.window.toolbar
    if compared:
        reader.app.commands.comparing.add([*map(Place, compared)])
    reader.type("yescarta")

    def fits() -> bool:
        buttons = [one for one in bar.findChildren(QToolButton) if one.isVisible()]
        switch = [one for one in buttons if bar.languages.isAncestorOf(one)]
        whole = all(one.width() >= one.minimumSizeHint().width() for one in switch)
        beside = [one for one in buttons if not bar.search.isAncestorOf(one)]
        places = [QRect(one.mapTo(bar, QPoint(0, 0)), one.size()) for one in (*beside, bar.search)]
        apart = not any(a.intersects(b) for a, b in itertools.combinations(places, 2))
        inside = all(one.right() < bar.width() for one in places)
        return whole and apart and inside and bar.search.width() >= bar.search.minimumWidth()

    menu = find(bar, QToolButton, "Menu")
    languages: tuple[InterfaceName, ...] = ("zh", "en")
    for zoom, interface in itertools.product((80, 100, 200, 300), languages):
        reader.app.settings.zoom, reader.app.settings.interface = zoom, interface
        reader.app.restyle()
        reader.window.resize(width, 600)
        reader.bot.waitUntil(fits)
        assert menu.isVisible()
        assert menu.height() >= 34
        assert bar.languages.isVisible() or zoom > 100
        assert reader.app.commands.comparing.button.isVisible() == bool(compared)


def look_into_menu(reader: Reader) -> dict[str, bool]:
    """Open the menu by its button; return what it holds, and whether each has an icon."""
    found: dict[str, bool] = {}

    def look() -> None:
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        for act in menu.actions():
            if not act.isSeparator():
                found[act.objectName()] = not act.icon().isNull()
        menu.close()

    QTimer.singleShot(0, look)  # a menu under a button returns only when it is closed
    reader.click(find(reader.window.toolbar, QToolButton, "Menu"))
    return found


def test_the_menu_holds_every_action_that_has_no_button_of_its_own(reader: Reader) -> None:
    elsewhere = {"search", "next-pane"}
    every = {act.objectName() for act in reader.window.acts.all()}
    assert {*look_into_menu(reader)} | elsewhere == every


def test_the_icons_of_the_menu_are_drawn_when_it_opens(reader: Reader) -> None:
    assert reader.window.acts["keys"].icon().isNull()
    assert look_into_menu(reader)["keys"]


def test_the_menu_ticks_what_is_on(reader: Reader) -> None:
    names = ("supplement", "tree", "sources")
    look_into_menu(reader)
    assert [reader.window.acts[name].isChecked() for name in names] == [True, True, True]
    for name in names:
        reader.window.acts[name].trigger()
    look_into_menu(reader)
    assert [reader.window.acts[name].isChecked() for name in names] == [False, False, False]
    reader.window.acts["tree"].trigger()
    look_into_menu(reader)
    assert reader.window.acts["tree"].isChecked()
