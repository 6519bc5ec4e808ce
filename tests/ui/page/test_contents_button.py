"""The sections of a page in a menu."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QMenu

from celltx_desktop.ui.page.contents_button import ContentsButton
from celltx_desktop.ui.page.detail import Contents
from tests.ui.conftest import Open
from tests.ui.reader import Reader, find


def sections(reader: Reader, choose: str = "") -> list[str]:
    """Open the menu with the keyboard; return what it offers, and choose one of it."""
    find(reader.window, ContentsButton).setFocus()
    reader.press(Qt.Key.Key_Space)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    found = {entry.text(): entry for entry in menu.actions()}
    if choose:
        found[choose].trigger()
    menu.close()
    return list(found)


def test_it_is_there_where_the_list_is_not(reader: Reader) -> None:
    listed, button = find(reader.window, Contents), find(reader.window, ContentsButton)
    assert listed.isVisible()
    assert not button.isVisible()
    reader.window.resize(1024, 640)
    reader.bot.waitUntil(button.isVisible)
    assert not listed.isVisible()


def test_it_names_every_section_and_leads_there(reader: Reader) -> None:
    reader.window.resize(1024, 640)
    reader.bot.waitUntil(find(reader.window, ContentsButton).isVisible)
    offered = sections(reader, choose="Sources")
    assert offered[:2] == ["In short", "Safety"]
    assert offered[-1] == "Sources"
    assert reader.window.detail.view.verticalScrollBar().value() > 0


def test_a_page_of_two_sections_needs_none(open_window: Open) -> None:
    reader = open_window("welcome")
    reader.window.resize(1024, 640)
    assert not find(reader.window, ContentsButton).isVisible()
