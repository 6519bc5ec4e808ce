from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from celltx_desktop.domain.facts.citation import Citation
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.citations import citation


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("paragraph = '3.3-p2' AND refs = ''", Citation("review", "3.3-p2")),
        ("source = 'ctgov-nct04786262'", Citation("ctgov-nct04786262")),
        ("refs <> ''", None),
    ],
)
def test_a_row_becomes_what_the_data_say(
    small_database: Path, where: str, expected: Citation | None
) -> None:
    with closing(open_database(small_database)) as connection:
        sql = f"SELECT * FROM citation WHERE {where} LIMIT 1"
        row: sqlite3.Row = connection.execute(sql).fetchone()
        found = citation(row)
    if expected is None:
        assert found.refs
    else:
        assert found == expected
