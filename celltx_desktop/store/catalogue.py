"""Read records, the tree and the sources."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from ..domain.citation import REVIEW, Citation, parse
from ..domain.columns import lift
from ..domain.record import (
    Approval,
    Fact,
    Filing,
    Name,
    Note,
    Record,
    RecordKind,
    Source,
    Statement,
    Status,
    Trial,
)
from ..domain.text import Text
from ..errors import CelltxError
from .overview import Branch, Overview

_PARTS: dict[str, type] = {
    "name": Name,
    "fact": Fact,
    "approval": Approval,
    "trial": Trial,
    "filing": Filing,
    "statement": Statement,
    "note": Note,
}
_BRANCHES = """
SELECT r.place, r.kind, coalesce(r.parent, '') AS parent, r.title_zh, r.title_en, r.title_original,
    s.kind AS status, coalesce(n.text, o.title_zh) AS second_zh,
    coalesce(n.text, o.title_en) AS second_en
FROM record r
LEFT JOIN status s ON s.record = r.place AND s.position = 1
LEFT JOIN name n ON n.id = (
    SELECT id FROM name WHERE record = r.place AND r.kind = 'product'
    AND kind IN ('proper', 'inn') AND text NOT IN (r.title_zh, r.title_en)
    ORDER BY position LIMIT 1)
LEFT JOIN fact d ON d.id = (
    SELECT id FROM fact WHERE record = r.place AND field = 'developer' ORDER BY position LIMIT 1)
