from __future__ import annotations

import pytest

from celltx_desktop.domain.text import Content
from celltx_desktop.export import runs, sheet
from celltx_desktop.export.plain import LANGUAGES

from . import samples


def cut(*strings: str, lang: Content) -> dict[str, dict[str, list[runs.Piece]]]:
    return runs.of({"langs": list(LANGUAGES[lang]), "text": list(strings)})


@pytest.mark.parametrize(
    ("string", "joined"),
    [
        ("CD19 CAR-T", ["CAR-T"]),
        ("2024-02-16, ZUMA-7", []),  # before a digit no line ends anyway
        ("about 2 × 10⁶ cells and 68 mL", ["2 × 10⁶ cells", "68 mL"]),
        ("within 28 days, at 4 °C, in 97%", ["28 days", "4 °C"]),
        ("68 mLx", []),
        ("a plain sentence of words", []),
        ("-".join(["abcdef"] * 5), []),  # too long to be kept on one line
    ],
)
def test_codes_and_numbers_with_their_units_do_not_break(string: str, joined: list[str]) -> None:
    pieces = cut(string, lang="en")["en"].get(string, [])
    assert [piece[1] for piece in pieces if piece[0] == "joined"] == [[one] for one in joined]


def test_a_chinese_text_draws_western_signs_in_their_own_face() -> None:
    assert cut("§2.1 ¶3 · 自体／异体", lang="zh")["zh"] == {
        "§2.1 ¶3 · 自体／异体": [
            ["other", "§"], "2.1 ", ["other", "¶"], "3", ["other", " · "],
            ["joined", ["自体／异体"]],
        ],
    }  # fmt: skip
    assert cut("§2.1 ¶3", lang="zh") == {"zh": {}}  # all of it is in the Latin face


@pytest.mark.parametrize(
    ("string", "joined"),
    [
        (
            "批准；公司于 2022-09-27 公布",
            ["公布"],
        ),  # a day is no number that the next character counts
        ("用于慢性脑卒中患者的一项安全性研究。", ["研究。"]),
        ("缓解持续 21.8 个月。", ["21.8 个月"]),
        ("临床试验中", []),
    ],
)
def test_no_chinese_text_ends_with_a_line_of_one_character(string: str, joined: list[str]) -> None:
    pieces = cut(string, lang="zh")["zh"].get(string, [])
    assert [piece[1] for piece in pieces if piece[0] == "joined"] == [[one] for one in joined]


def test_what_may_not_begin_a_line_is_kept_with_what_is_before_it() -> None:
    assert cut("5 年；后 6 年，后", lang="zh")["zh"] == {
        "5 年；后 6 年，后": [["closed", ["5 年；"]], "后 ", ["joined", ["6 年"]], "，后"],
    }


def test_a_chinese_name_in_an_english_text_gets_its_face() -> None:
    assert cut("the name 细胞 5 年 there", lang="en")["en"] == {
        "the name 细胞 5 年 there": [
            "the name ", ["other", "细胞"], " ", ["joined", ["5 ", ["other", "年"]]], " there",
        ],
    }  # fmt: skip


def test_each_text_is_cut_in_its_own_language() -> None:
    assert cut("5 年", "5 years", lang="both") == {
        "zh": {"5 年": [["joined", ["5 年"]]]}, "en": {"5 years": [["joined", ["5 years"]]]},
    }  # fmt: skip
    assert set(cut("5 年", lang="both")["en"]) == {"5 年"}  # alike in both


@pytest.mark.parametrize("lang", list(LANGUAGES))
def test_no_letter_is_lost(lang: Content) -> None:
    for texts in runs.of(sheet.content(samples.yescarta(), lang)).values():
        assert all(said(pieces) == string for string, pieces in texts.items())


def said(pieces: list[runs.Piece]) -> str:
    return "".join(
        piece if isinstance(piece, str) else said([piece[1]] if piece[0] == "other" else piece[1])
        for piece in pieces
    )
