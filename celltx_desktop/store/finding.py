"""Ask the search tables: which documents match a plan, tier by tier."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence

from ..domain import sounds
from ..domain.hit import Tier
from ..domain.search_tables import NAME, SOUND, SOUND_OF_NAME, SOUND_OF_VALUE
from . import matching
from .matching import Phrase, Reading, quoted
from .understanding import Plan

COUNTED = 500
"""Hits after which counting stops where there are more documents than the real data ever have."""

_FEW_DOCUMENTS = 10_000

_MATCH = "SELECT rowid FROM {0} WHERE {0} MATCH ? ORDER BY rowid LIMIT ?"
_NAMES, _FIELDS, _TEXTS, _KEYS, _PARTS = (
    _MATCH.format(f"search_{table}") for table in ("names", "fields", "texts", "key", "part")
)
_TEXTS_AMONG = "SELECT rowid FROM search_texts WHERE search_texts MATCH ? AND rowid BETWEEN ? AND ?"
_MANY = 40
"""Documents whose texts are read one by one; of more, the full-text table is asked."""
Found = dict[int, Tier]
"""Documents with their tier, best first."""


class Finder:
    """Find documents; ``supplement`` says whether the full-text tables may use its column."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self.supplement = True
        self._counted = 0

    @property
    def counted(self) -> int:
        """Return how many hits are counted at most."""
        if not self._counted:
            (documents,) = self._db.execute("SELECT max(rowid) FROM search_document").fetchone()
            few = (documents or 0) < _FEW_DOCUMENTS
            self._counted = _FEW_DOCUMENTS if few else COUNTED
        return self._counted

    def strict(self, plan: Plan) -> Found:
        """Return what matches all that was typed."""
        found: Found = {}
        for tier, documents in self._steps(plan, found):
            self._add(found, tier, documents)
            if len(found) >= self.counted:
                break
        return found

    def _steps(self, plan: Plan, found: Found) -> Iterator[tuple[Tier, list[int]]]:
        """Yield the documents of each tier; ``found`` is what the tiers before have found."""
        if not all(plan.values):
            return
        if not plan.names:
            yield "field", self._match(_FIELDS, "", plan)
            return
        best, others = self._called(plan)
        yield "exact", best
        yield "name", others
        begun = self._keyed(NAME, plan.names, plan)
        if plan.compound:  # CAR-T is no beginning of Carticel, yet hepa-cu is one of HepaCure
            worded = self._worded(plan, plan.readings)
            called = next(worded)
            yield "prefix", sorted({*begun} & {*called[1]})
            yield called
            yield next(worded)
            if found:
                yield from worded
                return
        yield "prefix", begun
        sound: list[str] = []
        name = plan.names[0]
        if not found and not plan.known and _spelled_by_sound(name):
            sound = [sounds.key(name)]
            yield "name", self._keyed(SOUND_OF_NAME, sound, plan, whole=True)
            yield "prefix", self._keyed(SOUND_OF_NAME, sound, plan)
        # Chinese is found inside by its words; who types SCD does not look for iPSC-derived
        is_part = len(name) > 2 and name.isascii() and not plan.known
        yield from self._worded(plan, plan.readings, name if is_part else "", sound)

    def first(self, plan: Plan, most: int) -> list[int]:
        """Return the best documents that match in their names or fields, not only in the text."""
        found: Found = {}
        for tier, documents in self._steps(plan, found):
            if tier == "text" or len(found) >= most:
                break
            self._add(found, tier, documents)
        return list(found)[:most]

    def by_words(self, plan: Plan, readings: Sequence[Reading]) -> Found:
        """Return what holds these words, with the values of the plan."""
        found: Found = {}
        if readings and all(plan.values):
            for tier, documents in self._worded(plan, readings):
                self._add(found, tier, documents)
        return found

    def _worded(
        self, plan: Plan, readings: Sequence[Reading], part: str = "", sound: Sequence[str] = ()
    ) -> Iterator[tuple[Tier, list[int]]]:
        """Yield what holds the words, the inner part of a name, or its sound."""
        narrow = matching.readings(readings, wide=False)
        wide = matching.readings(readings, wide=True)
        inside = self._kept(self.inside(part), plan) if part else []
        yield "word", self._match(_NAMES, narrow, plan) + inside + self._keyed(SOUND, sound, plan)
        yield "field", self._match(_FIELDS, narrow, plan) + self._keyed(SOUND_OF_VALUE, sound, plan)
        yield "text", self._match(_TEXTS, wide, plan)

    def by_sounds(self, plan: Plan, keys: Iterable[str]) -> tuple[list[int], list[int], list[int]]:
        """Return the documents whose names begin with this sound, end with it, hold it."""
        if not all(plan.values):
            return [], [], []
        begun = self._keyed(SOUND_OF_NAME, keys, plan)
        return begun, self._keyed(SOUND, keys, plan, whole=True), self._keyed(SOUND, keys, plan)

    def inside(self, name: str) -> list[int]:
        """Return the documents inside of whose names these letters stand, three or more."""
        return self._rows(_PARTS, quoted(name), self.counted)

    def matches(self, words: Reading) -> bool:
        """Tell whether any document holds these words."""
        expression = matching.readings([words], wide=True)
        return bool(self._rows(_TEXTS, expression, 1))

    def _called(self, plan: Plan) -> tuple[list[int], list[int]]:
        """Return the documents that are called exactly so, and those that are also called so."""
        best: dict[int, bool] = {}
        for name in plan.names:
            rows = self._db.execute(
                "SELECT document, best FROM search_name WHERE squeezed = ?", (name,)
            )
            for document, is_best in rows.fetchall():
                best[document] = best.get(document, False) or bool(is_best)
        kept = self._kept(sorted(best), plan)
        return [document for document in kept if best[document]], kept

    def _keyed(self, kind: str, keys: Iterable[str], plan: Plan, whole: bool = False) -> list[int]:
        wanted = matching.either(quoted(kind + key) + "*" * (not whole) for key in keys)
        return self._match(_KEYS, wanted, plan) if wanted else []

    def _match(self, sql: str, expression: str, plan: Plan) -> list[int]:
        wanted = matching.every([expression, *map(matching.values, plan.values)])
        if not wanted:
            return []
        if sql != _KEYS:  # no word stands among the keys
            unwanted = [phrase.expression() for phrase in plan.unwanted]
            unwanted += filter(None, [matching.values(plan.unwanted_values)])
            wanted = matching.without(wanted, matching.either(unwanted))
        found = self._rows(sql, wanted, self.counted)
        return found if sql == _TEXTS else self._clean(found, plan)

    def _rows(self, sql: str, expression: str, limit: int) -> list[int]:
        wanted = expression if self.supplement else matching.in_review(expression)
        return [row[0] for row in self._db.execute(sql, (wanted, limit)).fetchall()]

    def _kept(self, documents: list[int], plan: Plan) -> list[int]:
        """Return the documents that have the plan's values and nothing unwanted."""
        for numbers in plan.values:
            documents = self._having(documents, numbers)
        return self._clean(documents, plan)

    def _having(self, documents: Iterable[int], numbers: Iterable[int]) -> list[int]:
        rows = self._db.execute(
            f"SELECT DISTINCT document FROM search_valued WHERE document IN ({_listed(documents)})"  # noqa: S608
            f" AND value IN ({_listed(numbers)}) ORDER BY document"
        )
        return [row[0] for row in rows.fetchall()]

    def _clean(self, documents: list[int], plan: Plan) -> list[int]:
        """Leave out what holds an unwanted word anywhere, also where this table does not look."""
        unwanted: set[int] = set()
        if plan.unwanted_values and documents:
            unwanted.update(self._having(documents, plan.unwanted_values))
        if plan.unwanted and documents:
            unwanted.update(self._holding(documents, plan.unwanted))
        return [document for document in documents if document not in unwanted]

    def _holding(self, documents: list[int], phrases: Sequence[Phrase]) -> list[int]:
        """Return, of the documents and perhaps others among them, those that hold a phrase."""
        if len(documents) > _MANY:
            holding = matching.either(phrase.expression() for phrase in phrases)
            wanted = holding if self.supplement else matching.in_review(holding)
            rows = self._db.execute(_TEXTS_AMONG, (wanted, min(documents), max(documents)))
        else:
            held = " OR ".join(["instr(words, ?)"] * len(phrases))
            rows = self._db.execute(
                "SELECT DISTINCT document FROM search_text"  # noqa: S608 - numbers and marks only
                f" WHERE document IN ({_listed(documents)}) AND ({held})",
                [phrase.in_line() for phrase in phrases],
            )
        return [row[0] for row in rows.fetchall()]

    @staticmethod
    def _add(found: Found, tier: Tier, documents: Iterable[int]) -> None:
        for document in sorted(set(documents) - found.keys()):
            found[document] = tier


def _listed(numbers: Iterable[int]) -> str:
    """Return whole numbers of ours as SQL; there may be more of them than can be bound."""
    return ", ".join(str(int(number)) for number in numbers)


def _spelled_by_sound(name: str) -> bool:
    return len(name) > 1 and name.isascii() and name.isalnum() and not name.isdigit()
