"""Write the checked library to a SQLite file: same data and same SQLite, same bytes."""

from __future__ import annotations

import errno
import hashlib
import os
import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from ..domain.database import APPLICATION_ID, HASH_SUFFIX, SCHEMA_VERSION
from ..domain.facts.citation import Citation, references
from ..domain.facts.columns import flatten
from ..domain.facts.record import Cited, Note, Record
from ..domain.search.words import squeeze
from ..domain.text import EMPTY
from .facts.schema import CONTENT, PARTS
from .library import Heading, Library
from .search import index

_REFUSALS = {
    sqlite3.SQLITE_FULL: errno.ENOSPC,
    sqlite3.SQLITE_IOERR: errno.EIO,
    sqlite3.SQLITE_CANTOPEN: errno.EACCES,
    sqlite3.SQLITE_READONLY: errno.EROFS,
}
"""What SQLite says of the disk, in the words of the system; all else would be our own fault."""
_FOLDER = Path(__file__).parent
Columns = dict[str, Any]


def write(library: Library, out: Path) -> None:
    """Build the database beside ``out`` and move it and its SHA-256 into place.

    Raises OSError where the place or the disk refuses; then an earlier file is unchanged.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=out.parent, prefix=".celltx-build-") as folder:
        draft, final = Path(folder, "draft.db"), Path(folder, "final.db")
        try:
            with closing(sqlite3.connect(draft, isolation_level=None)) as connection:
                _fill(library, Database(connection))
                connection.execute("VACUUM INTO ?", (str(final),))
        except sqlite3.OperationalError as error:
            if number := _REFUSALS.get(error.sqlite_errorcode & 0xFF):
                raise OSError(number, os.strerror(number)) from error
            raise
        digest = hashlib.sha256(final.read_bytes()).hexdigest()
        note = Path(folder, "hash")
        note.write_text(f"{digest}  {out.name}\n", "utf-8")
        final.replace(out)
        note.replace(out.with_name(out.name + HASH_SUFFIX))


def _fill(library: Library, db: Database) -> None:
    db.execute("PRAGMA page_size = 4096")
    db.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    db.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
    db.execute("PRAGMA foreign_keys = ON")
    for name in ("facts/tables", "facts/views", "search/tables"):
        db.executescript((_FOLDER / f"{name}.sql").read_text("utf-8"))
    with db.atomic():
        db.execute("PRAGMA defer_foreign_keys = ON")
        for table, rows in _tables(library).items():
            db.table(table).insert_all(rows, batch_size=200)
        index.write(db, library)
        db.table("meta").insert_all(
            {"key": key, "value": value}
            for key, value in (
                ("content_sha256", _content_hash(db)),
                ("data_edition", library.edition),
                ("review_edition", library.review_edition),
                ("supplement_edition", library.supplement_edition),
            )
        )


def _tables(library: Library) -> dict[str, list[Columns]]:
    """Return the rows of every content table, in the order in which they are written."""
    tables: dict[str, list[Columns]] = {name: [] for name in CONTENT}
    tables["source"] = [flatten(source) for source in sorted(library.sources, key=lambda s: s.id)]
    headings = {heading.id: flatten(heading) for heading in library.headings}
    none = flatten(Heading(id="", title=EMPTY))
    tables["paragraph"] = [
        headings.get(p.id, none)
        | {"id": p.id, "position": n, "sha256": p.sha256, "refs": references(p.refs)}
        for n, p in enumerate(library.paragraphs, 1)
    ]
    for record in sorted(library.records, key=lambda r: r.place):
        _add_record(tables, record)
    tables["not_here"] = [
        {"squeezed": squeeze(name), "name": name, "source": product.cite}
        | {"zh": product.text.zh, "en": product.text.en, "original": product.text.original}
        for product in library.not_here
        for name in product.names
    ]
    return tables


def _add_record(tables: dict[str, list[Columns]], record: Record) -> None:
    row = flatten(record)
    del row["order"]
    placed = {"place": record.place, "parent": record.above or None, "position": record.order}
    tables["record"].append(row | placed)
    tables["home"] += [
        {"record": record.place, "position": n, "paragraph": p}
        for n, p in enumerate(record.home, 1)
    ]
    for table in PARTS:
        for position, part in enumerate(parts(record, table), 1):
            owner = {"record": record.place, "position": position}
            tables[table].append(flatten(part) | owner)
            owner = {"record": record.place, "origin": part.origin}
            tables["citation"] += [row | owner for row in _citations(part)]
    tables["indication_part"] += [
        flatten(part) | {"approval": approval.id, "position": position}
        for approval in record.approvals
        for position, part in enumerate(approval.parts, 1)
    ]
    for table in ("about", "holds_for"):
        tables[table] += [
            {"statement": s.id, "position": n, "record": place}
            for s in record.statements
            for n, place in enumerate(getattr(s, table), 1)
        ]


def parts(record: Record, table: str) -> tuple[Any, ...]:
    """Return what ``record`` carries in ``table``."""
    if table == "status":
        return tuple(status for status in (record.status, record.later_status) if status)
    held: tuple[Any, ...] = getattr(record, f"{table}s")
    return held


def _citations(part: Any) -> Iterator[Columns]:
    if isinstance(part, Note):
        yield from _rows(part.id, "printed", part.printed_cites)
        yield from _rows(part.id, "elsewhere", part.elsewhere_cites)
    elif isinstance(part, Cited):
        yield from _rows(part.id, "", part.cites)


def _rows(cited: str, part: str, cites: Iterable[Citation]) -> Iterator[Columns]:
    for position, cite in enumerate(cites, 1):
        yield {
            "cited": cited,
            "part": part,
            "position": position,
            "source": cite.source,
            "paragraph": cite.paragraph or None,
            "refs": references(cite.refs),
        }


def _content_hash(db: Database) -> str:
    """Return the SHA-256 over every content row: equal for any SQLite version that wrote it."""
    digest = hashlib.sha256()
    for table in CONTENT:
        rows = db.execute(f"SELECT * FROM {table}")  # noqa: S608 - a name of ours
        for line in sorted(repr((table, *row)) for row in rows):
            digest.update(line.encode())
    return digest.hexdigest()
