from __future__ import annotations

from dataclasses import replace

import pytest

from celltx_desktop.domain.facts.citation import Citation
from celltx_desktop.domain.facts.record import Fact, Record
from celltx_desktop.domain.text import plain

REVIEW = Citation("review", "3.3-p2")
REGISTRY = Citation("ctgov-nct04786262")


@pytest.mark.parametrize("cites", [(), (REVIEW,), (REVIEW, REGISTRY), (REGISTRY,)])
def test_the_file_says_what_is_supplement_whatever_is_cited(cites: tuple[Citation, ...]) -> None:
    fact = Fact(field="dose", text=plain("1"), cites=cites)
    assert not fact.supplement
    assert replace(fact, origin="supplement").supplement


def test_a_place_names_kind_and_id() -> None:
    assert Record(kind="product", id="vx-880", title=plain("VX-880")).place == "product/vx-880"
