from __future__ import annotations

import pytest

from celltx_desktop.domain.search.narrowing import Loosening
from celltx_desktop.domain.search.query import Problem
from celltx_desktop.domain.text import Text
from celltx_desktop.wording import search_words


@pytest.mark.parametrize(
    ("problem", "zh", "en"),
    [
        (
            Problem("unknown-field", "targt", nearest="target"),
            "没有“targt”这个限定词。您是不是要找 target？",
            "“targt” is no field word. Did you mean target?",
        ),
        (
            Problem("unknown-value", "CD91", "target", "CD19"),
            "没有哪条记录的靶点是“CD91”。您是不是要找 CD19？",
            "No record has the target “CD91”. Did you mean CD19?",
        ),
        (
            Problem("unknown-value", "x", "phase"),
            "没有哪条记录的期别是“x”。",
            "No record has the phase “x”.",
        ),
        (
            Problem("left-out", "thing"),
            "没有同时含全部词语的记录；已略去“thing”。",
            "Nothing holds all of these words; “thing” was left out.",
        ),
    ],
)
def test_what_was_not_understood(problem: Problem, zh: str, en: str) -> None:
    assert search_words.not_understood(problem) == Text(zh, en)


def test_an_unknown_field_word_names_those_that_there_are() -> None:
    text = search_words.not_understood(Problem("unknown-field", "apple"))
    assert "target, regulator, status" in text.en
    assert "靶点、监管机构、状态" in text.zh


def test_numbers_are_said_as_people_say_them() -> None:
    assert search_words.slips(1, "kymria").en == "Spelt 1 letter differently"
    assert search_words.slips(2, "x") == Text("拼写差 2 个字母", "Spelt 2 letters differently")
    assert search_words.slips(1, "阿基伦赛") == Text("差 1 个字", "1 character differs")
    assert search_words.slips(2, "阿基伦赛").en == "2 characters differ"
    loosened = Loosening("class:islet", "kymriah", 1)
    assert search_words.loosening(loosened) == Text(
        "去掉 class:islet：1 条", "Without class:islet: 1 entry"
    )


def test_a_list_that_is_cut_says_so() -> None:
    assert search_words.unlisted(20, capped=False).zh == (
        "另有 20 条未列出；请再加一个词，或缩小范围。"
    )
    assert search_words.unlisted(20, capped=True).en.startswith("At least 20 more not listed;")
