"""The boxes of a page as HTML: boxed warning, safety box, editor's note."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ...domain.text import Text
from ...pages.page import Box, Row, Value

if TYPE_CHECKING:
    from .writer import HtmlWriter

_BAR = 4
_NOTE_BAR = 3


def write_box(writer: HtmlWriter, box: Box) -> str:
    """Write one box over the whole width of the text column."""
    if box.kind == "boxed-warning":
        return _boxed(writer, box)
    if box.kind == "safety":
        return _safety(writer, box)
    return _note(writer, box)


def _safety(writer: HtmlWriter, box: Box) -> str:
    """Write the amber box: a bar at its left, one line a statement, each with its place."""
    head = (
        f'<tr><td class="safetybar" width="{_BAR}" rowspan="{1 + _count(box)}"></td>'
        f'<td class="safety" colspan="{_columns(writer)}">'
        f'<span class="warn">{writer.icon("triangle-alert")}{writer.text(box.title)}</span>'
        "</td></tr>"
    )
    rows = "".join(_line(writer, value, "safety") for row in box.rows for value in row.values)
    return writer.table([head, rows]) + _space(writer)


def _line(writer: HtmlWriter, value: Value, css: str, before: str = "") -> str:
    cells = writer.values(value)
    width = (writer.view.width - writer.place - _BAR) // len(cells)
    body = "".join(
        f'<td class="{css}" width="{width}" valign="top">{before if n == 0 else ""}{cell}</td>'
        for n, cell in enumerate(cells)
    )
    marks = writer.marks(value, value.marks, value.tag)
    place = f'<td class="{css}" width="{writer.place}" align="right" valign="top">{marks}</td>'
    return f"<tr>{body}{place}</tr>"


def _boxed(writer: HtmlWriter, box: Box) -> str:
    """Write a black frame with a reversed head; never folded."""
    columns = _columns(writer)
    head = (
        f'<tr><td class="boxhead" colspan="{columns}"><span class="boxhead">'
        f"⚠ {writer.text(box.title)}</span></td></tr>"
    )
    rows = "".join(_line(writer, v, "boxed", "■ ") for row in box.rows for v in row.values)
    inner = writer.table([head, rows], writer.view.width - 4)
    frame = f'<tr><td class="frame">{inner}</td></tr>'
    return writer.table([frame]) + _space(writer)


def _note(writer: HtmlWriter, box: Box) -> str:
    """Write two lines that can be compared, behind a violet bar, the strength at the right."""
    lines = len(box.rows) * (2 if writer.view.stacked else 1)
    bar = f'<td class="notebar" width="{_NOTE_BAR}" rowspan="{1 + lines}"></td>'
    columns = 1 if writer.view.stacked else _columns(writer)
    head = (
        f'<tr>{bar}<td class="notecell" colspan="{columns}"><span class="notehead">'
        f"{writer.icon('pencil-line')}{writer.text(box.title)}</span></td>"
        f'<td class="notecell" align="right"><span class="note">{_small(writer, box.tag)}</span>'
        "</td></tr>"
    )
    rows = "".join(
        _note_row(writer, row, apart=n > 0 and n % 2 == 0) for n, row in enumerate(box.rows)
    )
    return _space(writer, half=True) + writer.table([head, rows]) + _space(writer, half=True)


def _note_row(writer: HtmlWriter, row: Row, *, apart: bool) -> str:
    css = "notecell apart" if apart else "notecell"
    value = row.values[0]
    text = f'<span class="note">{writer.label_text(row.label)}</span>'
    marks = writer.marks(value, value.marks, value.tag)
    place = f'<td class="{css}" width="{writer.place}" align="right" valign="top">{marks}</td>'
    if writer.view.stacked:
        head = f'<tr><td class="{css}" colspan="2">{text}</td></tr>'
        cells = "".join(f'<td class="notecell">{cell}</td>' for cell in writer.values(value))
        return f"{head}<tr>{cells}{place}</tr>"
    label = writer.label - _NOTE_BAR  # so that values stand in the column of those of the facts
    body = "".join(
        f'<td class="{css} notevalue" width="{width}" valign="top">{cell}</td>'
        for cell, width in zip(writer.values(value), writer.columns(), strict=False)
    )
    return f'<tr><td class="{css}" width="{label}" valign="top">{text}</td>{body}{place}</tr>'


def _small(writer: HtmlWriter, text: Text) -> str:
    return f'<span style="font-size:{round(writer.view.px * 12 / 14)}px">{writer.text(text)}</span>'


def _count(box: Box) -> int:
    return sum(len(row.values) for row in box.rows)


def _columns(writer: HtmlWriter) -> int:
    wide = writer.view.content == "both" and not writer.view.stacked
    return 3 if wide else 2


def _space(writer: HtmlWriter, *, half: bool = False) -> str:
    height = writer.view.em(0.15 if half else 0.3)
    return f'<div style="font-size:{height}px">&nbsp;</div>'
