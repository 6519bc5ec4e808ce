"""From page to sheet: everything that stands on the paper, as plain data for the template.

The template (``resources/sheet/sheet.typ``) draws from this and decides nothing about content.
A *text* here is a list of strings: one for each language of the sheet, or a single one where both
read alike; an empty list means that there is nothing.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import groupby
from typing import Any, Literal, get_args

from ...domain.facts.kinds import StatusKind
from ...domain.text import EMPTY, Lang, Text, plain
from ...domain.text import Content as Languages
from ...pages.glyph import status_svg
from ...pages.page import (
    Badge,
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
from ...wording import labels, sheets
from ..plain import LANGUAGES, address, arranged, clean, listed, marks_of, sentence
from . import extent, qr
from .order import SOURCES, optional, ordered, without_repetition

Paper = Literal["a4", "letter"]
Content = dict[str, Any]
"""What stands on a sheet, as JSON can carry it."""

AUTHOR = "CellTx Desktop"

_NAME = re.compile("《(.+?)》")
_SILENT = labels.nothing("not-stated", EMPTY)


def content(
    page: Page, lang: Languages, paper: Paper = "a4", leave_out: Collection[str] = ()
) -> Content:
    """Return the sheet of ``page``; ``leave_out`` names sections by id, ``sources`` their list.

    Warnings are never left out, and a sheet that lacks a section says so on itself.
    """
    sections = ordered(page)
    out = {name: title for name, title in optional(page) if name in leave_out}
    kept = without_repetition([section for section in sections if section.id not in out])
    drawn = _Sheet(page, LANGUAGES[lang]).content(paper, kept, list(out.values()))
    return {**drawn, "sources": []} if SOURCES in out else drawn


def _is_wide(page: Page) -> bool:
    """Tell whether the paper lies on its side: more than three products have no room upright."""
    blocks = (block for section in page.sections for block in section.blocks)
    return any(isinstance(block, Comparison) and len(block.heads) > 3 for block in blocks)


class _Sheet:
    """Turn one page into the content of a sheet in the languages asked for."""

    def __init__(self, page: Page, langs: tuple[Lang, ...]) -> None:
        self._page = page
        self._langs = langs

    def content(self, paper: Paper, sections: Iterable[Section], out: list[Text]) -> Content:
        page = self._page
        return {
            "langs": list(self._langs),
            "paper": paper,
            "wide": _is_wide(page),
            "meta": self._meta(),
            "date": page.edition.data,
            "what": self._text(self._what),
            "edition": self._text(labels.dates(page.edition)),
            "words": {name: self._text(text) for name, text in sheets.WORDS.items()},
            "damage": self._text(labels.DAMAGED) if page.edition.intact is False else [],
            "left_out": self._text(sentence(sheets.LEFT_OUT, listed(out))) if out else [],
            "title": self._text(page.title) or [page.place],
            "subtitle": [self._text(part) for part in page.subtitle if part],
            "note": self._note(),
            "badges": [self._badge(badge) for badge in page.badges],
            "qr": self._qr(),
            "sections": [self._section(section) for section in sections],
            "sources": [
                {"key": line.key, "title": self._source(line), "url": address(line.url)}
                for line in page.sources
            ],
            "glyphs": {kind: status_svg(kind) for kind in get_args(StatusKind)},
        }

    @property
    def _what(self) -> Text:
        return sheets.KINDS.get(self._page.place.kind, sheets.OTHER_KIND)

    def _text(self, text: Text) -> list[str]:
        """Return a string for each language, one where they are alike; never an empty string."""
        strings = [clean(text[lang]) or clean(text.zh or text.en) for lang in self._langs]
        return list(dict.fromkeys(filter(None, strings)))

    def _note(self) -> list[str]:
        """Return whose words these are, where no head of a table says it."""
        if len(self._langs) == 1:
            return [labels.OUR_TRANSLATION.en] if "en" in self._langs else []
        blocks = (block for section in self._page.sections for block in section.blocks)
        headed = any(isinstance(block, Rows) for block in blocks)
        return [] if headed else self._text(sheets.WORDS["original"])

    def _source(self, line: SourceLine) -> list[str]:
        """Return title and host of a source; the name that both languages share stands once."""
        texts = self._text(line.title)
        if line.host:
            texts[-1] += f" · {line.host}"
        named = _NAME.search(texts[0])
        if len(texts) < 2 or not named or named[1] not in texts[1]:
            return texts
        return [f"{texts[0]}; {texts[1].partition(named[1])[2].lstrip(',; ')}"]

    def _meta(self) -> Content:
        """Return what the file says of itself, for its properties and for finding it again."""
        page = self._page
        names = [page.title, *page.subtitle, plain(page.registry[0])]
        keywords = dict.fromkeys(clean(string) for t in names for string in (t.zh, t.en))
        title = " ".join([*self._text(page.title), "·", *self._text(self._what)])
        about = [*self._text(labels.dates(page.edition)), *self._text(labels.DISCLAIMER)]
        return {
            "title": title,
            "author": AUTHOR,
            "keywords": [word for word in keywords if word],
            "description": " ".join(about),
        }

    def _badge(self, badge: Badge) -> Content:
        text = self._text(badge.text)
        return {"kind": badge.kind, "text": text, "supplement": badge.supplement}

    def _qr(self) -> Content:
        number, url = clean(self._page.registry[0]), address(self._page.registry[1])
        if not url:
            return {}
        alt = " ".join(f"{word} {url}" for word in self._text(sheets.QR_CODE))
        return {"svg": qr.svg(url), "number": number or url, "url": url, "alt": alt}

    def _section(self, section: Section) -> Content:
        title = [] if section.bare else self._text(section.title)
        level = 2 if section.bare else 3
        drawn = [self._block(block, level) for block in arranged(section)]
        blocks = [{**one, **extent.of(one)} for one in drawn]
        return {"id": section.id, "title": title, "blocks": blocks}

    def _block(self, block: Block, level: int) -> Content:
        match block:
            case Rows(rows):
                return {"is": "rows", "rows": self._rows(rows)}
            case Statements(values, heading):
                drawn = [self._value(value) for value in values]
                return {"is": "statements", "heading": self._text(heading), "values": drawn}
            case Box():
                return self._box(block, level)
            case Table():
                return self._table(block)
            case Figures(figures):
                return {"is": "figures", "figures": [self._figure(one) for one in figures]}
            case Comparison():
                return self._comparison(block)

    def _rows(self, rows: Iterable[Row]) -> list[Content]:
        """Return rows; the label of a long one comes again, for a page may end inside it."""
        return [
            {"label": self._text(row.label), "values": values}
            for row in rows
            for values in extent.parts([self._value(value) for value in row.values])
        ]

    def _box(self, box: Box, level: int) -> Content:
        return {
            "is": box.kind,
            "level": level,
            "title": self._text(box.title) or self._text(labels.NOTE),
            "tag": self._text(box.tag),
            "rows": self._rows(box.rows),
        }

    def _table(self, table: Table) -> Content:
        lines = []
        for _, alike in groupby(table.rows, key=lambda row: row.cells[0].text):
            for part in extent.parts([self._line(row) for row in alike]):
                lines += [{**part[0], "span": len(part)}, *({**row, "span": 0} for row in part[1:])]
        heads = [self._text(label) for label in table.columns]
        weights = extent.weights(heads, lines)
        columns = [{"label": h, "weight": n} for h, n in zip(heads, weights, strict=True)]
        return {"is": "table", "columns": columns, "rows": lines}

    def _line(self, row: TableRow) -> Content:
        cells = [self._value(value) for value in row.cells]
        return {
            "cells": cells,
            "tag": next((cell["tag"] for cell in cells if cell["tag"]), []),
            "places": self._places(marks_of(row)),
            "supplement": row.supplement,
        }

    def _comparison(self, block: Comparison) -> Content:
        def drawn(values: Iterable[Value]) -> list[Content]:
            return [self._value(value) for value in values]

        rows = [
            {
                "label": self._text(row.label),
                "differs": row.differs,
                "held": held,
                "torn": extent.long(held),
            }
            for row in block.rows
            for held in [[*map(drawn, row.cells)]]
        ]
        return {"is": "comparison", "heads": [drawn(head) for head in block.heads], "rows": rows}

    def _figure(self, figure: Figure) -> Content:
        return {
            "label": self._text(figure.label),
            "value": self._text(figure.value),
            "unit": self._text(figure.unit),
            "places": self._places(figure.marks),
        }

    def _value(self, value: Value) -> Content:
        """Return one value; a value without words is one that is not stated."""
        text = value.text if self._text(value.text) else _SILENT
        return {
            "text": self._text(text),
            "look": "silent" if text is _SILENT else value.look,
            "glyph": value.glyph or "",
            "translated": text.translated and value.look != "silent",
            "tag": self._text(value.tag),
            "places": self._places(value.marks),
        }

    def _places(self, marks: Iterable[Mark]) -> list[Content]:
        return [{"label": self._text(mark.label), "refs": clean(mark.refs)} for mark in marks]
