"""Answer queries: what to look for, what was found, why, and what else could be asked."""

from __future__ import annotations

import sqlite3
import sys
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache
from itertools import chain

from ...domain.facts.kinds import StatusKind
from ...domain.search.field_words import language, written
from ...domain.search.hit import FIRST, Group, Hit, HitKind, Hits, Reason, Tier
from ...domain.search.narrowing import Completion, Facet, Loosening
from ...domain.search.query import Filter, Query, Term
from ...domain.search.reading import parse, without
from ...domain.search.slips import allowed, distance
from ...domain.search.words import squeeze
from ...domain.text import Lang, Text
from ..facts.scope import shows_supplement
from .facets import Facets
from .finding import Finder, Found, Step, tier_of
from .loosening import cut, parted
from .reasons import Reasons
from .shortening import without_a_word, without_field_word
from .sounding import Sounding
from .typos import Typos
from .understanding import Plan, Understanding

_SUGGESTED, _FOLLOWED = 20, 2
"""Hits for words that are near, and how many of the words are looked for everywhere."""
_REMEMBERED, _KEPT = 5_000, 128
_DOCUMENTS = (
    "SELECT rowid, place, kind, title_zh, title_en, title_original, supplement, status, later"
    " FROM search_document WHERE {}"
)


_Head = tuple[str, HitKind, Text, bool, StatusKind | None, StatusKind | None]
"""Place, kind, title of a document, whether it is the supplement's, its status and a later one."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """Hold what one query found, how it was understood, and which queries were meant instead.

    ``query`` is what of it was looked for in the end.
    """

    query: Query
    plan: Plan
    found: Found
    meant: str = ""
    corrected: tuple[str, ...] = ()


class Answers:
    """Put the parts of the search together; answers are kept for those who ask why, or again."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._understanding = Understanding(connection)
        self._finder = Finder(connection)
        sounding = Sounding(connection)
        self._typos = Typos(connection, self._understanding, self._finder, sounding)
        self._reasons = Reasons(connection, sounding)
        self._facets = Facets(connection)
        self._heads: dict[int, _Head] = {}
        self._hits: dict[Tier, dict[int, Hit]] = defaultdict(dict)
        self._found = lru_cache(_KEPT)(self._look)

    def prepare(self) -> None:
        """Ask once, so that the first reader does not wait for tables, titles and modules."""
        if self._finder.few:
            self._read("true")
        self.find(parse("a"), 1)

    def find(self, query: Query, limit: int, most: int | None = None) -> Hits:
        """Return the hits, at most ``limit`` of them listed, but the first of every group.

        Of the list of a group only the first ``most`` are read.
        """
        answer = self._answer(query)
        picked: list[tuple[HitKind, Tier, list[int]]] = []
        groups: dict[HitKind, list[Hit]] = {}
        counts: Counter[HitKind] = Counter()
        listed: Counter[HitKind] = Counter()
        room = limit
        for step, documents in answer.found.items():
            for kind, start, end in self._runs(step, documents):
                groups.setdefault(kind, [])
                count = end - start
                listable = min(count, max(room, FIRST - listed[kind], 0))
                wanted = listable if most is None else min(listable, most - listed[kind])
                if wanted > 0:
                    picked.append((kind, tier_of(step), documents[start : start + wanted]))
                counts[kind] += count
                listed[kind] += listable
                room -= count
        self._know(document for *_, documents in picked for document in documents)
        ranked: list[Hit] = []
        for kind, tier, documents in picked:
            hits = self._listed(tier, documents)
            groups[kind] += hits
            ranked += hits
        return Hits(
            query.text,
            tuple(
                Group(kind, tuple(hits), counts[kind], listed[kind])
                for kind, hits in groups.items()
            ),
            tuple(ranked[:limit]),
            tuple(chain(*answer.found.values())),
            counts.total() >= self._finder.counted,
            answer.meant,
            answer.plan.problems,
        )

    def reason(self, hit: Hit, query: Query) -> Reason:
        """Return the text for which a hit of this query was found, and what to mark in it."""
        answer = self._found(query, self._finder.supplement)
        if hit.tier != "typo":
            return self._reasons.of(hit, answer.query, answer.plan)
        for text in answer.corrected:
            meant = _instead(query, text)
            plan = self._understanding.plan(meant)
            if reason := self._reasons.of_slip(hit, query, meant, plan):
                return reason
        return self._reasons.alike(hit, query)

    def facets(self, query: Query, hits: Hits) -> tuple[Facet, ...]:
        """Return the values of the fields that narrow the hits of a query, with their counts."""
        chosen = {
            number: one.written
            for one in query.filters
            if not one.excluded
            for number in self._understanding.values(one)
        }
        return self._facets.counted(hits.documents, chosen)

    def completions(self, text: str, lang: Lang) -> tuple[Completion, ...]:
        """Return how the word at the end of ``text`` may go on: a field word or its values."""
        return self._facets.completions(text, lang)

    def loosened(self, query: Query) -> tuple[Loosening, ...]:
        """Return what hides hits, for a query that finds nothing: filters, then words.

        Where it takes more than one of them, all filters together.
        """
        filters: list[Term | Filter] = [*query.filters, *query.excluded]
        several = query.terms if len(query.terms) > 1 else ()
        found = [self._without(query, [part]) for part in (*filters, *several)]
        if not any(found) and len(filters) > 1:
            found = [self._without(query, filters)]
        return tuple(filter(None, found))

    def _without(self, query: Query, parts: Sequence[Term | Filter]) -> Loosening | None:
        """Return the query with less in it, if that finds anything."""
        whole: list[Term | Filter] = [*query.terms, *query.filters, *query.excluded]
        text = " ".join(one.written for one in whole if not any(one is part for part in parts))
        hits = self.find(parse(text), limit=1)
        dropped = " ".join(part.written for part in parts)
        return Loosening(dropped, text, hits.total) if hits.total and not hits.meant else None

    def nearest(self, query: Query) -> tuple[str, ...]:
        """Return what may have been meant: values that resemble, names however little they do."""
        meant = [text for one in query.filters if (text := self._mended(query, one))]
        words = replace(query, filters=(), excluded=(), problems=())
        alone = self.find(words, limit=1)
        names = () if alone.total and not alone.meant else self._typos.resembling(query.squeezed)
        return (*meant, *names)

    def _mended(self, query: Query, one: Filter) -> str:
        """Return the query with the value that was probably meant, empty where none was."""
        for problem in self._understanding.plan(query).problems:
            if problem.nearest and (problem.field, problem.word) == (one.field, one.value):
                value = written(one.field, problem.nearest, language(one.written, "en"))
                return f"{without(query.text, one.written)} {value}".strip()
        return ""

    def _answer(self, query: Query) -> _Answer:
        """Return what there is to say of a query."""
        supplement = shows_supplement(self._db)
        if supplement != self._finder.supplement:
            self._finder.supplement = supplement
            self._hits.clear()  # a later status is the supplement's
        return self._found(query, supplement)

    def _look(self, query: Query, supplement: bool) -> _Answer:
        """Look for all that was typed, what sounds so, what is written alike, less of it."""
        plan = self._understanding.plan(query)
        if (found := self._finder.strict(plan)) or not query.terms:
            return _Answer(query, plan, found)
        for shorter in without_field_word(query):
            if (answer := self._found(shorter, supplement)).found:
                return answer
        if alike := self._typos.alike(query, plan)[:_SUGGESTED]:
            self._know(alike[:1])
            (first,) = self._listed("typo", alike[:1])
            return _Answer(query, plan, {"typo": alike}, self._reasons.alike(first, query).shown)
        asked = query
        for asked in parted(query):
            read = self._understanding.plan(asked)
            if found := self._finder.strict(read):
                return _Answer(asked, read, found)
        for readings in cut(asked, self._understanding.slot):
            if found := self._finder.by_words(plan, readings):
                return _Answer(query, replace(plan, readings=readings), found)
        suggested = self._suggested(query, plan)
        if suggested.found:
            return suggested
        less = without_a_word(asked, self._understanding, self._finder)
        return _Answer(asked, *less) if less else suggested

    def _suggested(self, query: Query, plan: Plan) -> _Answer:
        """Return what is written alike: one that is called so for each word, then the others.

        Of words that are equally near a name comes first. All that holds a word is looked for only
        of the nearest, of others where there is little to show.
        """
        named = {text: squeeze(text) for text in self._typos.meant(query)}
        best = self._finder.best_called([*named.values()], plan)
        meant = sorted(named, key=lambda text: _farness(query.squeezed, named[text], best))
        found: dict[int, None] = {}
        if meant and named[meant[0]] not in best:
            found |= dict.fromkeys(self._holding(query, meant[0], FIRST))
        found |= dict.fromkeys(best[named[text]] for text in meant if named[text] in best)
        first = ""
        for n, text in enumerate(meant):
            follow = len(found) < (_SUGGESTED if n < _FOLLOWED else FIRST)
            documents = self._holding(query, text, _SUGGESTED) if follow else []
            found |= dict.fromkeys(documents)
            first = first or (text if documents or named[text] in best else "")
        suggested: Found = {"typo": list(found)[:_SUGGESTED]} if found else {}
        return _Answer(query, plan, suggested, first, tuple(meant))

    def _holding(self, query: Query, text: str, most: int) -> list[int]:
        """Return what the query finds with these words instead."""
        return self._finder.first(self._understanding.plan(_instead(query, text)), most)

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

    def _listed(self, tier: Tier, documents: list[int]) -> list[Hit]:
        """Return known documents as hits; those that were listed before are remembered."""
        known = self._hits[tier]
        for document in documents:
            if document not in known:
                place, kind, title, supplement, status, later = self._heads[document]
                said = later if self._finder.supplement else None
                known[document] = Hit(document, place, kind, title, status, tier, supplement, said)
        return [known[document] for document in documents]

    def _know(self, documents: Iterable[int]) -> None:
        """Read what is shown of these documents, those that are new."""
        if len(self._heads) > _REMEMBERED:
            self._heads.clear()
            self._hits.clear()
        if unread := [document for document in documents if document not in self._heads]:
            self._read(f"rowid IN ({', '.join(map(str, unread))})")

    def _read(self, condition: str) -> None:
        """Read what is shown of documents, whatever tier they are found in."""
        for row in self._db.execute(_DOCUMENTS.format(condition)).fetchall():
            document, place, kind, zh, en, original, supplement, *told = row
            status, later = (one or None for one in told)
            title = Text(zh, en, original)
            self._heads[document] = place, kind, title, bool(supplement), status, later


def _instead(query: Query, text: str) -> Query:
    """Return the query with other words."""
    read = parse(text)
    return replace(query, text=text, terms=read.terms, squeezed=read.squeezed)


def _farness(typed: str, name: str, called: Container[str]) -> tuple[bool, int, bool]:
    """Say how far a word is: another first letter, then slips, then that nothing is called so."""
    return name[:1] != typed[:1], distance(typed, name, allowed(typed) + 1), name not in called
