from __future__ import annotations

import pytest

from celltx_desktop.compiler.library import Library
from celltx_desktop.domain.place import Place
from celltx_desktop.pages.book import Book
from celltx_desktop.pages.lists.outline import JURISDICTIONS, KINDS, outline
from celltx_desktop.pages.page import Table, Value
from celltx_desktop.store.facts.catalogue import Catalogue
from tests.pages.walk import block, every, labels, said


@pytest.mark.parametrize("name", KINDS)
def test_a_list_holds_every_record_of_its_kind(
    real_book: Book, real_catalogue: Catalogue, name: str
) -> None:
    page = real_book.page(Place(f"index/{name}"))
    links = [value.link for value in every(Value, page) if value.link]
    assert sorted(links) == sorted(real_catalogue.places(KINDS[name]))
    assert page.subtitle[0].zh == f"{len(links)} 条"


def test_a_row_shows_first_values_and_place(book: Book) -> None:
    page = book.page(Place("index/regulations"))
    assert said(page) == ["21st Century Cures Act", "— Not stated", "2016"]
    (table,) = page.sections[0].blocks
    assert labels(table.rows[0].marks) == ["§2.1 ¶2"]  # type: ignore[union-attr]


@pytest.mark.parametrize("code", JURISDICTIONS)
def test_a_jurisdiction_lists_its_own(real_book: Book, code: str) -> None:
    page = real_book.page(Place(f"index/regulations-{code}"))
    whole = {value.link for value in every(Value, real_book.page(Place("index/regulations")))}
    assert {value.link for value in every(Value, page)} <= whole


def test_the_sources_are_listed_with_the_facts_they_carry(book: Book) -> None:
    shown = said(book.page(Place("index/sources")))
    assert shown[0] == (
        "Cell-based medicinal products: Progress and perspectives (细胞治疗药物：进展与展望)"
    )
    assert "1 fact" in shown
    assert "date not recorded" in shown


def test_every_list_in_the_tree_is_found_by_its_title(
    real_book: Book, real_catalogue: Catalogue, real_library: Library
) -> None:
    pages = {page.place: page.title for page in real_library.search.pages}
    assert {place: real_book.page(place).title for place in pages} == pages
    in_tree = [
        branch.place
        for branch in outline(real_catalogue)
        if branch.kind == "index" and not branch.place.startswith("index/regulations-")
    ]
    assert set(in_tree) == set(pages)


def test_the_list_of_figures_says_what_each_holds_for(real_book: Book) -> None:
    rows = block(real_book.page(Place("index/figures")).sections[0], Table).rows
    (freed,) = [one for one in rows if one.cells[0].link == "statistic/islet-insulin-independence"]
    assert "five years" in "".join(said(freed))
