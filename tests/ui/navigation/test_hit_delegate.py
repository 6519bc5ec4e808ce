"""What the rows of the hit list look like."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor

from celltx_desktop.domain.search.hit import Reason
from celltx_desktop.domain.search.reading import parse
from celltx_desktop.domain.text import plain
from celltx_desktop.present.models.hits_model import HitsModel
from celltx_desktop.ui.navigation.hit_delegate import around
from tests.ui.conftest import Open
from tests.ui.reader import Reader


@pytest.mark.parametrize("theme", ["light", "dark", "high-contrast"])
@pytest.mark.parametrize("zoom", [80, 300])
def test_every_row_can_be_drawn(open_window: Open, theme: str, zoom: int) -> None:
    reader = open_window("product/vx-880", content="zh")
    reader.app.settings.theme = theme  # type: ignore[assignment]
    reader.app.settings.zoom = zoom
    reader.app.restyle()
    reader.type("细胞")
    reader.press(Qt.Key.Key_Down)
    hits = reader.window.hits
    assert not hits.grab().isNull()
    hits.scrollToBottom()
    assert not hits.grab().isNull()


def marked(reader: Reader) -> int:
    """Return how many pixels of the list have the colour of the hit mark."""
    image = reader.window.hits.viewport().grab().toImage()
    mark = QColor("#FFE9A8").rgb()
    return sum(
        image.pixel(x, y) == mark for x in range(image.width()) for y in range(image.height())
    )


@pytest.mark.parametrize("typed", ["islet", "yidao", "leucel", "kymirah", "t1d"])
def test_what_led_to_a_hit_is_marked_also_where_it_was_typed_otherwise(
    open_window: Open, typed: str
) -> None:
    reader = open_window("product/vx-880", interface="zh", content="zh")
    reader.app.settings.theme = "light"
    reader.app.restyle()
    reader.type(typed)
    assert reader.hits
    assert marked(reader)


def test_what_is_said_first_has_room_for_all_of_it(reader: Reader) -> None:
    reader.type("taget:CD19")
    hits = reader.window.hits
    model = hits.model()
    assert isinstance(model, HitsModel)
    assert model.row(0).kind == "notice"
    heights = []
    for zoom in (100, 200):
        reader.app.settings.zoom = zoom
        reader.app.restyle()
        hits.doItemsLayout()
        heights.append(hits.visualRect(model.index(0)).height())
    assert heights[1] > 1.5 * heights[0] > 60


def cut(text: str, typed: str, room: int) -> str:
    """Return ``text`` as it is cut where ``room`` characters fit."""
    reason = Reason("text", plain(text), parse(typed).phrases)
    return around(text, reason.spans, lambda part: len(part) <= room)


def test_a_text_whose_match_is_seen_is_not_cut() -> None:
    text = "Indication: Diabetes, type not stated, and much more after it"
    assert cut(text, "diabetes", 30) == text


def test_what_a_text_is_gives_way_to_the_match_but_no_status_does() -> None:
    text = "＋Conditional or accelerated · Name: lifileucel"
    assert cut(text, "leucel", 42) == "＋Conditional or accelerated · …leucel"


def test_a_late_match_is_brought_into_sight_behind_the_label() -> None:
    text = "Mechanism: a long way to go before at last the islet appears"
    shown = cut(text, "islet", 40)
    assert shown.startswith("Mechanism: …")
    assert "islet" in shown[:40]


def test_chinese_is_cut_by_its_width_too() -> None:
    shown = cut("正文：敲除或过表达的对象，用于构建“通用型”胰岛细胞", "胰岛", 16)
    assert shown.startswith("正文：…")
    assert "胰岛" in shown[:16]


def test_a_text_without_a_label_is_cut_as_well() -> None:
    shown = cut("a statement without any label in which the word islet is late", "islet", 24)
    assert shown.startswith("…")
    assert "islet" in shown[:24]


def test_a_match_wider_than_the_row_is_still_shown_from_its_start() -> None:
    assert cut("Name: aaaaaaaaaaaaaaaaaaaaaaaa islet", "islet", 3).startswith("Name: …islet")


def test_no_word_is_torn_where_a_text_is_cut() -> None:
    text = "Trade news of July says that the agency lifted its hold on the islets"
    for room in range(12, 40):
        shown = cut(text, "islets", room)
        assert text[text.index(shown.lstrip("…")) - 1] == " "
