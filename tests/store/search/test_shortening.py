from __future__ import annotations

import sqlite3

import pytest

from celltx_desktop.domain.search.hit import Hits
from celltx_desktop.domain.search.reading import parse
from celltx_desktop.store.search.search import Search


@pytest.fixture(scope="module")
def real(real_db: sqlite3.Connection) -> Search:
    return Search(real_db)


def find(search: Search, typed: str) -> Hits:
    return search.find(parse(typed))


def left_out(hits: Hits) -> list[str]:
    return [problem.word for problem in hits.problems if problem.kind == "left-out"]


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("iPSC islet thing", "thing"),
        ("who makes Lyfgenia", "makes"),
        ("what is the difference between TIL and TCR-T?", "difference"),
        ("CAR-T for lymphoma in Atlantis", "Atlantis"),
    ],
)
def test_a_word_too_many_is_left_out_and_named(real: Search, typed: str, word: str) -> None:
    hits = find(real, typed)
    assert hits.ranked
    assert left_out(hits) == [word]
    assert not hits.meant


@pytest.mark.parametrize(
    "typed",
    [
        "boxed warning casgevy",  # it has none, and those of others are no answer
        "islet zzz",
        "islet zzz yyy",
        'iPSC islet "zzz"',
        "islet not thing",
        "seizures frequency zzzzz",  # only a text holds the other two
    ],
)
def test_no_name_and_nothing_on_purpose_is_left_out(real: Search, typed: str) -> None:
    assert left_out(find(real, typed)) == []


def test_of_a_question_a_text_that_holds_the_rest_is_enough(real: Search) -> None:
    assert left_out(find(real, "seizures frequency zzzzz?")) == ["zzzzz?"]


def test_a_question_asks_for_what_it_names(real: Search) -> None:
    for typed in ("What is TCR-T", "什么是TCR-T", "TCR-T是什么？", "tcr-t?"):
        assert find(real, typed).ranked[0].place == "class/tcr-t"
    assert find(real, "WHO").ranked == find(real, "who").ranked


def test_the_words_of_a_status_find_what_has_it(real: Search) -> None:
    hits = find(real, "withdrawn cartilage")
    assert ("product/chondrocelect", "field") in [(hit.place, hit.tier) for hit in hits.ranked]
    only = find(real, "pipeline")
    assert {hit.status for hit in only.ranked if hit.kind == "product"} >= {"in-trials"}
    assert "statement" not in [group.kind for group in only.groups]


def test_a_plural_finds_its_singular_only_as_a_whole_word(real: Search) -> None:
    """``rem`` is the beginning of remestemcel, which has no REMS."""
    assert "product/ryoncil" not in [hit.place for hit in find(real, "REMS").ranked]
    assert "class/cell-therapy" in [hit.place for hit in find(real, "therapies").ranked]
