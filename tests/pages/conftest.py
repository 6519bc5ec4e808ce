"""The books of the three products and of all the data."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.pages.book import Book
from celltx_desktop.pages.page import Page
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.catalogue import Catalogue


@pytest.fixture(scope="module")
def catalogue(small_database: Path) -> Iterator[Catalogue]:
    with closing(open_database(small_database)) as connection:
        yield Catalogue(connection)


@pytest.fixture(scope="module")
def book(catalogue: Catalogue) -> Book:
    return Book(catalogue)


@pytest.fixture(scope="module")
def real_catalogue(real_database: Path) -> Iterator[Catalogue]:
    with closing(open_database(real_database)) as connection:
        yield Catalogue(connection)


@pytest.fixture(scope="module")
def real_book(real_catalogue: Catalogue) -> Book:
    return Book(real_catalogue)


@pytest.fixture
def vx_880(book: Book) -> Page:
    return book.page(Place("product/vx-880"))


@pytest.fixture
def yescarta(book: Book) -> Page:
    return book.page(Place("product/yescarta"))


@pytest.fixture
def car_t(book: Book) -> Page:
    return book.page(Place("class/car-t"))
