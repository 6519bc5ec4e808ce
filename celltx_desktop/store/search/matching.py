"""Write expressions of SQLite's full-text search: ``vx 880`` becomes ``"vx 880"*``.

All that is typed stands in quotes, so that no word of it is an operator. Values of fields are
words too (``value_token``): ``regulator:FDA leukaemia`` is one look-up, whatever it narrows to.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from ...domain.search.tables import value_token
from ...domain.search.words import grams, is_han, line


@dataclass(frozen=True, slots=True)
class Phrase:
    """Hold words that stand together; the last one may only begin so unless it is ``whole``.

    ``endings`` are all known words that begin as the last one: to look for each of them is faster
    than to look for the beginning of a long word.
    """

    words: tuple[str, ...]
    whole: bool = False
    endings: tuple[str, ...] = ()

    def expression(self) -> str:
        """Return the phrase in quotes, with a star where its end is open."""
        spelled = grams(self.words)
        if self.endings:
            return either(quoted(" ".join([*spelled[:-1], ending])) for ending in self.endings)
        if len(self.words) > 1 and is_han(self.words[-1]) and is_han(self.words[-2]):
            # In a text the next character may follow, so the last one is no word there.
            spelled.pop()
            return quoted(" ".join(spelled))
        is_open = is_han(self.words[-1]) or not self.whole
        return quoted(" ".join(spelled)) + "*" * is_open

    def in_line(self) -> str:
        """Return what stands in the line of every text that holds the phrase."""
        spelled = line(self.words)
        begun = spelled.lstrip() if is_han(self.words[0]) else spelled
        return begun if is_han(self.words[-1]) or not self.whole else f"{begun} "


Level = Literal[0, 1, 2]
NAMES: Level = 0
FIELDS: Level = 1
TEXTS: Level = 2
"""What is looked through: a field holds also the names, a text all of it."""


@dataclass(frozen=True, slots=True)
class Slot:
    """Hold what is accepted in one place of a query, for ``MCL`` also mantle cell lymphoma.

    ``broader`` (lymphoma) counts only in texts, or Kymriah would come before the products for MCL.
    ``known`` says that what was typed is a word with synonyms. ``values`` are values of fields that
    are called so (``withdrawn``): they count in fields, which do not say so in these words, but not
    in texts, or every statement of such a product would be found.
    """

    phrases: tuple[Phrase, ...]
    broader: tuple[Phrase, ...] = ()
    known: bool = False
    values: tuple[int, ...] = ()

    def expression(self, level: Level) -> str:
        """Return all that is accepted, one or the other, but what is found by its beginning."""
        phrases = self.phrases + (self.broader if level == TEXTS else ())
        several = dict.fromkeys(phrase.expression() for phrase in phrases)
        if level == FIELDS:
            several |= dict.fromkeys(quoted(value_token(number)) for number in self.values)
        return either(word for word in several if f"{word}*" not in several)


Reading = tuple[Slot, ...]
"""One way to understand the words of a query: each of its slots must be filled."""


def quoted(text: str) -> str:
    """Return a string of the full-text language, whatever is in it."""
    return '"' + text.replace('"', '""') + '"'


def either(expressions: Iterable[str]) -> str:
    """Join with OR; empty for nothing."""
    several = list(expressions)
    return several[0] if len(several) == 1 else f"({' OR '.join(several)})" if several else ""


def every(expressions: Iterable[str]) -> str:
    """Join with AND; what is empty demands nothing."""
    return " AND ".join(filter(None, expressions))


def readings(several: Iterable[Reading], level: Level) -> str:
    """Return the words of a query as an expression."""
    found = (every(slot.expression(level) for slot in reading) for reading in several)
    return either(dict.fromkeys(f"({words})" for words in found if words))


def values(numbers: Iterable[int]) -> str:
    """Return what demands one of these values of a field."""
    return either(quoted(value_token(number)) for number in numbers)


def without(expression: str, unwanted: str) -> str:
    """Leave out what matches ``unwanted``."""
    return f"({expression}) NOT {unwanted}" if unwanted else expression


def in_review(expression: str) -> str:
    """Look only at what the review says."""
    return f"review : ({expression})"
