from __future__ import annotations

from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from celltx_desktop.domain.place import NOWHERE, Place

IDS = st.text(ascii_lowercase + "0123456789.-", min_size=1)


@pytest.mark.parametrize(
    ("place", "kind", "name", "part"),
    [
        ("product/vx-880", "product", "vx-880", ""),
        ("product/vx-880#s-fact-3", "product", "vx-880", "s-fact-3"),
        ("paragraph/3.3-p2#product/vx-880", "paragraph", "3.3-p2", "product/vx-880"),
        ("index/regulations-us", "index", "regulations-us", ""),
        ("compare/a,b/every", "compare", "a,b/every", ""),
        ("search/a#b/c", "search", "a#b/c", ""),
        ("welcome", "welcome", "", ""),
        ("", "", "", ""),
    ],
)
def test_a_place_has_a_kind_a_name_and_a_part(place: str, kind: str, name: str, part: str) -> None:
    known = Place(place)
    assert (known.kind, known.name, known.part) == (kind, name, part)


@given(IDS, IDS)
def test_a_part_is_of_its_record(name: str, part: str) -> None:
    record = Place.of("product", name)
    assert (record.kind, record.name, record.id, record.part) == ("product", name, name, "")
    at = record.at(part)
    assert (at.kind, at.name, at.id, at.part) == ("product", name, f"{name}#{part}", part)
    assert type(at.record) is Place
    assert at.record == record


def test_without_a_name_there_is_no_place() -> None:
    assert Place.of("class", "") is NOWHERE
    assert not NOWHERE


def test_it_is_equal_to_its_text_and_finds_what_the_text_finds() -> None:
    assert {Place("product/vx-880"): 1}["product/vx-880"] == 1  # type: ignore[index]
    assert f"{Place('welcome')}" == "welcome"


def test_a_record_is_told_from_a_page() -> None:
    assert Place("product/vx-880#fact-1").is_record
    assert Place("cell-source/hihep").is_record
    assert not Place("index/approvals").is_record
    assert not Place("paragraph/3.3-p2#product/vx-880").is_record
    assert not Place("welcome").is_record


def test_a_product_is_typed_without_its_kind() -> None:
    assert Place("product/vx-880").short == "vx-880"
    assert Place("class/car-t").short == "class/car-t"


@pytest.mark.parametrize(
    ("place", "anchor"),
    [
        ("product/vx-880#statement-1", "product/vx-880#statement-1"),
        ("paragraph/3.3-p2#product/vx-880", "product/vx-880"),
        ("product/vx-880", ""),
    ],
)
def test_the_anchor_of_a_part_is_its_id_on_the_page(place: str, anchor: str) -> None:
    assert Place(place).anchor == anchor


@given(st.lists(IDS, unique=True), st.booleans())
def test_a_comparison_knows_its_products(names: list[str], every: bool) -> None:
    products = [Place.of("product", name) for name in names]
    place = Place.comparison(products, every=every)
    assert place.compared == products
    assert place.shows_equal_rows is every


def test_a_product_is_compared_once() -> None:
    assert Place("compare/b,a,,b").compared == ["product/b", "product/a"]
