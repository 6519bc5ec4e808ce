from __future__ import annotations

import pytest

from celltx_desktop.domain.search.sounds import (
    LONGEST,
    keys_of_name,
    keys_of_typed,
    sound_key,
    spelled_by,
)
from celltx_desktop.domain.search.words import words

READINGS = {
    "胰": ["yi"], "岛": ["dao"], "阿": ["a", "e"], "基": ["ji"], "仑": ["lun"], "伦": ["lun"],
    "赛": ["sai"], "中": ["zhong"], "乐": ["le", "yue"], "细": ["xi"], "胞": ["bao"],
}  # fmt: skip


@pytest.mark.parametrize("typed", ["yidao", "yd", "dao", "da"])
def test_a_name_is_found_from_its_beginning_and_from_each_character(typed: str) -> None:
    found = keys_of_name(words("胰岛"), READINGS)
    assert any(one.startswith(sound_key(typed)) for one in found)


def test_the_beginning_of_a_name_stands_apart() -> None:
    assert keys_of_name(words("胰岛"), READINGS, begun=True) == {"yidao", "yd"}


@pytest.mark.parametrize("typed", ["cartxibao", "cartxb", "xibao", "xb"])
def test_letters_between_characters_are_typed_as_they_are(typed: str) -> None:
    assert any(one.startswith(typed) for one in keys_of_name(words("CAR-T细胞"), READINGS))


def test_a_name_is_found_from_a_foreign_word_in_it_on_if_chinese_follows() -> None:
    found = keys_of_name(words("中CAR-T细胞 XY"), READINGS)
    assert any(one.startswith("txibao") for one in found)
    assert not any(one.startswith("xy") for one in found)


def test_each_reading_of_a_character_is_tried() -> None:
    assert {"yue", "le"} <= keys_of_name(["乐"], READINGS)
    assert {"ajilunsai", "ejilunsai"} <= keys_of_name(words("阿基仑赛"), READINGS)


def test_without_chinese_there_is_no_sound() -> None:
    assert keys_of_name(words("Kymriah"), READINGS) == set()


def test_sounds_that_many_do_not_part_are_one() -> None:
    assert sound_key("zhongliu") == sound_key("zonliu")
    assert len(sound_key("a" * 100)) == LONGEST


def test_homophones_have_one_key() -> None:
    assert keys_of_typed(list("阿基伦赛"), READINGS) & keys_of_name(list("阿基仑赛"), READINGS)


@pytest.mark.parametrize(
    ("name", "typed", "marked"),
    [
        ("阿基仑赛注射液", "ajls", "阿基仑赛"),
        ("阿基仑赛注射液", "jilun", "基仑"),
        ("人胰岛细胞", "yidao", "胰岛"),
        ("CAR-T细胞", "xibao", "细胞"),
        ("CAR-T细胞", "cartxibao", "cart细胞"),
        ("胰岛", "kymriah", ""),
    ],
)
def test_what_was_typed_by_its_sound(name: str, typed: str, marked: str) -> None:
    assert "".join(spelled_by(words(name), typed, READINGS)) == marked
