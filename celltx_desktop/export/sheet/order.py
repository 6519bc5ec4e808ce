"""The order of a sheet: what a reader needs first stands first, and nothing stands there twice.

On paper the facts come before the approvals, and a long row points to the table that holds its
parts; on screen both are a click away.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from ...domain.place import Place
from ...domain.text import Text
from ...pages.page import Block, Box, Page, Row, Rows, Section, Table, Value
from ...wording import labels

_FIRST = (
    "card",
    "boxed-warning",
    "safety",
    "note",
    "facts",
    "approvals",
    "trials",
    "finding",
    "mechanism",
    "class-mechanism",
)
_LAST = ("notes", "names", "hidden")
SOURCES = "sources"
"""What the list of sources is called where sections are named."""

KNOWN = frozenset({*_FIRST, *_LAST, *labels.STATEMENT, "class-safety", SOURCES})
"""What a section can be called; no product has them all."""

_MANY = 3
"""Values of a row beyond which it points to the table that holds them all."""


def ordered(page: Page) -> tuple[Section, ...]:
    """Return the sections of a product in the order of paper; other pages keep their own."""
    if page.place.kind != "product":
        return page.sections
    ranks = {name: n for n, name in enumerate(_FIRST)}
    ranks |= {name: 100 + n for n, name in enumerate(_LAST)}
    return tuple(sorted(page.sections, key=lambda section: ranks.get(section.id, 50)))


def optional(page: Page) -> list[tuple[str, Text]]:
    """Return id and title of what may be left out of a sheet.

    Warnings stay, and so does the line that tells of hidden facts.
    """
    stay = [section for section in page.sections if _warns(section) or section.id == "hidden"]
    found = [(section.id, section.title) for section in ordered(page) if section not in stay]
    return [*found, (SOURCES, labels.SOURCES)] if page.sources else found


def _warns(section: Section) -> bool:
    return any(isinstance(block, Box) and block.kind != "note" for block in section.blocks)


def without_repetition(sections: Sequence[Section]) -> list[Section]:
    """Let a long row of facts point to the section whose table holds the same parts."""
    held = {
        cell.fact: section.title
        for section in sections
        for block in section.blocks
        if isinstance(block, Table)
        for row in block.rows
        for cell in row.cells
        if cell.fact
    }
    return [
        replace(section, blocks=tuple(_pointing(block, held) for block in section.blocks))
        for section in sections
    ]


def _pointing(block: Block, held: dict[Place, Text]) -> Block:
    if not isinstance(block, Rows):
        return block
    return Rows(tuple(Row(row.label, _shortened(row.values, held)) for row in block.rows))


def _shortened(values: tuple[Value, ...], held: dict[Place, Text]) -> tuple[Value, ...]:
    """Return the values, or what is not in a table and how many more that table holds."""
    listed = [value for value in values if value.fact in held]
    if len(listed) <= _MANY:
        return values
    rest = tuple(value for value in values if value.fact not in held)
    return (*rest, *_counted(listed, held))


def _counted(listed: Iterable[Value], held: dict[Place, Text]) -> Iterable[Value]:
    """Yield one value for the review's parts and one for the supplement's, each with its places."""
    groups: dict[tuple[bool, Text], list[Value]] = {}
    for value in listed:
        groups.setdefault((value.look == "supplement", held[value.fact]), []).append(value)
    for (supplement, title), alike in groups.items():
        text = labels.SEE_SECTION.filled(count=len(alike), title=title)
        if supplement:
            yield Value(text, look="supplement")
        else:
            marks = dict.fromkeys(mark for value in alike for mark in value.marks)
            yield Value(text, tuple(marks))
