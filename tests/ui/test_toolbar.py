"""The bar on top."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMenu, QToolButton

from tests.ui.reader import Reader


def test_back_and_forward_follow_the_history(reader: Reader) -> None:
    back, forward = reader.window.acts["back"], reader.window.acts["forward"]
    assert not back.isEnabled()
    reader.window.tree.placeRequested.emit("class/car-t")
    assert back.isEnabled()
    assert not forward.isEnabled()
    reader.keys("Alt+Left")
    assert reader.name == "VX-880"
    assert forward.isEnabled()
    reader.keys("Alt+Right")
    assert reader.name == "CAR-T"


def test_the_buttons_do_what_their_actions_do(reader: Reader) -> None:
    reader.window.tree.placeRequested.emit("class/car-t")
    buttons = reader.window.toolbar.findChildren(QToolButton)
    (back,) = (one for one in buttons if one.defaultAction() is reader.window.acts["back"])
    reader.click(back)
    assert reader.name == "VX-880"


@pytest.mark.parametrize("width", [640, 900, 1280])
@pytest.mark.parametrize("zoom", [80, 100, 200, 300])
def test_nothing_in_the_bar_is_cut_at_any_size(reader: Reader, zoom: int, width: int) -> None:
    reader.app.settings.zoom = zoom
    reader.app.restyle()
    reader.window.resize(width, 600)
    bar = reader.window.toolbar

    def fits() -> bool:
        buttons = [one for one in bar.findChildren(QToolButton) if one.isVisible()]
        switch = [one for one in buttons if bar.languages.isAncestorOf(one)]
        whole = all(one.width() >= one.minimumSizeHint().width() for one in switch)
        inside = all(one.mapTo(bar, one.rect().topRight()).x() < bar.width() for one in buttons)
        return whole and inside and bar.search.width() >= bar.search.minimumWidth()

    reader.bot.waitUntil(fits)
    assert bar._menu_button.isVisible()
    assert bar._menu_button.height() >= 34
    assert bar.languages.isVisible() or zoom > 100


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
    reader.click(reader.window.toolbar._menu_button)
    return found


def test_the_menu_holds_every_action_that_has_no_button_of_its_own(reader: Reader) -> None:
    elsewhere = {"back", "search", "next-pane"}
    every = {act.objectName() for act in reader.window.acts.all()}
    assert {*look_into_menu(reader)} | elsewhere == every


def test_the_icons_of_the_menu_are_drawn_when_it_opens(reader: Reader) -> None:
    assert reader.window.acts["about"].icon().isNull()
    assert look_into_menu(reader)["about"]
