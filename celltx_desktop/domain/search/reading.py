"""From typed text to a ``Query``: words, phrases in quotes, ``field:value``, ``-`` for not."""

from __future__ import annotations

import re

from ..text import fold
from .field_words import field_word, nearest
from .query import Filter, Problem, Query, Term
from .words import squeeze, words

LONGEST = 200
"""Characters of a query that are read; nobody types more, and a pasted page must not stall."""
_BRACKETS = "()[]（）［］【】〔〕"
"""They part a name from the other one that stands behind it: ``Waskyra（etuvetidigene …）``."""
_MARKS = str.maketrans(
    "“”„«»「」『』＂：－　\t\n\r" + _BRACKETS, '"' * 10 + ":-" + " " * (4 + len(_BRACKETS))
)
_CHUNK = re.compile(
    r'(?P<minus>(?<!\S)-(?=[^\s-]))?'
    r'(?:(?P<field>(?:[^\W\d_]|(?<=\w)-(?=\w))+):\s*)?'
    r'(?:"(?P<quoted>[^"]*)(?P<closed>"?)|(?P<bare>(?!(?<=\s)-?[^\W\d_]+:)[^\s"]+))?'
)  # fmt: skip
_ASKED = "what which who whose when where why how 什么 哪些 怎么 如何"
_JOINING = (
    "a an the of for and or in on to by with from at is are was were be been vs as about between"
    " do does did has have can could should will would there any some many much this that these"
    " those its 的 与 和 或 及 在"
)
_ASKING = frozenset(_ASKED.split())
_IDLE = _ASKING.union(_JOINING.split())
"""Words that are dropped beside others: ``treatment of Parkinson`` asks for two."""


def parse(text: str) -> Query:
    """Read a query as typed; it is never an error, at worst it is empty and has problems."""
    # A lone surrogate cannot be written to a terminal or a database.
    text = "".join(c for c in text[:LONGEST] if not "\ud800" <= c <= "\udfff").strip()
    reading = _Reading()
    for match in _CHUNK.finditer(text.translate(_MARKS)):
        reading.take(match)
    return reading.query(text)


def without(text: str, written: str) -> str:
    """Return a query without one of its filters; the rest stays as it was typed."""
    for match in _CHUNK.finditer(text.translate(_MARKS)):
        if match[0].strip() == written:
            before, after = text[: match.start()].rstrip(), text[match.end() :].lstrip()
            return f"{before} {after}".strip()
    return text


class _Reading:
    """Collect the parts of one query."""

    def __init__(self) -> None:
        self._terms: list[tuple[Term, str]] = []
        self._filters: list[Filter] = []
        self._excluded: list[Term] = []
        self._problems: list[Problem] = []

    def take(self, match: re.Match[str]) -> None:
        """Add one chunk: a word, a phrase in quotes, a field word with its value."""
        value = match["quoted"] if match["quoted"] is not None else match["bare"] or ""
        minus, named = match["minus"] is not None, match["field"]
        whole = bool(match["closed"])
        if named is None:
            self._add(value, whole, minus)
        elif known := field_word(named):
            if squeeze(value):
                self._filters.append(Filter(known.key, value, minus, match[0].strip()))
        elif not value.startswith("//"):
            meant = nearest(named)
            self._problems.append(Problem("unknown-field", named, nearest=meant))
            if not meant:
                self._add(named, True, minus)
            self._add(value, whole, minus)
        else:
            self._add(value, False, minus)

    def _add(self, value: str, whole: bool, minus: bool) -> None:
        if found := tuple(words(value)):
            shown = f'"{value}"' if whole and value.split()[1:] else value
            term = Term(found, whole, f"-{shown}" if minus else shown)
            if minus:
                self._excluded.append(term)
            else:
                self._terms.append((term, value))

    def query(self, text: str) -> Query:
        telling = [
            (term, typed) for term, typed in self._terms if term.whole or not _is_idle(typed)
        ]
        asking = text.rstrip().endswith(("?", "？")) or any(
            _asks(typed) for _, typed in self._terms
        )
        return Query(
            text,
            tuple(term for term, _ in telling or self._terms),
            squeeze(" ".join(typed for _, typed in (asking and telling) or self._terms)),
            tuple(self._filters),
            tuple(self._excluded),
            tuple(self._problems),
            asking,
        )


def _asks(word: str) -> bool:
    """Tell whether this asks; what stands in capitals does not, for ``WHO`` is no question."""
    return fold(word) in _ASKING and not (len(word) > 1 and word.isupper())


def _is_idle(word: str) -> bool:
    folded = fold(word)
    return folded in _IDLE and (folded not in _ASKING or _asks(word))
