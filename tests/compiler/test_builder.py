from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from celltx_desktop.compiler.facts.schema import CONTENT
from celltx_desktop.domain.database import APPLICATION_ID, SCHEMA_VERSION


@pytest.fixture
def db(small_database: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(small_database)) as connection:
        yield connection


def number(db: sqlite3.Connection, sql: str) -> int:
    return int(db.execute(sql).fetchone()[0])


def test_the_header_says_whose_database_it_is(db: sqlite3.Connection) -> None:
    assert number(db, "PRAGMA application_id") == APPLICATION_ID
    assert number(db, "PRAGMA user_version") == SCHEMA_VERSION
    assert APPLICATION_ID.to_bytes(4, "big") == b"CTX1"


def test_the_file_is_whole_and_packed(db: sqlite3.Connection) -> None:
    assert db.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []
    assert number(db, "PRAGMA freelist_count") == 0


def test_every_table_is_strict(db: sqlite3.Connection) -> None:
    tables = [
        (name, kind, strict)
        for _, name, kind, _, _, strict in db.execute("PRAGMA table_list")
        if not name.startswith("sqlite_")
    ]
    own = [(name, strict) for name, kind, strict in tables if kind == "table"]
    assert {name for name, _ in own} >= set(CONTENT)
    assert [name for name, strict in own if not strict] == []


@pytest.mark.parametrize("table", CONTENT)
def test_every_table_is_filled_and_lacks_nothing(db: sqlite3.Connection, table: str) -> None:
    assert number(db, f"SELECT count(*) FROM {table}") > 0
    columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
    free = {"parent", "paragraph"} if table in ("record", "citation") else set()
    for column in set(columns) - free:
        assert number(db, f'SELECT count(*) FROM {table} WHERE "{column}" IS NULL') == 0


def test_a_citation_keeps_paragraph_and_numbers_as_printed(db: sqlite3.Connection) -> None:
    rows = db.execute(
        "SELECT source, paragraph, refs FROM citation WHERE cited = 'product/yescarta#fact-2'"
        " ORDER BY position"
    ).fetchall()
    assert rows == [("review", "3.1-p2", ""), ("review", "3.1-p4", "[12,13]")]
    assert number(db, "SELECT count(*) FROM citation WHERE source <> 'review'") > 0
    assert number(db, "SELECT count(*) FROM citation WHERE paragraph IS NULL") > 0


def test_nobody_can_break_a_reference(small_database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    copy.write_bytes(small_database.read_bytes())
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("DELETE FROM source WHERE id = 'review'")
        with pytest.raises(sqlite3.IntegrityError):
            connection.execute("UPDATE record SET position = 'first'")
