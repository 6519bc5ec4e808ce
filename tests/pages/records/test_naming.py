from __future__ import annotations

import pytest

from celltx_desktop.domain.facts.citation import Citation
from celltx_desktop.domain.facts.record import Fact, Name, Record
from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import plain
from celltx_desktop.pages.book import Book
from celltx_desktop.pages.marks import Marker
from celltx_desktop.pages.page import Page, Table, TableRow
from celltx_desktop.pages.records import naming
from celltx_desktop.store.facts.catalogue import Catalogue
from tests.pages.walk import block, said, section

KINDS = ("disease", "target", "cell-source", "organisation")


def listed(page: Page) -> dict[str, TableRow]:
    """Return the rows of products by the id of each."""
    if not any(one.id == "products" for one in page.sections):
        return {}
    return {
        row.cells[0].link.partition("/")[2]: row
        for row in block(section(page, "products"), Table).rows
    }


@pytest.mark.parametrize(
    ("place", "reviews", "supplements"),
    [
        ("disease/multiple-myeloma", set(), {"abecma", "carvykti", "fucaso", "saikaize"}),
        (
            "disease/parkinsons-disease",
            {"msk-da01", "esc-dopaminergic-progenitors"},
            {"nouvneu001", "amchepry"},
        ),
        ("organisation/vertex", {"vx-880", "vx-264"}, {"casgevy"}),
        ("organisation/aemps", set(), {"ari-0001"}),
        ("organisation/bluebird", set(), {"abecma", "zynteglo", "lyfgenia", "skysona"}),
    ],
)
def test_all_products_that_name_a_record_stand_on_its_page(
    real_book: Book, place: str, reviews: set[str], supplements: set[str]
) -> None:
    rows = listed(real_book.page(Place(place)))
    assert {name for name, row in rows.items() if not row.supplement} == reviews
    assert {name for name, row in rows.items() if row.supplement} == supplements
    real_book.show_supplement(False)
    try:
        shown = listed(real_book.page(Place(place))) if real_book.reachable(Place(place)) else {}
        assert set(shown) == reviews
    finally:
        real_book.show_supplement(True)


@pytest.mark.parametrize("kind", KINDS)
def test_whoever_says_that_a_product_belongs_here_is_cited(
    real_book: Book, real_catalogue: Catalogue, kind: str
) -> None:
    """A row is the supplement's where nothing else says so, and its last cell is what says it."""
    for place in real_catalogue.places(kind):  # type: ignore[arg-type]
        rows = listed(real_book.page(place))
        linking = {p.partition("/")[2] for p in real_catalogue.linking(place, "product")}
        assert linking <= set(rows), place
        for name, row in rows.items():
            assert row.marks, (place, name)
            assert row.supplement == ("#s-" in row.cells[-1].fact), (place, name)


def test_what_says_so_is_the_words_nearest_to_the_record(real_book: Book) -> None:
    tumour = listed(real_book.page(Place("cell-source/tumour-tissue")))["amtagvi"]
    assert "tumour" in said(tumour)[-1].lower()
    decision = listed(real_book.page(Place("organisation/ec")))["kymriah"]
    assert said(decision)[-1] == "2018-08-23, approval"


def test_cord_blood_is_no_umbilical_cord_and_a_stromal_cell_is_a_mesenchymal_one(
    real_book: Book,
) -> None:
    assert set(listed(real_book.page(Place("cell-source/umbilical-cord")))) == {"amimestrocel"}
    assert "hemacord" in listed(real_book.page(Place("cell-source/blood")))
    assert "amimestrocel" in listed(real_book.page(Place("cell-source/mesenchymal-cells")))
    blood = set(listed(real_book.page(Place("disease/haematological-tumours"))))
    assert {"omisirge", "tregzi"} <= blood
    assert "hemacord" not in blood


def test_any_name_of_a_record_is_as_near_as_its_title(catalogue: Catalogue) -> None:
    cites = (Citation("review", "3.3-p2"),)
    name = Name(text="Beta", kind="alias", lang="mul", cites=cites)
    record = Record(kind="target", id="a", title=plain("Alpha"), names=(name,))
    facts = [Fact(field="target", text=plain(text), cites=cites) for text in ("Gamma", "beta-2")]
    product = Record(kind="product", id="x", title=plain("X"), facts=tuple(facts))
    value = naming.stated(product, record, Marker(catalogue), supplement=False)
    assert value.text == plain("beta-2")
