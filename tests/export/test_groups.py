from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.search.hit import Hits
from celltx_desktop.domain.search.reading import parse
from celltx_desktop.export.groups import groups
from celltx_desktop.pages.book import WELCOME, Book
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.catalogue import Catalogue
from celltx_desktop.store.search.search import Search


@pytest.fixture
def book(small_database: Path) -> Iterator[Book]:
    with closing(open_database(small_database)) as connection:
        yield Book(Catalogue(connection))


def offered(book: Book, place: str, *selected: str) -> list[tuple[str, int]]:
    found = groups(book, book.page(Place(place)), Hits(""), tuple(map(Place, selected)))
    return [(group.title.en, len(group.places)) for group in found]


def test_the_class_at_hand_and_all_products(book: Book) -> None:
    expected = [("Stem-cell-derived islets", 1), ("All products", 3)]
    assert offered(book, "product/vx-880") == expected
    assert offered(book, WELCOME) == [("All products", 3)]


def test_the_products_found(book: Book, small_database: Path) -> None:
    with closing(open_database(small_database)) as connection:
        hits = Search(connection).find(parse("CAR"))
    (found, *_) = groups(book, book.page(WELCOME), hits)
    assert found.title.en == "Products found"
    assert found.places
    assert all(place.startswith("product/") for place in found.places)


def test_selected_records_come_first_each_once(book: Book) -> None:
    selected = ("product/vx-880", "product/yescarta#statement-1", "product/yescarta")
    assert offered(book, WELCOME, *selected) == [("Selected records", 2), ("All products", 3)]


def test_one_selected_record_is_no_group(book: Book) -> None:
    assert offered(book, WELCOME, "product/vx-880") == [("All products", 3)]
    assert offered(book, WELCOME, "product/vx-880", "paragraph/3.3-p2") == [("All products", 3)]
