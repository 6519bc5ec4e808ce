"""Fill the search tables: one document a record, one a statement, in order of importance.

Every full-text table has two columns, what the review says and what the supplement adds, so that a
search may leave the supplement out. They hold the words of ``domain.search.words.grams``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from types import MappingProxyType
from typing import get_args

from sqlite_utils import Database

from ...domain.facts.kinds import StatusKind
from ...domain.facts.record import Record
from ...domain.search import sounds
from ...domain.search.tables import (
    BETWEEN,
    INITIALS,
    NAME,
    SOUND,
    SOUND_OF_NAME,
    SOUND_OF_VALUE,
    end_parts,
    value_token,
)
from ...domain.search.words import grams, joined, line, squeeze, words
from ...domain.text import Text
from ..library import Library
from . import documents
from .documents import Entry
from .lookups import Vocabulary, write_lookups
from .tables import Tables
from .values import Values

_STATUS = get_args(StatusKind)
_OTHERS = (
    "regulation",
    "milestone",
    "statistic",
    "disease",
    "target",
    "organisation",
    "cell-source",
    "term",
    "recommendation",
    "list",
)
"""Kinds after products and classes, the most important first."""
_SOUNDED = ("class", "source", "indication", "target", "regulator", "country", "developer")
_SEARCHED = {"search_names": "name", "search_fields": "field", "search_texts": "text"}
"""The tables of words, and the part of a document that each has beyond the one before it."""


def write(db: Database, library: Library) -> None:
    """Write every document; its number is the order in which equal hits are listed."""
    _Index(library, Tables(db)).write()


def ranked(records: Sequence[Record]) -> list[Record]:
    """Return the records by importance: named products, classes, other products, other kinds.

    A product that only has a description (islets from stem cells) comes after the class so called.
    """
    by_place = {record.place: record for record in records}

    def importance(numbered: tuple[int, Record]) -> tuple[int, ...]:
        n, record = numbered
        if record.kind == "class":
            return (1, len(documents.ancestors(record, by_place)), record.order, n)
        if record.kind == "product":
            status = _STATUS.index(record.status.kind) if record.status else len(_STATUS)
            above = by_place.get(record.above)
            return (
                0 if record.title.same else 2,
                status,
                above.order if above else 0,
                record.order,
                n,
            )
        kind = _OTHERS.index(record.kind) if record.kind in _OTHERS else len(_OTHERS)
        return (3 + kind, record.order, n)

    return [record for _, record in sorted(enumerate(records), key=importance)]


class _Index:
    """Turn a library into the rows of the search tables."""

    def __init__(self, library: Library, tables: Tables) -> None:
        self._library = library
        self._tables = tables
        self._others = library.search.others()
        self._titles = {
            squeeze(title): record.place
            for record in library.records
            if record.kind == "product"
            for title in (record.title.zh, record.title.en)
        }
        self._records = {record.place: record for record in library.records}
        self._values = Values(self._records, library.search)
        self._vocabulary = Vocabulary()
        self._sounds = lru_cache(maxsize=None)(self._sounded)

    def write(self) -> None:
        order, values = ranked(self._library.records), {}
        kind = ""
        for number, record in enumerate(order, 1):
            if record.kind != kind:
                kind = record.kind
                self._tables.add("search_kind", (number, kind))
            values[record.place] = self._values.of(record)
            self._record(number, record, values[record.place])
        number = self._pages(len(order))
        self._tables.add("search_kind", (number + 1, "statement"))
        for record in order:
            for statement in record.statements:
                number += 1
                supplement = statement.supplement
                self._head(number, statement.id, "statement", statement.text, supplement)
                entries = list(documents.statement_body(statement))
                own = self._values.of_part(values[record.place], supplement)
                self._texts(number, entries, own, ("search_texts",))
        write_lookups(self._tables, self._library.search, self._values, self._vocabulary)
        self._tables.finish()

    def _pages(self, number: int) -> int:
        """Write the pages that list records, as lists of their own; return the last number."""
        pages = self._library.search.pages
        if pages and "list" not in {record.kind for record in self._library.records}:
            self._tables.add("search_kind", (number + 1, "list"))
        for page in pages:
            number += 1
            self._head(number, page.place, "list", page.title, False)
            names = documents.page_names(page)
            self._texts(number, names, {}, _SEARCHED)
            self._names(number, names, {})
            self._vocabulary.learn(names)
        return number

    def _head(
        self, number: int, place: str, kind: str, title: Text, supplement: bool, *statuses: str
    ) -> None:
        status, later = statuses or ("", "")
        row = (number, place, kind, title.zh, title.en, title.original, supplement, status, later)
        self._tables.add("search_document", row)

    def _record(self, number: int, record: Record, values: Mapping[int, bool]) -> None:
        statuses = [s.kind if s else "" for s in (record.status, record.later_status)]
        supplement = record.origin == "supplement"
        self._head(number, record.place, record.kind, record.title, supplement, *statuses)
        names = documents.names(record, self._others, self._titles)
        entries = [*names, *documents.fields(record, self._records), *documents.body(record)]
        self._texts(number, entries, values, _SEARCHED)
        acronyms = {t.acronym: t.supplement for t in record.trials if t.acronym}
        self._names(number, [entry for entry in names if entry.is_name], values, acronyms)
        self._vocabulary.learn(entries)

    def _texts(
        self, number: int, entries: Sequence[Entry], values: Mapping[int, bool], into: Iterable[str]
    ) -> None:
        """Write the texts as they are shown, and their words into the tables that search them."""
        spelled = [f" {BETWEEN} ".join(map(tokens, entry.written)) for entry in entries]
        for n, entry in enumerate(entries):
            shown = (entry.field, entry.text.zh, entry.text.en)
            found = "".join(map(lines, entry.written))
            self._tables.add(
                "search_text", (number, n, entry.searched, *shown, found, entry.supplement)
            )
        tokenised: list[tuple[str, bool]] = [
            (value_token(value), supplement) for value, supplement in values.items()
        ]
        for table in into:
            tokenised += [
                (f"{BETWEEN} {text}", entry.supplement)
                for entry, text in zip(entries, spelled, strict=True)
                if entry.searched == _SEARCHED[table]
            ]
            self._tables.add(table, (number, *_columns(tokenised)))
        for text in spelled:
            self._vocabulary.note(text)
        for value, supplement in values.items():
            self._tables.add("search_valued", (number, value, supplement))

    def _names(
        self,
        number: int,
        names: Sequence[Entry],
        values: Mapping[int, bool],
        acronyms: Mapping[str, bool] = MappingProxyType({}),
    ) -> None:
        """Write what finds a name that is typed whole, in part, or by its sound.

        The acronym of a trial finds its product where it is all that is typed, and one that may be
        a word (IMPACT) only in capitals.
        """
        exact: dict[str, tuple[bool, bool]] = {}
        keys = {(value_token(value), supplement) for value, supplement in values.items()}
        for entry in names:
            for written in entry.written:
                called = [(squeeze(written), entry.part == "name")]
                called += [(short, False) for short in documents.short_generics(written)]
                for name, is_best in called:
                    best, supplement = exact.get(name, (False, True))
                    exact[name] = (best or is_best, supplement and entry.supplement)
                spelled = [SOUND_OF_NAME + key for key in self._sounds(written, True)]
                spelled += [SOUND + key for key in self._sounds(written)]
                spelled += [INITIALS + key for key in documents.initials(written)]
                keys |= {(key, entry.supplement) for key in spelled}
        exact.pop("", None)  # a name of signs alone
        for acronym, supplement in acronyms.items():
            is_word = acronym.isalpha() and acronym.isupper()
            name = acronym if is_word else squeeze(acronym)
            self._tables.add("search_name", (name, number, True, supplement))
            exact.pop(name, None)
        for name, (best, supplement) in sorted(exact.items()):
            self._tables.add("search_name", (name, number, best, supplement))
        keys |= {(NAME + name, supplement) for name, (_, supplement) in exact.items()}
        for value, supplement in values.items():
            if (known := self._values.by_number[value]).field in _SOUNDED:
                keys |= {(SOUND_OF_VALUE + key, supplement) for key in self._sounds(known.label.zh)}
        self._tables.add("search_key", (number, *_columns(sorted(keys))))
        parts = {(part, added) for name, (_, added) in exact.items() for part in end_parts(name)}
        self._tables.add("search_part", (number, *_columns(sorted(parts))))

    def _sounded(self, name: str, begun: bool = False) -> set[str]:
        return sounds.keys_of_name(words(name), self._library.search.readings, begun)


def _columns(texts: Iterable[tuple[str, bool]]) -> tuple[str, str]:
    """Return what the review holds and what the supplement adds."""
    columns: tuple[list[str], list[str]] = ([], [])
    for text, supplement in texts:
        columns[supplement].append(text)
    return " ".join(columns[False]), " ".join(columns[True])


@lru_cache(maxsize=100_000)
def lines(text: str) -> str:
    """Return the words of one text as lines, each of its compounds once again as one word."""
    found = [line(words(text)), *(f" {compound}" for compound in joined(text))]
    return "".join(f"{part} {BETWEEN}" for part in found)


@lru_cache(maxsize=100_000)
def tokens(text: str) -> str:
    """Return the words of one text as the index keeps them, compounds once again as one word."""
    found = grams(words(text))
    if compounds := joined(text):
        found += [BETWEEN, *compounds]
    return " ".join(found)
