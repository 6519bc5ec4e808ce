from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

from sqlite_utils import Database

from celltx_desktop.compiler.search import tables


def test_rows_are_written_to_plain_and_to_full_text_tables() -> None:
    with closing(sqlite3.connect(":memory:")) as connection:
        db = Database(connection)
        sql = Path(tables.__file__).with_suffix(".sql")
        db.executescript(sql.read_text("utf-8"))
        rows = tables.Tables(db)
        for number in range(1, 4):
            rows.add("search_kind", (number, "product"))
            rows.add("search_names", (number, "vx 880", ""))
        rows.finish()
        assert db.execute("SELECT count(*) FROM search_kind").fetchone() == (3,)
        found = db.execute(
            "SELECT rowid FROM search_names WHERE search_names MATCH 'vx'"
        ).fetchall()
        assert found == [(1,), (2,), (3,)]
