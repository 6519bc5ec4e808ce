"""The boxes of a page as HTML: boxed warning, safety box, editor's note."""

from __future__ import annotations

from ...pages.page import Box, Row, Value
from .markup import NOTHING, SPACE, Html, escape, join, tag
from .pen import Pen

_BAR = 4
_NOTE_BAR = 3


def write_box(pen: Pen, box: Box) -> Html:
    """Write one box over the whole width of the text column."""
    if box.kind == "boxed-warning":
        return _boxed(pen, box)
    if box.kind == "safety":
        return _safety(pen, box)
    return _note(pen, box)


def _safety(pen: Pen, box: Box) -> Html:
    """Write the amber box: a bar at its left, one line a statement, each with its place."""
    values = [value for row in box.rows for value in row.values]
    bar = tag("td", css="safetybar", width=_BAR, rowspan=1 + len(values))
    title = tag("span", pen.icon("triangle-alert"), pen.text(box.title), css="warn")
    head = tag("tr", bar, tag("td", title, css="safety", colspan=_columns(pen)))
    lines = (_line(pen, value, "safety") for value in values)
    return join([_space(pen, 0.2), pen.table([head, *lines]), _space(pen, 0.2)])


def _line(pen: Pen, value: Value, css: str, before: Html = NOTHING) -> Html:
    cells = pen.values(value)
    width = (pen.view.width - pen.place - _BAR) // len(cells)
    body = (
        tag("td", before if n == 0 else NOTHING, cell, css=css, width=width, valign="top")
        for n, cell in enumerate(cells)
    )
    return tag("tr", *body, pen.place_cell(value, css))


def _boxed(pen: Pen, box: Box) -> Html:
    """Write a black frame with a reversed head; never folded."""
    title = tag("span", escape("⚠ "), pen.text(box.title), css="boxhead")
    head = tag("tr", tag("td", title, css="boxhead", colspan=_columns(pen)))
    lines = (_line(pen, v, "boxed", escape("■ ")) for row in box.rows for v in row.values)
    inner = pen.table([head, *lines], pen.view.width - 4)
    frame = pen.table([tag("tr", tag("td", inner, css="frame"))])
    return join([_space(pen, 0.2), frame, _space(pen, 0.2)])


def _note(pen: Pen, box: Box) -> Html:
    """Write two lines that can be compared, behind a violet bar, the strength at the right."""
    lines = len(box.rows) * (2 if pen.view.stacked else 1)
    bar = tag("td", css="notebar", width=_NOTE_BAR, rowspan=1 + lines)
    title = tag("span", pen.icon("pencil-line"), pen.text(box.title), css="notehead")
    small = tag("span", pen.text(box.tag), style=f"font-size:{round(pen.view.px * 12 / 14)}px")
    strength = tag("td", tag("span", small, css="note"), css="notecell", align="right")
    columns = 1 if pen.view.stacked else _columns(pen)
    head = tag("tr", bar, tag("td", title, css="notecell", colspan=columns), strength)
    rows = (_note_row(pen, row, apart=n > 0 and n % 2 == 0) for n, row in enumerate(box.rows))
    return join([_space(pen, 0.15), pen.table([head, *rows]), _space(pen, 0.2)])


def _note_row(pen: Pen, row: Row, *, apart: bool) -> Html:
    css = "notecell apart" if apart else "notecell"
    value = row.values[0]
    label = tag("span", pen.label_text(row.label), css="note")
    place = pen.place_cell(value, css)
    if pen.view.stacked:
        head = tag("tr", tag("td", label, css=css, colspan=2))
        cells = (tag("td", cell, css="notecell") for cell in pen.values(value))
        return join([head, tag("tr", *cells, place)])
    width = pen.label - _NOTE_BAR  # so that values stand in the column of those of the facts
    body = (
        tag("td", cell, css=f"{css} notevalue", width=width, valign="top")
        for cell, width in zip(pen.values(value), pen.columns(), strict=True)
    )
    return tag("tr", tag("td", label, css=css, width=width, valign="top"), *body, place)


def _columns(pen: Pen) -> int:
    return 3 if pen.view.beside else 2


def _space(pen: Pen, height: float = 0.3) -> Html:
    """Return an empty line of ``height`` em."""
    return tag("div", SPACE, style=f"font-size:{pen.view.em(height)}px")
