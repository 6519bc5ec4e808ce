from __future__ import annotations

import pytest

from celltx_desktop.domain.facts.citation import Citation
from celltx_desktop.domain.facts.record import Fact, Record
from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import plain

REVIEW = Citation("review", "3.3-p2")
REGISTRY = Citation("ctgov-nct04786262")


@pytest.mark.parametrize(
    ("cites", "supplement"),
    [((), False), ((REVIEW,), False), ((REVIEW, REGISTRY), False), ((REGISTRY,), True)],
)
def test_what_no_paragraph_of_the_review_states_is_supplement(
    cites: tuple[Citation, ...], *, supplement: bool
) -> None:
    assert Fact(field="dose", text=plain("1"), cites=cites).supplement is supplement


def test_what_its_file_says_is_supplement_even_where_the_review_is_cited_too() -> None:
    beside = Fact(
        id=Place("product/x#s-fact-1"), field="dose", text=plain("1"), cites=(REVIEW, REGISTRY)
    )
    assert beside.supplement


def test_a_place_names_kind_and_id() -> None:
    assert Record(kind="product", id="vx-880", title=plain("VX-880")).place == "product/vx-880"
