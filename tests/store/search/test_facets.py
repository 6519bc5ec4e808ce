from __future__ import annotations

import sqlite3

import pytest

from celltx_desktop.domain.search.reading import parse
from celltx_desktop.store.search.search import Search


@pytest.fixture(scope="module")
def real(real_db: sqlite3.Connection) -> Search:
    return Search(real_db)


@pytest.mark.parametrize("typed", ["CAR-T", "糖尿病", "status:marketed", "iPSC", "细胞"])
@pytest.mark.parametrize("lang", ["zh", "en"])
def test_narrowing_by_a_value_leaves_as_many_hits_as_it_counts(
    real: Search, typed: str, lang: str
) -> None:
    query = parse(typed)
    facets = real.facets(query, real.find(query))
    assert {"class", "status"} <= {facet.field for facet in facets}
    for facet in facets:
        for value in facet.values[:5]:
            narrowed = real.find(parse(f"{typed} {value.term[lang]}"))  # type: ignore[index]
            assert narrowed.total == value.count


def test_the_most_frequent_value_comes_first(real: Search) -> None:
    query = parse("CAR-T")
    for facet in real.facets(query, real.find(query)):
        counts = [value.count for value in facet.values]
        assert counts == sorted(counts, reverse=True)


def test_what_is_chosen_is_said(real: Search) -> None:
    query = parse("糖尿病 class:islet-stem-cell")
    (chosen,) = [
        value.label.en
        for facet in real.facets(query, real.find(query))
        for value in facet.values
        if value.chosen
    ]
    assert chosen == "Stem-cell-derived islets"


def test_a_chosen_value_is_taken_out_of_the_query_again(real: Search) -> None:
    typed = "细胞 监管机构：fda  状态:已获批 -自体"
    query = parse(typed)
    chosen = [
        value
        for facet in real.facets(query, real.find(query))
        for value in facet.values
        if value.chosen and facet.field == "regulator"
    ]
    assert [value.short.en for value in chosen] == ["FDA"]
    assert chosen[0].toggled(typed, "zh") == "细胞 状态:已获批 -自体"


def test_only_what_narrows_is_offered(real: Search) -> None:
    for typed in ("CAR-T", "kymriah", "糖尿病 origin:review"):
        query = parse(typed)
        hits = real.find(query)
        for facet in real.facets(query, hits):
            assert all(value.chosen or value.count < hits.total for value in facet.values)


def test_what_is_left_out_is_not_chosen(real: Search) -> None:
    query = parse("cell -status:approved")
    values = [v for facet in real.facets(query, real.find(query)) for v in facet.values]
    assert values
    assert not any(value.chosen for value in values)


def test_review_and_supplement_are_parted(real: Search) -> None:
    query = parse("CAR-T")
    hits = real.find(query)
    (origin,) = [one for one in real.facets(query, hits) if one.field == "origin"]
    assert {value.label.zh for value in origin.values} == {"综述", "补充资料"}
    assert sum(value.count for value in origin.values) == hits.total
    for value in origin.values:
        narrowed = real.find(parse(value.toggled("CAR-T", "zh")))
        assert {hit.supplement for hit in narrowed.ranked} == {value.label.zh == "补充资料"}


@pytest.mark.parametrize("text", ["细胞", "公", "疾", "compa"])
def test_a_beginning_of_a_lesser_word_offers_no_field(real: Search, text: str) -> None:
    assert real.completions(text, "zh") == ()


def test_nothing_found_has_no_facets(real: Search) -> None:
    query = parse("zzzz")
    assert real.facets(query, real.find(query)) == ()


@pytest.mark.parametrize(
    ("text", "completed"),
    [
        ("tar", "target:"),
        ("靶", "靶点:"),
        ("vx 监", "vx 监管机构:"),
        ("x -cla", "x -class:"),
        ("target:c", "target:CD19"),
        ("靶点:cd", "靶点:CD19"),
        ("靶點：CD", "靶点:CD19"),
        ("vx status:app", "vx status:Approved"),
        ("状态:上", "状态:已获批"),
        ("-regulator:fda", "-regulator:FDA"),
        ("出处:", "出处:综述"),
        ("期别:", "期别:"),
    ],
)
def test_the_last_word_is_completed(real: Search, text: str, completed: str) -> None:
    found = [one.text for one in real.completions(text, "zh")]
    assert any(one.startswith(completed) for one in found)
    for one in found:
        assert not parse(one).problems


@pytest.mark.parametrize("text", ["", " ", "vx ", "ta", "vx st", "qqq", "foo:b", "target:qqq"])
def test_where_nothing_can_be_completed_nothing_is_offered(real: Search, text: str) -> None:
    assert real.completions(text, "en") == ()


def test_a_completed_value_finds_what_it_counts(real: Search) -> None:
    for one in real.completions("target:", "en"):
        records = [hit for hit in real.find(parse(one.text)).ranked if hit.kind != "statement"]
        assert len(records) == one.count
