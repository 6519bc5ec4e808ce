"""From page to sheet: everything that stands on the paper, as plain data for the template.

The template (``resources/sheet/sheet.typ``) draws from this and decides nothing about content.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from itertools import groupby
from typing import get_args

from ...domain.facts.kinds import StatusKind
from ...domain.text import EMPTY, Content, Lang, Text, plain
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
from . import data, extent, qr, runs
from .data import Paper
from .order import SOURCES, optional, ordered, without_repetition

AUTHOR = "CellTx Desktop"

_NAME = re.compile("《(.+?)》")
_SILENT = labels.nothing("not-stated", EMPTY)


def content(
    page: Page, lang: Content, paper: Paper = "a4", leave_out: Collection[str] = ()
) -> data.Sheet:
    """Return the sheet of ``page``; ``leave_out`` names sections by id, ``sources`` their list.

    Warnings are never left out, and a sheet that lacks a section says so on itself.
    """
    sections = ordered(page)
    out = {name: title for name, title in optional(page) if name in leave_out}
    kept = without_repetition([section for section in sections if section.id not in out])
    sources = () if SOURCES in out else page.sources
    return _Sheet(page, LANGUAGES[lang]).content(paper, kept, sources, list(out.values()))


def strings(text: Text, langs: Iterable[Lang]) -> list[str]:
    """Return a string for each language, one where they are alike; never an empty string."""
    found = [clean(text[lang]) or clean(text.zh or text.en) for lang in langs]
    return list(dict.fromkeys(filter(None, found)))


def _is_wide(page: Page) -> bool:
    """Tell whether the paper lies on its side: more than three products have no room upright."""
    blocks = (block for section in page.sections for block in section.blocks)
    return any(isinstance(block, Comparison) and len(block.heads) > 3 for block in blocks)


class _Sheet:
    """Turn one page into the content of a sheet in the languages asked for."""

    def __init__(self, page: Page, langs: tuple[Lang, ...]) -> None:
        self._page = page
        self._langs = langs

    def content(
        self,
        paper: Paper,
        sections: Iterable[Section],
        sources: Iterable[SourceLine],
        out: list[Text],
    ) -> data.Sheet:
        page = self._page
        return {
            "common": {
                "langs": list(self._langs),
                "paper": paper,
                "wide": _is_wide(page),
                "words": {name: self._text(text) for name, text in sheets.WORDS.items()},
                "glyphs": {kind: status_svg(kind) for kind in get_args(StatusKind)},
            },
            "meta": self._meta(),
            "date": page.edition.data,
            "what": self._text(self._what),
            "edition": self._text(labels.dates(page.edition)),
            "damage": self._text(labels.DAMAGED) if page.edition.intact is False else [],
            "left_out": self._text(sentence(sheets.LEFT_OUT, listed(out))) if out else [],
            "title": self._text(page.title) or self._words([page.place]),
            "subtitle": [self._text(part) for part in page.subtitle if part],
            "note": self._note(),
            "badges": [self._badge(badge) for badge in page.badges],
            "qr": self._qr(),
            "sections": [self._section(section) for section in sections],
            "sources": [
                {"key": line.key, "title": self._source(line), "url": address(line.url)}
                for line in sources
            ],
        }

    @property
    def _what(self) -> Text:
        return sheets.KINDS.get(self._page.place.kind, sheets.OTHER_KIND)

    def _text(self, text: Text) -> runs.Words:
        return self._words(self._strings(text))

    def _words(self, texts: Sequence[str]) -> runs.Words:
        return runs.words(texts, self._langs)

    def _strings(self, text: Text) -> list[str]:
        return strings(text, self._langs)

    def _note(self) -> runs.Words:
        """Return whose words these are, where no head of a table says it."""
        if len(self._langs) == 1:
            return self._text(labels.OUR_TRANSLATION) if "en" in self._langs else []
        blocks = (block for section in self._page.sections for block in section.blocks)
        headed = any(isinstance(block, Rows) for block in blocks)
        return [] if headed else self._text(sheets.WORDS["original"])

    def _source(self, line: SourceLine) -> runs.Words:
        """Return title and host of a source; the name that both languages share stands once."""
        texts = self._strings(line.title)
        if line.host:
            texts[-1] += f" · {line.host}"
        named = _NAME.search(texts[0])
        if len(texts) > 1 and named and named[1] in texts[1]:
            texts = [f"{texts[0]}; {texts[1].partition(named[1])[2].lstrip(',; ')}"]
        return self._words(texts)

    def _meta(self) -> data.Meta:
        page = self._page
        names = [page.title, *page.subtitle, plain(page.registry[0])]
        keywords = dict.fromkeys(clean(string) for t in names for string in (t.zh, t.en))
        title = " ".join([*self._strings(page.title), "·", *self._strings(self._what)])
        about = [*self._strings(labels.dates(page.edition)), *self._strings(labels.DISCLAIMER)]
        return {
            "title": title,
            "author": AUTHOR,
            "keywords": [word for word in keywords if word],
            "description": " ".join(about),
        }

    def _badge(self, badge: Badge) -> data.Badge:
        text = self._text(badge.text)
        return {"kind": badge.kind, "text": text, "supplement": badge.supplement}

    def _qr(self) -> data.Code | None:
        number, url = clean(self._page.registry[0]), address(self._page.registry[1])
        if not url:
            return None
        alt = " ".join(f"{word} {url}" for word in self._strings(sheets.QR_CODE))
        return {"svg": qr.svg(url), "number": number or url, "url": url, "alt": alt}

    def _section(self, section: Section) -> data.Section:
        title = [] if section.bare else self._text(section.title)
        level = 2 if section.bare else 3
        blocks = [self._block(block, level) for block in arranged(section)]
        return {"id": section.id, "title": title, "blocks": blocks}

    def _block(self, block: Block, level: int) -> data.Block:
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

    def _rows(self, rows: Iterable[Row]) -> list[data.Row]:
        """Return rows; the label of a long one comes again, for a page may end inside it."""
        return [
            {"label": self._text(row.label), "values": [self._value(value) for value in values]}
            for row in rows
            for values in extent.parts(row.values, self._letters)
        ]

    def _letters(self, value: Value) -> int:
        return extent.letters(self._strings(value.text))

    def _box(self, box: Box, level: int) -> data.Box:
        return {
            "is": box.kind,
            "level": level,
            "title": self._text(box.title) or self._text(labels.NOTE),
            "tag": self._text(box.tag),
            "rows": self._rows(box.rows),
        }

    def _table(self, table: Table) -> data.Table:
        lines = []
        for _, alike in groupby(table.rows, key=lambda row: row.cells[0].text):
            for part in extent.parts([*alike], lambda row: max(map(self._letters, row.cells))):
                spans = [len(part), *[0] * (len(part) - 1)]
                lines += [self._line(row, span) for row, span in zip(part, spans, strict=True)]
        return {"is": "table", "heads": [self._text(head) for head in table.columns], "rows": lines}

    def _line(self, row: TableRow, span: int) -> data.TableRow:
        cells = [self._value(value) for value in row.cells]
        return {
            "cells": cells,
            "span": span,
            "tag": next((cell["tag"] for cell in cells if cell["tag"]), []),
            "places": self._places(marks_of(row)),
            "supplement": row.supplement,
        }

    def _comparison(self, block: Comparison) -> data.Comparison:
        def drawn(values: Iterable[Value]) -> list[data.Value]:
            return [self._value(value) for value in values]

        rows: list[data.Compared] = [
            {
                "label": self._text(row.label),
                "differs": row.differs,
                "held": [drawn(cell) for cell in row.cells],
            }
            for row in block.rows
        ]
        return {"is": "comparison", "heads": [drawn(head) for head in block.heads], "rows": rows}

    def _figure(self, figure: Figure) -> data.Figure:
        return {
            "label": self._text(figure.label),
            "value": self._text(figure.value),
            "unit": self._text(figure.unit),
            "places": self._places(figure.marks),
        }

    def _value(self, value: Value) -> data.Value:
        """Return one value; a value without words is one that is not stated."""
        texts = self._strings(value.text)
        text = value.text if texts else _SILENT
        cut = runs.tag if len(self._langs) == 1 else runs.sentence
        return {
            "text": self._words(texts or self._strings(_SILENT)),
            "letters": extent.letters(texts),
            "look": value.look if texts else "silent",
            "glyph": value.glyph or "",
            "translated": text.translated and value.look != "silent",
            "tag": runs.words(self._strings(value.tag), self._langs, cut),
            "places": self._places(value.marks),
        }

    def _places(self, marks: Iterable[Mark]) -> list[data.Place]:
        return [
            {
                "label": runs.words(self._strings(mark.label), self._langs, runs.place),
                "refs": runs.references(clean(mark.refs)),
            }
            for mark in marks
        ]
