from __future__ import annotations

import sqlite3

import pytest

from celltx_desktop.domain.search.hit import Reason
from celltx_desktop.domain.search.reading import parse
from celltx_desktop.domain.text import plain
from celltx_desktop.store.search.search import Search


@pytest.fixture(scope="module")
def real(real_db: sqlite3.Connection) -> Search:
    return Search(real_db)


def reason(search: Search, typed: str, place: str) -> Reason:
    query = parse(typed)
    hit = next(hit for hit in search.find(query).ranked if hit.place == place)
    return search.reason(hit, query)


@pytest.mark.parametrize(
    ("typed", "place", "field", "shown"),
    [
        ("vx880", "product/vx-880", "names", "VX-880"),
        ("4786262", "product/vx-880", "registry-number", "4786262"),
        ("leucel", "product/amtagvi", "names", "leucel"),
        ("tumor", "disease/tumours", "names", "肿瘤"),
        ("T1D", "disease/type-1-diabetes", "synonym", "T1D"),
        ("T1D", "product/vx-880", "indication", "1 型糖尿病"),
        ("ajls", "product/yescarta", "names", "阿基仑赛"),
        ("yidao", "class/islet", "names", "胰岛"),
        ("tangniaobing", "product/vx-880", "indication", "糖尿病"),
        ("阿基伦赛", "product/yescarta", "names", "阿基仑赛"),
        ("帕金森干细胞", "product/msk-da01", "indication", "帕金森"),
        ("胰島", "class/islet", "names", "胰岛"),
        ("死亡", "product/vx-880#statement-1", "safety", "死亡"),
        ("islet", "class/islet-donor", "names", "胰岛"),
        ("ce", "product/yescarta", "names", "ce"),
        ("islet-don", "class/islet-donor", "id", "islet-don"),
        ("靶点:CD19 类别", "product/yescarta", "target", "CD19"),
        ("ndards", "term/patent-standardisation", "names", "ndards"),
        ("origin:supplement", "product/cellgram-ami", "names", "Cellgram-AMI"),
    ],
)
def test_a_hit_says_why_and_what_to_mark(
    real: Search, typed: str, place: str, field: str, shown: str
) -> None:
    found = reason(real, typed, place)
    assert (found.field, found.shown) == (field, shown)


def test_the_text_that_fills_most_of_the_query_is_shown(real: Search) -> None:
    found = reason(real, "exogenous insulin", "product/vx-880")
    assert "exogenous insulin" in found.text.en


def test_what_was_asked_for_comes_before_what_is_broader(real: Search) -> None:
    """The review says diabetes, the supplement type 1 diabetes."""
    assert "1 型糖尿病" in reason(real, "type 1 diabetes", "product/vx-880").text.zh


@pytest.mark.parametrize(
    ("typed", "place", "slips"),
    [
        ("kymirah", "product/kymriah", 1),
        ("kymryha", "product/kymriah", 2),
        ("糖料病", "disease/diabetes", 1),
        ("阿基伦赛", "product/yescarta", 1),
        ("kymriah", "product/kymriah", 0),
    ],
)
def test_a_suggestion_says_how_far_it_is(real: Search, typed: str, place: str, slips: int) -> None:
    assert reason(real, typed, place).slips == slips


@pytest.mark.parametrize(
    ("typed", "place", "field", "text"),
    [
        ("class:til", "product/amtagvi", "class", "TIL"),
        ("靶点:CD19 regulator:NMPA", "product/relma-cel", "target", "CD19"),
        ("-status:approved source:allogeneic", "product/ft819", "donor", "Allogeneic"),
    ],
)
def test_of_filters_alone_the_first_is_told(
    real: Search, typed: str, place: str, field: str, text: str
) -> None:
    found = reason(real, typed, place)
    assert (found.field, found.text.en) == (field, text)


def test_of_a_statement_it_is_told_whose_it_is(real: Search) -> None:
    assert reason(real, "死亡", "product/vx-880#statement-1").owner == plain("VX-880")
    assert not reason(real, "vx", "product/vx-880").owner
