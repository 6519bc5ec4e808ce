"""Write many rows to many tables, a batch at a time."""

from __future__ import annotations

from collections import defaultdict

from sqlite_utils import Database

from ...domain.search.tables import FULL_TEXT

_BATCH = 5000
Row = tuple[object, ...]


class Tables:
    """Collect rows and write them in the order in which they were added to each table."""

    def __init__(self, db: Database) -> None:
        self._db = db.conn
        self._rows: dict[str, list[Row]] = defaultdict(list)

    def add(self, table: str, row: Row) -> None:
        """Add one row with all its columns in order; a full-text row begins with its rowid."""
        rows = self._rows[table]
        rows.append(row)
        if len(rows) >= _BATCH:
            self._write(table)

    def finish(self) -> None:
        """Write what is left, and let SQLite merge its full-text indexes into one piece each."""
        for table in list(self._rows):
            self._write(table)
        for table in FULL_TEXT:
            self._db.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608 - a name of ours

    def _write(self, table: str) -> None:
        rows = self._rows.pop(table, [])
        if rows:
            columns = "(rowid, review, supplement)" if table in FULL_TEXT else ""
            marks = ", ".join("?" * len(rows[0]))
            self._db.executemany(f"INSERT INTO {table} {columns} VALUES ({marks})", rows)  # noqa: S608 - ours
