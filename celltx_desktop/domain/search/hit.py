"""What a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, NamedTuple

from ..facts.kinds import RecordKind, StatusKind
from ..place import Place
from ..text import EMPTY, Text
from .query import Problem
from .words import spans

Tier = Literal["exact", "name", "prefix", "word", "field", "text", "typo"]
"""Best first."""
FIRST = 5
"""Hits of a group that are shown before the reader asks for the rest."""
HitKind = Literal[RecordKind, "statement"]


class Hit(NamedTuple):
    """Name one found record or statement; ``document`` is its number in the search index.

    ``status`` is what a product is now, ``later`` that only the supplement tells of it.

    A tuple, for hundreds are made with one key, and a dataclass takes three times as long.
    """

    document: int
    place: Place
    kind: HitKind
    title: Text
    status: StatusKind | None
    tier: Tier
    supplement: bool = False
    later: bool = False


@dataclass(frozen=True, slots=True)
class Reason:
    """Say why something was found: the field in which the words stand, and its text.

    ``marks`` are the phrases to mark in it (``spans``): what was typed, or the synonym or the
    Chinese characters that it led to. ``slips`` counts the letters between what was typed and the
    name that is suggested instead, 0 where it is no suggestion. ``owner`` is the title of the
    record on whose page a statement stands.
    """

    field: str
    text: Text
    marks: tuple[tuple[str, ...], ...] = ()
    slips: int = 0
    owner: Text = EMPTY

    @property
    def shown(self) -> str:
        """Return the first marked part of the text as it is written, else all of it."""
        for text in (self.text.zh, self.text.en):
            for start, end in self.spans(text)[:1]:
                return text[start:end]
        return self.text.zh

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Return what to mark in a text, or in the part of it that is shown."""
        return spans(text, self.marks, inside=True)


@dataclass(frozen=True, slots=True)
class Group:
    """Hold the hits of one kind, best first.

    ``hits`` are the hits of the list, or only the first of them, and ``listed`` is how many the
    list has; ``count`` is how many hits there are, listed or not.
    """

    kind: HitKind
    hits: tuple[Hit, ...]
    count: int = 0
    listed: int = 0

    @property
    def total(self) -> int:
        return max(self.count, self.listed, len(self.hits))

    @property
    def rest(self) -> int:
        """Return how many hits are listed behind the first ones."""
        return max(self.listed, len(self.hits)) - FIRST


@dataclass(frozen=True, slots=True)
class NotHere:
    """Say what is known elsewhere under a code that no record has; ``source`` is the title."""

    name: str
    text: Text
    source: Text


@dataclass(frozen=True, slots=True)
class Hits:
    """Hold all that one query found.

    ``groups`` stand in the order of their best hit, and each lists its first hits at least;
    ``ranked`` are the listed hits, best first, as far as they were asked for; ``documents`` the
    numbers of all hits, listed or not (for facets). Where there are so many that counting stopped,
    ``capped`` is true and the counts say "at least". ``meant`` is the name that is suggested where
    nothing matched what was typed: then every hit is of the tier typo. ``hidden`` counts what the
    hidden supplement would find where nothing else matched. ``not_here`` are the codes that were
    typed of products which no record is of: then nothing is guessed.
    """

    query: str
    groups: tuple[Group, ...] = ()
    ranked: tuple[Hit, ...] = ()
    documents: tuple[int, ...] = ()
    capped: bool = False
    meant: str = ""
    problems: tuple[Problem, ...] = ()
    hidden: int = 0
    not_here: tuple[NotHere, ...] = ()

    @property
    def total(self) -> int:
        return max(len(self.documents), sum(group.total for group in self.groups))
