from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from celltx_desktop.compiler.facts.schema import PARTS
from celltx_desktop.domain.facts.columns import columns, text_columns
from celltx_desktop.domain.facts.record import (
    Approval,
    CardLine,
    Fact,
    Filing,
    Name,
    Note,
    Source,
    Stage,
    Standing,
    Statement,
    Status,
    Trial,
)

KINDS = {
    "approval": Approval,
    "card_line": CardLine,
    "fact": Fact,
    "filing": Filing,
    "name": Name,
    "note": Note,
    "stage": Stage,
    "standing": Standing,
    "statement": Statement,
    "status": Status,
    "trial": Trial,
}


def in_table(database: Path, table: str) -> set[str]:
    with closing(sqlite3.connect(database)) as connection:
        return {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}


def in_value(kind: Any) -> set[str]:
    names: set[str] = set()
    for name, type_ in columns(kind):
        names |= set(text_columns(name)) if type_ == "Text" else {name}
    return names


def test_every_part_of_a_record_has_its_table() -> None:
    assert set(KINDS) == set(PARTS)


@pytest.mark.parametrize(("table", "kind"), KINDS.items())
def test_a_table_holds_the_columns_of_its_value(
    small_database: Path, table: str, kind: type
) -> None:
    assert in_table(small_database, table) == in_value(kind) | {"record", "position"}


def test_the_sources_too(small_database: Path) -> None:
    assert in_table(small_database, "source") == in_value(Source)
