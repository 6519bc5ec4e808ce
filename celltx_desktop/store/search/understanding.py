"""What a query means: other spellings, synonyms and values of fields, as a ``Plan``.

``tumor MCL`` becomes tumour or tumor, and MCL, mantle cell lymphoma or, broader, lymphoma. All of
it is looked up in the database (from ``data/synonyms.toml``): one line there mends a word that is
missed, and nothing is loaded at the start. What a word means is kept, for with each key only the
last word is new.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ...domain.search.query import Filter, Problem, Query, Term
from ...domain.search.slips import allowed, distance
from ...domain.search.tables import LONG
from ...domain.search.words import is_han, squeeze
from .matching import Phrase, Reading, Slot

_WINDOW = 6
"""Terms that may together be one synonym."""
_VALUES = 64
"""Values of a field that one filter takes in while it is typed (``target:c``)."""
_GREATEST = "\U0010ffff"
_ENDINGS = 32
_NEAR = 200
_REMEMBERED = 4096
_VALUES_AS_WORDS = "'status', 'regulator', 'developer'"
"""Fields whose values are also found by name alone (``marketed``): few texts have these words."""
_NOTHING = Slot(())


@dataclass(frozen=True, slots=True)
class Plan:
    """Say what to look for: the words, the whole name, the values, and what is unwanted.

    ``known`` says that all of it is one word with synonyms; ``compound`` that several words of
    letters were typed (``CAR-T``), which are one word only where they are not found as several.
    """

    readings: tuple[Reading, ...]
    names: tuple[str, ...]
    known: bool = False
    compound: bool = False
    values: tuple[tuple[int, ...], ...] = ()
    unwanted: tuple[Phrase, ...] = ()
    unwanted_values: tuple[int, ...] = ()
    problems: tuple[Problem, ...] = ()

    def marks(self) -> tuple[tuple[str, ...], ...]:
        """Return all phrases that count as a match."""
        phrases = (
            phrase.words
            for reading in self.readings
            for slot in reading
            for phrase in (*slot.phrases, *slot.broader)
        )
        return tuple(dict.fromkeys(phrases))


class Understanding:
    """Turn queries into plans, by the tables of one database."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._meant = lru_cache(_REMEMBERED)(self._slot)
        self.values = lru_cache(_REMEMBERED)(self._values)
        self._names = lru_cache(_REMEMBERED)(self._spelled_whole)
        self._synonyms = lru_cache(_REMEMBERED)(self._same_meaning)

    def plan(self, query: Query) -> Plan:
        """Return what to look for."""
        wanted: list[tuple[int, ...]] = []
        unwanted: list[int] = []
        problems = list(query.problems)
        for typed in query.filters:
            numbers = self.values(typed)
            if not numbers:
                problems.append(self._unknown(typed))
            if not typed.excluded:
                wanted.append(numbers)
            else:
                unwanted += numbers
        reading = self._reading(query.terms)
        words = [word for term in query.terms for word in term.words]
        return Plan(
            (reading,) if reading else (),
            (*self._names(query.squeezed), *_capitals(query.text)) if reading else (),
            len(reading) == 1 and reading[0].known,
            len(words) > 1 and all(word.isascii() and word.isalpha() for word in words),
            tuple(wanted),
            tuple(self._phrase(term.words, term.whole) for term in query.excluded),
            tuple(unwanted),
            tuple(problems),
        )

    def _spelled_whole(self, squeezed: str) -> tuple[str, ...]:
        """Return a whole name as typed and, where it differs, in the other spelling of English."""
        other = squeezed
        for here, there in self._pairs:
            other = other.replace(here, there) if here in other else other.replace(there, here)
        return tuple(dict.fromkeys((squeezed, other)))

    def _reading(self, terms: tuple[Term, ...]) -> Reading:
        """Return what is accepted for each term; terms that are one synonym stand together."""
        slots: list[Slot] = []
        start = 0
        while start < len(terms):
            slot, size = self._longest(terms[start : start + _WINDOW])
            typing = start + size == len(terms)
            slots.append(slot if size > 1 else self.slot(terms[start], typing))
            start += size
        return tuple(slots)

    def _longest(self, terms: tuple[Term, ...]) -> tuple[Slot, int]:
        """Return what the first terms mean together, and how many they are."""
        quoted = next((n for n, term in enumerate(terms) if term.whole), len(terms))
        for size in range(quoted, 1, -1):
            together = tuple(word for term in terms[:size] for word in term.words)
            meant = self._synonyms(_squeezed(terms[:size]))
            if meant.phrases or meant.values:
                phrases = (self._phrase(together, False), *meant.phrases)
                return Slot(phrases, meant.broader, meant.known, meant.values), size
        return _NOTHING, 1

    def slot(self, term: Term, typing: bool) -> Slot:
        """Return what is accepted for one term; what stands in quotes is meant word for word."""
        if term.whole:
            return Slot((self._phrase(term.words, True),))
        return self._meant(term.words, _squeezed((term,)), typing)

    def _slot(self, words: tuple[str, ...], squeezed: str, typing: bool) -> Slot:
        """Return what is accepted for words that are one term, all of it spelled ``squeezed``.

        A number of one or two digits and a short word before others must stand alone.
        """
        number = len(words) == 1 and words[0].isdigit() and len(words[0]) < 3
        whole = number or (not typing and len(words[-1]) < 3)
        spelled = self._spelled(words)
        typed = [self._phrase(way, whole or self._is_cut(words, way)) for way in spelled]
        if not whole:
            typed += [Phrase(other, True) for way in spelled for other in _other_number(way)]
        meant = self._synonyms(squeezed)
        values = meant.values or (_begun(squeezed, self._called) if typing else ())
        return Slot((*typed, *meant.phrases), meant.broader, meant.known, values)

    def _is_cut(self, typed: tuple[str, ...], other: tuple[str, ...]) -> bool:
        """Tell whether the other spelling is a shorter word, of which others may be longer forms.

        ``labour`` finds ``labor``, but no laboratory.
        """
        is_stem = any(typed[-1] in pair for pair in self._pairs)
        return is_stem and len(other[-1]) < len(typed[-1])

    @cached_property
    def _called(self) -> dict[str, list[int]]:
        """Hold the values of some fields by what they are called."""
        called: dict[str, list[int]] = defaultdict(list)
        for squeezed, value in self._db.execute(
            "SELECT squeezed, value FROM search_value_name"  # noqa: S608 - names of ours
            f" WHERE field IN ({_VALUES_AS_WORDS})"
        ):
            called[squeezed].append(value)
        return dict(called)

    def _phrase(self, words: tuple[str, ...], whole: bool) -> Phrase:
        """Return a phrase; the beginning of a long word is turned into the words that begin so."""
        last = words[-1]
        if whole or len(last) < LONG or not (last.isascii() and last.isalpha()):
            return Phrase(words, whole)
        rows = self._db.execute(
            "SELECT term FROM search_term WHERE term >= ? AND term < ? LIMIT ?",
            (last, last + _GREATEST, _ENDINGS + 1),
        ).fetchall()
        endings = tuple(row[0] for row in rows)
        return Phrase(words, whole, endings if len(endings) <= _ENDINGS else ())

    def _spelled(self, words: tuple[str, ...]) -> list[tuple[str, ...]]:
        """Return the words as typed and, where it differs, in the other spelling of English."""
        other = [
            self._other_spelling(word, n == len(words) - 1) if len(word) > 3 else word
            for n, word in enumerate(words)
        ]
        return list(dict.fromkeys((words, tuple(other))))

    def _other_spelling(self, word: str, typing: bool) -> str:
        for pair in self._pairs:
            for here, there in (pair, pair[::-1]):
                if here in word:
                    return word.replace(here, there)
        return self._begun.get(word, word) if typing else word

    @cached_property
    def _pairs(self) -> list[tuple[str, str]]:
        rows = self._db.execute("SELECT one, other FROM search_spelling").fetchall()
        return [(row[0], row[1]) for row in rows]

    @cached_property
    def _begun(self) -> dict[str, str]:
        """Hold the other spelling by each beginning of a stem that is being typed."""
        both = [way for pair in self._pairs for way in (pair, pair[::-1])]
        return {here[:n]: there for here, there in reversed(both) for n in range(1, len(here))}

    def _same_meaning(self, squeezed: str) -> Slot:
        """Return what means the same as these words together, what is broader, and values."""
        names = self._names(squeezed)
        values = tuple({n: None for name in names for n in self._called.get(name, ())})
        rows = self._db.execute(
            "SELECT words, broader FROM search_meaning WHERE meaning IN"
            " (SELECT meaning FROM search_synonym WHERE squeezed IN (?, ?))"
            " ORDER BY meaning, position",
            (names[0], names[-1]),
        ).fetchall()
        same: list[Phrase] = []
        broader: list[Phrase] = []
        for row in rows:
            meant = tuple(row[0].split())
            (broader if row[1] else same).append(self._phrase(meant, len(meant[-1]) < 5))
        return Slot(tuple(same), tuple(broader), bool(rows), values)

    def _values(self, typed: Filter) -> tuple[int, ...]:
        """Return the values that a filter names: exactly, by their beginning or by a part."""
        squeezed = typed.squeezed
        sql = "SELECT DISTINCT value FROM search_value_name WHERE field = ? AND {} LIMIT ?"
        for condition, arguments in (
            ("squeezed = ?", (squeezed,)),
            ("squeezed >= ? AND squeezed < ?", (squeezed, squeezed + _GREATEST)),
            ("instr(squeezed, ?)", (squeezed,)),
        ):
            rows = self._db.execute(sql.format(condition), (typed.field, *arguments, _VALUES))
            if numbers := tuple(row[0] for row in rows.fetchall()):
                return numbers
        return ()

    def _unknown(self, wanted: Filter) -> Problem:
        """Say that no record has this value, and which one it resembles."""
        typed = wanted.squeezed
        rows = self._db.execute(
            "SELECT n.squeezed, v.zh, v.en FROM search_value_name n"
            " JOIN search_value v ON v.number = n.value WHERE n.field = ? AND n.squeezed >= ?"
            " AND n.squeezed < ? AND length(n.squeezed) BETWEEN ? AND ? LIMIT ?",
            (wanted.field, typed[:1], typed[:1] + _GREATEST, len(typed) - 2, len(typed) + 2, _NEAR),
        )
        apart = [(distance(typed, row[0]), row[2 - is_han(typed[0])]) for row in rows.fetchall()]
        nearest = min(apart, default=(len(typed), ""))
        meant = nearest[1] if nearest[0] <= allowed(typed) else ""
        return Problem("unknown-value", wanted.value, wanted.field, meant)


