from __future__ import annotations

import pytest

from celltx_desktop.domain.search.words import words
from celltx_desktop.store.search.matching import (
    NAMES,
    TEXTS,
    Phrase,
    Slot,
    either,
    every,
    in_review,
    quoted,
    readings,
    values,
    without,
)


def phrase(text: str, whole: bool = False) -> Phrase:
    return Phrase(tuple(words(text)), whole)


@pytest.mark.parametrize(
    ("text", "whole", "expression", "line"),
    [
        ("vx-880", False, '"vx 880"*', " vx 880"),
        ("vx-880", True, '"vx 880"', " vx 880 "),
        ("胰岛素", False, '"胰岛 岛素"', "胰岛素"),
        ("胰岛素", True, '"胰岛 岛素"', "胰岛素"),
        ("胰", False, '"胰"*', "胰"),
        ("胰", True, '"胰"*', "胰"),
        ("抗CD19", False, '"抗 cd 19"*', "抗 cd 19"),
        ("CAR-T细胞", False, '"car t 细胞"', " car t细胞"),
        ("CAR-T细", False, '"car t 细"*', " car t细"),
    ],
)
def test_a_phrase_in_the_index_and_in_a_line(
    text: str, whole: bool, expression: str, line: str
) -> None:
    assert phrase(text, whole).expression() == expression
    assert phrase(text, whole).in_line().replace(" 细", "细") == line


def test_known_endings_take_the_place_of_an_open_end() -> None:
    found = Phrase(("acute", "leukaem"), endings=("leukaemia", "leukaemias"))
    assert found.expression() == '("acute leukaemia" OR "acute leukaemias")'


def test_quotes_cannot_end_a_string() -> None:
    assert quoted('a" OR "b') == '"a"" OR ""b"'


def test_expressions_are_joined() -> None:
    assert either([]) == ""
    assert either(["a"]) == "a"
    assert either(["a", "b"]) == "(a OR b)"
    assert every(["a", "", "b"]) == "a AND b"
    assert values([1, 2]) == '("\ue0021" OR "\ue0022")'
    assert without("a", "") == "a"
    assert without("a", "b") == "(a) NOT b"
    assert in_review("a") == "review : (a)"


def test_broader_words_count_only_where_that_is_wanted() -> None:
    reading = (Slot((phrase("T1D"),), (phrase("diabetes"),)), Slot((phrase("肝"),)))
    assert readings([reading], NAMES) == '("t 1 d"* AND "肝"*)'
    assert readings([reading], TEXTS) == '(("t 1 d"* OR "diabetes"*) AND "肝"*)'
    assert readings([], TEXTS) == ""
