"""What was probably meant where nothing matches: ``kymirah`` Kymriah, ``阿基伦赛`` 阿基仑赛.

Candidates come from three look-ups, each for what the one before misses: words that share a key
with one letter left out (one look-up, however many names there are); for two slips in one short
word all words with its first letter; names with most parts of three letters in common. A swapped
pair in a short word shares no such part, so these come last. ``slips.distance`` then decides.
"""

from __future__ import annotations

import sqlite3
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import islice
from operator import itemgetter

from ...domain.search.query import Query, Term
from ...domain.search.slips import (
    allowed,
    distance,
    distance_to_beginning,
    is_code,
    keys_of_typed,
    same_number,
)
from ...domain.search.words import spans, squeeze, words
from .finding import Finder
from .pinyin import Pinyin
from .understanding import Plan, Understanding

SUGGESTIONS = 8
"""Words that are suggested at most; more of them would be no suggestion."""
_CANDIDATES = 400
_SHARING, _COMPARED = 300, 40
_GREATEST = "\U0010ffff"
_SHORT = 9
_RESEMBLING, _FAR, _LONGEST = 5, 0.5, 24


class Typos:
    """Suggest queries in place of one that finds nothing."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        understanding: Understanding,
        finder: Finder,
        pinyin: Pinyin,
    ) -> None:
        self._db = connection
        self._understanding = understanding
        self._finder = finder
        self._pinyin = pinyin

    def sounding_alike(self, query: Query, plan: Plan) -> list[int]:
        """Return the documents whose names sound like the Chinese that was typed."""
        typed = [word for term in query.terms for word in term.words]
        keys = sorted(self._pinyin.keys(typed))
        if not keys:
            return []
        begun, ending, holding = self._finder.by_sounds(plan, keys)
        alike = self._as_long(query.squeezed, ending[:_COMPARED])
        return list(dict.fromkeys((*alike, *begun, *ending, *holding)))

    def _as_long(self, typed: str, documents: Sequence[int]) -> list[int]:
        """Return those of the documents of which a whole name sounds so, the nearest first."""
        listed = ", ".join(map(str, documents))
        rows = self._db.execute(
            "SELECT document, zh FROM search_text"  # noqa: S608 - numbers only
            f" WHERE document IN ({listed}) AND part = 'name' AND length(zh) = ?",
            (len(typed),),
        )
        return [row[0] for row in sorted(rows.fetchall(), key=lambda row: distance(typed, row[1]))]

    def meant(self, query: Query) -> list[str]:
        """Return what was probably meant, the nearest first; nothing where each word is known."""
        last = len(query.terms) - 1
        slots = [self._understanding.slot(term, n == last) for n, term in enumerate(query.terms)]
        known = [last > 0 and self._finder.is_found((slot,)) for slot in slots]
        if all(known):
            return []
        if near := self.nearest(query.squeezed):
            return [shown for _, shown in near]
        if not last:
            return self._begun_with(query.terms[0])
        corrected: list[str] = []
        for term, is_known in zip(query.terms, known, strict=True):
            if is_known:
                corrected.append(term.written)
            elif near := self.nearest("".join(term.words)):
                corrected.append(near[0][1])
            else:
                return []
        return [" ".join(corrected)]

    def _begun_with(self, term: Term) -> list[str]:
        """Return the longest name with which the words begin: ``IL-1β`` is a kind of IL-1."""
        if is_code("".join(term.words)):  # GT101B is no GT101
            return []
        begun = (term.words[:n] for n in range(len(term.words) - 1, 0, -1))
        longest = (w for w in begun if len("".join(w)) > 2 and self._finder.is_name("".join(w)))
        found = spans(term.written, islice(longest, 1))
        return [term.written[start:end] for start, end in found[:1]]

    def nearest(self, typed: str) -> list[tuple[int, str]]:
        """Return the nearest known words with their distance: only those that are equally near.

        A word finds also what only begins so, hence none is returned that begins as another one. A
        code is no slip for another one.
        """
        if not typed or not allowed(typed) or is_code(typed):
            return []
        best: list[tuple[int, str]] = []
        for candidates in (self._sharing_keys, self._beginning_alike, self._sharing_parts):
            if best := _closest(typed, candidates(typed)):
                break
        known = [squeeze(shown) for _, shown in best]
        return [word for n, word in enumerate(best) if not known[n].startswith((*known[:n],))]

    def _sharing_keys(self, typed: str) -> list[tuple[str, str]]:
        keys = sorted(keys_of_typed(typed))
        rows = self._db.execute(
            "SELECT squeezed, shown FROM search_word WHERE number IN ("  # noqa: S608 - marks only
            f"SELECT word FROM search_slip WHERE key IN ({', '.join('?' * len(keys))}))"
            " ORDER BY number LIMIT ?",
            (*keys, _CANDIDATES),
        )
        return list(map(tuple, rows.fetchall()))

    def _beginning_alike(self, typed: str) -> list[tuple[str, str]]:
        """Return words with the same first letter, where two slips may have left no key in common.

        There are hundreds of them; where there are thousands, only the first are looked at.
        """
        if allowed(typed) < 2 or len(typed) > _SHORT:  # of a long word enough is left in common
            return []
        rows = self._db.execute(
            "SELECT squeezed, shown, number FROM search_word"
            " WHERE squeezed >= ? AND squeezed < ? AND length(squeezed) >= ? LIMIT ?",
            (typed[0], typed[0] + _GREATEST, len(typed) - 2, _CANDIDATES),
        ).fetchall()
        return [(row[0], row[1]) for row in sorted(rows, key=itemgetter(2))]

    def _sharing_parts(self, typed: str) -> list[tuple[str, str]]:
        """Return names, and words of names, that have most parts of three letters in common."""
        shared: Counter[int] = Counter()
        for part in sorted({typed[n : n + 3] for n in range(len(typed) - 2)}):
            shared.update(self._finder.with_name_part(part)[:_SHARING])
        best = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:_COMPARED]
        listed = ", ".join(str(document) for document, _ in best)
        named: dict[int, list[str]] = {document: [] for document, _ in best}
        for document, name in self._db.execute(
            "SELECT document, zh FROM search_text"  # noqa: S608 - numbers only
            f" WHERE document IN ({listed}) AND part = 'name' ORDER BY document, position"
        ).fetchall():
            named[document].append(name)
        forms: dict[str, str] = {}
        for name in (name for names in named.values() for name in names):
            for squeezed, shown in _forms(name):
                forms.setdefault(squeezed, shown)
        return list(forms.items())

    def resembling(self, typed: str) -> tuple[str, ...]:
        """Return the names that resemble what was typed most, also where they are far from it."""
        known = self._sharing_parts(typed[:_LONGEST])
        measured = [
            (distance_to_beginning(typed[:_LONGEST], squeezed) / len(typed), n, shown)
            for n, (squeezed, shown) in enumerate(known)
        ]
        return tuple(shown for far, _, shown in sorted(measured)[:_RESEMBLING] if far < _FAR)


def _closest(typed: str, words: list[tuple[str, str]]) -> list[tuple[int, str]]:
    """Return the words that are nearest, if any is near: first those that are typed whole.

    What is further away than the nearest so far is not measured to its end.
    """
    reach = most = allowed(typed)
    letters = set(typed)
    near: list[tuple[int, int, str, str]] = []
    for n, (squeezed, shown) in enumerate(words):
        if len(letters.difference(squeezed)) > most or not same_number(typed, squeezed):
            continue  # each of these letters is a slip, and another number is another thing
        apart = distance_to_beginning(typed, squeezed, most)
        if apart <= most:
            most = apart
            near.append((apart, n, squeezed, shown))
    best = [
        (squeezed[0] != typed[0], distance(typed, squeezed, reach + 1), n, shown)
        for apart, n, squeezed, shown in near
        if apart == most
    ]
    return [(most, shown) for *_, shown in sorted(best)[:SUGGESTIONS]]


@lru_cache(maxsize=10_000)
def _forms(name: str) -> tuple[tuple[str, str], ...]:
    """Return a name and its longer words, each squeezed and as it is shown."""
    longer = [word for word in words(name) if len(word) > 3 and word.isascii()]
    return ((squeeze(name), name), *zip(longer, longer, strict=True))
