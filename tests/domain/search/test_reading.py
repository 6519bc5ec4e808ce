from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from celltx_desktop.domain.search.query import Filter, Problem, Term
from celltx_desktop.domain.search.reading import LONGEST, parse, without

TYPED = st.one_of(st.text(), st.lists(st.integers(0, 0x10FFFF).map(chr)).map("".join))
"""Whatever a keyboard, a clipboard or a terminal can hand over, halves of pairs included."""
PIECES = ['"', "“", ":", "：", "-", " ", "target", "靶点", "CD19", "帕金森", "期别:", "-x", "a:b"]


def filters(text: str) -> list[tuple[str, str, bool]]:
    return [(one.field, one.value, one.excluded) for one in parse(text).filters]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("target:CD19", [("target", "CD19", False)]),
        ("靶点:CD19", [("target", "CD19", False)]),
        ("靶點：CD19", [("target", "CD19", False)]),
        ("TARGET : CD19", []),
        ("target: CD19", [("target", "CD19", False)]),
        ('source:"umbilical cord"', [("source", "umbilical cord", False)]),
        ("source:“脐带”", [("source", "脐带", False)]),
        ("-class:car-t", [("class", "car-t", True)]),
        ("status:marketed phase:1/2", [("status", "marketed", False), ("phase", "1/2", False)]),
        ("status: phase:2", [("phase", "2", False)]),
        ("年份:2024 来源:自体", [("year", "2024", False), ("source", "自体", False)]),
        ("target:", []),
        ("target:—", []),
    ],
)
def test_field_words_narrow(text: str, found: list[tuple[str, str, bool]]) -> None:
    assert filters(text) == found
    assert not parse(text).problems


def test_a_filter_keeps_how_it_was_written() -> None:
    (one,) = parse("vx -类别：胰岛").filters
    assert one == Filter("class", "胰岛", excluded=True)
    assert one.written == "-类别:胰岛"
    written = [one.written for one in parse('“islet cells” VX-880 "x"').terms]
    assert written == ['"islet cells"', "VX-880", "x"]


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ('"islet cells" vx', [Term(("islet", "cells"), True), Term(("vx",))]),
        ("“胰岛 细胞”", [Term(("胰", "岛", "细", "胞"), True)]),
        ('"islet ce', [Term(("islet", "ce"))]),
        ("「胰岛」", [Term(("胰", "岛"), True)]),
        ("treatment of the liver", [Term(("treatment",)), Term(("liver",))]),
        ("of the", [Term(("of",)), Term(("the",))]),
        ('"the" liver', [Term(("the",), True), Term(("liver",))]),
        ("CD19:", [Term(("cd", "19"))]),
        ("1:1", [Term(("1", "1"))]),
        ("vx-880", [Term(("vx", "880"))]),
        ("- vx", [Term(("vx",))]),
        ("https://x.org/NCT1", [Term(("x", "org", "nct", "1"))]),
    ],
)
def test_terms(text: str, terms: list[Term]) -> None:
    assert list(parse(text).terms) == terms
    assert not parse(text).problems


@pytest.mark.parametrize(
    ("text", "terms", "excluded"),
    [
        ("islet -mouse", ["islet"], [("mouse",)]),
        ('-"blood tumour" 肝', ["肝"], [("blood", "tumour")]),
        ("-mouse", [], [("mouse",)]),
        ("car-t -vx-880", ["car t"], [("vx", "880")]),
        ("islet －小鼠", ["islet"], [("小", "鼠")]),
    ],
)
def test_a_hyphen_before_a_word_excludes(
    text: str, terms: list[str], excluded: list[tuple[str, ...]]
) -> None:
    query = parse(text)
    assert [" ".join(term.words) for term in query.terms] == terms
    assert [term.words for term in query.excluded] == excluded


@pytest.mark.parametrize(
    ("text", "problem", "phrases"),
    [
        ("targt:CD19", Problem("unknown-field", "targt", nearest="target"), (("cd", "19"),)),
        ("phases:2", Problem("unknown-field", "phases", nearest="phase"), (("2",),)),
        ("apple:pie", Problem("unknown-field", "apple"), (("apple",), ("pie",))),
        ("结论:有效", Problem("unknown-field", "结论"), (("结", "论"), ("有", "效"))),
    ],
)
def test_an_unknown_field_word_is_told(
    text: str, problem: Problem, phrases: tuple[tuple[str, ...], ...]
) -> None:
    """What was probably meant is dropped as a word, anything else is searched for."""
    query = parse(text)
    assert query.problems == (problem,)
    assert query.phrases == phrases


def test_the_name_that_is_looked_for_is_what_stands_without_filters() -> None:
    assert parse("status:approved car T").squeezed == "cart"
    assert parse("the liver").squeezed == "theliver"


@pytest.mark.parametrize(
    ("text", "written", "left"),
    [
        ("vx status:approved iPSC", "status:approved", "vx iPSC"),
        ("状态：已获批", "状态:已获批", ""),
        ('a  indication:"type 1" b', 'indication:"type 1"', "a b"),
        ("-class:car-t class:car-t", "class:car-t", "-class:car-t"),
        ("vx", "status:approved", "vx"),
    ],
)
def test_a_filter_is_taken_out_of_what_was_typed(text: str, written: str, left: str) -> None:
    assert without(text, written) == left


@given(st.one_of(TYPED, st.lists(st.sampled_from(PIECES)).map("".join)))
def test_reading_a_query_never_fails(text: str) -> None:
    query = parse(text)
    assert bool(query) is bool(query.terms or query.filters or query.problems)
    assert all(word for phrase in query.phrases for word in phrase)
    assert len(query.text) <= LONGEST
    query.text.encode()


@pytest.mark.parametrize("text", ["", " ", "\t\n", "“”", "---", "🙂", "\x00", "\ud800", "\u200f"])
def test_without_a_word_a_query_is_empty(text: str) -> None:
    assert not parse(text)


def test_blanks_part_phrases_and_nothing_else_does() -> None:
    assert parse(" VX-880  糖尿病 ").phrases == (("vx", "880"), ("糖", "尿", "病"))
    assert parse("vx-880").squeezed == parse("VX 880").squeezed == "vx880"


def test_a_pasted_page_is_cut() -> None:
    assert parse("胰岛" * 50_000).phrases == (tuple("胰岛" * (LONGEST // 2)),)


def test_half_a_pair_is_dropped() -> None:
    assert parse("vx\ud800880").text == "vx880"
