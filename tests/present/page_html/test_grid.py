"""Tables as HTML: side by side, and row by row."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Text, plain
from celltx_desktop.pages.page import Mark, Table, TableRow, Value
from celltx_desktop.present.page_html.grid import write_grid
from celltx_desktop.present.page_html.pen import Pen
from tests.present.page_html.drawn import VIEW, Element, pen, read

COLUMNS = (Text("产品", "Product"), Text("中国", "China"), Text("日本", "Japan"))
SEEN = Mark(plain("S1"), Place("source/one"), supplement=True)


def row(*cells: Value, marks: tuple[Mark, ...] = (), supplement: bool = False) -> TableRow:
    return TableRow((Value(plain("Alpha")), *cells), marks, supplement)


def written(table: Table, width: int = 900, *, stacked: bool = False) -> str:
    return write_grid(Pen(replace(VIEW, width=width, stacked=stacked), 0), table)


def text(html: str) -> str:
    return " ".join(re.sub("<[^>]+>", " ", html).replace("&nbsp;", " ").split())


SILENT = Value(Text("—", "—"), look="silent")
MATRIX = Table(COLUMNS, (row(Value(plain("2021"), (SEEN,)), SILENT),), False, (2, 1, 1))


def test_a_place_stands_in_the_cell_where_the_table_has_no_column_for_it() -> None:
    assert re.search(r"2021</span><br>.*>S1</a>", written(MATRIX))


def test_tables_of_one_kind_have_columns_of_one_width() -> None:
    other = replace(MATRIX, rows=(row(SILENT, Value(plain("a very long text"))),))
    widths = [re.findall(r'width="(\d+)" align="left"', written(one)) for one in (MATRIX, other)]
    assert widths[0] == widths[1] == ["450", "225", "225"]


def test_a_supplement_row_is_aligned_with_the_heads() -> None:
    rows = (row(SILENT, SILENT), row(SILENT, SILENT, marks=(SEEN,), supplement=True))
    cells = re.findall(r'<td class="([a-z ]+)"', written(Table(COLUMNS, rows)))
    assert all("grid" in css for css in cells if "place" not in css and css != "head")


def test_a_narrow_page_writes_row_by_row_and_drops_nothing() -> None:
    for html in (written(MATRIX, stacked=True), written(MATRIX, width=300)):
        assert text(html) == "Alpha China 2021 S1 Japan —"


def test_the_supplement_is_marked_row_by_row_too() -> None:
    table = Table(COLUMNS, (row(SILENT, Value(plain("x")), marks=(SEEN,), supplement=True),))
    html = written(table, stacked=True)
    assert "＋Supplement" in text(html)
    assert text(html).startswith("Alpha S1")


def test_a_status_in_two_languages_has_one_glyph() -> None:
    status = Value(Text("已获批", "Approved"), glyph="approved")
    pen = Pen(replace(VIEW, content="both"), 0)
    html = write_grid(pen, Table(COLUMNS, (row(status, SILENT),)))
    assert html.count("glyph:approved") == 1
    assert html.index("glyph:approved") < html.index("已获批") < html.index("Approved")


FACT = Value(plain("2021"), fact=Place("product/alpha#fact-1"))
DATED = Value(plain("x"), tag=Text("2026 · 核", "2026 · checked"))


def cells(table: Table, width: int = 900, *, stacked: bool = False) -> list[list[Element]]:
    return read(written(table, width, stacked=stacked)).rows


def test_a_table_has_a_head_and_a_column_for_places_where_it_has_them() -> None:
    listed = Table(COLUMNS, (row(SILENT, SILENT, marks=(SEEN,)),))
    assert [[cell.text for cell in line] for line in cells(listed)] == [
        ["Product", "China", "Japan", "Place"],
        ["Alpha", "—", "—", "S1"],
    ]
    place = cells(listed)[0][3]
    assert (place.number("width"), place.attributes["align"]) == (pen(sources=0).place, "right")
    bare = cells(replace(listed, places=False, rows=(row(SILENT, SILENT),)))
    assert [len(line) for line in bare] == [3, 3]


def test_a_table_without_heads_has_a_first_column_of_its_own_width() -> None:
    table = Table((), (row(SILENT), row(SILENT, SILENT)))
    assert read(written(table)).widths == [[13 * 14, 0], [13 * 14, 0, 0]]
    assert all(cell.css == {"cell"} for line in cells(table) for cell in line)
    assert read(written(Table((), (TableRow((SILENT,)),)))).widths == [[13 * 14]]
    assert not read(written(Table((), ()))).rows


def test_without_shares_the_texts_decide_about_the_widths() -> None:
    table = Table(COLUMNS, (row(SILENT, SILENT),), places=False)
    assert read(written(table)).widths == [[0, 0, 0]] * 2


def test_the_places_are_not_among_what_is_shared_out() -> None:
    room = 900 - pen(sources=0).place
    table = replace(MATRIX, places=True, rows=(row(SILENT, SILENT, marks=(SEEN,)),))
    head, line = read(written(table)).widths
    assert head == line == [room * 2 // 4, room // 4, room // 4, pen(sources=0).place]


def test_rows_of_the_supplement_have_another_ground() -> None:
    rows = (
        row(SILENT, SILENT, marks=(SEEN,)),
        row(SILENT, DATED, marks=(SEEN,), supplement=True),
    )
    _, review, added = cells(Table(COLUMNS, rows))
    assert [cell.css for cell in review] == [{"cell", "grid"}] * 3 + [{"place"}]
    assert [cell.css for cell in added] == [{"supplement", "grid"}] * 3 + [{"supplementplace"}]
    assert [cell.text for cell in added] == ["Alpha", "—", "＋Supplement x", "2026 · checked S1"]


def test_the_places_of_a_row_belong_to_its_fact() -> None:
    one = pen(sources=0)
    write_grid(one, Table(COLUMNS, (row(FACT, SILENT, marks=(SEEN,)), row(marks=(SEEN,)))))
    assert [spot.value and spot.value.text.en for spot in one.spots] == ["2021", "Alpha"]


@pytest.mark.parametrize(
    ("places", "widest"), [(False, 4 * round(8.5 * 14)), (True, 4 * round(5.5 * 14) + 133)]
)
def test_a_date_is_never_torn_apart(places: bool, widest: int) -> None:
    """A column that is too narrow for a date, and a place below it, makes rows of the table."""
    table = replace(MATRIX, places=places)
    assert len(cells(table, widest)[0]) > 2
    assert len(cells(table, widest - 1)[0]) == 1


@pytest.mark.parametrize(("count", "stacked"), [(2, False), (3, True)])
def test_three_columns_are_too_many_for_a_narrow_page(count: int, stacked: bool) -> None:
    table = Table(COLUMNS[:count], (TableRow((FACT,) * count),), places=False)
    narrow = cells(table, stacked=True)
    assert [len(line) for line in narrow] == ([1] * count if stacked else [count] * 2)
    assert [len(line) for line in cells(table)] == [count] * 2
    shared = replace(table, shares=(1,) * count)
    assert [len(line) for line in cells(shared, stacked=True)] == [1] * count


def test_row_by_row_only_the_last_line_of_a_row_is_closed() -> None:
    lines = cells(Table(COLUMNS, (row(FACT, FACT, marks=(SEEN,)),)), stacked=True)
    assert [[cell.text for cell in line] for line in lines] == [
        ["Alpha", "S1"],
        ["China 2021"],
        ["Japan 2021"],
    ]
    closed = [["open" not in cell.css for cell in line] for line in lines]
    assert closed == [[False, False], [False], [True]]
    assert lines[0][1].css == {"place", "open"}


def test_row_by_row_every_line_fills_the_width() -> None:
    for marks in ((SEEN,), ()):
        table = Table(COLUMNS, (row(FACT, SILENT, marks=marks),))
        assert read(written(table, stacked=True)).spans == {2}


def test_columns_that_say_nothing_share_a_line() -> None:
    silent = Value(Text("未说明", "Not stated"), look="silent")
    assert text(written(Table(COLUMNS, (row(SILENT, SILENT),)), stacked=True)) == (
        "Alpha China, Japan —"
    )
    assert text(written(Table(COLUMNS, (row(silent, SILENT),)), stacked=True)) == (
        "Alpha China Not stated Japan —"
    )


def test_a_plus_is_never_torn_from_its_date() -> None:
    dated = Value(plain("＋2021"), (SEEN,))
    assert "＋\u20602021" in written(Table(COLUMNS, (row(dated, SILENT),)))
    assert "<br>" not in written(Table(COLUMNS, (row(FACT, FACT),))), "no line for no place"
