"""What is offered to narrow a search, to complete it, or to loosen it."""

from __future__ import annotations

from dataclasses import dataclass

from .text import Text


@dataclass(frozen=True, slots=True)
class FacetValue:
    """Count the hits that have one value; typing ``term`` too narrows the list to them."""

    label: Text
    count: int
    term: Text
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class Facet:
    """Hold the values of one field among the hits, the most frequent first.

    ``field`` is the key of its field word.
    """

    field: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class Completion:
    """Offer to complete what is being typed: the whole new ``text`` of the query.

    ``label`` is the value in both languages, ``count`` how many records have it (0: a field word).
    """

    text: str
    label: Text
    count: int = 0


@dataclass(frozen=True, slots=True)
class Loosening:
    """Say how many hits there would be without one word or filter, as it is written.

    ``text`` is the query without it.
    """

    dropped: str
    text: str
    total: int
