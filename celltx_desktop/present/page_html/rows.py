"""Fields with their values, and whole sentences, as HTML."""

from __future__ import annotations

from collections.abc import Iterable

from ...domain.search.words import spans
from ...domain.text import Text
from ...pages.page import Row, Statements, Value
from ...wording import labels
from .markup import NOTHING, Html, join, tag
from .pen import Pen, View

UNFOLD = "unfold:"
"""Begins the address of a link that opens a folded group."""

FOLD_FROM, _FOLDED = 8, 5
"""Statements in a group beyond which it is folded, and how many are shown then."""


def write_rows(pen: Pen, rows: Iterable[Row]) -> Html:
    """Write a table of fields."""
    return pen.table(_row(pen, row) for row in rows)


def _row(pen: Pen, row: Row) -> Html:
    """Write a field: its label beside its values, or above them where the page is narrow."""
    text = pen.label_text(row.label)
    if pen.view.stacked:
        head = tag("td", tag("span", text, css="label"), css="open", colspan=2)
        return join([tag("tr", head), *(_line(pen, value) for value in row.values)])
    height = len(row.values)
    label = tag("td", text, css="label", width=pen.label, rowspan=height, valign="top")
    first, *others = row.values
    return join([_line(pen, first, label), *(_line(pen, value) for value in others)])


def _line(pen: Pen, value: Value, label: Html = NOTHING) -> Html:
    added = value.look == "supplement"
    css = "supplement" if added else "value"
    place = pen.place_cell(value, "supplementplace" if added else "place")
    return tag("tr", label, *_cells(pen, value, css, pen.columns()), place)


def _cells(pen: Pen, value: Value, css: str, columns: list[int]) -> Iterable[Html]:
    for cell, width in zip(pen.values(value), columns, strict=True):
        yield tag("td", cell, css=css, width=width, valign="top")


def write_statements(pen: Pen, block: Statements) -> Html:
    """Write sentences under their heading; a long group is folded until the reader opens it."""
    head = tag("h3", pen.text(block.heading)) if block.heading else NOTHING
    name = block.values[0].fact
    whole = len(block.values) <= FOLD_FROM or name in pen.view.unfolded
    whole = whole or any(_found(value.text, pen.view) for value in block.values[_FOLDED:])
    shown = block.values if whole else block.values[:_FOLDED]
    rows = [_statement(pen, value) for value in shown]
    if not whole:
        others = pen.text(labels.SHOW_MORE.filled(count=len(block.values) - len(shown)))
        rows.append(tag("tr", tag("td", tag("a", others, href=UNFOLD + name), css="value")))
    return join([head, pen.table(rows)])


def _statement(pen: Pen, value: Value) -> Html:
    cells = _cells(pen, value, "value", pen.columns(labelled=False))
    return tag("tr", *cells, pen.place_cell(value, "place"))


def _found(text: Text, view: View) -> bool:
    """Tell whether one of the phrases stands in a text."""
    return any(spans(text[lang], view.phrases, inside=True) for lang in view.langs)
