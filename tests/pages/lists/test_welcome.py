from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import get_args

import pytest

from celltx_desktop.domain.facts.kinds import StatusKind
from celltx_desktop.domain.place import Place
from celltx_desktop.domain.search.reading import parse
from celltx_desktop.pages.book import WELCOME, Book
from celltx_desktop.pages.page import Page, Table, Value
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.catalogue import Catalogue
from celltx_desktop.store.search.search import Search
from tests.pages.walk import block, every, section


@pytest.fixture
def page(book: Book) -> Page:
    return book.page(WELCOME)


@pytest.fixture
def real(real_database: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_database(real_database)) as connection:
        yield connection


def test_the_first_page_says_what_to_try_and_how_to_read(page: Page) -> None:
    assert [one.id for one in page.sections] == ["try", "read"]
    assert page.subtitle[0].en.endswith("No network needed.")
    assert page.edition.data == "2026-11-24"


def test_every_search_that_is_offered_finds_something(page: Page, real: sqlite3.Connection) -> None:
    search = Search(real)
    offered = [row.cells[0] for row in block(section(page, "try"), Table).rows]
    assert len(offered) >= 4
    for value in offered:
        assert value.link == f"search/{value.text.en}"
        for typed in (value.text.zh, value.text.en):
            assert search.find(parse(typed)).total > 0


def test_the_signs_are_explained_as_they_are_drawn(page: Page) -> None:
    glyphs = {value.glyph for value in every(Value, section(page, "read"))} - {None}
    assert glyphs == set(get_args(StatusKind))


def test_what_was_seen_last_is_listed_with_its_class_or_kind(real: sqlite3.Connection) -> None:
    book = Book(Catalogue(real))
    places = ("product/none", "product/yescarta", "class/car-t", "product/carvykti", "nonsense")
    book.set_seen(tuple(map(Place, places)))
    rows = block(section(book.page(WELCOME), "seen"), Table).rows
    named = [tuple(cell.text.en for cell in row.cells) for row in rows]
    assert named == [("Yescarta", "CAR-T"), ("CAR-T", "Therapy classes"), ("Carvykti", "CAR-T")]
    assert [row.cells[0].link for row in rows] == [one for one in places if book.has(Place(one))]
    assert [row.supplement for row in rows] == [False, False, True]
    assert rows[0].cells[0].glyph == "approved"
