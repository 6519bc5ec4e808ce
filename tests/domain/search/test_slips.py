from __future__ import annotations

import pytest
from hypothesis import given, settings
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


@st.composite
def slipped(draw: st.DrawFn, word: str) -> str:
    """Return the word with a letter missing, added, wrong or swapped with the next one."""
    at = draw(st.integers(0, len(word) - 1))
    letter = draw(st.sampled_from("abcde"))
    before, here, after = word[:at], word[at], word[at + 1 :]
    swapped = before + after[:1] + here + after[1:]
    ways = [before + after, before + letter + here + after, before + letter + after, swapped]
    return draw(st.sampled_from(ways))


@st.composite
def near(draw: st.DrawFn) -> tuple[str, str]:
    """Return a word as it is typed with up to two slips, and the word or a longer one."""
    word = draw(WORD)
    typed = word
    for _ in range(draw(st.integers(0, 2))):
        typed = draw(slipped(typed)) or typed
    return typed, word + draw(st.text("abcde", max_size=3))


PAIR = st.one_of(near(), st.tuples(WORD, WORD))
"""Two words, mostly near each other: unrelated ones hardly ever meet a swapped pair."""


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


@given(PAIR)
def test_a_limit_only_cuts_what_is_further_apart(pair: tuple[str, str]) -> None:
    one, other = pair
    exact = distance(one, other)
    for most in range(4):
        limited = distance(one, other, most)
        assert limited == exact if exact <= most else limited > most


@given(PAIR)
@settings(max_examples=300)
def test_the_beginning_of_a_word_is_enough(pair: tuple[str, str]) -> None:
    typed, word = pair
    nearest = min(distance(typed, word[:end]) for end in range(len(word) + 1))
    for most in range(4):
        limited = distance_to_beginning(typed, word, most)
        assert limited == nearest if nearest <= most else limited > most


@pytest.mark.parametrize("word", ["crat", "cratx", "acrt", "catr", "catrxyz"])
def test_a_swapped_pair_is_one_slip(word: str) -> None:
    assert distance_to_beginning("cart", word, 1) == 1


def test_a_swapped_pair_and_another_slip_are_two() -> None:
    assert distance_to_beginning("xyabc", "yxdbc", 2) == 2
    assert distance_to_beginning("xyabc", "yxdbc", 1) > 1


@given(
    st.text("abcde", min_size=4, max_size=REACH).flatmap(
        lambda w: st.tuples(st.just(w), slipped(w))
    )
)
def test_one_slip_is_always_found_by_the_keys(pair: tuple[str, str]) -> None:
    word, typed = pair
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
