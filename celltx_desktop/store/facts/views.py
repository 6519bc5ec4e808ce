"""The views of the database, whole: what a person with SQL sees, for exports of everything."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import dataclass

Cell = str | int | float | None

_COMMENT = re.compile(r"CREATE VIEW \w+ AS\n((?:-- .+\n)+)")


@dataclass(frozen=True, slots=True)
class View:
    """Hold one view: its name, what one of its rows is, its columns and its rows."""

    name: str
    row_is: str
    columns: tuple[str, ...]
    rows: list[tuple[Cell, ...]]


def views(connection: sqlite3.Connection) -> list[View]:
    """Return every view in the order in which the database defines them."""
    made = connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'view'").fetchall()
    return [_view(connection, name, sql) for name, sql in made]


def _view(connection: sqlite3.Connection, name: str, sql: str) -> View:
    comment = _COMMENT.match(sql)
    row_is = comment[1].removeprefix("-- ").replace("\n-- ", " ").strip() if comment else ""
    cursor = connection.execute(f"SELECT * FROM {name}")  # noqa: S608 - a name of ours
    columns = tuple(column[0] for column in cursor.description)
    return View(name, row_is, columns, [tuple(row) for row in cursor])
