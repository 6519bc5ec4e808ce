"""What stands below the models: the catalogue, the book and the search of three products."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from celltx_desktop.pages.book import Book
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.catalogue import Catalogue
from celltx_desktop.store.search.search import Search


@pytest.fixture(autouse=True)
def _application(qapp: QApplication) -> QApplication:
    return qapp


@pytest.fixture(scope="module")
def connection(small_database: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_database(small_database)) as connection:
        yield connection


@pytest.fixture(scope="module")
def catalogue(connection: sqlite3.Connection) -> Catalogue:
    return Catalogue(connection)


@pytest.fixture
def book(catalogue: Catalogue) -> Book:
    return Book(catalogue)


@pytest.fixture(scope="module")
def search(connection: sqlite3.Connection) -> Search:
    return Search(connection)
