from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from celltx_desktop.domain.text import EMPTY, GLUE, Text, fold, plain


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("VX-880", "vx-880"),
        ("ＶＸ－８８０", "vx-880"),
        ("Ⅱ期", "ii期"),
        ("10⁶", "106"),
        ("Sézary", "sezary"),
        ("Se\u0301zary", "sezary"),
        ("Straße", "strasse"),
        ("ﬁbroblast", "fibroblast"),
        ("糖尿病", "糖尿病"),
        ("胰島", "胰岛"),
        ("誘導多能幹細胞", "诱导多能干细胞"),
        ("ｷﾑﾘｱ", "キムリア"),
        ("vx\u200b-\u202e880\u00ad", "vx-880"),
        ("", ""),
    ],
)
def test_two_spellings_of_one_word_are_equal_when_folded(written: str, folded: str) -> None:
    assert fold(written) == folded


@pytest.mark.parametrize("name", ["Sézary", "アベクマ", "グラフト・パッチ", "킴리아주", "값"])
def test_composed_and_decomposed_letters_are_equal(name: str) -> None:
    decomposed = unicodedata.normalize("NFD", name)
    assert decomposed != name
    assert fold(decomposed) == fold(name)


@given(st.text())
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize("written", ["IFN-γ", "IFN-Γ", "ifn-γ"])
def test_a_greek_letter_becomes_its_name(written: str) -> None:
    assert fold(written) == f"ifn-{GLUE}gamma{GLUE}"


def test_each_language_is_asked_for_by_name() -> None:
    text = Text("胰岛", "Islets")
    assert (text["zh"], text["en"]) == ("胰岛", "Islets")
    assert not text.same


def test_a_code_reads_the_same_in_both_languages() -> None:
    assert plain("VX-880") == Text("VX-880", "VX-880")
    assert plain("VX-880").same


@pytest.mark.parametrize(
    ("text", "holds"),
    [(EMPTY, False), (Text("甲", ""), True), (Text("", "a"), True)],
)
def test_text_is_true_where_either_language_holds_something(text: Text, *, holds: bool) -> None:
    assert bool(text) is holds


@pytest.mark.parametrize(
    ("text", "translated"),
    [
        (Text("美国", "United States", "en"), True),
        (Text("美国", "United States"), False),
        (Text("Kite Pharma（Gilead）", "Kite Pharma (Gilead)", "en"), False),
        (Text("TiGenix／Takeda", "TiGenix / Takeda", "en"), False),
        (Text("药明巨诺", "药明巨诺", "en"), False),
    ],
)
def test_what_differs_in_marks_alone_is_no_translation(text: Text, translated: bool) -> None:
    assert text.translated is translated


def test_gaps_are_filled_in_the_language_of_the_text() -> None:
    found = Text("{n} 项，见“{title}”", "{n}, see “{title}”")
    filled = found.filled(n=2, title=Text("试验", "Trials"))
    assert filled == Text("2 项，见“试验”", "2, see “Trials”")
