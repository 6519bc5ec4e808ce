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
    Badge,
    Block,
    Box,
    Compared,
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
Part = (
    Text | Section | Block | Row | TableRow | Compared | Figure | Value | Mark | Badge | SourceLine
)

FORMAT = "celltx-page"
VERSION = 1


def write(page: Page) -> str:
    """Return the page as JSON text."""
    return _dump(_page(page))


def write_all(pages: Iterable[Page]) -> str:
    """Return several pages as one JSON text: ``format``, ``version`` and the list ``pages``."""
    whole = {"format": f"{FORMAT}s", "version": VERSION, "pages": [_page(page) for page in pages]}
    return _dump(whole)


def _dump(whole: Json) -> str:
    return json.dumps(whole, default=_keys, ensure_ascii=False, indent=2)


def _page(page: Page) -> Json:
    number, address = page.registry
    edition = page.edition
    return {
        "format": FORMAT,
        "version": VERSION,
        "place": page.place,
        "title": page.title,
        "subtitle": [part for part in page.subtitle if part],
        "badges": page.badges,
        "registry": {"number": number, "url": address} if number else None,
        "edition": {
            "review": edition.review,
            "data": edition.data,
            "supplement": edition.supplement or None,
            "intact": edition.intact,
        },
        "sections": page.sections,
        "sources": page.sources,
        "disclaimer": labels.DISCLAIMER,
    }


def _keys(part: Part) -> Json | None:
    """Return what stands under the keys of one part; ``json`` asks for those in it in turn."""
    match part:
        case Text(zh, en, original):
            return {"zh": clean(zh), "en": clean(en), "original": original} if part else None
        case Section(name, title, blocks):
            return {"id": name, "title": title, "blocks": blocks}
        case Row(label, values):
            return {"label": label, "values": values}
        case Compared(label, cells, differs):
            return {"label": label, "differs": differs, "cells": cells}
        case TableRow(cells, marks, supplement):
            dated = next((cell.tag for cell in cells if cell.tag), None)
            return {"cells": cells, "citations": marks, "supplement": supplement, "dated": dated}
        case Figure(label, value, unit, marks):
            return {"label": label, "value": value, "unit": unit, "citations": marks}
        case Value():
            return {
                "text": part.text,
                "look": part.look,
                "dated": part.tag,
                "status": part.glyph,
                "link": part.link or part.url or None,
                "fact": part.fact or None,
                "citations": part.marks,
            }
        case Mark():
            return {
                "label": part.label,
                "references": part.refs or None,
                "place": part.place,
                "url": part.url or None,
                "supplement": part.supplement,
            }
        case Badge(kind, text, supplement):
            return {"status": kind, "text": text, "supplement": supplement}
        case SourceLine(key, title, place, url):
            return {"key": key, "title": title, "place": place, "url": url or None}
        case _:
            return _block(part)


def _block(block: Block) -> Json:
    match block:
        case Rows(rows):
            return {"type": "facts", "rows": rows}
        case Statements(values, heading):
            return {"type": "statements", "heading": heading, "values": values}
        case Box(kind, title, rows, tag):
            return {"type": kind, "title": title, "strength": tag, "rows": rows}
        case Table(columns, lines):
            return {"type": "table", "columns": columns, "rows": lines}
        case Figures(figures):
            return {"type": "figures", "figures": figures}
        case Comparison(heads, compared):
            return {"type": "comparison", "heads": heads, "rows": compared}
