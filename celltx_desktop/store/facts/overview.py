"""Lists and counts across all records: what the index pages and the page about the data show."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Literal

from ...domain.facts.columns import lift
from ...domain.facts.kinds import Basis, Event, RecordKind, StatusKind
from ...domain.place import NOWHERE, Place
from ...domain.text import EMPTY, Text
from ...errors import CelltxError

if TYPE_CHECKING:
    from ...domain.facts.citation import Citation
    from ...domain.facts.record import Source

_REGULATIONS = """
SELECT r.place, r.title_zh, r.title_en, r.title_original, f.code
FROM record r JOIN fact f ON f.record = r.place AND f.field = 'jurisdiction'
WHERE r.kind = 'regulation' ORDER BY r.position, r.place
"""
_DECISIONS = """
SELECT a.*, r.place, r.parent, r.title_zh, r.title_en, r.title_original,
    o.title_zh AS body_zh, o.title_en AS body_en,
    e.zh AS ended_zh, e.en AS ended_en, e.origin AS ended_origin
FROM approval a JOIN record r ON r.place = a.record
LEFT JOIN record o ON o.kind = 'organisation' AND o.id = a.regulator
LEFT JOIN status e ON e.record = r.place AND e.kind = 'discontinued'
    AND e.position = (SELECT max(position) FROM status WHERE record = r.place)
