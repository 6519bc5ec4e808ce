from __future__ import annotations

import pytest

from celltx_desktop.compiler.search.pinyin import readings


@pytest.mark.parametrize(
    ("character", "sounds"),
    [
        ("胰", ("yi",)),
        ("长", ("chang", "zhang")),
        ("绿", ("lv", "lu")),  # as it is typed, not lü
        ("不", ("bu",)),  # fou and fu, which the dictionary lists too, are in hardly any phrase
        ("褚", ("zhu", "chu", "zhe")),  # too rare for phrases to tell
    ],
)
def test_a_character_has_the_readings_of_today(character: str, sounds: tuple[str, ...]) -> None:
    assert readings()[character] == sounds


def test_all_of_gb2312_is_read_in_small_letters() -> None:
    assert len(readings()) == 6763
    assert all(1 <= len(sounds) <= 3 for sounds in readings().values())
    assert all(one.isascii() and one.islower() for many in readings().values() for one in many)
