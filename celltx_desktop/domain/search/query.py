"""A query as a value: phrases of search words, and what narrows them. ``reading.py`` makes it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import Literal

from .words import squeeze


@dataclass(frozen=True, slots=True)
class Term:
    """Hold words that must stand together; ``whole`` says that the last one is complete."""

    words: tuple[str, ...]
    whole: bool = False
    written: str = dataclasses.field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Filter:
    """Narrow to one value of a field.

    ``field`` is the key of the field word, ``written`` the whole filter as it was typed.
    """

    field: str
    value: str
    excluded: bool = False
    written: str = dataclasses.field(default="", compare=False)

    @property
    def squeezed(self) -> str:
        return squeeze(self.value)


@dataclass(frozen=True, slots=True)
class Problem:
    """Say what of the query was not understood; ``nearest`` is what was probably meant, or empty.

    ``word`` is the unknown field word, the value that no record has in ``field``, or a word that
    was left out because nothing holds it together with the others.
    """

    kind: Literal["unknown-field", "unknown-value", "left-out"]
    word: str
    field: str = ""
    nearest: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """Hold a typed query: all its terms must be found, none of the excluded ones.

    ``asking`` says that it is put as a question: then one of its words may be too many.
    """

    text: str
    terms: tuple[Term, ...] = ()
    squeezed: str = ""
    filters: tuple[Filter, ...] = ()
    excluded: tuple[Term, ...] = ()
    problems: tuple[Problem, ...] = ()
    asking: bool = False

    def __bool__(self) -> bool:
        return bool(self.terms or self.filters or self.problems)

    @property
    def phrases(self) -> tuple[tuple[str, ...], ...]:
        """Return the words to mark."""
        return tuple(term.words for term in self.terms)
