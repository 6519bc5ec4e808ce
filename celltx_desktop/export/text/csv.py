"""Write pages as CSV, one row a fact, for spreadsheets and statistics.

The columns and their order are stable; a new one would come last.

- ``record``, ``kind``, ``name_zh``, ``name_en``: which record the fact is about
- ``section``: where on its page it stands (``facts``, ``approvals``, ``safety``, …)
- ``field_zh``, ``field_en``: its label; empty for sentences
- ``value_zh``, ``value_en``: what is said; a line of a table is ``column: cell; column: cell``
- ``original``: the language of the source (zh, en); the other one is our translation
- ``stated``: ``yes``, or ``no`` where the value tells why there is none
- ``supplement``: ``yes`` where it is not the review's
- ``dated``: date and strength of a supplement
- ``places``: in the review (``§3.3 ¶2 [27]``) and the sources' ids, parted by ``; ``
- ``urls``: addresses of the sources, parted by a space
- ``fact``: the fact's own id
- ``review``, ``data``: the editions
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from ...domain.place import NOWHERE
from ...domain.text import EMPTY, Text
from ...pages.page import (
    Block,
    Box,
    Comparison,
    Figures,
    Look,
    Mark,
    Page,
    Rows,
    Statements,
    Table,
    TableRow,
    Value,
)
from ..plain import clean, marks_of

COLUMNS = (
    *("record", "kind", "name_zh", "name_en", "section", "field_zh", "field_en"),
    *("value_zh", "value_en", "original", "stated", "supplement", "dated"),
    *("places", "urls", "fact", "review", "data"),
)


def write(pages: Iterable[Page]) -> str:
    """Return the facts of all pages under one head."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")  # as RFC 4180 asks
    writer.writerow(COLUMNS)
    for page in pages:
        writer.writerows(_rows(page))
    return out.getvalue()


def _rows(page: Page) -> Iterator[list[str]]:
    head = [page.place, page.place.kind, clean(page.title.zh), clean(page.title.en)]
    tail = [page.edition.review, page.edition.data]
    for section in page.sections:
        for block in section.blocks:
            for field, value in _values(block):
                yield [*head, section.id, *_fact(field, value), *tail]


def _values(block: Block) -> Iterator[tuple[Text, Value]]:
    """Yield every value of a block with the label that it stands under."""
    match block:
        case Rows(rows) | Box(rows=rows):
            yield from ((row.label, value) for row in rows for value in row.values)
        case Statements(values, heading):
            yield from ((heading, value) for value in values)
        case Table(columns, lines):
            yield from ((line.cells[0].text, _joined(columns, line)) for line in lines)
        case Figures(figures):
            for one in figures:
                said = Text(f"{one.value.zh} {one.unit.zh}", f"{one.value.en} {one.unit.en}")
                yield one.label, Value(said, one.marks)
        case Comparison(_, compared):
            for row in compared:
                yield from ((row.label, value) for cell in row.cells for value in cell)


def _joined(columns: tuple[Text, ...], line: TableRow) -> Value:
    """Return a line of a table as one value."""
    cells = list(zip(columns, line.cells, strict=False)) or [(EMPTY, cell) for cell in line.cells]
    text = Text(
        "；".join(f"{head.zh}：{cell.text.zh}".lstrip("：") for head, cell in cells),
        "; ".join(f"{head.en}: {cell.text.en}".lstrip(": ") for head, cell in cells),
        next((cell.text.original for _, cell in cells if not cell.text.same), "zh"),
    )
    tag = next((cell.tag for cell in line.cells if cell.tag), EMPTY)
    fact = next((cell.fact for cell in line.cells if cell.fact), NOWHERE)
    look: Look = "supplement" if line.supplement else "plain"
    return Value(text, marks_of(line), look, tag, fact=fact)


def _fact(field: Text, value: Value) -> list[str]:
    return [
        *(clean(text) for text in (field.zh, field.en, value.text.zh, value.text.en)),
        value.text.original,
        "no" if value.look == "silent" else "yes",
        "yes" if value.look == "supplement" else "no",
        clean(value.tag.en),
        "; ".join(dict.fromkeys(_place(mark) for mark in value.marks)),
        " ".join(dict.fromkeys(mark.url for mark in value.marks if mark.url)),
        value.fact,
    ]


def _place(mark: Mark) -> str:
    if mark.supplement:
        return mark.source
    return f"{mark.label.en} {mark.refs}".strip()
