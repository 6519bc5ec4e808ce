from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from celltx_desktop.domain.search.query import LONGEST, parse

TYPED = st.one_of(st.text(), st.lists(st.integers(0, 0x10FFFF).map(chr)).map("".join))
"""Whatever a keyboard, a clipboard or a terminal can hand over, halves of pairs included."""
PIECES = ['"', "“", ":", "：", "-", " ", "target", "靶点", "CD19", "帕金森", "期别:", "-x", "a:b"]


@given(st.one_of(TYPED, st.lists(st.sampled_from(PIECES)).map("".join)))
def test_reading_a_query_never_fails(text: str) -> None:
    query = parse(text)
    assert bool(query) is bool(query.terms or query.filters or query.problems)
    assert all(word for phrase in query.phrases for word in phrase)
    assert len(query.text) <= LONGEST
    query.text.encode()


@pytest.mark.parametrize("text", ["", " ", "\t\n", "“”", "---", "🙂", "\x00", "\ud800", "\u200f"])
def test_without_a_word_a_query_is_empty(text: str) -> None:
    assert not parse(text)


def test_blanks_part_phrases_and_nothing_else_does() -> None:
    assert parse(" VX-880  糖尿病 ").phrases == (("vx", "880"), ("糖", "尿", "病"))
    assert parse("vx-880").squeezed == parse("VX 880").squeezed == "vx880"


def test_a_pasted_page_is_cut() -> None:
    assert parse("胰岛" * 50_000).phrases == (tuple("胰岛" * (LONGEST // 2)),)


def test_half_a_pair_is_dropped() -> None:
    assert parse("vx\ud800880").text == "vx880"
