from __future__ import annotations

import sqlite3

import pytest

from celltx_desktop.domain.query import parse
from celltx_desktop.store.loosening import loosened
from celltx_desktop.store.understanding import Understanding


@pytest.fixture(scope="module")
def understanding(real_db: sqlite3.Connection) -> Understanding:
    return Understanding(real_db)


def test_four_characters_can_be_cut_in_one_way_only(understanding: Understanding) -> None:
    ((reading,),) = loosened(parse("复杂肛瘘"), understanding.slot)
    assert [slot.phrases[0].words for slot in reading] == [("复", "杂"), ("肛", "瘘")]


@pytest.mark.parametrize(
    ("typed", "steps"),
    [
        ("vx880糖尿病", [["vx 880|糖 尿 病"]]),
        ("肝衰竭的治疗", [["肝 衰 竭|治 疗"]]),
        ("帕金森治疗", [["帕 金|森 治 疗", "帕 金 森|治 疗"]]),
        ("帕金森的治疗药", [["帕 金 森|治 疗 药"]]),
        ("vx-880", []),
        ("胰岛素", []),
        ('"vx880糖尿病"', []),
    ],
)
def test_a_run_is_cut_where_words_may_end(
    understanding: Understanding, typed: str, steps: list[list[str]]
) -> None:
    found = [
        ["|".join(" ".join(slot.phrases[0].words) for slot in way) for way in ways]
        for ways in loosened(parse(typed), understanding.slot)
    ]
    assert found == steps


def test_a_long_run_is_cut_again_and_again(understanding: Understanding) -> None:
    steps = loosened(parse("帕金森治疗药物"), understanding.slot)
    pieces = [{len(way) for way in ways} for ways in steps]
    assert pieces == [{2}, {3}]
