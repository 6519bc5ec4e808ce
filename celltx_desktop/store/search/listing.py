"""From documents to the list of hits: their titles, in groups by kind.

The numbers of documents are in order of importance, those of one kind beside each other, so that
what a list does not show is counted without being read: only listed documents are.
"""

from __future__ import annotations

import sqlite3
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property

from ...domain.facts.kinds import StatusKind
from ...domain.place import Place
from ...domain.search.hit import FIRST, Group, Hit, HitKind, Tier
from ...domain.text import Text
from .finding import Matches, Step, tier_of

_REMEMBERED = 5_000
_DOCUMENTS = (
    "SELECT rowid, place, kind, title_zh, title_en, title_original, supplement, status, later"
    " FROM search_document WHERE {}"
)

_Head = tuple[Place, HitKind, Text, bool, StatusKind | None, StatusKind | None]
"""Place, kind, title of a document, whether it is the supplement's, its status and a later one."""


class Listing:
    """List documents; what was read of one is kept for the next query."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._heads: dict[int, _Head] = {}
        self._hits: dict[Tier, dict[int, Hit]] = defaultdict(dict)
        self._supplement = True

    def read_all(self) -> None:
        """Read all titles at once, so that no key waits for them."""
        self._read("true")

    def show_supplement(self, shown: bool) -> None:
        """List hits with or without what the supplement says of their status."""
        if shown != self._supplement:
            self._supplement = shown
            self._hits.clear()

    def groups(
        self, matches: Matches, limit: int, most: int | None
    ) -> tuple[tuple[Group, ...], tuple[Hit, ...]]:
        """Return the groups, and the hits over all groups, best first.

        At most ``limit`` are listed, but the first of every group; of the list of a group only the
        first ``most`` are read.
        """
        picked: list[tuple[HitKind, Tier, list[int]]] = []
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
                    picked.append((kind, tier_of(step), documents[start : start + wanted]))
                counts[kind] += count
                listed[kind] += listable
                room -= count
        self._read_new(document for *_, documents in picked for document in documents)
        ranked: list[Hit] = []
        for kind, tier, documents in picked:
            ready = self._ready(tier, documents)
            hits[kind] += ready
            ranked += ready
        groups = (Group(kind, tuple(hits[kind]), counts[kind], listed[kind]) for kind in hits)
        return tuple(groups), tuple(ranked[:limit])

    def hit(self, tier: Tier, document: int) -> Hit:
        """Return one document as a hit."""
        self._read_new([document])
        return self._ready(tier, [document])[0]

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

    def _ready(self, tier: Tier, documents: Sequence[int]) -> list[Hit]:
        """Return documents that were read as hits; those that were listed before are kept."""
        known = self._hits[tier]
        for document in documents:
            if document not in known:
                place, kind, title, supplement, status, later = self._heads[document]
                later = later if self._supplement else None
                known[document] = Hit(document, place, kind, title, status, tier, supplement, later)
        return [known[document] for document in documents]

    def _read_new(self, documents: Iterable[int]) -> None:
        """Read what is shown of these documents, those that are new."""
        if len(self._heads) > _REMEMBERED:
            self._heads.clear()
            self._hits.clear()
        if unread := [document for document in documents if document not in self._heads]:
            self._read(f"rowid IN ({', '.join(map(str, unread))})")

    def _read(self, condition: str) -> None:
        for row in self._db.execute(_DOCUMENTS.format(condition)).fetchall():
            document, place, kind, zh, en, original, supplement, status, later = row
            title = Text(zh, en, original)
            head = (Place(place), kind, title, bool(supplement), status or None, later or None)
            self._heads[document] = head
