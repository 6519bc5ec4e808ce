from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from celltx_desktop.domain.search.slips import (
    REACH,
    allowed,
    distance,
    distance_to_beginning,
    keys_of_typed,
    keys_of_word,
)

WORD = st.text("abcde", min_size=1, max_size=12)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("kymriah", "kymriah", 0),
        ("kymirah", "kymriah", 1),
        ("kymria", "kymriah", 1),
        ("kimriah", "kymriah", 1),
        ("kymrriah", "kymriah", 1),
        ("yiscrata", "yescarta", 2),
        ("", "abc", 3),
        ("糖料病", "糖尿病", 1),
    ],
)
def test_slips_are_counted(one: str, other: str, apart: int) -> None:
    assert distance(one, other) == distance(other, one) == apart


@given(WORD, WORD)
def test_a_limit_only_cuts_what_is_further_apart(one: str, other: str) -> None:
    exact = distance(one, other)
    for most in range(4):
        limited = distance(one, other, most)
        assert limited == exact if exact <= most else limited > most


@given(WORD, WORD, st.integers(0, 3))
def test_the_beginning_of_a_word_is_enough(typed: str, word: str, most: int) -> None:
    nearest = min(distance(typed, word[:end]) for end in range(len(word) + 1))
    limited = distance_to_beginning(typed, word, most)
    assert limited == nearest if nearest <= most else limited > most


@given(st.text("abcde", min_size=4, max_size=REACH), st.data())
def test_one_slip_is_always_found_by_the_keys(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(word) - 2))
    letter = data.draw(st.sampled_from("abcde"))
    slips = [
        word[:at] + word[at + 1 :],
        word[:at] + letter + word[at:],
        word[:at] + letter + word[at + 1 :],
        word[:at] + word[at + 1] + word[at] + word[at + 2 :],
    ]
    for typed in slips:
        assert keys_of_typed(typed) & keys_of_word(word)


def test_a_word_is_found_while_it_is_being_typed() -> None:
    for typed in ("kymir", "kymira", "kymirah", "kmyr", "kymri"):
        assert keys_of_typed(typed) & keys_of_word("kymriah")


@pytest.mark.parametrize(
    ("typed", "slips"),
    [("", 0), ("abc", 0), ("abcd", 1), ("abcdef", 2), ("糖尿", 0), ("糖尿病", 1), ("糖" * 6, 2)],
)
def test_short_words_allow_fewer_slips(typed: str, slips: int) -> None:
    assert allowed(typed) == slips
