from __future__ import annotations

import pytest

from celltx_desktop.domain.search.reading import parse
from celltx_desktop.store.search.splitting import by_script, in_pieces
from celltx_desktop.store.search.understanding import Understanding


@pytest.mark.parametrize(
    ("typed", "steps"),
    [
        ("vx880糖尿病", ["vx 880|糖 尿 病"]),
        ("肝衰竭的治疗", ["肝 衰 竭|治 疗"]),
        ("脐带血产品有哪些", ["脐 带 血 产 品"]),
        ("在中国获批", ["中 国 获 批"]),
        ("在研药物", []),
        ("Carvykti的靶点是什么", ["carvykti|靶 点", "carvykti"]),
        ("靶点", []),
        ("vx-880", []),
        ('"vx880糖尿病"', []),
    ],
)
def test_latin_is_parted_from_chinese_and_what_joins_or_asks_is_dropped(
    typed: str, steps: list[str]
) -> None:
    found = [
        "|".join(" ".join(term.words) for term in one.terms) for one in by_script(parse(typed))
    ]
    assert found == steps


def test_what_asks_makes_a_question() -> None:
    assert [one.asking for one in by_script(parse("Kymriah多少钱"))] == [True]
    assert [one.asking for one in by_script(parse("Kymriah的价格"))] == [False]


@pytest.mark.parametrize(
    ("typed", "ways"),
    [
        ("复杂肛瘘", [["复 杂|肛 瘘"]]),
        ("帕金森治疗", [["帕 金|森 治 疗", "帕 金 森|治 疗"]]),
        ("胰岛素", []),
        ("vx-880", []),
        ('"复杂肛瘘"', []),
    ],
)
def test_a_run_is_cut_where_words_may_end(
    understanding: Understanding, typed: str, ways: list[list[str]]
) -> None:
    found = [
        ["|".join(" ".join(slot.phrases[0].words) for slot in way) for way in one]
        for one in in_pieces(parse(typed), understanding.slot)
    ]
    assert found == ways


def test_a_long_run_is_cut_again(understanding: Understanding) -> None:
    steps = in_pieces(parse("帕金森治疗药物"), understanding.slot)
    assert [{len(way) for way in ways} for ways in steps] == [{2}, {3}]
