"""Find records and statements for what the reader types, best first."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator

from ..domain.hit import Group, Hit, HitKind, Hits, Reason, Tier
from ..domain.query import Query
from ..domain.text import Text
from ..domain.words import spans

LIMIT = 300
"""Hits that are listed at most; a list of more is no answer."""

_SELECT = (
    "SELECT rowid, place, kind, title_zh, title_en, title_original, status FROM search_document"
)
_NAMED = " WHERE rowid IN (SELECT document FROM search_name WHERE {}) ORDER BY rowid"
_BY_NAME = _SELECT + _NAMED.format("squeezed = ?")
_BY_BEGINNING = _SELECT + _NAMED.format("squeezed >= ? AND squeezed < ?")
_WORDED = (
    " WHERE rowid IN (SELECT rowid FROM search_index WHERE search_index MATCH ?) ORDER BY rowid"
)
_BY_WORDS = _SELECT + _WORDED
_GREATEST = "\U0010ffff"


class Search:
    """Answer queries from one open database.

    Order: exact name or code, beginning of a name, words in a name, words in a field, words in the
    text; within each, the importance that the compiler gave (the rowid).
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def find(self, query: Query, limit: int = LIMIT) -> Hits:
        """Return the hits grouped by kind; an empty query finds nothing."""
        found: dict[int, Hit] = {}
        for tier, sql, arguments in _steps(query):
            left = limit - len(found)
            if left <= 0:
                break
            for row in self._db.execute(f"{sql} LIMIT ?", (*arguments, left + len(found))):
                if row["rowid"] not in found and len(found) < limit:
                    found[row["rowid"]] = _hit(row, tier)
        return Hits(query.text, tuple(_groups(found.values())))

    def reason(self, hit: Hit, query: Query) -> Reason:
        """Return the text in which the query stands: whole if anywhere whole, else a part of it."""
        phrases = [list(phrase) for phrase in query.phrases]
        best, most = Reason("names", hit.title), 0
        for row in self._db.execute(
            "SELECT field, zh, en FROM search_text WHERE document = ? ORDER BY position",
            (hit.document,),
        ):
            count = max(_matched(row["zh"], phrases), _matched(row["en"], phrases))
            if count > most:
                best, most = Reason(row["field"], Text(row["zh"], row["en"])), count
            if most == len(phrases):
                break
        return best


def _steps(query: Query) -> Iterator[tuple[Tier, str, tuple[str, ...]]]:
    """Yield tier, statement and arguments; the reader's text is only ever bound or quoted."""
    if not query:
        return
    yield "exact", _BY_NAME, (query.squeezed,)
    bounds = (query.squeezed, query.squeezed + _GREATEST)
    yield "prefix", _BY_BEGINNING, bounds
    match = " AND ".join(f'"{" ".join(phrase)}"*' for phrase in query.phrases)
    yield "word", _BY_WORDS, (f"names : ({match})",)
    yield "field", _BY_WORDS, (f"{{names fields}} : ({match})",)
    yield "text", _BY_WORDS, (match,)


def _hit(row: sqlite3.Row, tier: Tier) -> Hit:
    title = Text(row["title_zh"], row["title_en"], row["title_original"])
    return Hit(row["rowid"], row["place"], row["kind"], title, row["status"] or None, tier)


def _groups(hits: Iterable[Hit]) -> Iterator[Group]:
    """Group hits by kind, in the order of their best hit."""
    grouped: dict[HitKind, list[Hit]] = {}
    for hit in hits:
        grouped.setdefault(hit.kind, []).append(hit)
    for kind, members in grouped.items():
        yield Group(kind, tuple(members))


def _matched(text: str, phrases: list[list[str]]) -> int:
    return sum(1 for phrase in phrases if spans(text, [phrase]))