LEFT JOIN record o ON o.place = d.link
WHERE r.kind IN ('class', 'product')
ORDER BY r.kind, r.position, r.place
"""
Cites = dict[tuple[str, str], list[Citation]]


@dataclass(frozen=True, slots=True)
class CitedStatement:
    """Give a statement together with the place of the record on which it stands."""

    place: str
    statement: Statement


class Catalogue:
    """Answer from one open database; every answer is a frozen value."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self.overview = Overview(connection)

    def meta(self, key: str) -> str:
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else ""

    def branches(self) -> list[Branch]:
        """Return classes and products in the order of the tree, each parent before its children."""
        rows = self._db.execute(_BRANCHES)
        return [
            Branch(
                row["place"],
                row["kind"],
                row["parent"],
                Text(row["title_zh"], row["title_en"], row["title_original"]),
                Text(row["second_zh"], row["second_en"]) if row["second_zh"] else None,
                row["status"],
            )
            for row in rows
        ]

    def title(self, place: str) -> Text | None:
        """Return the title of a record, None where there is no such record."""
        row = self._db.execute("SELECT * FROM record WHERE place = ?", (place,)).fetchone()
        return Text(row["title_zh"], row["title_en"], row["title_original"]) if row else None

    def record(self, place: str) -> Record:
        """Return the whole record at ``place`` (``product/vx-880``).

        Raises CelltxError unknown-place.
        """
        row = self._db.execute("SELECT * FROM record WHERE place = ?", (place,)).fetchone()
        if row is None:
            raise CelltxError("unknown-place", place=place)
        cites = self._cites(place)
        home = self._db.execute(
            "SELECT paragraph FROM home WHERE record = ? ORDER BY position", (place,)
        )
        held: dict[str, Any] = {
            f"{table}s": tuple(self._parts(table, kind, place, cites))
            for table, kind in _PARTS.items()
        }
        status = self._parts("status", Status, place, cites)
        return Record(
            kind=row["kind"],
            id=row["id"],
            title=Text(row["title_zh"], row["title_en"], row["title_original"]),
            parent=(row["parent"] or "").partition("/")[2],
            order=row["position"],
            home=tuple(paragraph for (paragraph,) in home),
            origin=row["origin"],
            status=status[0] if status else None,
            later_status=status[1] if len(status) > 1 else None,
            **held,
        )

    def _parts(self, table: str, kind: type, place: str, cites: Cites) -> list[Any]:
        rows = self._db.execute(
            f"SELECT * FROM {table} WHERE record = ? ORDER BY position",  # noqa: S608 - a name of ours
            (place,),
        )
        if kind is Note:
            return [
                lift(
                    Note,
                    row,
                    lead=bool(row["lead"]),
                    printed_cites=tuple(cites[row["id"], "printed"]),
                    elsewhere_cites=tuple(cites[row["id"], "elsewhere"]),
                )
                for row in rows
            ]
        if kind is Statement:
            about = self._about(place)
            return [_statement(row, cites, about) for row in rows]
        return [lift(kind, row, cites=tuple(cites[row["id"], ""])) for row in rows]

    def _about(self, place: str) -> dict[str, list[str]]:
        """Return, by the ids of a record's statements, on which other pages they stand."""
        found: dict[str, list[str]] = defaultdict(list)
        for row in self._db.execute(
            "SELECT * FROM about WHERE statement >= ? AND statement < ?"
            " ORDER BY statement, position",
            (f"{place}#", f"{place}$"),
        ):
            found[row["statement"]].append(row["record"])
        return found

    def _cites(self, place: str) -> Cites:
        """Return the citations of every part of a record: their ids all begin with its place."""
        found: Cites = defaultdict(list)
        for row in self._db.execute(
            "SELECT * FROM citation WHERE cited >= ? AND cited < ? ORDER BY cited, part, position",
            (f"{place}#", f"{place}$"),
        ):
            found[row["cited"], row["part"]].append(_citation(row))
        return found

    def statements_about(self, place: str) -> list[CitedStatement]:
        """Return the statements of other records that stand on the page of ``place`` too."""
        rows = self._db.execute(
            "SELECT s.* FROM about a JOIN statement s ON s.id = a.statement"
            " WHERE a.record = ? ORDER BY s.record, s.position",
            (place,),
        ).fetchall()
        return [
            CitedStatement(
                row["record"],
                _statement(row, self._cites(row["record"]), self._about(row["record"])),
            )
            for row in rows
        ]

    def children(self, place: str, kind: RecordKind) -> list[str]:
        """Return the places of the records of one kind right below ``place``, in their order."""
        rows = self._db.execute(
            "SELECT place FROM record WHERE parent = ? AND kind = ? ORDER BY position, place",
            (place, kind),
        )
        return [place for (place,) in rows]

    def places(self, kind: RecordKind) -> list[str]:
        """Return the places of every record of one kind."""
        rows = self._db.execute(
            "SELECT place FROM record WHERE kind = ? ORDER BY position, place", (kind,)
        )
        return [place for (place,) in rows]

    def linking(self, place: str, kind: RecordKind) -> list[str]:
        """Return the places of the records of one kind that name ``place`` in a fact."""
        rows = self._db.execute(
            "SELECT DISTINCT r.place FROM fact f JOIN record r ON r.place = f.record"
            " WHERE f.link = ? AND r.kind = ? ORDER BY r.position, r.place",
            (place, kind),
        )
        return [place for (place,) in rows]

    def with_code(self, field: str, code: str) -> list[str]:
        """Return the places of the products whose ``field`` holds ``code``."""
        rows = self._db.execute(
            "SELECT DISTINCT record FROM fact WHERE field = ? AND code = ? ORDER BY record",
            (field, code),
        )
        return [place for (place,) in rows]

    def source(self, name: str) -> Source:
        """Return one source; raises CelltxError unknown-place."""
        row = self._db.execute("SELECT * FROM source WHERE id = ?", (name,)).fetchone()
        if row is None:
            raise CelltxError("unknown-place", place=f"source/{name}")
        return lift(Source, row, copy=bool(row["copy"]))


def _statement(row: sqlite3.Row, cites: Cites, about: dict[str, list[str]]) -> Statement:
    name = row["id"]
    return lift(Statement, row, cites=tuple(cites[name, ""]), about=tuple(about.get(name, ())))


def _citation(row: sqlite3.Row) -> Citation:
    if row["source"] != REVIEW:
        return Citation(row["source"])
    return parse(f"{row['paragraph']} {row['refs']}".strip())
