"""Tables, large figures and the list of sources as HTML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...pages.page import Figures, Page
from ...wording import labels
from .spots import escape

if TYPE_CHECKING:
    from .writer import HtmlWriter


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
        if line.host:  # the issuer's own pages, or those of somebody who tells of it
            title += f' <span class="caption">·&nbsp;{escape(line.host)}</span>'
        rows.append(
            f'<tr><td class="label" width="{writer.view.em(3)}" valign="top">'
            f'<span class="mark">{line.key}</span></td><td class="value">{title}</td></tr>'
        )
    head = f'<h2><a name="sources"></a>{writer.text(labels.SOURCES)}</h2>'
    return head + writer.table(rows)
