"""Codes of products that have no record: ``CTX110`` is one, and no slip for ``CTX001``."""

from __future__ import annotations

import sqlite3
from functools import cached_property
from itertools import groupby

from ...domain.search.hit import NotHere
from ...domain.search.query import Query
from ...domain.search.words import is_han, squeeze
from ...domain.text import Text

_LONGEST = 3
"""Words with blanks between them that may be one name."""
_NAMED = """
SELECT n.name, n.zh, n.en, n.original, s.title, s.english FROM not_here n
JOIN source s ON s.id = n.source WHERE n.squeezed IN ({}) ORDER BY n.squeezed
"""


class NamesNotHere:
    """Know what else there is, and say what it is."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def among(self, query: Query) -> tuple[NotHere, ...]:
        """Return what is called like the query or like words of it that stand together."""
        words = [
            "".join(run)
            for term in query.terms
            for chinese, run in groupby(term.words, is_han)
            if not chinese
        ]
        runs = {
            squeeze(" ".join(words[start : start + size]))
            for start in range(len(words))
            for size in range(1, _LONGEST + 1)
        }
        if not (named := runs & self._names):
            return ()
        rows = self._db.execute(_NAMED.format(", ".join("?" * len(named))), (*named,))
        return tuple(
            NotHere(name, Text(zh, en, original), Text(title, english or title))
            for name, zh, en, original, title, english in rows.fetchall()
        )

    @cached_property
    def _names(self) -> set[str]:
        """Hold the few names: each key asks for them, and hardly any is one."""
        return {name for (name,) in self._db.execute("SELECT squeezed FROM not_here")}
