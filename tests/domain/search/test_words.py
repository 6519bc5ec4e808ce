from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from celltx_desktop.domain.search.words import grams, is_han, joined, line, spans, squeeze, words

SPREADING = "ﬃ㎏½ß㍿İŉ𝐕ﷺ①Ⅷ"
"""Characters whose folded form is longer than they are."""
ANYTHING = st.text(st.one_of(st.characters(), st.sampled_from(f"{SPREADING} -aVx8治疗é\u0301")))
PHRASES = st.lists(st.lists(st.text("avx8治fikg", min_size=1, max_size=4), min_size=1), max_size=4)


@pytest.mark.parametrize("written", ["VX-880", "vx880", "vx 880", "ＶＸ８８０", "Vx_880"])
def test_a_code_is_the_same_with_and_without_hyphen(written: str) -> None:
    assert words(written) == ["vx", "880"]
    assert squeeze(written) == "vx880"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("帕金森病", ["帕", "金", "森", "病"]),
        ("CAR-T细胞", ["car", "t", "细", "胞"]),
        ("约 60%", ["约", "60"]),
        ("2 × 10⁶", ["2", "106"]),
        ("“”，。", []),
        ("𠮷", ["𠮷"]),
    ],
)
def test_every_han_character_is_a_word(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("CAR-T", ["cart"]),
        ("抗CD19 CAR-T细胞", ["cart"]),
        ("TCR-T 与 CAR-T", ["tcrt", "cart"]),
        ("co-stimulatory-signal", ["costimulatorysignal"]),
        ("VX-880", []),
        ("CAR - T", []),
        ("Parkinson’s", ["parkinsons"]),
        ("TNF-α", ["tnfalpha"]),
        ("IFNγ", ["ifngamma"]),
    ],
)
def test_hyphenated_words_are_also_joined(text: str, found: list[str]) -> None:
    assert joined(text) == found


@given(ANYTHING, PHRASES)
def test_spans_lie_within_the_text_in_order_and_apart(text: str, phrases: list[list[str]]) -> None:
    found = spans(text, phrases)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))


@given(st.text("aVx8 -治疗é", min_size=1), st.data())
def test_what_the_text_says_is_found_in_it(text: str, data: st.DataObject) -> None:
    said = words(text)
    if not said:
        assert spans(text, [["a"]]) == []
        return
    first = data.draw(st.integers(0, len(said) - 1))
    last = data.draw(st.integers(first + 1, len(said)))
    found = spans(text, [said[first:last]])
    assert found
    for start, end in found:
        assert squeeze(text[start:end]).startswith("".join(said[first:last]))


@pytest.mark.parametrize(
    ("text", "phrases", "marked"),
    [
        ("用于糖尿病；糖尿病足", [["糖", "尿", "病"]], ["糖尿病", "糖尿病"]),
        ("VX-880 和 VX-264", [["vx"]], ["VX", "VX"]),
        ("VX-880", [["vx", "88"]], ["VX-88"]),
        ("Type 1 diabetes", [["dia"]], ["dia"]),
        ("Type 1 diabetes", [["betes"]], []),
        ("ＶＸ－８８０", [["vx", "880"]], ["ＶＸ－８８０"]),
        ("Straße", [["strasse"]], ["Straße"]),
        ("㎏ 5", [["kg"]], ["㎏"]),
        ("½ dose", [["2"], ["dose"]], ["½", "dose"]),
        ("糖尿病", [["糖", "尿"], ["尿", "病"]], ["糖尿"]),
        ("胰岛细胞", [["胰", "岛"], ["细", "胞"]], ["胰岛", "细胞"]),
        ("CAR-T cells", [["car"], ["car", "t"]], ["CAR-T"]),
        ("CAR-T cells", [["cart"]], ["CAR-T"]),
        ("CAR-T cells", [["car", "t"]], ["CAR-T"]),
        ("CAR-T cells", [["car"], ["cells"]], ["CAR", "cells"]),
        ("CAR-T cells", [["cartx"]], []),
        ("CAR-T cells", [["car", "x"], ["car", "tx"], ["t", "ce", "x"]], []),
        ("TNF-α／IL-1", [["tnfalpha"]], ["TNF-α"]),
        ("TNF-α／IL-1", [["tnf", "a"]], ["TNF-α"]),
        ("β细胞", [["beta", "细"]], ["β细"]),
        ("胰島素", [["胰", "岛"]], ["胰島"]),
        ("Parkinson’s disease", [["parkinsons"]], ["Parkinson’s"]),
        ("Carticel", [["car", "t"]], []),
        ("abc", [], []),
        ("", [["a"]], []),
    ],
)
def test_what_is_marked(text: str, phrases: list[list[str]], marked: list[str]) -> None:
    assert [text[start:end] for start, end in spans(text, phrases)] == marked


@pytest.mark.parametrize(
    ("text", "phrases", "marked"),
    [
        ("NCT04786262", [["4786262"]], ["4786262"]),
        ("lifileucel", [["leucel"]], ["leucel"]),
        ("lifileucel, leucel", [["leucel"]], ["leucel"]),
        ("treatment", [["ea"]], []),
    ],
)
def test_what_is_marked_inside_of_words_where_that_is_asked_for(
    text: str, phrases: list[list[str]], marked: list[str]
) -> None:
    assert [text[start:end] for start, end in spans(text, phrases, inside=True)] == marked


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("I/II 期", "Ⅰ/Ⅱ期", True),
        ("I/II 期", "III 期", False),
        ("1/2", "½", True),
        ("1/2", "12", False),
        ("受体／配体", "受体配体", True),
        ("α-β", "alphabeta", True),
    ],
)
def test_a_name_is_the_same_however_it_is_set(one: str, other: str, *, same: bool) -> None:
    assert (squeeze(one) == squeeze(other)) is same


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("胰岛素", ["胰岛", "岛素", "素"]),
        ("抗CD19的", ["抗", "cd", "19", "的"]),
        ("iPSC 来源", ["ipsc", "来源", "源"]),
        ("", []),
    ],
)
def test_chinese_is_indexed_by_pairs(text: str, found: list[str]) -> None:
    assert grams(words(text)) == found


@given(st.text("aVx8 -治疗é"))
def test_pairs_keep_their_places(text: str) -> None:
    found = words(text)
    assert [word[0] for word in grams(found)] == [word[0] for word in found]


@pytest.mark.parametrize(
    ("text", "in_line"),
    [("胰岛素 iPSC 来源", " 胰岛素 ipsc 来源"), ("VX-880", " vx 880"), ("", "")],
)
def test_a_line_parts_words_and_keeps_chinese_together(text: str, in_line: str) -> None:
    assert line(words(text)) == in_line


@pytest.mark.parametrize("character", ["胰", "𠮷", "㐀", "豈"])
def test_chinese_characters(character: str) -> None:
    assert is_han(character)


@pytest.mark.parametrize("character", ["a", "8", "한", "か", "é", "\ue000"])
def test_what_is_no_chinese_character(character: str) -> None:
    assert not is_han(character)
