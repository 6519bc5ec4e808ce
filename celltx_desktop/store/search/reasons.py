"""Why a hit was found: in which of its texts the words stand, and what to mark there.

``insulin`` finds VX-880 by *Patients used less external insulin*, one of its statements.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from ...domain.search import slips
from ...domain.search.hit import Hit, Reason
from ...domain.search.query import Query
from ...domain.search.tables import PART
from ...domain.search.words import spans, squeeze, words
from ...domain.text import Text
from .pinyin import Pinyin
from .understanding import Plan

Candidate = tuple[str, str, str]
_FILTERED = {
    "status": ("stage",),
    "phase": ("stage",),
    "source": ("cell-source", "donor"),
    "regulator": ("regulator", "issuer", "approval"),
    "country": ("country", "jurisdiction", "approval"),
    "year": ("date", "approval"),
}
"""The fields of a record that a field word asks for, where they have other names than it."""


class Reasons:
    """Find the reason of a hit among its texts."""

    def __init__(self, connection: sqlite3.Connection, pinyin: Pinyin) -> None:
        self._db = connection
        self._pinyin = pinyin

    def of(self, hit: Hit, query: Query, plan: Plan) -> Reason:
        """Return the best text: the name that was typed, else what holds most of the words.

        Where nothing but ``field:value`` was typed it is the first of these fields.
        """
        if not query.terms and (filtered := self._by_filter(hit, query)):
            return filtered
        if hit.tier in ("exact", "name", "prefix"):
            for field, zh, en in self._names(hit):
                if any(squeeze(text).startswith(plan.names) for text in (zh, en)):
                    if field == "id" and spans(hit.title.en, plan.marks()):
                        return self._title(hit, plan)  # it says more than an id
                    typed = (*query.phrases, (query.squeezed,))  # hepa-cu: HepaCure begins so
                    return Reason(field, Text(zh, en), (*typed, *plan.marks()))
        if hit.tier == "word" and not plan.known and len(query.squeezed) >= PART:
            for field, zh, en in self._names(hit):
                if _stands_in(query.squeezed, text := Text(zh, en)):
                    begun = any(spans(name, plan.marks()) for name in (zh, en))
                    return Reason(field, text, plan.marks() if begun else query.phrases)
        return self._by_words(hit, plan) or self._by_part(hit, query) or self._title(hit, plan)

    def of_slip(self, hit: Hit, query: Query, meant: Query, plan: Plan) -> Reason | None:
        """Return why a hit is suggested, and how many slips away its name is."""
        apart = slips.distance_to_beginning(query.squeezed, meant.squeezed)
        for field, zh, en in self._texts(hit, "name"):
            if any(squeeze(text).startswith(plan.names) for text in (zh, en)):
                return Reason(field, Text(zh, en), meant.phrases, max(1, apart))
        reason = self._by_words(hit, plan)
        return replace(reason, slips=max(1, apart)) if reason else None

    def sounding_alike(self, hit: Hit, query: Query) -> Reason:
        """Return the name that sounds like the Chinese that was typed."""
        reason = self._by_part(hit, query) or Reason("names", hit.title)
        meant = "".join(reason.marks[0]) if reason.marks else query.squeezed
        return replace(reason, slips=max(1, slips.distance(query.squeezed, meant)))

    def _names(self, hit: Hit) -> Iterator[Candidate]:
        """Yield the names of a hit; mostly its title is the one, and the others are not read."""
        yield "names", hit.title.zh, hit.title.en
        yield from self._texts(hit, "name")

    def _texts(self, hit: Hit, part: str) -> list[Candidate]:
        rows = self._db.execute(
            "SELECT field, zh, en FROM search_text WHERE document = ? AND part = ?"
            " ORDER BY position",
            (hit.document, part),
        )
        return [(row[0], row[1], row[2]) for row in rows.fetchall()]

    def _by_words(self, hit: Hit, plan: Plan) -> Reason | None:
        """Return the text that fills most slots of any reading."""
        best: tuple[int, Candidate] | None = None
        for reading in plan.readings:
            counted: list[str] = []
            arguments: list[str] = []
            for slot in reading:
                for phrases in (slot.phrases, (*slot.phrases, *slot.broader)):
                    counted.append(f"max({', '.join(['instr(words, ?)'] * len(phrases))}, 0) > 0")
                    arguments += [phrase.in_line() for phrase in phrases]
            row = self._db.execute(
                f"SELECT ({') + ('.join(counted)}) AS filled, field, zh, en FROM search_text"  # noqa: S608
                " WHERE document = ? ORDER BY filled DESC, position LIMIT 1",
                (*arguments, hit.document),
            ).fetchone()
            if row and row[0] and (best is None or row[0] > best[0]):
                best = row[0], (row[1], row[2], row[3])
                if row[0] == len(counted):
                    break
        return Reason(best[1][0], Text(*best[1][1:]), plan.marks()) if best else None

    def _by_filter(self, hit: Hit, query: Query) -> Reason | None:
        for typed in query.filters:
            wanted = tuple(words(typed.value))
            fields = () if typed.excluded else _FILTERED.get(typed.field, (typed.field,))
            row = self._db.execute(
                f"SELECT field, zh, en FROM search_text WHERE document = ? AND field IN"  # noqa: S608
                f" ({', '.join('?' * len(fields))}) ORDER BY instr(words, ?) = 0, position LIMIT 1",
                (hit.document, *fields, " ".join(wanted)),
            ).fetchone()
            if row:
                return Reason(row[0], Text(row[1], row[2]), (wanted,))
        return None

    def _by_part(self, hit: Hit, query: Query) -> Reason | None:
        """Return the text inside of which the query stands, or that sounds like it."""
        if not query.squeezed:
            return None
        for field, zh, en in self._texts(hit, "field" if hit.tier == "field" else "name"):
            if _stands_in(query.squeezed, text := Text(zh, en)):
                return Reason(field, text, query.phrases)
            if marked := self._pinyin.marked(zh, query.squeezed):
                return Reason(field, Text(zh, en), (marked,))
        return None

    @staticmethod
    def _title(hit: Hit, plan: Plan) -> Reason:
        return Reason("names", hit.title, plan.marks())


def _stands_in(squeezed: str, text: Text) -> bool:
    """Tell whether a name, or a part of one, stands in a text of either language."""
    return bool(squeezed) and any(squeezed in squeeze(name) for name in (text.zh, text.en))
