"""Tables, large figures and the list of sources as HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..pages import words
from ..pages.page import Figures, Page, Table, TableRow
from .spots import escape

if TYPE_CHECKING:
    from .html import HtmlWriter


def write_grid(writer: HtmlWriter, table: Table) -> str:
    """Write a table with its head and, as last column, the places where there are any."""
    head = ""
    if table.columns:
        cells = "".join(
            f'<td class="head" align="left">{writer.text(column)}</td>' for column in table.columns
        )
        place = f'<td class="head" align="right">{writer.text(words.PLACE)}</td>'
        head = f"<tr>{cells}{place if table.places else ''}</tr>"
    return writer.table([head, *(_grid_row(writer, row, headed=bool(head)) for row in table.rows)])


def _grid_row(writer: HtmlWriter, row: TableRow, *, headed: bool) -> str:
    kind = "supplement" if row.supplement else "cell"
    cells = []
    for n, cell in enumerate(row.cells):
        body = "<br>".join(writer.value(cell, lang) for lang in writer.langs_of(cell.text))
        if row.supplement and n == len(row.cells) - 1:
            body = f'<span class="plus">{writer.text(words.SUPPLEMENT)}</span>&nbsp; {body}'
        width = f' width="{writer.view.em(13)}"' if not (headed or n) else ""
        cells.append(f'<td class="{kind}"{width} valign="top">{body}</td>')
    first = next((cell for cell in row.cells if cell.fact), row.cells[0])
    if not row.marks:
        return f"<tr>{''.join(cells)}</tr>"
    told = next((cell.tag for cell in row.cells if cell.tag), None)
    marks = writer.marks(first, row.marks, told)
    place = "supplementplace" if row.supplement else "place"
    return f'<tr>{"".join(cells)}<td class="{place}" align="right" valign="top">{marks}</td></tr>'


def write_figures(writer: HtmlWriter, figures: Figures) -> str:
    """Write large numbers, three in a row."""
    cells = []
    for figure in figures.figures:
        number = (
            f'<span class="figure">{writer.text(figure.value, lang=writer.view.langs[0])}</span>'
        )
        unit = writer.text(figure.unit, lang=writer.view.langs[0])
        label = f'<span class="caption">{writer.text(figure.label)}</span>'
        marks = writer.marks(None, figure.marks)
        cells.append(f'<td valign="top" width="33%">{label}<br>{number} {unit}<br>{marks}</td>')
    rows = [f"<tr>{''.join(cells[n : n + 3])}</tr>" for n in range(0, len(cells), 3)]
    return writer.table(rows)


def write_sources(writer: HtmlWriter, page: Page) -> str:
    """Write the list of sources that the page ends with."""
    if not page.sources:
        return ""
    rows = []
    for line in page.sources:
        title = f'<a href="{escape(line.place)}">{writer.text(line.title)}</a>'
        rows.append(
            f'<tr><td class="label" width="{writer.view.em(3)}" valign="top">'
            f'<span class="mark">{line.key}</span></td><td class="value">{title}</td></tr>'
        )
    head = f'<h2><a name="sources"></a>{writer.text(words.SOURCES)}</h2>'
    return head + writer.table(rows)
