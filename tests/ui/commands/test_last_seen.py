from __future__ import annotations

from celltx_desktop.domain.place import Place
from tests.ui.conftest import Open


def test_the_first_page_lists_what_was_seen_last(open_window: Open) -> None:
    reader = open_window("product/vx-880")
    for place in ("product/yescarta", "class/car-t", "index/approvals", "product/vx-880"):
        reader.window.tree.placeRequested.emit(Place(place))
    reader.keys("Alt+Home")
    seen = reader.page.partition("Recently seen")[2].partition("How to read")[0]
    names = [line.strip("\ufffc ") for line in seen.strip().split("\n")][::2]
    assert names == ["VX-880", "CAR-T", "Yescarta"]


def test_it_is_there_after_the_next_start_and_can_be_forgotten(open_window: Open) -> None:
    assert "最近看过" not in open_window(interface="zh").page
    open_window("product/yescarta")
    again = open_window()
    assert "最近看过\n\ufffc Yescarta\n" in again.page
    again.keys("Ctrl+Shift+H")
    assert "最近看过" not in again.page
    assert "怎样读一页" in again.page
    assert "最近看过" not in open_window().page


def test_a_record_of_the_supplement_is_listed_while_it_is_shown(open_window: Open) -> None:
    open_window("product/carvykti", interface="zh")
    reader = open_window()
    assert "Carvykti\n＋补充" in reader.page
    reader.keys("F7")
    assert "Carvykti" not in reader.page
    assert "最近看过" not in reader.page
    reader.keys("F7")
    assert "Carvykti" in reader.page
