from __future__ import annotations

import pytest

from celltx_desktop.domain.facts.citation import Citation
from celltx_desktop.domain.facts.record import Approval, Trial
from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Text, plain
from celltx_desktop.pages.book import Book
from celltx_desktop.pages.marks import Marker
from celltx_desktop.pages.page import Table, Value
from celltx_desktop.pages.records import product_tables
from celltx_desktop.store.facts.catalogue import Catalogue
from tests.pages.walk import block, row, section

REVIEW = (Citation("review", "2.1-p1"),)
REGISTRY = (Citation("ctgov-nct04786262"),)


def test_decisions_stand_by_regulator_the_reviews_first(catalogue: Catalogue) -> None:
    held = [
        Approval(
            regulator="cde",
            jurisdiction="CN",
            date="2021",
            event="first-authorisation",
            cites=REVIEW,
        ),
        Approval(
            regulator="fda",
            jurisdiction="US",
            date="2019",
            event="first-authorisation",
            basis="accelerated",
            text=plain("in adults"),
            cites=REGISTRY,
            origin="supplement",
        ),
        Approval(
            regulator="cde",
            jurisdiction="CN",
            date="2020",
            event="further-indication",
            basis="conditional",
            cites=REGISTRY,
            origin="supplement",
        ),
    ]
    table = product_tables.approvals(held, catalogue, Marker(catalogue))
    assert [(row.cells[2].text.en, row.supplement) for row in table.rows] == [
        ("Approval, type not stated", False),
        ("Further indication (conditional)", True),
        ("Accelerated approval. in adults", True),
    ]
    assert [row.cells[2].glyph for row in table.rows] == ["approved", "conditional", "conditional"]


def test_a_decision_without_a_date_says_so_and_comes_last(catalogue: Catalogue) -> None:
    held = [
        Approval(regulator="fda", event="first-authorisation", cites=REGISTRY, origin="supplement"),
        Approval(
            regulator="fda",
            date="2019",
            event="first-authorisation",
            cites=REGISTRY,
            origin="supplement",
        ),
    ]
    table = product_tables.approvals(held, catalogue, Marker(catalogue))
    assert [row.cells[1].text.en for row in table.rows] == ["2019", "date not recorded"]


def test_a_trial_that_nobody_describes_has_no_empty_cell(catalogue: Catalogue) -> None:
    trial = Trial(number="NCT00000000", registry="clinicaltrials-gov", cites=REVIEW)
    (row,) = product_tables.trials([trial], [], catalogue, Marker(catalogue)).rows
    assert [cell.text.en for cell in row.cells[2:]] == ["— Not stated", "— Not stated"]


def test_what_a_registry_says_stands_in_one_line(catalogue: Catalogue) -> None:
    trial = Trial(
        number="NCT00000000",
        registry="clinicaltrials-gov",
        phase="I/II",
        title=Text("研究", "A study"),
        sponsor="Vertex",
        status=Text("招募中", "Recruiting"),
        cites=REGISTRY,
        origin="supplement",
        as_of="2026-04-20",
        confidence="verified",
    )
    (row,) = product_tables.trials([trial], [], catalogue, Marker(catalogue)).rows
    remark = row.cells[3]
    assert remark.text.en.startswith("A study; ")
    assert "Vertex; " in remark.text.en
    assert remark.text.en.endswith("Recruiting")
    assert remark.tag.en == "2026-04-20 · verified"
    assert row.supplement


def test_an_organisation_is_called_by_its_abbreviation(catalogue: Catalogue) -> None:
    assert product_tables.organisation("cde", catalogue) == plain("CDE")
    assert product_tables.organisation("vertex", catalogue) == plain("Vertex")


@pytest.mark.parametrize("place", ["organisation/vertex", "class/islet"])
def test_a_table_tells_what_a_product_is_now(real_book: Book, place: str) -> None:
    """Development has been stopped: a table that said “in trials” would mislead."""

    def told() -> Value:
        table = block(section(real_book.page(Place(place)), "products"), Table)
        (line,) = [one for one in table.rows if one.cells[0].link == "product/vx-264"]
        return line.cells[0]

    assert told().glyph == "discontinued"
    real_book.show_supplement(False)
    try:
        assert told().glyph == "in-trials"
    finally:
        real_book.show_supplement(True)


def test_the_stages_stand_one_beside_the_other(real_book: Book) -> None:
    stage = row(real_book.page(Place("product/vx-264")), "Stage").values
    assert stage[0].look == "strong"
    assert {value.look for value in stage[1:]} == {"supplement"}
    assert any("Discontinued" in value.text.en for value in stage)
