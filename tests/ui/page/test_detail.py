"""The right side: head, page, list of contents."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QToolButton

from celltx_desktop.ui.page.detail import Contents
from celltx_desktop.ui.page.mark_count import MarkCount
from tests.ui.conftest import Open
from tests.ui.reader import Reader, find


def links(reader: Reader) -> list[QPushButton]:
    buttons = find(reader.window.detail, Contents).findChildren(QPushButton)
    return [button for button in buttons if button.isVisible()]


def test_the_list_names_every_section(reader: Reader) -> None:
    names = [link.accessibleName() for link in links(reader)]
    assert names[:2] == ["In short", "Safety"]
    assert names[-1] == "Sources"
    assert all(name in reader.page for name in names)


def test_a_section_is_brought_to_the_top(reader: Reader) -> None:
    reader.click(links(reader)[-1])
    view = reader.window.detail.view
    assert view.verticalScrollBar().value() > 0
    first = view.cursorForPosition(view.viewport().rect().topLeft()).block()
    last_page = view.verticalScrollBar().value() == view.verticalScrollBar().maximum()
    assert last_page or "Sources" in (first.text(), first.next().text())


def test_a_section_is_brought_to_the_top_whatever_is_marked_below(open_window: Open) -> None:
    reader = open_window(interface="zh")
    reader.type("yescarta")
    reader.press(Qt.Key.Key_Return)
    reader.keys("F3")
    bar = reader.window.detail.view.verticalScrollBar()
    assert bar.value() > 0
    reader.click(links(reader)[0])
    assert links(reader)[0].text() == "概要"
    assert bar.value() < 20
    reader.app.restyle()
    assert bar.value() < 20
    reader.keys("F3")
    assert bar.value() > 20


def test_what_is_too_long_for_the_list_is_whole_for_pointer_and_screen_reader(
    reader: Reader,
) -> None:
    cut = [link for link in links(reader) if "…" in link.text()]
    assert all(link.toolTip() == link.accessibleName() for link in cut)
    for link in links(reader):
        assert link.sizeHint().width() <= link.width()


def test_a_title_may_take_two_lines(open_window: Open) -> None:
    shown = [link.text() for link in links(open_window("product/yescarta"))]
    assert all(text.count("\n") < 2 for text in shown)
    whole = [" ".join(text.split("\n")) for text in shown]  # which fonts there are decides
    assert "Safety statements on the class" in whole


def test_a_page_of_two_sections_needs_no_list(open_window: Open) -> None:
    assert not links(open_window("welcome"))


def test_a_narrow_pane_or_large_text_has_no_list(reader: Reader) -> None:
    reader.window.resize(1100, 700)
    reader.bot.waitUntil(lambda: not links(reader))
    reader.window.resize(1280, 800)
    reader.bot.waitUntil(lambda: bool(links(reader)))
    reader.app.settings.zoom = 150
    reader.app.restyle()
    assert not links(reader)


def test_the_scroll_bar_is_at_the_edge_of_the_window(reader: Reader) -> None:
    bar = reader.window.detail.view.verticalScrollBar()
    right = bar.mapTo(reader.window, bar.rect().topRight()).x()
    assert right == reader.window.width() - 1


@pytest.mark.parametrize(
    ("width", "form"),
    [
        (1280, Qt.ToolButtonStyle.ToolButtonTextBesideIcon),
        (900, Qt.ToolButtonStyle.ToolButtonIconOnly),
    ],
)
def test_the_buttons_lose_their_words_where_there_is_little_room(
    reader: Reader, width: int, form: Qt.ToolButtonStyle
) -> None:
    reader.window.resize(width, 700)
    buttons = reader.window.detail.header.findChildren(QToolButton)
    buttons = [button for button in buttons if not isinstance(button.parent(), MarkCount)]
    reader.bot.waitUntil(lambda: all(button.toolButtonStyle() == form for button in buttons))
    assert all(button.toolTip() for button in buttons)
