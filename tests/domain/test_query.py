from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from celltx_desktop.domain.query import LONGEST, parse

HALF = st.integers(0xD800, 0xDFFF).map(chr)
TYPED = st.lists(st.one_of(st.characters(), HALF)).map("".join)
"""Whatever a keyboard, a clipboard or a terminal can hand over, halves of pairs included."""


@given(TYPED)
def test_reading_a_query_never_fails(text: str) -> None:
    query = parse(text)
    assert bool(query) is bool(query.phrases)
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
