"""What the template of a sheet receives, as JSON carries it: ``resources/sheet`` reads these names.

``Words`` are one text in the languages of the sheet, cut as they are set (``runs.py``).
"""

from __future__ import annotations

from typing import Literal, TypedDict

from ...domain.facts.kinds import StatusKind
from ...domain.text import Lang
from ...pages.page import BoxKind, Look
from .runs import Words

Paper = Literal["a4", "letter"]


class Place(TypedDict):
    """Where a value is from; ``refs`` are the review's references, in parts kept on one line."""

    label: Words
    refs: str | list[str]


class Value(TypedDict):
    """One value: ``letters`` is how long its text is, ``tag`` date and strength of a supplement."""

    text: Words
    letters: int
    look: Look
    glyph: str
    translated: bool
    tag: Words
    places: list[Place]


class Row(TypedDict):
    """A label and the values that stay with it on one page."""

    label: Words
    values: list[Value]


Rows = TypedDict("Rows", {"is": Literal["rows"], "rows": list[Row]})
Box = TypedDict(
    "Box", {"is": BoxKind, "level": int, "title": Words, "tag": Words, "rows": list[Row]}
)
Statements = TypedDict(
    "Statements", {"is": Literal["statements"], "heading": Words, "values": list[Value]}
)


class TableRow(TypedDict):
    """A line of a table; its first cell is that of ``span`` lines, of none where it is 0."""

    cells: list[Value]
    span: int
    tag: Words
    places: list[Place]
    supplement: bool


Table = TypedDict("Table", {"is": Literal["table"], "heads": list[Words], "rows": list[TableRow]})


class Figure(TypedDict):
    """A large number, with what it counts."""

    label: Words
    value: Words
    unit: Words
    places: list[Place]


Figures = TypedDict("Figures", {"is": Literal["figures"], "figures": list[Figure]})


class Compared(TypedDict):
    """One field of several products: for each its values."""

    label: Words
    differs: bool
    held: list[list[Value]]


Comparison = TypedDict(
    "Comparison",
    {"is": Literal["comparison"], "heads": list[list[Value]], "rows": list[Compared]},
)
Block = Rows | Box | Statements | Table | Figures | Comparison


class Section(TypedDict):
    """Blocks under a heading, which may be missing."""

    id: str
    title: Words
    blocks: list[Block]


class Badge(TypedDict):
    """A status with its glyph."""

    kind: StatusKind
    text: Words
    supplement: bool


class Code(TypedDict):
    """A QR code as SVG, what stands under it, and what is read aloud in its stead."""

    svg: str
    number: str
    url: str
    alt: str


class Source(TypedDict):
    """A line of the list of sources; ``url`` may be empty."""

    key: str
    title: Words
    url: str


class Meta(TypedDict):
    """What the file says of itself, for its properties and for finding it again."""

    title: str
    author: str
    keywords: list[str]
    description: str


class Common(TypedDict):
    """What many sheets have in common: typst keeps what comes of the same input (``pdf.py``)."""

    langs: list[Lang]
    paper: Paper
    wide: bool
    words: dict[str, Words]
    glyphs: dict[StatusKind, str]


class Document(TypedDict):
    """What sheet and booklet both have; ``date`` is that of the data."""

    common: Common
    meta: Meta
    date: str
    what: Words
    edition: Words
    damage: Words
    title: Words


class Sheet(Document):
    """The sheet of one page."""

    left_out: Words
    subtitle: list[Words]
    note: Words
    badges: list[Badge]
    qr: Code | None
    sections: list[Section]
    sources: list[Source]


class Entry(TypedDict):
    """A line of the contents or of the index, and the number of its sheet."""

    title: Words
    record: int


class Chapter(TypedDict):
    """A class in the contents."""

    title: Words
    entries: list[Entry]


class Booklet(Document):
    """Many sheets with a cover, contents and an index of names."""

    about: list[Words]
    contents: list[Chapter]
    records: list[Sheet]
    index: list[Entry]
