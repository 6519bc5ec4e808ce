"""Split what was typed together: ``vx880糖尿病`` by script, ``帕金森干细胞`` into two or three."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import chain, groupby

from ...domain.search.field_words import field_word
from ...domain.search.query import Query, Term
from ...domain.search.words import is_han
from .matching import Reading, Slot

_ASKING = re.compile(
    "为什么|用什么|什么是|是什么|有哪些|有没有|怎么样|能不能|能否|能治|可以|哪些|哪个|哪种|什么|怎么|怎样|如何|多少|是否|[吗呢]"
)
_JOINING = re.compile("在(?!研)|[的了与和及或]")
_READINGS = 64
Words = tuple[str, ...]


def by_script(query: Query) -> Iterator[Query]:
    """Yield the query with Latin and Chinese apart, then that without field words.

    What joins two things in Chinese is dropped, and what asks for one (``脐带血产品有哪些``);
    ``Carvykti的靶点`` asks for Carvykti.
    """
    asked = [term.written for term in query.terms if not term.whole]
    asking = query.asking or any(map(_ASKING.search, asked))
    pieces: list[Term] = []
    for term in query.terms:
        pieces += [term] if term.whole else _parts(term.words)
    no_fields = [piece for piece in pieces if not field_word("".join(piece.words))]
    before = query.phrases
    for terms in (pieces, no_fields):
        if terms and (words := tuple(term.words for term in terms)) != before:
            before = words
            squeezed = "".join(chain(*words))
            yield replace(query, terms=tuple(terms), squeezed=squeezed, asking=asking)


def _parts(words: Words) -> Iterator[Term]:
    """Yield the runs of Chinese and of other words, without what joins or asks."""
    for chinese, run in groupby(words, key=is_han):
        whole = tuple(run)
        if not chinese:
            yield Term(whole, written=" ".join(whole))
        else:
            kept = _JOINING.sub(" ", _ASKING.sub(" ", "".join(whole)))
            yield from (Term(tuple(part), written=part) for part in kept.split())


def in_pieces(query: Query, slot: Callable[[Term, bool], Slot]) -> Iterator[tuple[Reading, ...]]:
    """Yield the readings in which long Chinese is cut in two, then in three.

    ``帕金森干细胞`` stands nowhere, but ``帕金森`` and ``干细胞`` do. Nothing without a cut.
    """
    for cuts in (1, 2):
        ways = [[[t.words]] if t.whole else _cut(t.words, cuts) for t in query.terms]
        if all(way == [[t.words]] for way, t in zip(ways, query.terms, strict=True)):
            return
        yield _readings(ways, slot)


def _readings(
    ways: list[list[list[Words]]], slot: Callable[[Term, bool], Slot]
) -> tuple[Reading, ...]:
    """Return the readings in which each piece is cut in one of its ways."""
    found: list[list[Slot]] = [[]]
    for way in ways:
        slots = [[slot(Term(part), False) for part in cut] for cut in way]
        found = [[*before, *cut] for before in found for cut in slots][:_READINGS]
    return tuple(map(tuple, found))


def _cut(piece: tuple[str, ...], cuts: int) -> list[list[tuple[str, ...]]]:
    """Return every way to cut a run of Chinese into pieces of two characters or more."""
    if not cuts or not is_han(piece[0]) or len(piece) < 2 * (cuts + 1):
        return [[piece]]
    return [
        [piece[:at], *rest]
        for at in range(2, len(piece) - 2 * cuts + 1)
        for rest in _cut(piece[at:], cuts - 1)
    ]
