"""Large figures and the list of sources as HTML."""

from __future__ import annotations

from ...pages.page import Figure, Figures, SourceLine
from ...wording import labels
from .markup import BREAK, NOTHING, SPACE, Html, escape, join, tag
from .pen import Pen

_A_ROW = 3


def write_figures(pen: Pen, figures: Figures) -> Html:
    """Write large numbers, three in a row."""
    cells = [_figure(pen, figure) for figure in figures.figures]
    return pen.table(tag("tr", *cells[n : n + _A_ROW]) for n in range(0, len(cells), _A_ROW))


def _figure(pen: Pen, figure: Figure) -> Html:
    lang = pen.view.langs[0]
    label = tag("span", pen.text(figure.label), css="caption")
    number = tag("span", pen.text(figure.value, lang=lang), css="figure")
    number = join([number, pen.text(figure.unit, lang=lang)], escape(" "))
    lines = [label, number, pen.marks(None, figure.marks)]
    return tag("td", join(lines, BREAK), valign="top", width=f"{100 // _A_ROW}%")


def write_sources(pen: Pen, sources: tuple[SourceLine, ...]) -> Html:
    """Write the list of sources that the page ends with."""
    if not sources:
        return NOTHING
    head = tag("h2", tag("a", name="sources"), pen.text(labels.SOURCES))
    return join([head, pen.table(_source(pen, line) for line in sources)])


def _source(pen: Pen, line: SourceLine) -> Html:
    key = tag("span", escape(line.key), css="mark")
    title = tag("a", pen.text(line.title), href=line.place)
    if line.host:  # the issuer's own pages, or those of somebody who tells of it
        host = tag("span", escape("·"), SPACE, escape(line.host), css="caption")
        title = join([title, host], escape(" "))
    label = tag("td", key, css="label", width=pen.view.em(3), valign="top")
    return tag("tr", label, tag("td", title, css="value"))
