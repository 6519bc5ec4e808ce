from __future__ import annotations

import pytest

from celltx_desktop.domain.text import Content
from celltx_desktop.export.plain import LANGUAGES
from celltx_desktop.export.sheet import runs
from tests.export.paper import strings


def cut(*texts: str, lang: Content) -> runs.Words:
    return runs.words(texts, LANGUAGES[lang])


def joined_in(words: runs.Words) -> list[object]:
    (one,) = words
    pieces = one[1] if isinstance(one, tuple) else []
    return [piece[1] for piece in pieces if piece[0] == "joined"]


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
    assert joined_in(cut(string, lang="en")) == [[one] for one in joined]


def test_a_chinese_text_draws_western_signs_in_their_own_face() -> None:
    pieces = [
        ("other", "§"), "2.1 ", ("other", "¶"), "3", ("other", " · "), ("joined", ["自体／异体"]),
    ]  # fmt: skip
    assert cut("§2.1 ¶3 · 自体／异体", lang="zh") == [("zh", pieces)]
    assert cut("§2.1 ¶3", lang="zh") == [("en", ["§2.1 ¶3"])]  # all of it is in the Latin face


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
    assert joined_in(cut(string, lang="zh")) == [[one] for one in joined]


def test_what_may_not_begin_a_line_is_kept_with_what_is_before_it() -> None:
    pieces = [("closed", ["5 年；"]), "后 ", ("joined", ["6 年"]), "，后"]
    assert cut("5 年；后 6 年，后", lang="zh") == [("zh", pieces)]


def test_a_chinese_name_in_an_english_text_gets_its_face() -> None:
    count = ("joined", ["5 ", ("other", "年")])
    pieces = ["the name ", ("other", "细胞"), " ", count, " there"]
    assert cut("the name 细胞 5 年 there", lang="en") == [("en", pieces)]


def test_each_text_is_cut_in_its_own_language() -> None:
    years = [("zh", [("joined", ["5 年"])]), ("en", [("joined", ["5 years"])])]
    assert cut("5 年", "5 years", lang="both") == years
    assert cut("年", "a year", lang="both") == ["年", "a year"]


def test_one_text_for_both_languages_is_there_twice_only_where_it_is_set_in_two_ways() -> None:
    assert cut("CTL019", lang="both") == [("en", ["CTL019"])]
    assert cut("年", lang="both") == [{"zh": "年", "en": ("en", [("other", "年")])}]


def test_the_name_of_a_place_stays_on_one_line() -> None:
    assert runs.place("Table 3", "en") == ("en", [("joined", ["Table 3"])])
    assert runs.place("Text", "en") == ("en", ["Text"])


def test_references_break_only_where_they_are_many() -> None:
    assert runs.references("¶7") == "¶7"
    assert runs.references("¶4–6") == ["¶4–6"]
    assert runs.references("¶1,¶4–6,¶17,¶20") == ["¶1,", "¶4–6,", "¶17,", "¶20"]


def test_what_follows_a_date_may_stand_on_the_next_line() -> None:
    assert runs.tag("2024-02-16 · first in human", "en") == (
        "en", [("joined", ["2024-02-16"]), "\u00a0· ", ("joined", ["first in human"])],
    )  # fmt: skip
    assert runs.tag("2024-02 · 首次", "zh") == (
        "zh",
        [("joined", [("other", "2024-02")]), ("other", "\u00a0· "), ("joined", ["首次"])],
    )


@pytest.mark.parametrize("cutting", [runs.sentence, runs.place])
@pytest.mark.parametrize(
    "string", ["CD19 CAR-T；5 年", "名称 · §2.1 ¶3", "5 年；2 × 10⁶ cells 细胞"]
)
def test_no_letter_is_lost(cutting: runs.Cutting, string: str) -> None:
    for lang in LANGUAGES["both"]:
        assert strings(runs.words([string], [lang], cutting)) == [string]
