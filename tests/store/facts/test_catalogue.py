from __future__ import annotations

import sqlite3
from dataclasses import replace

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Text, plain
from celltx_desktop.errors import CelltxError
from celltx_desktop.store.facts.catalogue import Catalogue


@pytest.mark.parametrize(
    "place",
    ["product/none", "vx-880", "", "product/", "/vx-880", "product/vx-880#fact-1", "'; --", "\0"],
)
def test_an_unknown_place_is_told(catalogue: Catalogue, place: str) -> None:
    with pytest.raises(CelltxError) as caught:
        catalogue.record(Place(place))
    assert (caught.value.code, caught.value.fields) == ("unknown-place", {"place": place})
    assert catalogue.title(Place(place)) is None
    with pytest.raises(CelltxError, match="unknown-place"):
        catalogue.short_title(Place(place))


def test_a_short_title_is_the_abbreviation_or_the_title(catalogue: Catalogue) -> None:
    assert catalogue.short_title(Place("organisation/fda")) == plain("FDA")
    assert catalogue.short_title(Place("class/islet")) == catalogue.title(Place("class/islet"))


def test_the_editions_are_known(catalogue: Catalogue) -> None:
    assert catalogue.meta("data_edition") == "2026-11-24"
    assert catalogue.meta("review_edition") == "2024-08"
    assert len(catalogue.meta("content_sha256")) == 64
    assert catalogue.meta("unheard-of") == ""


def test_the_second_name_is_in_the_readers_language(real_db: sqlite3.Connection) -> None:
    """Of a review's product the review's own name comes first, whatever its language."""
    second = {branch.place: branch.second for branch in Catalogue(real_db).branches()}
    assert second[Place("product/tecartus")] == Text(
        "布瑞基奥仑赛注射液", "brexucabtagene autoleucel"
    )
    assert second[Place("product/yescarta")] == plain("阿基仑赛注射液")


def test_the_tree_has_every_class_and_product_once(catalogue: Catalogue) -> None:
    branches = catalogue.branches()
    places = [branch.place for branch in branches]
    assert sorted(places) == sorted([*catalogue.places("class"), *catalogue.places("product")])
    assert {branch.parent for branch in branches} <= {"", *places}
    products = {branch.place: branch for branch in branches if branch.kind == "product"}
    assert products[Place("product/yescarta")].parent == "class/car-t"
    assert products[Place("product/yescarta")].status == "approved"
    assert products[Place("product/yescarta")].second == plain("阿基仑赛注射液")
    assert products[Place("product/vx-880")].second == plain("Vertex")
    assert products[Place("product/vx-880")].status == "in-trials"


def test_what_stands_below_is_in_its_order(catalogue: Catalogue) -> None:
    assert catalogue.children(Place("class/immune"), "class") == ["class/car-t"]
    assert catalogue.children(Place("class/car-t"), "product") == ["product/yescarta"]
    assert catalogue.children(Place("class/car-t"), "class") == []
    assert catalogue.places("organisation") == [
        *["organisation/fda", "organisation/cde"],
        *["organisation/clinicaltrials-gov", "organisation/vertex"],
    ]


def test_what_names_a_record_is_known(catalogue: Catalogue) -> None:
    assert catalogue.linking(Place("class/car-t"), "statistic") == ["statistic/car-t-products"]
    assert catalogue.linking(Place("organisation/vertex"), "product") == ["product/vx-880"]
    assert catalogue.linking(Place("organisation/fda"), "product") == []
    assert catalogue.with_code("jurisdiction", "us") == ["regulation/cures-act"]
    assert catalogue.with_code("jurisdiction", "jp") == []


def test_a_title_keeps_both_languages(catalogue: Catalogue) -> None:
    assert catalogue.title(Place("class/islet")) == Text("胰岛细胞治疗", "Islet-cell therapy")


def test_the_heading_of_a_record_is_that_of_the_tree(catalogue: Catalogue) -> None:
    for branch in catalogue.branches():
        assert catalogue.branch(branch.place) == replace(branch, second=None)
    assert catalogue.branch(Place("product/none")) is None
