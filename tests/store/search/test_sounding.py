from __future__ import annotations

import sqlite3

import pytest

from celltx_desktop.store.search.sounding import Sounding


@pytest.fixture(scope="module")
def sounding(real_db: sqlite3.Connection) -> Sounding:
    return Sounding(real_db)


def test_homophones_share_a_key(sounding: Sounding) -> None:
    assert sounding.keys("阿基伦赛") & sounding.keys("阿基仑赛")
    assert not sounding.keys("阿基伦赛") & sounding.keys("瑞基奥仑赛")


@pytest.mark.parametrize("typed", ["kymriah", "赛", ""])
def test_what_is_not_chinese_enough_has_no_sound(sounding: Sounding, typed: str) -> None:
    assert sounding.keys(typed) == set()


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("阿基仑赛注射液", "ajls", "阿基仑赛"),
        ("阿基仑赛注射液", "阿基伦赛", "阿基仑赛"),
        ("人胰岛细胞", "yidao", "胰岛"),
        ("Kymriah", "ajls", ""),
        ("𠮷", "ji", ""),
    ],
)
def test_what_is_marked(sounding: Sounding, text: str, typed: str, marked: str) -> None:
    assert "".join(sounding.marked(text, typed)) == marked
