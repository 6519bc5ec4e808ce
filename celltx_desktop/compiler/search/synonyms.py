"""What the search knows beside the facts: synonyms, spellings, words of values, pinyin."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path

from ...domain.place import Place
from ...domain.search.field_words import field_word
from ...domain.search.words import is_han, squeeze
from ...domain.text import EMPTY, Text
from ..facts.reader import Reader
from ..problems import Problems
from . import pinyin

SYNONYMS = "synonyms.toml"
_SHOWN = f"data/{SYNONYMS}"
_PLAIN_WORD = re.compile(r"[a-z]+(?:[\s-]|$)")


@dataclass(frozen=True, slots=True)
class Synonyms:
    """Hold words of one meaning.

    ``typed`` are understood but not looked for, ``broader`` are wider and count as a weaker match.
    A group with a ``field`` is a value of this field word, called by its first words.
    """

    words: tuple[str, ...]
    field: str = ""
    typed: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()

    @property
    def label(self) -> Text:
        """Return the first Chinese word and the first English one that is no abbreviation."""
        chinese = [word for word in self.words if any(map(is_han, word))]
        english = [word for word in self.words if word not in chinese]
        spelled = [word for word in english if word.upper() != word]
        own = (spelled or english or chinese)[0]
        if _PLAIN_WORD.match(own):  # ``iPSC`` is written so, ``leukaemia`` stands in a list
            own = f"{own[0].upper()}{own[1:]}"
        return Text((chinese or english)[0], own)


@dataclass(frozen=True, slots=True)
class ValueWords:
    """Hold the words by which one coded value of a field word is called (``status:marketed``)."""

    field: str
    key: str
    label: Text = EMPTY
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class ListPage:
    """Hold the title of a page that lists records, and by which words it is asked for."""

    place: Place
    title: Text
    words: tuple[str, ...] = ()


@dataclass(slots=True)
class SearchData:
    """Hold all of it; ``spellings`` are pairs of stems, ``readings`` those of each character."""

    synonyms: list[Synonyms] = field(default_factory=list)
    spellings: list[tuple[str, str]] = field(default_factory=list)
    values: list[ValueWords] = field(default_factory=list)
    pages: list[ListPage] = field(default_factory=list)
    readings: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def others(self) -> dict[str, list[str]]:
        """Return for each word, squeezed, the words of the same meaning."""
        found: dict[str, list[str]] = defaultdict(list)
        for group in self.synonyms:
            called = (*group.words, *group.typed)
            for word in called:
                found[squeeze(word)] += [other for other in called if other != word]
        return found


def read(data: Path, reader: Reader, problems: Problems) -> SearchData:
    """Read ``synonyms.toml``; a folder without it is searched without."""
    found = SearchData(readings=pinyin.readings())
    if (data / SYNONYMS).exists():
        _read_synonyms(reader, data / SYNONYMS, found, problems)
    return found


def _read_synonyms(reader: Reader, path: Path, found: SearchData, problems: Problems) -> None:
    table = reader.toml(path, _SHOWN)
    for n, row in enumerate(table.pop("group", []), 1):
        if group := reader.value(Synonyms, row, f"{_SHOWN}: group[{n}]."):
            found.synonyms.append(group)
            if group.field and not _is_field(group.field):
                problems.add(f"{_SHOWN}: group[{n}].field", "no-field-word", word=group.field)
            if len({squeeze(word) for word in (*group.words, *group.typed)} - {""}) < 2:
                problems.add(f"{_SHOWN}: group[{n}].words", "too-few-words")
    for n, row in enumerate(table.pop("value", []), 1):
        if value := reader.value(ValueWords, row, f"{_SHOWN}: value[{n}]."):
            found.values.append(value)
            if not _is_field(value.field):
                problems.add(f"{_SHOWN}: value[{n}].field", "no-field-word", word=value.field)
    for n, row in enumerate(table.pop("page", []), 1):
        if page := reader.value(ListPage, row, f"{_SHOWN}: page[{n}]."):
            found.pages.append(page)
    for n, row in enumerate(table.pop("spelling", []), 1):
        match row:
            case [str(one), str(other)] if squeeze(one) == one and squeeze(other) == other:
                found.spellings.append((one, other))
            case _:
                problems.add(f"{_SHOWN}: spelling[{n}]", "not-stems")
    reader.refuse(table, f"{_SHOWN}: ")


def _is_field(key: str) -> bool:
    word = field_word(key)
    return word is not None and word.key == key
