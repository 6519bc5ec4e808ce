"""What the reader types, as a value: phrases of search words."""

from __future__ import annotations

from dataclasses import dataclass

from .words import squeeze, words

LONGEST = 200
"""Characters of a query that are read; nobody types more, and a pasted page must not stall."""


@dataclass(frozen=True, slots=True)
class Query:
    """Hold a typed query: ``phrases`` must all be found, each in one place and in order."""

    text: str
    phrases: tuple[tuple[str, ...], ...]
    squeezed: str

    def __bool__(self) -> bool:
        return bool(self.phrases)


def parse(text: str) -> Query:
    """Read a query as typed; it is never an error, at worst it is empty."""
    # Half a surrogate pair, which a terminal can hand over, can be neither stored nor printed.
    text = text[:LONGEST].encode(errors="replace").decode().strip()
    phrases = tuple(phrase for chunk in text.split() if (phrase := tuple(words(chunk))))
    return Query(text, phrases, squeeze(text))
