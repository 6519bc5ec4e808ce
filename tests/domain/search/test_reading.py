from __future__ import annotations

import pytest

from celltx_desktop.domain.search.query import parse
from celltx_desktop.domain.search.reading import Filter, Problem, Term, without


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
