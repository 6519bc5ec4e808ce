"""A table with heads as HTML: side by side, or row by row where the page is narrow.

Row by row also where a column would tear a date apart: six columns in 660 pixels cannot be read.
"""

from __future__ import annotations

from dataclasses import replace

from ...pages.page import Table, TableRow, Value
from ...wording import labels
from ...wording.phrases import listed
from .markup import BREAK, GAP, NOTHING, Html, escape, join, tag
from .pen import Pen

_FEWEST = 3
"""Columns from which a table is too wide for a narrow page."""
_DATE, _MARKED_DATE = 5.5, 8.5
"""What a column of known width needs at least, in em: a date is never torn apart."""


def write_grid(pen: Pen, table: Table) -> Html:
    """Write a table with its head and, as last column, the places where there are any."""
    if _is_too_wide(pen, table):
        return pen.table(_stacked(pen, table, row) for row in table.rows)
    widths = _widths(pen, table)
    head = [_head(pen, table, widths)] if table.columns else []
    return pen.table([*head, *(_row(pen, table, row, widths) for row in table.rows)])


def _head(pen: Pen, table: Table, widths: list[str]) -> Html:
    cells = [
        tag("td", pen.text(column), css="head grid", width=width, align="left")
        for column, width in zip(table.columns, widths, strict=True)
    ]
    if table.places:
        text = pen.text(labels.PLACE)
        cells.append(tag("td", text, css="head", width=pen.place, align="right"))
    return tag("tr", *cells)


def _is_too_wide(pen: Pen, table: Table) -> bool:
    if not table.shares:
        return pen.view.stacked and len(table.columns) >= _FEWEST
    narrowest = _room(pen, table) * min(table.shares) // sum(table.shares)
    needed = pen.view.em(_DATE if table.places else _MARKED_DATE)
    return pen.view.stacked or narrowest < needed


def _room(pen: Pen, table: Table) -> int:
    return pen.view.width - (pen.place if table.places else 0)


def _widths(pen: Pen, table: Table) -> list[str]:
    """Return the width of each column in pixels, empty where its texts decide."""
    if table.shares:
        room = _room(pen, table)
        return [str(room * share // sum(table.shares)) for share in table.shares]
    if table.columns:
        return [""] * len(table.columns)
    others = max((len(row.cells) - 1 for row in table.rows), default=0)
    return [str(pen.view.em(13)), *[""] * others]


def _row(pen: Pen, table: Table, row: TableRow, widths: list[str]) -> Html:
    css = _css(row) + (" grid" if table.columns else "")
    cells = (
        tag("td", _cell(pen, row, n), css=css, width=widths[n], valign="top")
        for n in range(len(row.cells))
    )
    return tag("tr", *cells, _place(pen, row))


def _css(row: TableRow) -> str:
    return "supplement" if row.supplement else "cell"


def _cell(pen: Pen, row: TableRow, n: int, between: Html = BREAK) -> Html:
    cell = row.cells[n]
    plus = pen.plus() if row.supplement and n == len(row.cells) - 1 else NOTHING
    if not cell.marks:
        return join([plus, pen.lines(cell)])
    zh, en = (cell.text[lang].replace("＋", "＋\u2060") for lang in ("zh", "en"))
    whole = replace(cell, text=replace(cell.text, zh=zh, en=en))  # never torn from its date
    return join([plus, pen.lines(whole), between, pen.marks(cell, cell.marks)])


def _place(pen: Pen, row: TableRow, end: str = "") -> Html:
    if not row.marks:
        return NOTHING
    first = next((cell for cell in row.cells if cell.fact), row.cells[0])
    date = next((cell.tag for cell in row.cells if cell.tag), None)
    marks = pen.marks(first, row.marks, date)
    css = "supplementplace" if row.supplement else "place"
    return tag("td", marks, css=css + end, width=pen.place, align="right", valign="top")


def _stacked(pen: Pen, table: Table, row: TableRow) -> Html:
    """Write a row as lines: its first cell with the place, then each column with its name."""
    css = _css(row)
    first = tag("td", _cell(pen, row, 0), css=f"{css} grid open", colspan="" if row.marks else 2)
    lines = [tag("tr", first, _place(pen, row, " open"))]
    filled = [n for n in range(1, len(row.cells)) if not _is_empty(row.cells[n])]
    named = [(table.columns[n], _cell(pen, row, n, GAP)) for n in filled]
    if empty := [table.columns[n] for n in range(1, len(row.cells)) if n not in filled]:
        named.append((listed(empty), escape("—")))
    for n, (column, text) in enumerate(named, 1):
        end = "" if n == len(named) else " open"
        name = tag("span", pen.text(column), css="caption")
        lines.append(tag("tr", tag("td", name, GAP, text, css=f"{css} grid{end}", colspan=2)))
    return join(lines)


def _is_empty(cell: Value) -> bool:
    return cell.look == "silent" and cell.text.same
