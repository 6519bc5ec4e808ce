"""Products side by side as HTML; where they would be too narrow, one under the other.

What differs is tinted only while equal rows stand between: elsewhere all would be. Each value is a
small table of its own, so that the mouse finds its source and not its neighbour's.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...pages.page import Compared, Comparison, Row, Value
from .markup import BREAK, NOTHING, SPACE, Html, escape, join, tag
from .pen import Pen
from .rows import write_rows

_BESIDE, _NARROWEST = 26, 11
"""Width of a column in em from which places stand beside the values, and the least of all."""

_PLACE = 10
_PADDING = 8
"""At the right of every cell, in pixels."""


def write_comparison(pen: Pen, block: Comparison) -> Html:
    """Write a row a field, a column a product; a sign before the label tells that they differ."""
    label = 0 if pen.view.stacked else pen.label
    share = (pen.view.width - label) // len(block.heads)
    if share < pen.view.em(_NARROWEST):
        body = _listed(pen, block)
    else:
        tinted = not all(row.differs for row in block.rows)
        rows = [_line(pen, "top", NOTHING, block.heads, share)]
        for row in block.rows:
            css = "differs" if row.differs and tinted else "cell"
            rows.append(_line(pen, css, _label(pen, row), row.cells, share))
        body = pen.table(rows)
    if not block.other:
        return body
    title, place = block.other
    return join([body, tag("p", tag("a", pen.text(title), href=place))])


def _label(pen: Pen, row: Compared) -> Html:
    sign = join([tag("span", escape("≠"), css="sign"), SPACE]) if row.differs else NOTHING
    return tag("span", sign, pen.label_text(row.label), css="label")


def _line(pen: Pen, css: str, label: Html, cells: Sequence[tuple[Value, ...]], share: int) -> Html:
    """Write one field of every product, its label at the left, or above where all is narrow."""
    sides = [
        tag("td", _side(pen, values, share), css=css, width=share, valign="top") for values in cells
    ]
    if not pen.view.stacked:
        return tag("tr", tag("td", label, css=css, width=pen.label, valign="top"), *sides)
    head = tag("tr", tag("td", label, css="open", colspan=len(cells))) if label else NOTHING
    return join([head, tag("tr", *sides)])


def _side(pen: Pen, values: tuple[Value, ...], share: int) -> Html:
    """Write the values of one product, each in a row of its own with its places."""
    return pen.table((_value(pen, value, share) for value in values), share - _PADDING)


def _value(pen: Pen, value: Value, share: int) -> Html:
    lines = pen.lines(value)
    places = pen.marks(value, value.marks, value.tag) if value.marks else NOTHING
    css = "extra" if value.look == "supplement" else "side"
    if share >= pen.view.em(_BESIDE):
        place = tag("td", places, css=css, width=pen.view.em(_PLACE), align="right")
        return tag("tr", tag("td", lines, css=css), place)
    return tag("tr", tag("td", lines, *([BREAK, places] if places else []), css=css))


def _listed(pen: Pen, block: Comparison) -> Html:
    """Write the products one under the other within each field."""
    names = [head[0].text for head in block.heads]

    def rows(cells: Sequence[tuple[Value, ...]]) -> Html:
        named = zip(names, cells, strict=True)
        return write_rows(pen, (Row(name, values) for name, values in named if values))

    parts = [rows([head[1:] for head in block.heads])]
    for row in block.rows:
        parts += [tag("h3", _label(pen, row)), rows(row.cells)]
    return join(parts)
