"""Write a page as JSON with stable keys, for other programs.

``format`` and ``version`` say what it is; a key once given keeps its meaning within a version.

- page: ``place``, ``title``, ``subtitle`` (list), ``badges``, ``registry`` (``number``, ``url``),
  ``edition`` (``review``, ``data``, ``supplement``: ISO dates; ``intact``: true, false or null
  where unchecked),
  ``sections``, ``sources``, ``disclaimer``
- text: ``zh``, ``en``, and ``original``, the language of the source; null where there is none
- badge: ``status``, ``text``, ``supplement``
- section: ``id``, ``title``, ``blocks``; each block has a ``type``: ``facts`` (``rows``),
  ``statements`` (``heading``, ``values``), ``boxed-warning``, ``safety`` and ``note`` (``title``,
  ``strength``, ``rows``), ``table`` (``columns``, ``rows``), ``figures`` (``figures``),
  ``comparison`` (``heads``: a list of values for each product, ``rows``: ``label``, ``differs``
  and, for each product, the list of its values in ``cells``)
- row: ``label``, ``values``; row of a table: ``cells``, ``citations``, ``supplement`` (the whole
  row is not the review's) and ``dated``
- value: ``text``, ``look`` (plain, strong, silent, supplement; silent: nothing is stated),
  ``dated`` (date and strength of a supplement), ``status``, ``link``, ``fact``, ``citations``
- figure: ``label``, ``value``, ``unit``, ``citations``
- citation: ``label``, ``references`` (the review's own numbers), ``place``, ``url``, ``supplement``
- source: ``key``, ``title``, ``place``, ``url``
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ...domain.text import Text
from ...pages.page import (
    Block,
    Box,
    Comparison,
    Figure,
    Figures,
    Mark,
    Page,
    Row,
    Rows,
    Section,
    SourceLine,
    Statements,
    Table,
    TableRow,
    Value,
)
from ...wording import labels
from ..plain import clean

Json = dict[str, Any]

FORMAT = "celltx-page"
VERSION = 1


def write(page: Page) -> Json:
    """Return the page as a dictionary that ``json`` can write."""
    number, address = page.registry
    edition = page.edition
    return {
        "format": FORMAT,
        "version": VERSION,
        "place": page.place,
        "title": _text(page.title),
        "subtitle": [_text(part) for part in page.subtitle if part],
        "badges": [
            {"status": b.kind, "text": _text(b.text), "supplement": b.supplement}
            for b in page.badges
        ],
        "registry": {"number": number, "url": address} if number else None,
        "edition": {
            "review": edition.review,
            "data": edition.data,
            "supplement": edition.supplement or None,
            "intact": edition.intact,
        },
        "sections": [_section(section) for section in page.sections],
        "sources": [_source(line) for line in page.sources],
        "disclaimer": _text(labels.DISCLAIMER),
    }


def write_all(pages: Iterable[Page]) -> Json:
    """Return several pages as one dictionary: ``format``, ``version`` and the list ``pages``."""
    return {"format": f"{FORMAT}s", "version": VERSION, "pages": [write(page) for page in pages]}


def dump(written: Json) -> str:
    """Return what ``write`` made as JSON text."""
    return json.dumps(written, ensure_ascii=False, indent=2)


def _text(text: Text) -> Json | None:
    if not text:
        return None
    return {"zh": clean(text.zh), "en": clean(text.en), "original": text.original}


def _section(section: Section) -> Json:
    blocks = [_block(block) for block in section.blocks]
    return {"id": section.id, "title": _text(section.title), "blocks": blocks}


def _block(block: Block) -> Json:
    match block:
        case Rows(rows):
            return {"type": "facts", "rows": _rows(rows)}
        case Statements(values, heading):
            drawn = [_value(value) for value in values]
            return {"type": "statements", "heading": _text(heading), "values": drawn}
        case Box(kind, title, rows, tag):
            named = {"type": kind, "title": _text(title), "strength": _text(tag)}
            return named | {"rows": _rows(rows)}
        case Table(columns, lines):
            heads = [_text(column) for column in columns]
            return {"type": "table", "columns": heads, "rows": [_line(line) for line in lines]}
        case Figures(figures):
            return {"type": "figures", "figures": [_figure(figure) for figure in figures]}
        case Comparison():
            return _comparison(block)


def _comparison(block: Comparison) -> Json:
    rows = [
        {
            "label": _text(row.label),
            "differs": row.differs,
            "cells": [[_value(value) for value in values] for values in row.cells],
        }
        for row in block.rows
    ]
    heads = [[_value(value) for value in head] for head in block.heads]
    return {"type": "comparison", "heads": heads, "rows": rows}


def _rows(rows: Iterable[Row]) -> list[Json]:
    return [
        {"label": _text(row.label), "values": [_value(value) for value in row.values]}
        for row in rows
    ]


def _line(row: TableRow) -> Json:
    return {
        "cells": [_value(cell) for cell in row.cells],
        "citations": _citations(row.marks),
        "supplement": row.supplement,
        "dated": next((_text(cell.tag) for cell in row.cells if cell.tag), None),
    }


def _figure(figure: Figure) -> Json:
    return {
        "label": _text(figure.label),
        "value": _text(figure.value),
        "unit": _text(figure.unit),
        "citations": _citations(figure.marks),
    }


def _value(value: Value) -> Json:
    return {
        "text": _text(value.text),
        "look": value.look,
        "dated": _text(value.tag),
        "status": value.glyph,
        "link": value.link or value.url or None,
        "fact": value.fact or None,
        "citations": _citations(value.marks),
    }


def _citations(marks: Iterable[Mark]) -> list[Json]:
    return [
        {
            "label": _text(mark.label),
            "references": mark.refs or None,
            "place": mark.place,
            "url": mark.url or None,
            "supplement": mark.supplement,
        }
        for mark in marks
    ]


def _source(line: SourceLine) -> Json:
    return {
        "key": line.key,
        "title": _text(line.title),
        "place": line.place,
        "url": line.url or None,
    }