def _capitals(text: str) -> tuple[str, ...]:
    """Return what is all capitals as it was typed: IMPACT is a trial, impact is a word."""
    typed = text.strip()
    return (typed,) if len(typed) > 2 and typed.isalpha() and typed.isupper() else ()


def _begun(typed: str, called: dict[str, list[int]]) -> tuple[int, ...]:
    """Return the values of the first name that goes on so: ``pipeli`` is nearly a pipeline."""
    if len(typed) < LONG:
        return ()
    return tuple(next((numbers for name, numbers in called.items() if name.startswith(typed)), ()))


def _squeezed(terms: Sequence[Term]) -> str:
    """Return the terms as one name; the bar of I/II stands only in what was written."""
    return squeeze(" ".join(term.written or " ".join(term.words) for term in terms))


def _other_number(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Return the singular, or a plural that begins otherwise: ``therapies`` finds therapy."""
    *before, last = words
    others: list[str] = []
    if len(last) > 3 and last.isascii():
        if last.endswith("ies"):
            others = [f"{last[:-3]}y"]
        elif last.endswith("s"):
            others = [last[:-1], *([f"{last[:-2]}is"] if last.endswith("ses") else [])]
        elif last.endswith("y"):
            others = [f"{last[:-1]}ies"]
    return [(*before, other) for other in others]
