"""Which documents match a plan: the tiers of the ranking, each one or two look-ups.

``_steps`` is the ranking contract. ``cart`` finds what is called so (CAR-T), what begins so
(Carticel), then names with such a word, part or sound, then fields, then texts. No score is ever
computed: within a step documents stand by number, which is their importance, given when the
database is built. A look-up stops at its limit.

Three tables of words (of names; of names and fields; of all) instead of one with columns: a filter
on a column would read the whole list of a frequent word before the first hit.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property, lru_cache
from itertools import chain
from typing import Literal

from ...domain.search import sounds
from ...domain.search.hit import Tier
from ...domain.search.slips import is_code
from ...domain.search.tables import INITIALS, NAME, SOUND, SOUND_OF_NAME, SOUND_OF_VALUE
from . import matching
from .matching import Reading, Slot, quoted
from .sieve import Sieve, numbers
from .understanding import Plan

COUNTED = 500
"""Hits after which counting stops where there are more documents than the real data ever have."""

_FEW_DOCUMENTS = 10_000
_REMEMBERED = 256

# One row with all numbers: to step from row to row takes three times as long as to find them.
_MATCH = (
    "SELECT group_concat(rowid) FROM ("
    "SELECT rowid FROM {0} WHERE {0} MATCH ? ORDER BY rowid LIMIT ?)"
)
_NAMES, _FIELDS, _TEXTS, _KEYS, _PARTS = (
    _MATCH.format(f"search_{table}") for table in ("names", "fields", "texts", "key", "part")
)
_COUNTED_TO = 200
_SHORT = 4
"""Letters that may stand inside any word by chance."""
Step = Tier | Literal["sound", "sound-begun"]
"""A tier, or how a name sounds and how one begins to sound, which are the best of the tier word."""
Matches = dict[Step, list[int]]
"""The documents of each step that found any, best first."""
Steps = Iterator[tuple[Step, list[int]]]


class Finder:
    """Find documents; ``supplement`` says whether the full-text tables may use its column."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self.supplement = True
        self._sieve = Sieve(connection)
        # One query asks several times for the same, and the next key for the words before it
        self._asked = lru_cache(_REMEMBERED)(self._ask)

    @cached_property
    def few(self) -> bool:
        """Tell whether there are as few documents as in the real data, which all can be counted."""
        (documents,) = self._db.execute("SELECT max(rowid) FROM search_document").fetchone()
        return (documents or 0) < _FEW_DOCUMENTS

    @property
    def counted(self) -> int:
        """Return how many hits are counted at most."""
        return _FEW_DOCUMENTS if self.few else COUNTED

    def all_words(self, plan: Plan) -> Matches:
        """Return what matches all that was typed."""
        matches: Matches = {}
        return _collect(self._steps(plan, matches), matches, self.counted)

    def _steps(self, plan: Plan, matches: Matches, texts_too: bool = True) -> Steps:
        """Yield the documents of each tier; ``matches`` is what the tiers before have found.

        Without ``texts_too`` only names and fields count, for a word that is known to stand there:
        no texts, no sounds, no parts of words.
        """
        if not all(plan.values):
            return
        if not plan.names:
            yield "field", self._match(_FIELDS, "", plan)
            return
        best, others = self._by_whole_name(plan)
        yield "exact", best
        yield "name", others
        begun = self._by_key(NAME, plan.names, plan)
        if plan.compound:
            # Who types CAR-T means two words, not Carticel; yet hepa-cu is on the way to HepaCure
            tiers = self._word_tiers(plan, plan.readings, texts_too=texts_too)
            in_words = next(tiers)
            yield "prefix", sorted({*begun} & {*in_words[1]})
            yield in_words
            yield next(tiers)
            if matches:
                yield from tiers
                return
        yield "prefix", begun
        sound: list[str] = []
        name = plan.names[0]
        if texts_too and not matches and not plan.known and _spelled_by_sound(name):
            # leiqiguan: 类器官 before 肝类器官, hence first the sound of the whole name
            sound = [sounds.sound_key(name)]
            yield "sound", self._by_key(SOUND_OF_NAME, sound, plan, whole=True)
            yield "sound-begun", self._by_key(SOUND_OF_NAME, sound, plan)
        # Chinese is found inside by its words; who types SCD does not look for iPSC-derived
        is_part = texts_too and len(name) > 2 and name.isascii() and not plan.known
        yield from self._word_tiers(plan, plan.readings, name if is_part else "", sound, texts_too)
        if texts_too and not matches and is_part:
            yield "sound", self._by_key(INITIALS, [name], plan, whole=True)

    def in_names_and_fields(self, plan: Plan, most: int) -> list[int]:
        """Return the best documents that match in their names or fields, not only in the text."""
        matches: Matches = {}
        matches = _collect(self._steps(plan, matches, texts_too=False), matches, most)
        return list(chain(*matches.values()))[:most]

    def by_words(self, plan: Plan, readings: Sequence[Reading]) -> Matches:
        """Return what holds these words, with the values of the plan."""
        if not readings or not all(plan.values):
            return {}
        return _collect(self._word_tiers(plan, readings), {}, self.counted)

    def _word_tiers(
        self,
        plan: Plan,
        readings: Sequence[Reading],
        part: str = "",
        sound: Sequence[str] = (),
        texts_too: bool = True,
    ) -> Steps:
        """Yield the tiers word, field and text: the words, the ``part`` of a name, or its sound."""
        names = matching.readings(readings, matching.NAMES)
        # Whoever did not type the word of a status does not mean it
        fields = matching.readings(readings, matching.FIELDS) if texts_too else names
        texts = matching.readings(readings, matching.TEXTS)
        # CT0596 is no part of NCT05964361
        inside = self.with_name_part(part, is_code(part)) if part else []
        inside = self._sieve.narrowed(inside, plan, self.supplement)
        in_names = self._match(_NAMES, names, plan)
        # ARDS is a word of its own before it is the end of standards
        in_fields = self._match(_FIELDS, fields, plan)
        only_text = 0 < len(part) <= _SHORT and part.isalpha() and bool(in_fields)
        yield "word", in_names + ([] if only_text else inside) + self._by_key(SOUND, sound, plan)
        yield "field", in_fields + self._by_key(SOUND_OF_VALUE, sound, plan)
        if texts_too:
            yield "text", self._match(_TEXTS, texts, plan) + (inside if only_text else [])

    def by_sounds(self, plan: Plan, keys: Iterable[str]) -> tuple[list[int], list[int], list[int]]:
        """Return the documents whose names begin with this sound, end with it, hold it."""
        if not all(plan.values):
            return [], [], []
        begun = self._by_key(SOUND_OF_NAME, keys, plan)
        return begun, self._by_key(SOUND, keys, plan, whole=True), self._by_key(SOUND, keys, plan)

    def with_name_part(self, name: str, last: bool = False) -> list[int]:
        """Return the documents in whose names these letters and digits stand, three or more.

        With ``last`` a name must end in them.
        """
        return self._rows(_PARTS, quoted(name) + "*" * (not last), self.counted)

    def is_found(self, words: Reading) -> bool:
        """Tell whether any document holds these words."""
        return bool(self._among(words, 1))

    def count(self, word: Slot) -> int:
        """Return how many documents hold a word; 200 say as much as more."""
        return len(self._among((word,), _COUNTED_TO))

    def is_name(self, squeezed: str) -> bool:
        """Tell whether anything is called so."""
        sql = "SELECT 1 FROM search_name WHERE squeezed = ? LIMIT 1"
        return self._db.execute(sql, (squeezed,)).fetchone() is not None

    def _among(self, words: Reading, most: int) -> list[int]:
        if any(slot.values for slot in words):
            return self._rows(_FIELDS, matching.readings([words], matching.FIELDS), most)
        return self._rows(_TEXTS, matching.readings([words], matching.TEXTS), most)

    def best_by_name(self, names: Sequence[str], plan: Plan) -> dict[str, int]:
        """Return the best document that is called so, of each of the names that has one."""
        rows = self._db.execute(
            "SELECT squeezed, document FROM search_name WHERE squeezed"  # noqa: S608 - marks only
            f" IN ({', '.join('?' * len(names))}) ORDER BY best, document DESC",
            names,
        ).fetchall()
        kept = set(self._sieve.narrowed(sorted({row[1] for row in rows}), plan, self.supplement))
        return {row[0]: row[1] for row in rows if row[1] in kept}

    def _by_whole_name(self, plan: Plan) -> tuple[list[int], list[int]]:
        """Return the documents that are called exactly so, and those that are also called so."""
        best: dict[int, bool] = {}
        for name in plan.names:
            rows = self._db.execute(
                "SELECT document, best FROM search_name WHERE squeezed = ?", (name,)
            )
            for document, is_best in rows.fetchall():
                best[document] = best.get(document, False) or bool(is_best)
        kept = self._sieve.narrowed(sorted(best), plan, self.supplement)
        return [document for document in kept if best[document]], kept

    def _by_key(self, kind: str, keys: Iterable[str], plan: Plan, whole: bool = False) -> list[int]:
        wanted = matching.either(quoted(kind + key) + "*" * (not whole) for key in keys)
        return self._match(_KEYS, wanted, plan) if wanted else []

    def _match(self, sql: str, expression: str, plan: Plan) -> list[int]:
        wanted = expression
        if plan.values:
            wanted = matching.every([expression, *map(matching.values, plan.values)])
        if not wanted:
            return []
        narrowed = plan.unwanted or plan.unwanted_values
        if narrowed and sql != _KEYS:  # no word stands among the keys
            unwanted = [phrase.expression() for phrase in plan.unwanted]
            unwanted += filter(None, [matching.values(plan.unwanted_values)])
            wanted = matching.without(wanted, matching.either(unwanted))
        documents = self._rows(sql, wanted, self.counted)
        if sql == _TEXTS or not narrowed:
            return documents
        return self._sieve.without_unwanted(documents, plan, self.supplement)

    def _rows(self, sql: str, expression: str, limit: int) -> list[int]:
        wanted = expression if self.supplement else matching.in_review(expression)
        return self._asked(sql, wanted, limit)

    def _ask(self, sql: str, wanted: str, limit: int) -> list[int]:
        return numbers(self._db.execute(sql, (wanted, limit)))


def tier_of(step: Step) -> Tier:
    """Return the tier that a step counts as."""
    return "word" if step == "sound" or step == "sound-begun" else step


def _collect(steps: Steps, matches: Matches, most: int) -> Matches:
    """Fill ``matches`` step by step, each document at its best tier, until there are ``most``."""
    seen: set[int] = set()
    for tier, documents in steps:
        if new := sorted(set(documents).difference(seen)):
            matches.setdefault(tier, []).extend(new)
            seen.update(new)
            if len(seen) >= most:
                break
    return matches


def _spelled_by_sound(name: str) -> bool:
    return len(name) > 1 and name.isascii() and name.isalnum() and not name.isdigit()
