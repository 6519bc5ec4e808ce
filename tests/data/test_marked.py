"""What the supplement knows is never read as the review's: it has its mark and its own place."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import plain
from celltx_desktop.pages.book import Book
from celltx_desktop.pages.page import Page, Table, TableRow
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.catalogue import Catalogue


@dataclass(frozen=True)
class Read:
    """Hold one database as it is read."""

    catalogue: Catalogue

    def page(self, place: Place) -> Page:
        return Book(self.catalogue).page(place)

    def names(self, place: Place) -> set[str]:
        return {name.text for name in self.catalogue.record(place).names}


@pytest.fixture(scope="module")
def full(real_database: Path) -> Iterator[Read]:
    with closing(open_database(real_database)) as connection:
        yield Read(Catalogue(connection))


@pytest.fixture(scope="module")
def alone(real_database: Path) -> Iterator[Read]:
    """Read the review without the supplement."""
    with closing(open_database(real_database)) as connection:
        catalogue = Catalogue(connection)
        catalogue.show_supplement(False)
        yield Read(catalogue)


def rows(page: Page, section: str) -> dict[Place, TableRow]:
    """Return the rows of the tables of one section by where their first cell leads."""
    return {
        Place(row.cells[0].link): row
        for one in page.sections
        if one.id == section
        for block in one.blocks
        if isinstance(block, Table)
        for row in block.rows
    }


def test_a_cell_that_the_supplement_fills_has_its_mark_and_its_place(
    full: Read, alone: Read
) -> None:
    unmarked, filled = [], 0
    for place in alone.catalogue.places("class"):
        ours, theirs = (rows(book.page(place), "products") for book in (full, alone))
        for product in ours.keys() & theirs.keys():
            for cell, printed in zip(ours[product].cells, theirs[product].cells, strict=True):
                if cell.text == printed.text or cell.text.en in alone.names(product):
                    continue
                filled += 1
                has_place = any(mark.supplement for mark in ours[product].marks)
                if "＋" not in cell.text.zh or "＋" not in cell.text.en or not has_place:
                    unmarked.append(f"{place}: {product}: {cell.text.en}")
    assert unmarked == []
    assert filled > 10


def test_a_trait_has_the_place_that_prints_it(full: Read, alone: Read) -> None:
    """Kymriah's INN and Tecelra's are of the supplement; lifileucel the review prints itself."""
    traits = {
        product: row.cells[1].text.en
        for product, row in rows(full.page(Place("class/immune")), "products").items()
    }
    assert traits[Place("product/kymriah")] == "＋tisagenlecleucel"
    assert traits[Place("product/tecelra")] == "＋afamitresgene autoleucel"
    assert traits[Place("product/amtagvi")] == "lifileucel"
    assert traits[Place("product/provenge")] == "Dendritic cells; ＋sipuleucel-T"
    assert traits[Place("product/relma-cel")] == "瑞基奥仑赛注射液"
    gt101 = rows(alone.page(Place("class/til")), "products")[Place("product/gt101")]
    assert {mark.place for mark in gt101.marks} == {"paragraph/3.1-p6"}


def test_a_subtitle_marks_the_name_that_the_review_does_not_print(full: Read, alone: Read) -> None:
    for place in alone.catalogue.places("product"):
        printed = alone.page(place).subtitle
        known = alone.names(place)
        beyond = [
            text
            for text in full.page(place).subtitle
            if text not in printed and text.en not in known
        ]
        assert all(text.zh.startswith("＋") for text in beyond), (place, beyond)
    assert plain("＋tisagenlecleucel") in full.page(Place("product/kymriah")).subtitle


def test_a_class_counts_the_products_that_its_page_lists(full: Read, alone: Read) -> None:
    for book in (full, alone):
        counted = {
            below: int(row.cells[1].text.en)
            for place in book.catalogue.places("class")
            for below, row in rows(book.page(place), "subclasses").items()
        }
        listed = {below: len(rows(book.page(below), "products")) for below in counted}
        assert counted == listed
        assert counted[Place("class/autologous")] > 1


def test_no_subtitle_of_another_record_gives_a_name_as_the_reviews(full: Read, alone: Read) -> None:
    for kind in ("class", "regulation", "organisation", "disease", "target", "term"):
        for place in alone.catalogue.places(kind):
            held = {part for text in alone.page(place).subtitle for part in text.en.split(" · ")}
            shown = {part for text in full.page(place).subtitle for part in text.en.split(" · ")}
            assert all(part.startswith("＋") for part in shown - held), place


def test_the_tree_marks_the_second_name_that_the_review_does_not_print(full: Read) -> None:
    second = {str(one.place): one.second.en for one in full.catalogue.branches() if one.second}
    assert second["product/kymriah"] == "＋tisagenlecleucel"
    assert second["product/amtagvi"] == "lifileucel"
    assert second["product/vx-264"] == "Vertex"
    assert not second["product/abecma"].startswith("＋")
