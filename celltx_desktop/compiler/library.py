"""All that the data folder holds, read and typed."""

from __future__ import annotations

from dataclasses import dataclass, field

from ..domain.facts.record import Record, Source
from ..domain.place import Place
from ..domain.text import Text
from .facts.review_index import Paragraph
from .search.not_here import NotHere
from .search.synonyms import SearchData


@dataclass(frozen=True, slots=True)
class Canary:
    """Name a text that must be found in the record at ``place``."""

    place: Place
    text: str


@dataclass(frozen=True, slots=True)
class Heading:
    """Give the heading of a section of the review by its place, ``2.1-title``."""

    id: str
    title: Text


@dataclass(slots=True)
class Library:
    """Hold every record and source.

    ``origin`` tells in which file each record stands, ``added`` in which its supplement does;
    ``drawable`` are the code points that the bundled fonts draw, empty where none are bundled;
    ``floors`` the least number of records of each kind, ``canaries`` texts that must be found,
    ``search`` what the search knows beside the facts, ``not_here`` products without a record.
    """

    records: list[Record] = field(default_factory=list)
    sources: list[Source] = field(default_factory=list)
    paragraphs: list[Paragraph] = field(default_factory=list)
    headings: list[Heading] = field(default_factory=list)
    origin: dict[Place, str] = field(default_factory=dict)
    added: dict[Place, str] = field(default_factory=dict)
    drawable: frozenset[int] = frozenset()
    edition: str = ""
    review_edition: str = ""
    supplement_edition: str = ""
    floors: dict[str, int] = field(default_factory=dict)
    canaries: list[Canary] = field(default_factory=list)
    search: SearchData = field(default_factory=SearchData)
    not_here: list[NotHere] = field(default_factory=list)
