from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from celltx_desktop.store.database import open_database
from celltx_desktop.store.search.names import places_called, places_near


@pytest.fixture
def connection(small_database: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_database(small_database)) as connection:
        yield connection


@pytest.mark.parametrize("name", ["vx880", "VX 880", "vx-88", "product/vx-881"])
def test_a_name_or_a_slip_leads_to_the_record(connection: sqlite3.Connection, name: str) -> None:
    assert places_near(connection, name, ("product", "class"))[0] == "product/vx-880"


def test_only_the_kinds_that_are_wanted(connection: sqlite3.Connection) -> None:
    assert places_near(connection, "car", ("class",)) == ["class/car-t"]
    assert not places_near(connection, "vx-88", ("class",))


@pytest.mark.parametrize("name", ["vx880", "VX 880", "vx-880"])
def test_what_is_called_exactly_so_is_it(connection: sqlite3.Connection, name: str) -> None:
    assert places_called(connection, name, ("product", "class")) == ["product/vx-880"]
    assert places_called(connection, name, ("class",)) == []


@pytest.mark.parametrize("name", ["", "vx-88", "islet cells of VX-880"])
def test_a_part_of_a_name_and_a_statement_are_no_name(
    connection: sqlite3.Connection, name: str
) -> None:
    assert places_called(connection, name, ("product", "statement")) == []


@pytest.mark.parametrize("name", ["", "/", "zzzzqqq", "###", "target:", '"'])
def test_nothing_near_is_nothing(connection: sqlite3.Connection, name: str) -> None:
    assert places_near(connection, name, ("product", "class")) == []