ORDER BY r.place, a.position
"""
_SOURCES = """
SELECT s.*, (SELECT count(DISTINCT cited) FROM citation WHERE source = s.id) AS facts
FROM source s ORDER BY s.kind = 'review' DESC, s.kind, s.title
"""
_PARAGRAPHS = """
SELECT p.id, (SELECT count(DISTINCT cited) FROM citation WHERE paragraph = p.id) AS facts
FROM paragraph p ORDER BY p.position
"""


@dataclass(frozen=True, slots=True)
class Branch:
    """Show one place in the tree; ``second`` is its other-language name or its developer.

    ``count`` is the number of records behind a list (kind ``index``), 0 elsewhere.
    """

    place: Place
    kind: RecordKind | Literal["index"]
    parent: Place
    title: Text
    second: Text | None
    status: StatusKind | None
    count: int = 0
    supplement: bool = False


@dataclass(frozen=True, slots=True)
class Listed:
    """Show one record in a list: the first value of each field, and its codes."""

    place: Place
    title: Text
    parent: Place
    supplement: bool
    home: list[str] = field(default_factory=list)
    facts: dict[str, Text] = field(default_factory=dict)
    codes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Decision:
    """Give one decision: ``body`` is the title of the regulator, else the name of the market.

    ``ended`` is the status of a product that is off the market, marked where the supplement says
    so; its decisions alone would not tell.
    """

    place: Place
    title: Text
    parent: Place
    jurisdiction: str
    body: Text
    date: str
    event: Event
    basis: Basis
    supplement: bool
    ended: Text = EMPTY
    cites: tuple[Citation, ...] = ()


def in_order(branches: Iterable[Branch], below_place: Place = NOWHERE) -> Iterator[Branch]:
    """Yield branches as the tree shows them: each followed by all that is below it.

    With ``below_place`` only those below it.
    """
    below: dict[Place, list[Branch]] = {}
    for branch in sorted(branches, key=lambda one: one.kind != "product"):
        below.setdefault(branch.parent, []).append(branch)

    def walk(place: Place) -> Iterator[Branch]:
        for branch in below.get(place, ()):
            yield branch
            yield from walk(branch.place)

    yield from walk(below_place)


def _ended(row: sqlite3.Row) -> Text:
    plus = "＋" if row["ended_origin"] == "supplement" else ""
    return Text(plus + row["ended_zh"], plus + row["ended_en"]) if row["ended_zh"] else EMPTY


class Overview:
    """Answer from one open database."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def counts(self) -> dict[str, int]:
        """Return the number of records of each kind."""
        rows = self._db.execute("SELECT kind, count(*) FROM record GROUP BY kind")
        return {row[0]: row[1] for row in rows}

    def parts(self) -> dict[str, int]:
        """Return the number of facts, statements, names, … by the table that holds them."""
        tables = ("name", "fact", "approval", "trial", "filing", "statement", "note")
        return {
            table: self._db.execute(f"SELECT count(*) FROM {table}").fetchone()[0]  # noqa: S608
            for table in tables
        }

    def cited_by_kind(self) -> list[tuple[str, int]]:
        """Return how many facts cite each kind of source."""
        rows = self._db.execute(
            "SELECT s.kind, count(DISTINCT c.cited) FROM citation c"
            " JOIN source s ON s.id = c.source GROUP BY s.kind ORDER BY 2 DESC"
        )
        return [(row[0], row[1]) for row in rows]

    def fields_held(self) -> dict[str, int]:
        """Return for each field how many products hold a value of it."""
        rows = self._db.execute(
            "SELECT f.field, count(DISTINCT f.record) FROM fact f JOIN record r"
            " ON r.place = f.record AND r.kind = 'product' WHERE f.silence = ''"
            " GROUP BY f.field"
        )
        held = {row[0]: row[1] for row in rows}
        for name, table in (("approval", "approval"), ("registry-number", "trial")):
            sql = f"SELECT count(DISTINCT record) FROM {table}"  # noqa: S608 - a name of ours
            held[name] = self._db.execute(sql).fetchone()[0]
        return held

    def decisions(self) -> list[Decision]:
        """Return every approval, by product."""
        from ...domain.facts.vocabulary import JURISDICTIONS
        from .records import citation  # the start needs neither

        cites: dict[str, list[Citation]] = {}
        for row in self._db.execute(
            "SELECT * FROM citation WHERE cited IN (SELECT id FROM approval)"
            " ORDER BY cited, position"
        ):
            cites.setdefault(row["cited"], []).append(citation(row))
        return [
            Decision(
                Place(row["place"]),
                Text(row["title_zh"], row["title_en"], row["title_original"]),
                Place(row["parent"]),
                row["jurisdiction"],
                Text(row["body_zh"], row["body_en"])
                if row["body_zh"]
                else JURISDICTIONS[row["jurisdiction"]],
                row["date"],
                row["event"],
                row["basis"],
                row["origin"] == "supplement",
                _ended(row),
                tuple(cites.get(row["id"], ())),
            )
            for row in self._db.execute(_DECISIONS)
        ]

    def regulation_branches(self) -> list[Branch]:
        """Return every regulation below the list of its jurisdiction."""
        return [
            Branch(
                Place(row["place"]),
                "regulation",
                Place.of("index", f"regulations-{row['code']}"),
                Text(row["title_zh"], row["title_en"], row["title_original"]),
                None,
                None,
            )
            for row in self._db.execute(_REGULATIONS)
        ]

    def listed(self, kind: RecordKind) -> list[Listed]:
        """Return every record of one kind with the first value of each of its fields."""
        found = {
            row["place"]: Listed(
                Place(row["place"]),
                Text(row["title_zh"], row["title_en"], row["title_original"]),
                Place(row["parent"] or ""),
                row["origin"] == "supplement",
            )
            for row in self._db.execute(
                "SELECT * FROM record WHERE kind = ? ORDER BY position, rowid", (kind,)
            )
        }
        for row in self._db.execute(
            "SELECT f.* FROM fact f JOIN record r ON r.place = f.record WHERE r.kind = ?"
            " ORDER BY f.record, f.position",
            (kind,),
        ):
            one = found[row["record"]]
            if row["origin"] == "supplement" and not one.supplement:
                continue  # a list shows the review's own values; the supplement's are on the page
            if row["zh"] and not row["silence"]:
                one.facts.setdefault(row["field"], Text(row["zh"], row["en"], row["original"]))
            if row["code"]:
                one.codes.setdefault(row["field"], row["code"])
        for row in self._db.execute("SELECT * FROM home ORDER BY record, position"):
            if row["record"] in found:
                found[row["record"]].home.append(row["paragraph"])
        return list(found.values())

    def citing_paragraph(self, paragraph: str) -> list[Place]:
        """Return the ids of all parts that cite a paragraph of the review.

        Raises CelltxError unknown-place where the review has no such paragraph.
        """
        known = self._db.execute("SELECT 1 FROM paragraph WHERE id = ?", (paragraph,)).fetchone()
        if known is None:
            raise CelltxError("unknown-place", place=Place.of("paragraph", paragraph))
        rows = self._db.execute(
            "SELECT DISTINCT cited FROM citation WHERE paragraph = ? ORDER BY cited", (paragraph,)
        )
        return [Place(cited) for (cited,) in rows]

    def citing_source(self, name: str) -> list[Place]:
        """Return the ids of all parts that cite a source."""
        rows = self._db.execute(
            "SELECT DISTINCT cited FROM citation WHERE source = ? ORDER BY cited", (name,)
        )
        return [Place(cited) for (cited,) in rows]

    def paragraphs(self) -> list[tuple[str, int]]:
        """Return the paragraphs of the review in order, with the number of facts that cite each."""
        return [(row["id"], row["facts"]) for row in self._db.execute(_PARAGRAPHS)]

    def sources(self) -> list[tuple[Source, int]]:
        """Return every source, the review first, with the number of facts that cite it."""
        from ...domain.facts.record import Source

        return [
            (lift(Source, row, copy=bool(row["copy"])), row["facts"])
            for row in self._db.execute(_SOURCES)
        ]
