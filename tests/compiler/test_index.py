from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import get_args

import pytest

from celltx_desktop.compiler.index import _IMPORTANCE, BETWEEN, tokens
from celltx_desktop.domain.kinds import RecordKind
from celltx_desktop.domain.text import Text, plain
from celltx_desktop.domain.words import words


@pytest.fixture
def db(small_database: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(small_database)) as connection:
        yield connection


def test_a_separator_stands_between_the_texts_and_before_joined_words() -> None:
    spelled = tokens([("names", Text("胰岛", "Islets")), ("names", plain("CAR-T"))])
    assert spelled.split() == [
        *["胰", "岛", BETWEEN, BETWEEN, "islets", BETWEEN, BETWEEN],
        *["car", "t", BETWEEN, "cart"],
    ]


def test_nobody_can_type_the_separator() -> None:
    assert words(BETWEEN) == []


def test_every_kind_of_record_has_its_importance() -> None:
    assert set(_IMPORTANCE) == set(get_args(RecordKind))


def test_the_rowid_is_the_order_of_importance(db: sqlite3.Connection) -> None:
    kinds = [row[0] for row in db.execute("SELECT kind FROM search_document ORDER BY rowid")]
    order = [*_IMPORTANCE, "statement"]
    assert kinds == sorted(kinds, key=order.index)
    assert set(kinds) == set(order)


def test_every_record_and_every_statement_is_a_document(db: sqlite3.Connection) -> None:
    missing = db.execute(
        "SELECT place FROM record UNION SELECT id FROM statement"
        " EXCEPT SELECT place FROM search_document"
    ).fetchall()
    assert missing == []


def test_a_name_is_found_without_blanks_and_hyphens(db: sqlite3.Connection) -> None:
    names = {
        row[0]
        for row in db.execute(
            "SELECT squeezed FROM search_name JOIN search_document ON rowid = document"
            " WHERE place = 'product/vx-880'"
        )
    }
    assert names == {"vx880", "nct04786262"}


def test_a_title_that_describes_is_no_name(db: sqlite3.Connection) -> None:
    kinds = {
        row[0]
        for row in db.execute(
            "SELECT kind FROM search_name JOIN search_document ON rowid = document"
        )
    }
    assert kinds.isdisjoint({"milestone", "statistic", "recommendation", "statement"})
    assert kinds >= {"product", "class", "organisation", "term"}
