"""Who reads the review alone reads what would be there without any supplement.

A database is built of the data without the folder ``supplement``; every page, list and answer of
the search is held against the full database with the supplement hidden.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import get_args

import pytest

from celltx_desktop.compiler import build
from celltx_desktop.domain.facts.kinds import RecordKind
from celltx_desktop.domain.place import Place
from celltx_desktop.domain.search.reading import parse
from celltx_desktop.export.text import csv, json_page, markdown
from celltx_desktop.pages.book import Book
from celltx_desktop.pages.lists.outline import outline
from celltx_desktop.pages.page import Page
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.catalogue import Catalogue
from celltx_desktop.store.search.search import Search


@dataclass(frozen=True)
class Read:
    """Hold one database as it is read."""

    catalogue: Catalogue
    book: Book
    search: Search


@pytest.fixture(scope="module")
def alone(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Read]:
    """Read a database that has never seen the supplement."""
    folder = tmp_path_factory.mktemp("alone")
    left = shutil.ignore_patterns("supplement", "*.db*")
    shutil.copytree(checkout / "data", folder / "data", ignore=left)
    edition = folder / "data" / "edition.toml"
    lines = edition.read_text("utf-8").splitlines(keepends=True)
    edition.write_text("".join(one for one in lines if not one.startswith("supplement")), "utf-8")
    build(folder / "data", folder / "celltx.db")
    yield from read(folder / "celltx.db", supplement=True)


@pytest.fixture(scope="module")
def hidden(real_database: Path) -> Iterator[Read]:
    """Read all the data with the supplement hidden."""
    yield from read(real_database, supplement=False)


def read(file: Path, *, supplement: bool) -> Iterator[Read]:
    with closing(open_database(file)) as connection:
        catalogue = Catalogue(connection)
        book = Book(catalogue)
        book.show_supplement(supplement)
        yield Read(catalogue, book, Search(connection))


def told(page: Page) -> Page:
    """Return a page without the line that says how much is hidden."""
    return replace(page, sections=tuple(one for one in page.sections if one.id != "hidden"))


@pytest.mark.parametrize("kind", get_args(RecordKind))
def test_every_record_reads_the_same(alone: Read, hidden: Read, kind: RecordKind) -> None:
    places = list(alone.catalogue.places(kind))
    assert list(hidden.catalogue.places(kind)) == places
    for place in places:
        assert told(hidden.book.page(place)) == told(alone.book.page(place)), place


def test_every_list_and_the_tree_are_the_same(alone: Read, hidden: Read) -> None:
    branches = outline(alone.catalogue)
    assert outline(hidden.catalogue) == branches
    lists = [branch.place for branch in branches if branch.kind == "index"]
    assert "index/approvals" in lists
    for place in lists:
        assert told(hidden.book.page(place)) == told(alone.book.page(place)), place


def test_every_paragraph_and_source_shows_the_same(alone: Read, hidden: Read) -> None:
    places = [Place.of("paragraph", name) for name, _ in alone.catalogue.overview.paragraphs()]
    places += [Place.of("source", source.id) for source, _ in alone.catalogue.overview.sources()]
    for place in places:
        assert told(hidden.book.page(place)) == told(alone.book.page(place)), place


def test_every_file_that_is_written_is_the_same(alone: Read, hidden: Read) -> None:
    for place in alone.catalogue.places("product"):
        ours, theirs = told(hidden.book.page(place)), told(alone.book.page(place))
        for lang in ("zh", "en", "both"):
            assert markdown.write(ours, lang) == markdown.write(theirs, lang)
        assert json_page.write(ours) == json_page.write(theirs)
        assert csv.write([ours]) == csv.write([theirs])


def test_every_query_finds_the_same_in_the_same_order(
    alone: Read, hidden: Read, checkout: Path
) -> None:
    """Only a guess at what was meant may differ, for a name of the supplement is no slip."""
    lines = (checkout / "tests" / "store" / "search" / "golden.tsv").read_text("utf-8").splitlines()
    queries = [line.split("\t")[1] for line in lines if line.strip() and not line.startswith("#")]
    queries += ["Carvykti", "zimislecel", "Lantidra", "NCT06944522", "regulator:FDA", "2026"]
    differing = []
    for query in dict.fromkeys(queries):
        ours, theirs = (one.search.find(parse(query)) for one in (hidden, alone))
        if not theirs.meant and [h.place for h in ours.ranked] != [h.place for h in theirs.ranked]:
            differing.append(query)
    assert differing == []


def test_no_word_of_the_supplement_leads_anywhere(hidden: Read) -> None:
    for query in ("Breyanzi", "zimislecel", "donislecel", "NCT06944522", "源瑞达"):
        assert hidden.search.find(parse(query)).ranked == (), query
