"""Products side by side: a column each, as far as there is room."""

from __future__ import annotations

from dataclasses import replace

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Text, plain
from celltx_desktop.pages.page import Compared, Comparison, Mark, Value
from celltx_desktop.present.page_html.comparison import write_comparison
from tests.present.page_html.drawn import Element, pen, read

MARK = Mark(plain("S1"), Place("source/x"))
LABEL = pen().label
HEADS = ((Value(plain("Alpha")), Value(plain("approved"))), (Value(plain("Beta")),))
FIELD = Text("靶点", "Target")
ALIKE = Compared(FIELD, ((Value(plain("CD19"), (MARK,)),), (Value(plain("CD19")),)), False)
ADDED = (Value(plain("BCMA"), (), "supplement"),)
APART = Compared(FIELD, (ALIKE.cells[0], ADDED), True)
BLOCK = Comparison(HEADS, (ALIKE, APART))


def drawn(block: Comparison, width: int = 900, *, stacked: bool = False) -> Element:
    return read(write_comparison(pen(width=width, stacked=stacked), block))


def test_each_product_has_a_column_of_the_same_width() -> None:
    one = pen()
    rows = drawn(BLOCK).rows
    assert [[cell.text for cell in row] for row in rows] == [
        ["", "Alpha approved", "Beta"],
        ["Target", "CD19 S1", "CD19"],
        ["≠ Target", "CD19 S1", "＋Supplement BCMA"],
    ]
    share = (900 - one.label) // 2
    assert drawn(BLOCK).widths == [[one.label, share, share]] * 3
    inner = rows[0][1].one("table")
    assert inner.number("width") == share - 8


def test_a_row_that_differs_is_tinted_unless_all_do() -> None:
    assert [row[0].css for row in drawn(BLOCK).rows] == [{"top"}, {"cell"}, {"differs"}]
    every = replace(BLOCK, rows=(APART, APART))
    assert [row[0].css for row in drawn(every).rows] == [{"top"}, {"cell"}, {"cell"}]
    assert drawn(every).text.count("≠") == 2


def test_the_label_stands_above_where_all_is_narrow() -> None:
    rows = drawn(BLOCK, 800, stacked=True).rows
    assert [[cell.text for cell in row] for row in rows] == [
        ["Alpha approved", "Beta"],
        ["Target"],
        ["CD19 S1", "CD19"],
        ["≠ Target"],
        ["CD19 S1", "＋Supplement BCMA"],
    ]
    assert rows[1][0].number("colspan") == 2
    assert {cell.number("width") for cell in rows[0]} == {400}


@pytest.mark.parametrize(
    ("width", "beside"), [(LABEL + 2 * 26 * 14, True), (LABEL + 2 * 26 * 14 - 1, False)]
)
def test_places_stand_beside_values_where_there_is_room(width: int, beside: bool) -> None:
    cell = drawn(BLOCK, width).rows[1][1]
    assert cell.text == "CD19 S1"
    places = [(one.number("width"), one.attributes["align"]) for one in cell.rows[0][1:]]
    assert places == ([(140, "right")] if beside else [])


def test_a_value_without_a_place_has_no_empty_line_below_it() -> None:
    marked, bare = drawn(BLOCK, 500).rows[1][1:]
    assert (len(marked.all("br")), len(bare.all("br"))) == (1, 0)


def test_what_the_supplement_adds_has_another_ground() -> None:
    alike, other = drawn(BLOCK).rows[2][1:]
    assert (len(alike.all("td", "side")), len(other.all("td", "extra"))) == (2, 2), (
        "value and place"
    )


@pytest.mark.parametrize(
    ("width", "listed"), [(LABEL + 2 * 11 * 14, False), (LABEL + 2 * 11 * 14 - 1, True)]
)
def test_narrow_products_stand_one_under_the_other(width: int, listed: bool) -> None:
    root = drawn(BLOCK, width)
    assert [one.text for one in root.all("h3")] == (["Target", "≠ Target"] if listed else [])
    if listed:
        assert root.text.split("Target")[0].split() == ["Alpha", "approved"]
        tables = root.all("table")
        assert [[cell.text for cell in row] for row in Element("", {}, [tables[1]]).rows] == [
            ["Alpha", "CD19", "S1"],
            ["Beta", "CD19", ""],
        ]


def test_the_same_with_more_rows_is_offered_below() -> None:
    assert not drawn(BLOCK).all("p")
    more = drawn(replace(BLOCK, other=(Text("全部", "All rows"), Place("compare/a,b/every"))))
    assert more.one("p").text == "All rows"
    assert more.one("p").one("a").attributes == {"href": "compare/a,b/every"}
