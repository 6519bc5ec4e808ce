"""Find records and statements for what the reader types, best first.

``Search._steps`` lists the steps from all that was typed to less and less of it, each with an
example and the reason for its place. Whoever asks why a query found something, or nothing, reads
it from the top. The start must not import this module: with all behind it, it takes 20 ms.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import chain

from ...domain.search.field_words import language, written
from ...domain.search.hit import FIRST, Hit, Hits, NotHere, Reason
from ...domain.search.narrowing import Completion, Facet, Loosening
from ...domain.search.query import Filter, Query, Term
from ...domain.search.reading import parse, without
from ...domain.search.slips import allowed, distance
from ...domain.search.words import squeeze
from ...domain.text import Lang, Text
from ..facts.scope import show_supplement, shows_supplement
from .facets import Facets
from .finding import Finder, Matches
from .listing import Listing
from .not_here import NamesNotHere
from .pinyin import Pinyin
from .reasons import Reasons
from .shortening import without_a_word, without_field_word
from .splitting import by_script, in_pieces
from .typos import Typos
from .understanding import Plan, Understanding

_SUGGESTED, _FOLLOWED = 20, 2
"""Hits for words that are near, and how many of the words are looked for everywhere."""
_KEPT = 128
_OWNER = "SELECT title_zh, title_en, title_original FROM record WHERE place = ?"
LIMIT = 300
"""Hits that are listed at most; a list of more is no answer."""


@dataclass(frozen=True, slots=True)
class _Answer:
    """Hold what one query found, how it was understood, and which queries were meant instead.

    ``query`` is what of it was looked for in the end.
    """

    query: Query
    plan: Plan
    matches: Matches
    meant: str = ""
    corrected: tuple[str, ...] = ()
    not_here: tuple[NotHere, ...] = ()


class Search:
    """Answer queries from one open database; answers are kept for those who ask why, or again.

    Tiers, best first: a name typed exactly, another name, the beginning of a name, words or a part
    or the sound of a name, words in a field, words in the text; only where nothing matches, what
    was probably meant. Within a tier the order is the importance that the compiler gave.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._understanding = Understanding(connection)
        self._finder = Finder(connection)
        pinyin = Pinyin(connection)
        self._typos = Typos(connection, self._understanding, self._finder, pinyin)
        self._reasons = Reasons(connection, pinyin)
        self._facets = Facets(connection)
        self._listing = Listing(connection)
        self._not_here = NamesNotHere(connection)
        self._kept = lru_cache(_KEPT)(self._answer_anew)

    def prepare(self) -> None:
        """Ask once, so that the first reader does not wait for tables and modules."""
        self.find(parse("a"), 1)

    def first(self, query: Query) -> Hits:
        """Return what ``find`` does, but of every group only the hits that are shown at first.

        Reading 300 titles takes longer than finding them, and hardly any key is the last one.
        """
        return self.find(query, LIMIT, FIRST)

    def find(self, query: Query, limit: int = LIMIT, most: int | None = None) -> Hits:
        """Return the hits, at most ``limit`` of them listed; an empty query finds nothing.

        ``most`` is how many of a group are read.
        """
        answer = self._answer(query)
        groups, ranked = self._listing.groups(answer.matches, limit, most)
        return Hits(
            query.text,
            groups,
            ranked,
            tuple(chain(*answer.matches.values())),
            sum(group.count for group in groups) >= self._finder.counted,
            answer.meant,
            answer.plan.problems,
            not_here=answer.not_here,
        )

    def _answer(self, query: Query) -> _Answer:
        supplement = shows_supplement(self._db)
        self._finder.supplement = supplement
        self._listing.supplement = supplement
        return self._kept(query, supplement)

    def _answer_anew(self, query: Query, supplement: bool) -> _Answer:
        """Return the first answer that found anything, else the one to all that was typed."""
        steps = self._steps(query, supplement)
        whole = next(steps)
        return next((answer for answer in chain([whole], steps) if answer.matches), whole)

    def _steps(self, query: Query, supplement: bool) -> Iterator[_Answer]:
        """Yield answers, the nearest to what was typed first; each is asked for in its turn."""
        plan = self._understanding.plan(query)
        # CTX110: another product's code is no slip for CTX001, and no part of NCT04035434. Before
        # all else, for what is called so is not here
        if named := self._not_here.among(query):
            matches = self._finder.by_words(plan, plan.readings)
            yield _Answer(query, plan, matches, not_here=named)
            return
        # vx 880: one document holds every word. The tiers of these hits are those of finding.py
        yield _Answer(query, plan, self._finder.all_words(plan))
        if not query.terms:
            return  # regulator:FDA year:1990: of filters nothing is guessed
        # target:CD19 statu: a field word that is being typed is not yet looked for. First, for all
        # the steps below would take it for a word
        for shorter in without_field_word(query):
            yield self._kept(shorter, supplement)
        # 阿基伦赛: Chinese characters that sound like a name are one word, whatever its parts mean
        if alike := self._typos.sounding_alike(query, plan)[:_SUGGESTED]:
            best = self._listing.hit("typo", alike[0])
            meant = self._reasons.sounding_alike(best, query).shown
            yield _Answer(query, plan, {"typo": alike}, meant)
        # vx880糖尿病, Carvykti的靶点是什么: all words are there, only written together
        split = query
        for split in by_script(query):
            read = self._understanding.plan(split)
            yield _Answer(split, read, self._finder.all_words(read))
        # 帕金森干细胞: so are these. Last of what keeps all words, for a cut may fall inside one
        for readings in in_pieces(split, self._understanding.slot):
            matches = self._finder.by_words(plan, readings)
            yield _Answer(query, replace(plan, readings=readings), matches)
        # kymirah: words that are written alike. Before a word is dropped, which may be the slip
        yield self._suggested(query, plan)
        # iPSC islet thing: without the word that says least, which is named
        if less := without_a_word(split, self._understanding, self._finder):
            yield _Answer(split, *less)

    def _suggested(self, query: Query, plan: Plan) -> _Answer:
        """Return what is written alike: one that is called so for each word, then the others.

        Of words that are equally near a name comes first. All that holds a word is looked for only
        of the nearest, of others where there is little to show.
        """
        named = {text: squeeze(text) for text in self._typos.meant(query)}
        best = self._finder.best_by_name([*named.values()], plan)
        meant = sorted(
            named, key=lambda text: _order_of_nearness(query.squeezed, named[text], best)
        )
        found: dict[int, None] = {}
        if meant and named[meant[0]] not in best:
            found |= dict.fromkeys(self._with_words(query, meant[0], FIRST))
        found |= dict.fromkeys(best[named[text]] for text in meant if named[text] in best)
        first = ""
        for n, text in enumerate(meant):
            follow = len(found) < (_SUGGESTED if n < _FOLLOWED else FIRST)
            documents = self._with_words(query, text, _SUGGESTED) if follow else []
            found |= dict.fromkeys(documents)
            first = first or (text if documents or named[text] in best else "")
        matches: Matches = {"typo": list(found)[:_SUGGESTED]} if found else {}
        return _Answer(query, plan, matches, first, tuple(meant))

    def _with_words(self, query: Query, text: str, most: int) -> list[int]:
        """Return what the query finds with these words instead."""
        plan = self._understanding.plan(_instead(query, text))
        return self._finder.in_names_and_fields(plan, most)

    def hidden(self, query: Query) -> int:
        """Return how much the supplement would find if it were not hidden; too dear for a key."""
        if shows_supplement(self._db):
            return 0
        show_supplement(self._db, True)
        try:
            hits = Search(self._db).find(query, 1)
        finally:
            show_supplement(self._db, False)
        return 0 if hits.meant else hits.total

    def reason(self, hit: Hit, query: Query) -> Reason:
        """Return the text for which a hit of this query was found, and what to mark in it."""
        reason = self._reason(hit, query)
        if hit.kind != "statement":
            return reason
        owner = self._db.execute(_OWNER, (hit.place.record,)).fetchone()
        return replace(reason, owner=Text(*owner))

    def _reason(self, hit: Hit, query: Query) -> Reason:
        answer = self._kept(query, self._finder.supplement)
        if hit.tier != "typo":
            return self._reasons.of(hit, answer.query, answer.plan)
        for text in answer.corrected:
            meant = _instead(query, text)
            plan = self._understanding.plan(meant)
            if reason := self._reasons.of_slip(hit, query, meant, plan):
                return reason
        return self._reasons.sounding_alike(hit, query)

    def facets(self, query: Query, hits: Hits) -> tuple[Facet, ...]:
        """Count the hits by class, status, regulator, indication, source of cells and origin."""
        chosen = {
            number: narrowed.written
            for narrowed in query.filters
            if not narrowed.excluded
            for number in self._understanding.values(narrowed)
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
        text = " ".join(kept.written for kept in whole if not any(kept is part for part in parts))
        hits = self.find(parse(text), limit=1)
        dropped = " ".join(part.written for part in parts)
        return Loosening(dropped, text, hits.total) if hits.total and not hits.meant else None

    def nearest(self, query: Query) -> tuple[str, ...]:
        """Return what may have been meant: values that resemble, names however little they do."""
        meant = [text for typed in query.filters if (text := self._mended(query, typed))]
        words = replace(query, filters=(), excluded=(), problems=())
        alone = self.find(words, limit=1)
        names = () if alone.total and not alone.meant else self._typos.resembling(query.squeezed)
        return (*meant, *names)

    def _mended(self, query: Query, typed: Filter) -> str:
        """Return the query with the value that was probably meant, empty where none was."""
        for problem in self._understanding.plan(query).problems:
            if problem.nearest and (problem.field, problem.word) == (typed.field, typed.value):
                value = written(typed.field, problem.nearest, language(typed.written, "en"))
                return f"{without(query.text, typed.written)} {value}".strip()
        return ""


def _instead(query: Query, text: str) -> Query:
    """Return the query with other words."""
    read = parse(text)
    return replace(query, text=text, terms=read.terms, squeezed=read.squeezed)


def _order_of_nearness(typed: str, name: str, called: Container[str]) -> tuple[bool, int, bool]:
    """Say how far a word is: another first letter, then slips, then that nothing is called so."""
    return name[:1] != typed[:1], distance(typed, name, allowed(typed) + 1), name not in called
