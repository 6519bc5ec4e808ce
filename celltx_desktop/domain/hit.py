"""What a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

from .kinds import RecordKind, StatusKind
from .text import Text

Tier = Literal["exact", "name", "prefix", "word", "field", "text", "typo"]
TIERS: tuple[Tier, ...] = get_args(Tier)
"""Best first."""
HitKind = Literal[RecordKind, "statement"]


@dataclass(frozen=True, slots=True)
class Hit:
    """Name one found record or statement; ``document`` is its number in the search index."""

    document: int
    place: str
    kind: HitKind
    title: Text
    status: StatusKind | None
    tier: Tier


@dataclass(frozen=True, slots=True)
class Reason:
    """Say why something was found: the field in which the words stand, and its text."""

    field: str
    text: Text


@dataclass(frozen=True, slots=True)
class Group:
    """Hold the hits of one kind, best first."""

    kind: HitKind
    hits: tuple[Hit, ...]


@dataclass(frozen=True, slots=True)
class Hits:
    """Hold all that one query found, groups in the order of their best hit."""

    query: str
    groups: tuple[Group, ...]

    @property
    def total(self) -> int:
        return sum(len(group.hits) for group in self.groups)
