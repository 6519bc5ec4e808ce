from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from celltx_desktop.pages.book import Book
from celltx_desktop.pages.lists.outline import APPROVALS
from celltx_desktop.pages.page import Table, Value
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.catalogue import Catalogue


@pytest.fixture
def rows(real_database: Path) -> dict[str, tuple[Value, ...]]:
    with closing(open_database(real_database)) as connection:
        page = Book(Catalogue(connection)).page(APPROVALS)
    tables = [block for s in page.sections for block in s.blocks if isinstance(block, Table)]
    return {row.cells[0].link: row.cells for table in tables for row in table.rows}


def test_the_review_speaks_first_and_the_supplement_is_marked(
    rows: dict[str, tuple[Value, ...]],
) -> None:
    _, states, china, union, *_ = rows["product/yescarta"]
    assert (states.text.en, china.text.en) == ("2017", "2021")
    assert union.text.en.startswith("＋2018")


def test_a_withdrawal_takes_the_tick_away(rows: dict[str, tuple[Value, ...]]) -> None:
    union = rows["product/provenge"][3]
    assert union.glyph == "discontinued"
    assert "2015-05-06" in union.text.en


def test_a_decision_with_conditions_says_so_in_words(rows: dict[str, tuple[Value, ...]]) -> None:
    assert rows["product/tecartus"][1].text.en == "＋2020-07-24 accelerated"
    assert rows["product/stemirac"][4].text.zh == "＋2018-12-28 附条件"


def test_the_first_decision_stands_for_the_later_ones(rows: dict[str, tuple[Value, ...]]) -> None:
    assert rows["product/abecma"][1].text.en == "＋2021-03-26"


def test_a_listing_hides_no_decision(rows: dict[str, tuple[Value, ...]]) -> None:
    """Canada is known by a list alone, Australia by its regulator."""
    assert "TGA" in rows["product/tecartus"][-1].text.en


def test_a_decision_without_a_date_is_no_silence(rows: dict[str, tuple[Value, ...]]) -> None:
    assert rows["product/pcar-19b"][2].text.en == "＋date not recorded"
    assert rows["product/casgevy"][3].text.en == "＋date not recorded conditional"


def test_a_product_off_the_market_says_so_beside_its_name(
    rows: dict[str, tuple[Value, ...]],
) -> None:
    assert rows["product/heartsheet"][0].text.en == "HeartSheet (＋Off sale · 2024-07)"
    assert rows["product/carticel"][0].text.zh == "Carticel（＋逐步停用 · 2017）"
    assert rows["product/kymriah"][0].text.en == "Kymriah"


def test_elsewhere_is_named(rows: dict[str, tuple[Value, ...]]) -> None:
    assert "CDSCO" in rows["product/nexcar19"][-1].text.en


def test_silence_is_a_dash(rows: dict[str, tuple[Value, ...]]) -> None:
    assert rows["product/kymriah"][2] == Value(rows["product/kymriah"][2].text, look="silent")


def test_every_decision_says_where_it_comes_from(rows: dict[str, tuple[Value, ...]]) -> None:
    cells = [cell for row in rows.values() for cell in row[1:]]
    assert all(bool(cell.marks) == (cell.look != "silent") for cell in cells)
    assert rows["product/yescarta"][1].marks[0].label.en == "§2.1 ¶1"
    assert rows["product/yescarta"][3].marks[0].place.startswith("source/")
