"""The small tables by which the search understands what is typed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from ...domain.place import Place
from ...domain.search import slips
from ...domain.search.tables import LONG
from ...domain.search.words import is_han, squeeze, words
from .documents import Entry
from .synonyms import SearchData
from .tables import Tables
from .values import Values

_LONG_WORD = re.compile(rf"(?<!\S)[a-z]{{{LONG},}}(?!\S)")
_ABBREVIATED = re.compile(r".+?\s*[（(]([A-Za-z-]{2,8})[）)]")
_SHORTEST, _LONGEST = 4, 40
"""Letters of a word that is offered in place of a slip."""


class Vocabulary:
    """Collect the words that a slip may have meant, in order of importance.

    ``shown`` is how each, squeezed, is written; ``terms`` are the long words of any text.
    """

    def __init__(self) -> None:
        self.shown: dict[str, str] = {}
        self.terms: set[str] = set()

    def note(self, tokens: str) -> None:
        """Take the long words of any text, so that a beginning can be turned into whole words."""
        self.terms.update(_LONG_WORD.findall(tokens))

    def learn(self, entries: Iterable[Entry]) -> None:
        """Take whole names, and the longer words of names and fields."""
        for entry in entries:
            if entry.searched == "text":
                continue
            for written in entry.written:
                if entry.is_name:
                    self._take(squeeze(written), written)
                for word in words(written):
                    if word.isascii() and word.isalpha():
                        self._take(word, word)

    def _take(self, squeezed: str, shown: str) -> None:
        shortest = 3 if squeezed and is_han(squeezed[0]) else _SHORTEST
        if shortest <= len(squeezed) <= _LONGEST:
            self.shown.setdefault(squeezed, shown)


def shortest(phrases: Iterable[str]) -> list[str]:
    """Return the words of the phrases without those that hold another one: it finds them too."""
    spelled = list(dict.fromkeys(f" {' '.join(words(phrase))} " for phrase in phrases))
    return [
        phrase.strip()
        for phrase in spelled
        if not any(other != phrase and other in phrase for other in spelled if other.strip())
    ]


def _short_first(label: str) -> list[str]:
    """Return what may be typed for a value: the abbreviation that it ends in, else all of it."""
    match = _ABBREVIATED.fullmatch(label)
    return [match[1], label] if match else [label]


def write_lookups(tables: Tables, data: SearchData, values: Values, vocabulary: Vocabulary) -> None:
    """Write values, synonyms, spellings, readings and the keys of slips."""
    typed = Counter((value.field, n) for value in values.by_number.values() for n in value.names)
    for value in values.by_number.values():
        label = (value.label.zh, value.label.en)
        alone = [
            next(
                (short for short in _short_first(word) if typed[value.field, squeeze(short)] == 1),
                Place(value.key).name or value.key,
            )
            for word in label
        ]
        row = (value.number, value.field, value.key, *label, *alone, value.records)
        tables.add("search_value", row)
        for name in sorted(value.names):
            tables.add("search_value_name", (value.field, name, value.number))
    called = {
        (squeeze(word), n)
        for n, group in enumerate(data.synonyms)
        for word in (*group.words, *group.typed)
    }
    for synonym in sorted(called):
        tables.add("search_synonym", synonym)
    for n, group in enumerate(data.synonyms):
        meant = [(words, False) for words in shortest(group.words)]
        meant += [(words, True) for words in shortest(group.broader)]
        for position, (spelled, broader) in enumerate(meant):
            tables.add("search_meaning", (n, position, spelled, broader))
    for term in sorted(vocabulary.terms):
        tables.add("search_term", (term,))
    for pair in data.spellings:
        tables.add("search_spelling", pair)
    for reading in sorted(data.readings.items()):
        tables.add("search_pinyin", (reading[0], " ".join(reading[1])))
    keys: list[tuple[str, int]] = []
    for number, (squeezed, shown) in enumerate(vocabulary.shown.items(), 1):
        tables.add("search_word", (number, squeezed, shown))
        keys += [(key, number) for key in slips.keys_of_word(squeezed)]
    for slip in sorted(keys):
        tables.add("search_slip", slip)
