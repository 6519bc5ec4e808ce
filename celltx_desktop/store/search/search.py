"""Find records and statements for what the reader types, best first.

The window imports this module alone at the start: ``answers`` and all behind it take 20 ms, and
come with ``prepare`` once the window stands, or with the first query.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property
from string import ascii_lowercase, digits
from typing import TYPE_CHECKING

from ...domain.search.hit import FIRST, Hit, Hits, Reason
from ...domain.search.query import Query
from ...domain.text import Lang, Text

if TYPE_CHECKING:
    from ...domain.search.narrowing import Completion, Facet, Loosening
    from .answers import Answers

_OWNER = "SELECT title_zh, title_en, title_original FROM record WHERE place = ?"
_NEXT = ascii_lowercase + digits
LIMIT = 300
"""Hits that are listed at most; a list of more is no answer."""


class Search:
    """Answer queries from one open database.

    Tiers, best first: a name typed exactly, another name, the beginning of a name, words or a part
    or the sound of a name, words in a field, words in the text; only where nothing matches, what
    was probably meant. Within a tier the order is the importance that the compiler gave.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    @cached_property
    def _answers(self) -> Answers:
        from .answers import Answers

        return Answers(self._db)

    def prepare(self) -> None:
        """Load what the first query needs; worth calling once the window stands."""
        self._answers.prepare()

    def find(self, query: Query, limit: int = LIMIT) -> Hits:
        """Return the hits, at most ``limit`` of them listed; an empty query finds nothing."""
        return self._answers.find(query, limit)

    def first(self, query: Query) -> Hits:
        """Return what ``find`` does, but of every group only the hits that are shown at first.

        Reading 300 titles takes longer than finding them, and hardly any key is the last one.
        """
        return self._answers.find(query, LIMIT, FIRST)

    def ahead(self, text: str) -> Iterator[None]:
        """Find, step by step, what each letter or digit after ``text`` would find, as it is typed.

        Answers are kept, so that the key after a pause needs no look-up: a core that has rested is
        three times as slow. A key in between waits for one step at most.
        """
        from ...domain.search.reading import parse

        for letter in _NEXT if text[-1:].isascii() else "":
            self.first(parse(text + letter))
            yield

    def hidden(self, query: Query) -> int:
        """Return how much the supplement would find if it were not hidden; too dear for a key."""
        from ..facts.scope import show_supplement, shows_supplement
        from .answers import Answers

        if shows_supplement(self._db):
            return 0
        show_supplement(self._db, True)
        try:
            hits = Answers(self._db).find(query, 1)
        finally:
            show_supplement(self._db, False)
        return 0 if hits.meant else hits.total

    def reason(self, hit: Hit, query: Query) -> Reason:
        """Return the text for which a hit of this query was found, and what to mark in it."""
        reason = self._answers.reason(hit, query)
        if hit.kind != "statement":
            return reason
        owner = self._db.execute(_OWNER, (hit.place.record,)).fetchone()
        return replace(reason, owner=Text(*owner))

    def facets(self, query: Query, hits: Hits) -> tuple[Facet, ...]:
        """Count the hits by class, status, regulator, indication, source of cells and origin."""
        return self._answers.facets(query, hits)

    def completions(self, text: str, lang: Lang) -> tuple[Completion, ...]:
        """Return how the word at the end of ``text`` may go on: a field word or its values."""
        return self._answers.completions(text, lang)

    def loosened(self, query: Query) -> tuple[Loosening, ...]:
        """Return which filters or words hide hits, for a query that finds nothing."""
        return self._answers.loosened(query)

    def nearest(self, query: Query) -> tuple[str, ...]:
        """Return what may have been meant: queries with another value, names that resemble."""
        return self._answers.nearest(query)
