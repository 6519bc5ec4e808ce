"""Keep the documents with the wanted values and no unwanted word: ``year:2024 -mouse``.

The full-text tables narrow by themselves; this is for documents that another table found.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from . import matching
from .matching import Phrase
from .understanding import Plan

_TEXTS_AMONG = (
    "SELECT group_concat(rowid) FROM search_texts"
    " WHERE search_texts MATCH ? AND rowid BETWEEN ? AND ? AND +rowid IN ({})"
)
_SEVERAL = 8


class Sieve:
    """Filter documents by their values and texts."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def narrowed(self, documents: list[int], plan: Plan, supplement: bool) -> list[int]:
        """Return the documents that have the plan's values and nothing unwanted."""
        for values in plan.values:
            documents = self._having(documents, values)
        return self.without_unwanted(documents, plan, supplement)

    def without_unwanted(self, documents: list[int], plan: Plan, supplement: bool) -> list[int]:
        """Leave out what holds an unwanted word anywhere, also where this table does not look."""
        unwanted: set[int] = set()
        if plan.unwanted_values and documents:
            unwanted.update(self._having(documents, plan.unwanted_values))
        if plan.unwanted and documents:
            unwanted.update(self._holding(documents, plan.unwanted, supplement))
        return [document for document in documents if document not in unwanted]

    def _having(self, documents: Iterable[int], values: Sequence[int]) -> list[int]:
        # With +, the few values of a document are read, instead of looking for each that is wanted
        value = "value" if len(values) < _SEVERAL else "+value"
        rows = self._db.execute(
            f"SELECT DISTINCT document FROM search_valued WHERE document IN ({_listed(documents)})"  # noqa: S608
            f" AND {value} IN ({_listed(values)}) ORDER BY document"
        )
        return [row[0] for row in rows.fetchall()]

    def _holding(
        self, documents: list[int], phrases: Sequence[Phrase], supplement: bool
    ) -> list[int]:
        """Return those of the documents that hold a phrase."""
        holding = matching.either(phrase.expression() for phrase in phrases)
        wanted = holding if supplement else matching.in_review(holding)
        sql = _TEXTS_AMONG.format(_listed(documents))
        return numbers(self._db.execute(sql, (wanted, min(documents), max(documents))))


def numbers(cursor: sqlite3.Cursor) -> list[int]:
    """Return the numbers that stand in the one row of a query."""
    (listed,) = cursor.fetchone()
    return list(map(int, listed.split(","))) if listed else []


def _listed(wanted: Iterable[int]) -> str:
    """Return whole numbers of ours as SQL; there may be more of them than can be bound."""
    return ", ".join(str(int(number)) for number in wanted)
