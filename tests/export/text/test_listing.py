from __future__ import annotations

import json
from dataclasses import replace

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.search.hit import Group, Hit, Hits, NotHere, Reason
from celltx_desktop.domain.search.query import Problem
from celltx_desktop.domain.text import Lang, Text, plain
from celltx_desktop.export.text.listing import as_json, as_text, problems, rest

VX = Hit(1, Place("product/vx-880"), "product", plain("VX-880"), "in-trials", "exact")
DIED = Hit(
    9, Place("product/vx-880#statement-1"), "statement", Text("2 例死亡", "Two died"), None, "text"
)
FOUND = Hits("vx", (Group("product", (VX,), 3), Group("statement", (DIED,))), (VX, DIED))


def explain(hit: Hit) -> Reason:
    return Reason("safety" if hit is DIED else "names", hit.title)


def test_json_holds_the_hits_in_ranking_order() -> None:
    assert json.loads(as_json(FOUND, explain, 20, "zh")) == {
        "query": "vx",
        "total": 4,
        "hits": [
            {
                "id": "vx-880",
                "kind": "product",
                "name_zh": "VX-880",
                "name_en": "VX-880",
                "matched_field": "names",
                "matched_text": "VX-880",
                "tier": "exact",
            },
            {
                "id": "vx-880#statement-1",
                "kind": "statement",
                "name_zh": "2 例死亡",
                "name_en": "Two died",
                "matched_field": "safety",
                "matched_text": "2 例死亡",
                "tier": "text",
            },
        ],
    }


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_matched_is_told_in_the_language_in_which_it_matched(lang: Lang) -> None:
    def died(hit: Hit) -> Reason:
        return Reason("safety", hit.title, (("死", "亡"),))

    hits = json.loads(as_json(FOUND, died, 20, lang))["hits"]
    assert hits[1]["matched_text"] == "2 例死亡"


@pytest.mark.parametrize(("limit", "count"), [(0, 0), (1, 1), (2, 2), (9, 2), (-1, 0)])
def test_the_limit_cuts_the_list_but_not_the_total(limit: int, count: int) -> None:
    found = json.loads(as_json(FOUND, explain, limit, "en"))
    assert (len(found["hits"]), found["total"]) == (count, 4)
    lines = as_text(FOUND, explain, limit, "en").splitlines()
    assert len([line for line in lines if line.startswith("product/")]) == count


def test_text_has_a_line_for_each_hit() -> None:
    assert as_text(FOUND, explain, 9, "en").splitlines() == [
        "product/vx-880\tVX-880\tVX-880",
        "product/vx-880#statement-1\tTwo died\tTwo died",
    ]


def test_a_hit_of_the_supplement_is_marked() -> None:
    hit = Hit(
        1, Place("product/ryoncil"), "product", plain("Ryoncil"), None, "exact", supplement=True
    )
    line = as_text(Hits("r", (Group("product", (hit,)),), (hit,)), explain, 9, "en")
    assert line == "product/ryoncil\t＋Ryoncil\tRyoncil"


@pytest.mark.parametrize(("lang", "words"), [("zh", "没有找到“zzz”"), ("en", "for “zzz”")])
def test_nothing_found_is_said(lang: Lang, words: str) -> None:
    assert words in as_text(Hits("zzz"), explain, 9, lang)
    assert json.loads(as_json(Hits("zzz"), explain, 9, lang)) == {
        "query": "zzz",
        "total": 0,
        "hits": [],
    }


def test_a_suggestion_says_so_first() -> None:
    hit = Hit(1, Place("product/kymriah"), "product", plain("Kymriah"), None, "typo")
    hits = Hits("kymirah", (Group("product", (hit,)),), (hit,), meant="Kymriah")
    first, second = as_text(hits, explain, 9, "en").splitlines()
    assert first.startswith("No name matches “kymirah”. Did you mean Kymriah?")
    assert second.startswith("product/kymriah\t")


def test_a_product_that_is_not_here_is_named_before_what_looks_alike() -> None:
    known = NotHere("CTX110", Text("一款 CAR-T", "a CAR-T"), plain("A page"))
    hits = Hits("ctx110", not_here=(known,))
    assert as_text(hits, explain, 9, "en", ["CTX001"]).splitlines() == [
        "“CTX110” is not in this reference. It is a CAR-T. Source: A page.",
        "Looks alike, but is another name: CTX001",
    ]
    found = json.loads(as_json(hits, explain, 9, "zh", ["CTX001"]))
    assert found["not_here"] == [
        {"name": "CTX110", "zh": "一款 CAR-T", "en": "a CAR-T", "source": "A page"}
    ]
    assert (found["hits"], found["looks_alike"]) == ([], ["CTX001"])


def test_what_was_not_understood_is_told() -> None:
    hits = Hits("targt:x", problems=(Problem("unknown-field", "targt", nearest="target"),))
    assert problems(hits, "en") == ["“targt” is no field word. Did you mean target?"]


def test_what_is_left_out_is_said_with_the_way_to_it() -> None:
    assert rest(FOUND, 1, "en") == "… 3 more; --limit 4 lists them too."
    assert rest(FOUND, 1, "zh") == "还有 3 条没有列出；加 --limit 4 可一并列出。"
    assert rest(replace(FOUND, capped=True), 1, "en").startswith("… at least 3 more;")
    assert rest(Hits("vx", (Group("product", (VX,)),), (VX,)), 1, "en") == ""
