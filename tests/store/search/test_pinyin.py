from __future__ import annotations

import sqlite3

import pytest

from celltx_desktop.store.search.pinyin import Pinyin


@pytest.fixture(scope="module")
def pinyin(real_db: sqlite3.Connection) -> Pinyin:
    return Pinyin(real_db)


def test_homophones_share_a_key(pinyin: Pinyin) -> None:
    assert pinyin.keys("阿基伦赛") & pinyin.keys("阿基仑赛")
    assert not pinyin.keys("阿基伦赛") & pinyin.keys("瑞基奥仑赛")


@pytest.mark.parametrize("typed", ["kymriah", "赛", ""])
def test_what_is_not_chinese_enough_has_no_sound(pinyin: Pinyin, typed: str) -> None:
    assert pinyin.keys(typed) == set()


@pytest.mark.parametrize(
    ("text", "typed", "marked"),
    [
        ("阿基仑赛注射液", "ajls", "阿基仑赛"),
        ("阿基仑赛注射液", "阿基伦赛", "阿基仑赛"),
        ("人胰岛细胞", "yidao", "胰岛"),
        ("种子细胞", "重子", "种子"),  # 重 sounds chong too
        ("Kymriah", "ajls", ""),
        ("𠮷", "ji", ""),
    ],
)
def test_what_is_marked(pinyin: Pinyin, text: str, typed: str, marked: str) -> None:
    assert "".join(pinyin.marked(text, typed)) == marked
