"""Fill the search tables: one document a record, one a statement, in order of importance."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from sqlite_utils import Database

from ..domain.record import Record
from ..domain.text import Text, plain
from ..domain.vocabulary import fields_of
from ..domain.words import joined, squeeze, words
from .library import Library

BETWEEN = "\ue000"
"""A word that nobody types: it keeps a phrase from running over the border of two texts."""

_IMPORTANCE = (
    "product",
    "class",
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
_DESCRIBED = ("milestone", "statistic", "recommendation", "list")
"""Kinds whose title describes them and is no name that anyone would type."""
Entry = tuple[str, Text]


def write(db: Database, library: Library) -> None:
    """Write every document; the rowid is the order in which equal hits are listed."""
    ranked = sorted(
        library.records, key=lambda r: (_IMPORTANCE.index(r.kind), r.parent, r.order, r.id)
    )
    titles = {record.place: record.title for record in library.records}
    number = 0
    for record in ranked:
        number += 1
        _document(db, number, record, titles)
    for record in ranked:
        for statement in record.statements:
            number += 1
            _insert(
                db,
                number,
                (statement.id, "statement", statement.text, ""),
                [],
                [],
                [(statement.kind, statement.text)],
            )


def _document(db: Database, number: int, record: Record, titles: dict[str, Text]) -> None:
    names = list(_names(record))
    fields = list(_fields(record, titles))
    body: list[Entry] = [(s.kind, s.text) for s in record.statements]
    body += [("note", text) for n in record.notes for text in (n.printed, n.elsewhere)]
    status = record.status.kind if record.status else ""
    _insert(db, number, (record.place, record.kind, record.title, status), names, fields, body)
    if record.kind in _DESCRIBED:
        return
    squeezed = {squeeze(text[lang]) for _, text in names for lang in ("zh", "en")}
    db.table("search_name").insert_all(
        {"squeezed": name, "document": number} for name in sorted(squeezed) if name
    )


def _names(record: Record) -> Iterator[Entry]:
    yield "names", record.title
    for name in record.names:
        yield "names", plain(name.text)
    yield from (("registry-number", plain(trial.number)) for trial in record.trials)
    yield from (("filing-number", plain(filing.number)) for filing in record.filings)


def _fields(record: Record, titles: dict[str, Text]) -> Iterator[Entry]:
    known = fields_of(record.kind)
    for fact in record.facts:
        if not fact.nothing:
            yield fact.field, fact.text or known[fact.field].codes[fact.code]
    if record.parent:
        above = "class" if record.kind == "product" else record.kind
        yield "class", titles[f"{above}/{record.parent}"]
    if record.status:
        yield "stage", record.status.text
    for approval in record.approvals:
        body = titles.get(f"organisation/{approval.regulator}", approval.region)
        yield "approval", body
        yield "approval", approval.text
        yield "approval", plain(approval.date)
        if approval.indication:
            yield "indication", approval.indication
    yield from (("stage", trial.text) for trial in record.trials if trial.text)
    yield from (("stage", filing.text) for filing in record.filings)


def _insert(
    db: Database,
    number: int,
    head: tuple[str, str, Text, str],
    names: list[Entry],
    fields: list[Entry],
    body: list[Entry],
) -> None:
    place, kind, title, status = head
    db.table("search_document").insert(
        {
            "rowid": number,
            "place": place,
            "kind": kind,
            "title_zh": title.zh,
            "title_en": title.en,
            "title_original": title.original,
            "status": status,
        }
    )
    db.table("search_text").insert_all(
        {"document": number, "position": n, "field": field, "zh": text.zh, "en": text.en}
        for n, (field, text) in enumerate((*names, *fields, *body))
    )
    db.execute(
        "INSERT INTO search_index (rowid, names, fields, body) VALUES (?, ?, ?, ?)",
        (number, *(tokens(entries) for entries in (names, fields, body))),
    )


def tokens(entries: list[Any]) -> str:
    """Return the words of the entries, each text apart from the next."""
    spelled = (
        (*words(t), BETWEEN, *joined(t))
        for _, text in entries
        for t in dict.fromkeys((text.zh, text.en))
    )
    return f" {BETWEEN} ".join(" ".join(one) for one in spelled)
