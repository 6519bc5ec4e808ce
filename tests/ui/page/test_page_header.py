"""The head of the page: name, status, one line."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QToolButton

from celltx_desktop.ui.page.badges import BadgeLabel
from celltx_desktop.ui.page.page_header import PageHeader
from tests.ui.conftest import Open
from tests.ui.reader import Reader, find


def head(reader: Reader) -> PageHeader:
    return reader.window.detail.header


def badges(reader: Reader) -> list[BadgeLabel]:
    return [badge for badge in head(reader).findChildren(BadgeLabel) if badge.isVisible()]


def test_it_says_which_product_how_far_and_what_for(reader: Reader) -> None:
    assert reader.name == "VX-880"
    names = [badge.accessibleName() for badge in badges(reader)]
    assert names == ["In clinical trials: ＋Phase III · 2026-04"]
    assert reader.subtitle == (
        "＋zimislecel · Vertex (United States) · Stem-cell-derived islets"
        " · Diabetes; type not stated · our translation"
    )


def test_the_status_follows_what_is_shown(open_window: Open) -> None:
    reader = open_window("product/yescarta", content="zh")
    (badge,) = badges(reader)
    assert badge.accessibleName().startswith("已获批: ＋已批准 · ")
    reader.keys("F7")
    (badge,) = badges(reader)
    assert badge.accessibleName() == "已获批: 已上市 · 2 个地区"


def test_both_languages_stand_side_by_side(open_window: Open) -> None:
    reader = open_window("class/islet", content="both")
    assert reader.name == "Islet-cell therapy 胰岛细胞治疗"


def test_only_translated_content_says_so(open_window: Open) -> None:
    reader = open_window("product/vx-880", content="zh")
    assert "our translation" not in reader.subtitle
    reader.keys("Ctrl+3")
    assert reader.subtitle.endswith("our translation")
    reader.keys("Alt+Home")
    assert "our translation" not in reader.subtitle


def test_a_page_without_a_sheet_offers_none(reader: Reader) -> None:
    buttons = [find(head(reader), QToolButton, name) for name in ("Export PDF", "Print sheet")]
    assert all(button.isVisible() for button in buttons)
    reader.keys("Alt+Home")
    assert not any(button.isVisible() for button in buttons)
    reader.keys("Ctrl+E")  # does nothing, and asks nothing
    reader.keys("Alt+Left")
    assert all(button.isVisible() for button in buttons)


def test_a_name_is_written_with_the_faces_of_its_language(open_window: Open) -> None:
    reader = open_window("product/vx-880", content="zh")
    assert reader.title.font().families() == reader.app.style.stacks.families("zh")


@pytest.mark.parametrize("zoom", [100, 200, 300])
def test_name_and_badges_fit_at_every_size(open_window: Open, zoom: int) -> None:
    reader = open_window("product/yescarta")
    reader.window.resize(1024, 700)
    reader.app.settings.zoom = zoom
    reader.app.restyle()

    def fits() -> bool:
        name = reader.title
        needed = name.heightForWidth(name.width()) if name.wordWrap() else name.sizeHint().height()
        whole = all(badge.width() >= badge.sizeHint().width() for badge in badges(reader))
        return whole and name.height() >= needed

    reader.bot.waitUntil(fits)


def test_a_long_name_takes_all_the_room_there_is(open_window: Open) -> None:
    reader = open_window("product/chemically-induced-islets", content="both")
    name = reader.title
    reader.bot.waitUntil(name.wordWrap)
    reader.bot.waitUntil(lambda: name.width() > 0.6 * head(reader).width())


def test_buttons_that_are_not_there_take_no_room_from_a_name(open_window: Open) -> None:
    reader = open_window("source/review", content="both")
    name = reader.title
    wide = name.fontMetrics().horizontalAdvance(name.text())
    beside = reader.window.width() - head(reader).width()
    reader.window.resize(beside + wide + 60, 700)  # margins and a little, but no button's room
    reader.bot.waitUntil(lambda: head(reader).width() == wide + 60)
    assert not name.wordWrap()


def test_a_short_window_keeps_name_and_badges(reader: Reader) -> None:
    head(reader).set_compact(compact=True, short=True)
    assert reader.subtitle == ""
    assert reader.title.toolTip().startswith("＋zimislecel")
    head(reader).set_compact(compact=True, short=False)
    assert reader.subtitle.startswith("＋zimislecel")
    assert not reader.title.toolTip()


def test_a_long_name_wraps_and_is_never_cut(open_window: Open) -> None:
    reader = open_window("product/chemically-induced-islets", content="both")
    reader.window.resize(1000, 700)
    name = reader.title
    reader.bot.waitUntil(lambda: name.wordWrap() and name.heightForWidth(name.width()) > 0)
    reader.bot.waitUntil(lambda: name.height() >= name.heightForWidth(name.width()))
