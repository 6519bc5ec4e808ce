"""A table with heads as HTML: side by side, or row by row where the page is narrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.text import EMPTY, Text
from ...pages.page import Table, TableRow, Value
from ...wording import labels

if TYPE_CHECKING:
    from .writer import HtmlWriter

_FEWEST = 3
"""Columns from which a table is too wide for a narrow page."""
_DATE, _MARKED_DATE = 5.5, 8.5
"""What a column of known width needs at least, in em: a date is never torn apart."""


def write_grid(writer: HtmlWriter, table: Table) -> str:
    """Write a table with its head and, as last column, the places where there are any."""
    if _is_too_wide(writer, table):
        return writer.table(_stacked(writer, table, row) for row in table.rows)
    widths = _widths(writer, table)
    head = ""
    if table.columns:
        cells = "".join(
            f'<td class="head grid"{width} align="left">{writer.text(column)}</td>'
            for column, width in zip(table.columns, widths, strict=True)
        )
        place = (
            f'<td class="head" width="{writer.place}" align="right">'
            f"{writer.text(labels.PLACE)}</td>"
        )
        head = f"<tr>{cells}{place if table.places else ''}</tr>"
    return writer.table([head, *(_row(writer, table, row, widths) for row in table.rows)])


def _is_too_wide(writer: HtmlWriter, table: Table) -> bool:
    if not table.shares:
        return writer.view.stacked and len(table.columns) >= _FEWEST
    room = writer.view.width - (writer.place if table.places else 0)
    narrowest = room * min(table.shares) // sum(table.shares)
    needed = writer.view.em(_DATE if table.places else _MARKED_DATE)
    return writer.view.stacked or narrowest < needed


def _widths(writer: HtmlWriter, table: Table) -> list[str]:
    """Return the width of each column as an attribute, empty where its texts decide."""
    if table.shares:
        room = writer.view.width - (writer.place if table.places else 0)
        return [f' width="{room * share // sum(table.shares)}"' for share in table.shares]
    if table.columns:
        return [""] * len(table.columns)
    first = f' width="{writer.view.em(13)}"'
    return [first, *[""] * max((len(row.cells) - 1 for row in table.rows), default=0)]


def _row(writer: HtmlWriter, table: Table, row: TableRow, widths: list[str]) -> str:
    css = _css(row) + (" grid" if table.columns else "")
    cells = "".join(
        f'<td class="{css}"{widths[n]} valign="top">{_cell(writer, row, n)}</td>'
        for n in range(len(row.cells))
    )
    return f"<tr>{cells}{_place(writer, row)}</tr>"


def _css(row: TableRow) -> str:
    return "supplement" if row.supplement else "cell"


def _cell(writer: HtmlWriter, row: TableRow, n: int, between: str = "<br>") -> str:
    cell = row.cells[n]
    body = writer.lines(cell)
    if row.supplement and n == len(row.cells) - 1:
        body = f'<span class="plus">{writer.text(labels.SUPPLEMENT)}</span>&nbsp; {body}'
    if not cell.marks:
        return body
    body = body.replace("＋", "＋\u2060")  # never torn from its date
    return f"{body}{between}{writer.marks(cell, cell.marks)}"


def _place(writer: HtmlWriter, row: TableRow, end: str = "") -> str:
    if not row.marks:
        return ""
    first = next((cell for cell in row.cells if cell.fact), row.cells[0])
    told = next((cell.tag for cell in row.cells if cell.tag), None)
    css = "supplementplace" if row.supplement else "place"
    marks = writer.marks(first, row.marks, told)
    width = f'width="{writer.place}" align="right" valign="top"'
    return f'<td class="{css}{end}" {width}>{marks}</td>'


def _stacked(writer: HtmlWriter, table: Table, row: TableRow) -> str:
    """Write a row as lines: its first cell with the place, then each column with its name."""
    css, span = _css(row), "" if row.marks else ' colspan="2"'
    first = f'<td class="{css} grid open"{span}>{_cell(writer, row, 0)}</td>'
    lines = [f"<tr>{first}{_place(writer, row, ' open')}</tr>"]
    said = [n for n in range(1, len(row.cells)) if not _bare(row.cells[n])]
    told = [(table.columns[n], _cell(writer, row, n, "&nbsp; ")) for n in said]
    if silent := [table.columns[n] for n in range(1, len(row.cells)) if n not in said]:
        told.append((_listed(silent), "—"))
    for n, (label, text) in enumerate(told, 1):
        end = "" if n == len(told) else " open"
        name = f'<span class="caption">{writer.text(label)}</span>'
        lines.append(f'<tr><td class="{css} grid{end}" colspan="2">{name}&nbsp; {text}</td></tr>')
    return "".join(lines)


def _bare(cell: Value) -> bool:
    return cell.look == "silent" and cell.text.same


def _listed(columns: list[Text]) -> Text:
    zh = "、".join(column.zh for column in columns)
    return Text(zh, ", ".join(column.en for column in columns)) if columns else EMPTY
