"""Read whole records: every name, fact, statement and note with its citations."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from dataclasses import dataclass
from typing import Any

from ...domain.facts.citation import REVIEW, Citation, parse
from ...domain.facts.columns import lift
from ...domain.facts.record import (
    Approval,
    CardLine,
    Fact,
    Filing,
    IndicationPart,
    Name,
    Note,
    Record,
    Source,
    Stage,
    Standing,
    Statement,
    Status,
    Trial,
)
from ...domain.place import Place
from ...domain.text import Text
from ...errors import CelltxError

_PARTS: dict[str, type] = {
    "standing": Standing,
    "stage": Stage,
    "card_line": CardLine,
    "name": Name,
    "fact": Fact,
    "approval": Approval,
    "trial": Trial,
    "filing": Filing,
    "statement": Statement,
    "note": Note,
}
Cites = dict[tuple[str, str], list[Citation]]


@dataclass(frozen=True, slots=True)
class CitedStatement:
    """Give a statement together with the place of the record on which it stands."""

    place: Place
    statement: Statement


class Records:
    """Put the rows of one record together; every answer is a frozen value."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def record(self, place: Place) -> Record:
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
            parent=Place(row["parent"] or "").name,
            order=row["position"],
            home=tuple(paragraph for (paragraph,) in home),
            origin=row["origin"],
            status=status[0] if status else None,
            later_status=status[1] if len(status) > 1 else None,
            **held,
        )

    def _parts(self, table: str, kind: type, place: Place, cites: Cites) -> list[Any]:
        rows = self._db.execute(
            f"SELECT * FROM {table} WHERE record = ? ORDER BY position",  # noqa: S608 - a name of ours
            (place,),
        ).fetchall()
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
            return [self._statement(row, cites) for row in rows]
        if kind is Standing:
            return [lift(Standing, row) for row in rows]
        if kind is Approval:
            return [self._approval(row, cites) for row in rows]
        return [lift(kind, row, cites=tuple(cites[row["id"], ""])) for row in rows]

    def _approval(self, row: sqlite3.Row, cites: Cites) -> Approval:
        """Return a decision with its indication in parts."""
        parts = self._db.execute(
            "SELECT * FROM indication_part WHERE approval = ? ORDER BY position", (row["id"],)
        )
        held = tuple(lift(IndicationPart, part) for part in parts)
        return lift(Approval, row, cites=tuple(cites[row["id"], ""]), parts=held)

    def _statement(self, row: sqlite3.Row, cites: Cites) -> Statement:
        """Return a statement with the places of other records on whose pages it stands."""
        name = row["id"]
        about, holds_for = (
            tuple(
                Place(place)
                for (place,) in self._db.execute(
                    f"SELECT record FROM {table} WHERE statement = ? ORDER BY position",  # noqa: S608 - a name of ours
                    (name,),
                )
            )
            for table in ("about", "holds_for")
        )
        return lift(Statement, row, cites=tuple(cites[name, ""]), about=about, holds_for=holds_for)

    def _cites(self, place: Place) -> Cites:
        """Return the citations of every part of a record."""
        found: Cites = defaultdict(list)
        for row in self._db.execute(
            "SELECT * FROM citation WHERE record = ? ORDER BY cited, part, position", (place,)
        ).fetchall():
            found[row["cited"], row["part"]].append(citation(row))
        return found

    def statements_about(self, place: Place) -> list[CitedStatement]:
        """Return the statements of other records that stand on the page of ``place`` too."""
        rows = self._db.execute(
            "SELECT s.* FROM about a JOIN statement s ON s.id = a.statement"
            " WHERE a.record = ? ORDER BY s.record, s.position",
            (place,),
        ).fetchall()
        return [
            CitedStatement(on, self._statement(row, self._cites(on)))
            for row in rows
            if (on := Place(row["record"]))
        ]

    def source(self, name: str) -> Source:
        """Return one source; raises CelltxError unknown-place."""
        row = self._db.execute("SELECT * FROM source WHERE id = ?", (name,)).fetchone()
        if row is None:
            raise CelltxError("unknown-place", place=Place.of("source", name))
        return lift(Source, row, copy=bool(row["copy"]))


def citation(row: sqlite3.Row) -> Citation:
    """Return the citation that a row of its table holds."""
    if row["source"] != REVIEW:
        return Citation(row["source"])
    return parse(f"{row['paragraph']} {row['refs']}".strip())
