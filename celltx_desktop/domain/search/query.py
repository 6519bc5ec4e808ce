"""What the reader types, as a value: phrases of search words, and what narrows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .reading import Filter, Problem, Term

LONGEST = 200
"""Characters of a query that are read; nobody types more, and a pasted page must not stall."""


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


def parse(text: str) -> Query:
    """Read a query as typed; it is never an error, at worst it is empty and has problems."""
    # A lone surrogate cannot be written to a terminal or a database.
    text = "".join(c for c in text[:LONGEST] if not "\ud800" <= c <= "\udfff").strip()
    if not text:
        return Query("")
    from .reading import read  # the start needs no more than an empty query

    return read(text)
