"""What sheet and Markdown have in common: clean strings, one table a section, silence gathered."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from ..domain.text import Content, Lang, Text
from ..pages.page import Block, Box, Mark, Row, Rows, Section, TableRow, Value
from ..wording import labels, phrases, sheets

LANGUAGES: dict[Content, tuple[Lang, ...]] = {"zh": ("zh",), "en": ("en",), "both": ("zh", "en")}

_SPACES = dict.fromkeys(map(ord, "\t\n\r\x0b\x0c\x85\u2028\u2029"), " ")
_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)])
# They turn the order of letters and digits round, which a dose must never suffer.
_TURNS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])
# Half of a pair alone is no character, and no file can hold it.
_HALVES = dict.fromkeys(range(0xD800, 0xE000), "\ufffd")
_UNSEEN = dict.fromkeys([0xAD, *range(0x200B, 0x2010), 0xFEFF])
_TABLE = {**_CONTROLS, **_TURNS, **_HALVES, **_UNSEEN, **_SPACES}

_WEB = re.compile(r"https?://[!-;=?-~]+")


def clean(string: str) -> str:
    """Return one line without control characters and without what cannot be seen."""
    if string.isprintable():  # nearly every one, and what the table changes is not
        return string.strip()
    return string.translate(_TABLE).strip()


def address(url: str) -> str:
    """Return ``url`` where it is a plain web address, else nothing: it becomes a link."""
    return url if _WEB.fullmatch(url) else ""


def listed(texts: Iterable[Text]) -> Text:
    """Join labels to one list, as it stands inside a sentence."""
    return phrases.listed(Text(text.zh, lower(text.en)) for text in texts)


def lower(string: str) -> str:
    """Return a label as it stands inside a sentence; acronyms and codes keep their capitals."""
    return string[:1].lower() + string[1:] if string[1:2].islower() else string


def marks_of(row: TableRow) -> tuple[Mark, ...]:
    """Return the marks of a row of a table, those of its cells among them, each once."""
    return tuple(dict.fromkeys([*row.marks, *(mark for cell in row.cells for mark in cell.marks)]))


def sentence(head: Text, rest: Text) -> Text:
    """Join a heading and what belongs to it with a colon."""
    return phrases.colon(head, Text(rest.zh, lower(rest.en)))


def arranged(section: Section) -> list[Block]:
    """Return the blocks of a section with its rows in one table; notes from between them follow.

    One table needs one head, and one row of it can name all that is not stated. A note that
    leaves its row names it.
    """
    blocks: list[Block] = []
    rows: list[Row] = []
    noted: list[Text] = []
    about: Text | None = None
    where = 0
    for block in section.blocks:
        if isinstance(block, Rows):
            where = where if rows else len(blocks)
            rows += block.rows
            about = block.rows[-1].label if section.id == "facts" and block.rows else None
        elif isinstance(block, Box) and block.kind == "note" and about:
            noted.append(about)
            blocks.append(replace(block, title=sentence(block.title, about)))
        else:
            blocks.append(block)
    if rows:
        blocks.insert(where, Rows(gather(rows, noted)))
    return blocks


def gather(rows: Sequence[Row], noted: Iterable[Text] = ()) -> tuple[Row, ...]:
    """Return the rows with those that hold a bare nothing as one last row that names them.

    ``noted`` are the labels of rows with an editor's note. A silence that is explained keeps its
    row, for its words and its place are its own. The fields stand under the kind of nothing that
    they share; where there are several kinds, each is named before its fields.
    """
    bare = [row for row in rows if all(_bare(value) for value in row.values)]
    if not bare:
        return tuple(rows)
    pointed = {row.label: labels.see_note(row.label) for row in bare if row.label in set(noted)}
    kinds: dict[Text, list[Text]] = {}
    for row in bare:
        kind = _undashed(row.values[0].text)
        kinds.setdefault(kind, []).append(pointed.get(row.label, row.label))
    marks = dict.fromkeys(mark for row in bare for value in row.values for mark in value.marks)
    return (*(row for row in rows if row not in bare), _one_row(kinds, tuple(marks)))


def _bare(value: Value) -> bool:
    return value.look == "silent" and _undashed(value.text) in labels.NOTHING.values()


def _undashed(text: Text) -> Text:
    return Text(text.zh.removeprefix("— "), text.en.removeprefix("— "))


def _one_row(kinds: dict[Text, list[Text]], marks: tuple[Mark, ...]) -> Row:
    named = {kind: listed(labels) for kind, labels in kinds.items()}
    if len(named) == 1:
        ((label, text),) = named.items()
    else:
        label = sheets.NO_VALUE
        text = Text(
            "；".join(f"{kind.zh}：{fields.zh}" for kind, fields in named.items()),
            "; ".join(f"{lower(kind.en)}: {fields.en}" for kind, fields in named.items()),
        )
    return Row(label, (Value(Text(f"— {text.zh}", f"— {text.en}"), marks, "silent"),))
