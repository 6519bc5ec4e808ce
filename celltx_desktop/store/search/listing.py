"""From documents to the list of hits: their titles, in groups by kind.

The numbers of documents are in order of importance, those of one kind beside each other, so that
what a list does not show is counted without being read: only listed documents are.
"""

from __future__ import annotations

import sqlite3
import sys
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cached_property

from ...domain.facts.kinds import StatusKind
from ...domain.place import Place
from ...domain.search.hit import FIRST, Group, Hit, HitKind, Tier
from ...domain.text import Text
from .finding import Matches, Step, tier_of

_DOCUMENTS = (
    "SELECT rowid, place, kind, title_zh, title_en, title_original, nullif(status, ''),"
    " supplement, nullif(later, '')"
    " FROM search_document WHERE rowid IN ({})"
)
_Head = tuple[Place, HitKind, Text, StatusKind | None, bool, StatusKind | None]
"""Place, kind, title, status; whether a document is the supplement's, and the status with it."""


class Listing:
    """List documents, each with what it is now, as far as what is shown tells.

    What was read of a document is kept for the next key.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self.supplement = True
        self._read: dict[int, _Head] = {}

    def groups(
        self, matches: Matches, limit: int, most: int | None
    ) -> tuple[tuple[Group, ...], tuple[Hit, ...]]:
        """Return the groups, and the hits over all groups, best first.

        At most ``limit`` are listed, but the first of every group; of the list of a group only the
        first ``most`` are read.
        """
        picked: list[tuple[int, Tier]] = []
        hits: dict[HitKind, list[Hit]] = {}
        counts: Counter[HitKind] = Counter()
        listed: Counter[HitKind] = Counter()
        room = limit
        for step, documents in matches.items():
            for kind, start, end in self._runs(step, documents):
                hits.setdefault(kind, [])
                count = end - start
                listable = min(count, max(room, FIRST - listed[kind], 0))
                wanted = listable if most is None else min(listable, most - listed[kind])
                if wanted > 0:
                    tier = tier_of(step)
                    picked += ((document, tier) for document in documents[start : start + wanted])
                counts[kind] += count
                listed[kind] += listable
                room -= count
        ranked = self._hits(picked)
        for hit in ranked:
            hits[hit.kind].append(hit)
        groups = (Group(kind, tuple(hits[kind]), counts[kind], listed[kind]) for kind in hits)
        return tuple(groups), tuple(ranked[:limit])

    def hit(self, tier: Tier, document: int) -> Hit:
        """Return one document as a hit."""
        return self._hits([(document, tier)])[0]

    @cached_property
    def _ranges(self) -> tuple[list[int], list[HitKind]]:
        """Hold where in the order of documents each kind begins."""
        rows = self._db.execute("SELECT first, kind FROM search_kind ORDER BY first").fetchall()
        return [row[0] for row in rows], [row[1] for row in rows]

    def _runs(self, step: Step, documents: list[int]) -> Iterator[tuple[HitKind, int, int]]:
        """Yield which stretch of the documents is of which kind; one kind may have several."""
        starts, kinds = self._ranges
        start = 0
        while start < len(documents):
            n = bisect_right(starts, documents[start])
            end = start + 1
            if step != "typo":  # else they stand by number, and so by kind
                after = starts[n] if n < len(starts) else sys.maxsize
                end = bisect_left(documents, after, end)
            yield kinds[n - 1], start, end
            start = end

    def _hits(self, documents: Sequence[tuple[int, Tier]]) -> list[Hit]:
        """Return documents as hits of their tiers."""
        if unread := {document for document, _ in documents}.difference(self._read):
            rows = self._db.execute(_DOCUMENTS.format(", ".join(map(str, unread))))
            for document, place, kind, zh, en, original, status, added, later in rows.fetchall():
                title = Text(zh, en, original)
                self._read[document] = Place(place), kind, title, status, bool(added), later
        hits: list[Hit] = []
        for document, tier in documents:
            place, kind, title, status, added, later = self._read[document]
            now = (later or status) if self.supplement else status
            hits.append(Hit(document, place, kind, title, now, tier, added, now != status))
        return hits
