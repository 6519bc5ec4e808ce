"""Tables as HTML: side by side, and row by row."""

from __future__ import annotations

import re
from dataclasses import replace

from celltx_desktop.domain.text import Text, plain
from celltx_desktop.pages.page import Mark, Table, TableRow, Value
from celltx_desktop.present.page_html.grid import write_grid
from celltx_desktop.present.page_html.pen import Pen, View

VIEW = View("en", 14, 900, {}, {"zh": "", "en": ""})
COLUMNS = (Text("产品", "Product"), Text("中国", "China"), Text("日本", "Japan"))
SEEN = Mark(plain("S1"), "source/one", supplement=True)


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
