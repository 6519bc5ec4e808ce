"""Write a page as Markdown (CommonMark with tables), in one language or both."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...domain.text import EMPTY, Content, Text
from ...pages.page import (
    Block,
    Box,
    Comparison,
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
from ..plain import LANGUAGES, address, arranged, clean, marks_of

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&]")
_AT_START = re.compile(r"^(?=[#+=-])|(?<=^\d)(?=[.)])|(?<=^\d\d)(?=[.)])")
_NOT_STATED = labels.nothing("not-stated", EMPTY)


def write(page: Page, lang: Content) -> str:
    """Return the page as Markdown text that ends with a line break."""
    return "\n\n".join(_Writer(lang).page(page)) + "\n"


def write_all(pages: Iterable[Page], lang: Content) -> str:
    """Return several pages as one text, each under its own heading."""
    return "\n".join(write(page, lang) for page in pages)


class _Writer:
    """Write blocks in the languages asked for; both stand side by side, parted by a slash."""

    def __init__(self, lang: Content) -> None:
        self._langs = LANGUAGES[lang]

    def page(self, page: Page) -> Iterator[str]:
        yield f"# {self._text(page.title)}"
        if page.edition.intact is False:
            yield f"> **{self._text(labels.DAMAGED)}**"
        if subtitle := [self._text(part) for part in page.subtitle if part]:
            yield " · ".join(subtitle)
        if page.badges:
            yield " · ".join(
                f"**{'＋' if badge.supplement else ''}{self._text(badge.text)}**"
                for badge in page.badges
            )
        for section in page.sections:
            yield from self._section(section)
        if page.sources:
            yield f"## {self._text(labels.SOURCES)}"
            yield "\n".join(self._source(line) for line in page.sources)
        yield "---"
        yield self._text(labels.dates(page.edition))
        yield self._text(labels.DISCLAIMER)

    def _text(self, text: Text) -> str:
        strings = [clean(text[lang]) or clean(text.zh or text.en) for lang in self._langs]
        return " / ".join(escaped(string) for string in dict.fromkeys(strings))

    def _section(self, section: Section) -> Iterator[str]:
        if not section.bare:
            yield f"## {self._text(section.title)}"
        level = "##" if section.bare else "###"
        for block in arranged(section):
            yield from self._block(block, level)

    def _block(self, block: Block, level: str) -> Iterator[str]:
        match block:
            case Rows(rows):
                heads = [labels.ITEM, labels.CONTENT, labels.PLACE]
                yield self._grid(heads, (self._fact(row, v) for row in rows for v in row.values))
            case Statements(values, heading):
                if heading:
                    yield f"### {self._text(heading)}"
                yield "\n".join(f"- {self._cited(value)}" for value in values)
            case Box():
                yield f"{level} {self._boxed(block)}"
                yield "\n".join(self._items(block))
            case Table(columns, lines, places):
                drawn = map(self._line, lines)
                if places:
                    yield self._grid([*columns, labels.PLACE], drawn)
                else:
                    yield self._grid(columns, (line[:-1] for line in drawn))
            case Comparison():
                yield self._compared(block)
            case Figures(figures):
                yield "\n".join(
                    f"- **{self._text(one.value)}** {self._text(one.unit)}".rstrip()
                    + f", {self._text(one.label)}{self._places(one.marks, ' ({})')}"
                    for one in figures
                )

    def _grid(self, heads: Iterable[Text], rows: Iterable[list[str]]) -> str:
        head = [self._text(text) for text in heads]
        lines = [head, ["---"] * len(head), *rows]
        return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)

    def _fact(self, row: Row, value: Value) -> list[str]:
        dated = self._text(value.tag)
        place = self._places(value.marks, "{}")
        return [self._text(row.label), self._value(value), " · ".join(filter(None, [dated, place]))]

    def _line(self, row: TableRow) -> list[str]:
        cells = [self._value(cell) for cell in row.cells]
        if row.supplement:
            cells[0] = f"**{self._text(labels.SUPPLEMENT)}** {cells[0]}"
        dated = next((self._text(cell.tag) for cell in row.cells if cell.tag), "")
        place = self._places(marks_of(row), "{}")
        return [*cells, " · ".join(filter(None, [dated, place]))]

    def _compared(self, block: Comparison) -> str:
        heads = [labels.ITEM, *(head[0].text for head in block.heads)]
        statuses = [self._text(labels.STATUS_LABEL), *(self._side(h[1:]) for h in block.heads)]
        rows = [
            [("≠ " if row.differs else "") + self._text(row.label), *map(self._side, row.cells)]
            for row in block.rows
        ]
        return self._grid(heads, [statuses, *rows])

    def _side(self, values: Iterable[Value]) -> str:
        return "<br>".join(self._cited(value) for value in values)

    def _boxed(self, box: Box) -> str:
        sign = "" if box.kind == "note" else "⚠ "
        return sign + self._text(box.title) + (f" ({self._text(box.tag)})" if box.tag else "")

    def _items(self, box: Box) -> Iterator[str]:
        for row in box.rows:
            label = f"**{self._text(row.label)}**: " if row.label else ""
            for value in row.values:
                yield f"> - {label}{self._cited(value)}"

    def _value(self, value: Value) -> str:
        text = self._text(value.text or _NOT_STATED)
        if value.look == "supplement":
            return f"**{self._text(labels.SUPPLEMENT)}** {text}"
        return f"**{text}**" if value.look == "strong" else text

    def _cited(self, value: Value) -> str:
        dated = f" ({self._text(value.tag)})" if value.tag else ""
        return self._value(value) + dated + self._places(value.marks, " ({})")

    def _places(self, marks: Iterable[Mark], form: str) -> str:
        places = [f"{self._text(mark.label)} {escaped(mark.refs)}".rstrip() for mark in marks]
        return form.format("; ".join(places)) if places else ""

    def _source(self, line: SourceLine) -> str:
        url = address(line.url)
        link = f" <{url}>" if url else ""
        return f"- **{escaped(line.key)}** {self._text(line.title)}{link}"


def escaped(string: str) -> str:
    """Return text that Markdown shows as it is, wherever it stands."""
    return _AT_START.sub(r"\\", _SPECIAL.sub(r"\\\g<0>", string))
