"""What the keepers of the data should look at next: weak, disputed, old and missing facts."""

from __future__ import annotations

import sqlite3
from dataclasses import dataclass

from ..domain.vocabulary import PRODUCT_FIELDS

_PARTS = ("status", "name", "fact", "approval", "trial", "filing", "statement")
_TABLED = {"approval": "approval", "registry-number": "trial"}
"""Fields whose values stand in a table of their own."""


@dataclass(frozen=True, slots=True)
class Worklist:
    """Hold ids of parts by what is weak about them, and the silent fields of each product.

    ``old`` are statuses and trials whose date lies more than a year before the data's.
    """

    single: tuple[str, ...]
    conflicts: tuple[str, ...]
    old: tuple[tuple[str, str], ...]
    gaps: tuple[tuple[str, tuple[str, ...]], ...]


def worklist(connection: sqlite3.Connection, data_edition: str) -> Worklist:
    """Return the worklist of an open database; ``data_edition`` is the ISO date of its data."""
    year_before = f"{int(data_edition[:4]) - 1}{data_edition[4:]}"
    return Worklist(
        tuple(_with_confidence(connection, "single-source")),
        tuple(_with_confidence(connection, "conflict")),
        tuple(_older_than(connection, year_before)),
        tuple(_gaps(connection)),
    )


def _with_confidence(connection: sqlite3.Connection, confidence: str) -> list[str]:
    found: list[str] = []
    for table in _PARTS:
        sql = f"SELECT id FROM {table} WHERE confidence = ? ORDER BY id"  # noqa: S608 - ours
        found += [row[0] for row in connection.execute(sql, (confidence,))]
    return sorted(found)


def _older_than(connection: sqlite3.Connection, date: str) -> list[tuple[str, str]]:
    rows = connection.execute(
        "SELECT id, as_of FROM (SELECT id, as_of FROM status UNION ALL SELECT id, as_of FROM trial)"
        " WHERE as_of != '' AND as_of < ? ORDER BY as_of, id",
        (date,),
    )
    return [(row[0], row[1]) for row in rows]


def _gaps(connection: sqlite3.Connection) -> list[tuple[str, tuple[str, ...]]]:
    gaps = []
    for (place,) in connection.execute(
        "SELECT place FROM record WHERE kind = 'product' ORDER BY place"
    ).fetchall():
        held = {
            row[0]
            for row in connection.execute(
                "SELECT DISTINCT field FROM fact WHERE record = ? AND \"nothing\" = ''", (place,)
            )
        }
        for field, table in _TABLED.items():
            sql = f"SELECT 1 FROM {table} WHERE record = ? LIMIT 1"  # noqa: S608 - ours
            if connection.execute(sql, (place,)).fetchone():
                held.add(field)
        missing = tuple(n for n, f in PRODUCT_FIELDS.items() if f.expected and n not in held)
        gaps.append((place, missing))
    return gaps
