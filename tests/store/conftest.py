"""Open databases: the one of three products, and the one of all the data."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.catalogue import Catalogue
from celltx_desktop.store.search.finding import Finder
from celltx_desktop.store.search.search import Search
from celltx_desktop.store.search.understanding import Understanding


@pytest.fixture(scope="module")
def db(small_database: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_database(small_database)) as connection:
        yield connection


@pytest.fixture(scope="module")
def real_db(real_database: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_database(real_database)) as connection:
        yield connection


@pytest.fixture(scope="module")
def catalogue(db: sqlite3.Connection) -> Catalogue:
    return Catalogue(db)


@pytest.fixture(scope="module")
def search(db: sqlite3.Connection) -> Search:
    return Search(db)


@pytest.fixture
def finder(real_db: sqlite3.Connection) -> Finder:
    return Finder(real_db)


@pytest.fixture(scope="module")
def understanding(real_db: sqlite3.Connection) -> Understanding:
    return Understanding(real_db)
