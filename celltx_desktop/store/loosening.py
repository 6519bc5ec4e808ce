"""Take a query apart that stands nowhere as it was typed: Latin from Chinese, Chinese in pieces."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import groupby

from ..domain.field_words import field_word
from ..domain.query import Query
from ..domain.reading import Term
from ..domain.words import is_han
from .matching import Reading, Slot

_SPLIT_BY = re.compile(
    "为什么|用什么|什么是|是什么|有哪些|有没有|怎么样|哪些|哪个|哪种|什么|怎么|怎样|如何|多少|是否"
    "|在(?!研)|[的与和及或吗呢]"
)
"""What joins two things in Chinese, or asks for one: ``脐带血产品有哪些``."""
_READINGS = 64
Words = tuple[str, ...]


def loosened(query: Query, slot: Callable[[Term, bool], Slot]) -> Iterator[tuple[Reading, ...]]:
    """Yield the words in smaller pieces: Latin from Chinese, long Chinese in two, in three.

    ``帕金森干细胞`` stands nowhere, but ``帕金森`` and ``干细胞`` do; ``Carvykti的靶点`` asks for
    Carvykti. Nothing without a cut.
    """
    pieces: list[Words] = []
    for term in query.terms:
        pieces += [term.words] if term.whole else _parts(term.words)
    if tuple(pieces) != query.phrases:
        yield _readings([[[piece]] for piece in pieces], slot)
    telling = [piece for piece in pieces if not field_word("".join(piece))]
    if telling and telling != pieces:
        yield _readings([[[piece]] for piece in telling], slot)
    for cuts in (1, 2):
        ways = [_cut(piece, cuts) for piece in pieces]
        if all(way == [[piece]] for way, piece in zip(ways, pieces, strict=True)):
            return
        yield _readings(ways, slot)


def _parts(words: Words) -> Iterator[Words]:
    """Yield the runs of Chinese and of other words, without what joins or asks."""
    for chinese, run in groupby(words, key=is_han):
        whole = tuple(run)
        if not chinese:
            yield whole
        else:
            yield from (tuple(part) for part in _SPLIT_BY.split("".join(whole)) if part)


def _readings(
    ways: list[list[list[Words]]], slot: Callable[[Term, bool], Slot]
) -> tuple[Reading, ...]:
    """Return the readings in which each piece is cut in one of its ways."""
    found: list[list[Slot]] = [[]]
    for way in ways:
        slots = [[slot(Term(part), False) for part in one] for one in way]
        found = [[*before, *one] for before in found for one in slots][:_READINGS]
    return tuple(tuple(one) for one in found)


def _cut(piece: tuple[str, ...], cuts: int) -> list[list[tuple[str, ...]]]:
    """Return every way to cut a run of Chinese into pieces of two characters or more."""
    if not cuts or not is_han(piece[0]) or len(piece) < 2 * (cuts + 1):
        return [[piece]]
    return [
        [piece[:at], *rest]
        for at in range(2, len(piece) - 2 * cuts + 1)
        for rest in _cut(piece[at:], cuts - 1)
    ]
