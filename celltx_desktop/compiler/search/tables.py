"""Write rows to the tables of the search."""

from __future__ import annotations

from sqlite_utils import Database

from ...domain.search.tables import FULL_TEXT


class Tables:
    """Write rows in the order in which they are added."""

    def __init__(self, db: Database) -> None:
        self._db = db.conn

    def add(self, table: str, row: tuple[object, ...]) -> None:
        """Add one row with all its columns in order; a full-text row begins with its rowid."""
        columns = "(rowid, review, supplement)" if table in FULL_TEXT else ""
        marks = ", ".join("?" * len(row))
        self._db.execute(f"INSERT INTO {table} {columns} VALUES ({marks})", row)  # noqa: S608 - ours

    def finish(self) -> None:
        """Let SQLite merge its full-text indexes into one piece each."""
        for table in FULL_TEXT:
            self._db.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608 - a name of ours
