from __future__ import annotations

import sqlite3

import pytest

from celltx_desktop.domain.search.reading import parse
from celltx_desktop.store.search.finding import Finder
from celltx_desktop.store.search.understanding import Understanding
from tests.store.found import places, tiers


@pytest.mark.parametrize(
    ("typed", "unwanted"),
    [
        ("car-t -CD19", "CD19"),
        ("胰岛 -患者", "患者"),
        ('islet -"stem cells"', "stem cells"),
        ("leucel -kymriah", "Kymriah"),
        ("yidao -VX-880", "VX-880"),
    ],
)
def test_what_is_excluded_stands_nowhere_in_a_hit(
    real_db: sqlite3.Connection,
    finder: Finder,
    understanding: Understanding,
    typed: str,
    unwanted: str,
) -> None:
    found = tiers(finder.all_words(understanding.plan(parse(typed))))
    assert found
    for document in found:
        texts = real_db.execute("SELECT zh, en FROM search_text WHERE document = ?", (document,))
        assert not any(unwanted in text for row in texts for text in row)


def test_an_excluded_value_is_no_hits(
    real_db: sqlite3.Connection, finder: Finder, understanding: Understanding
) -> None:
    found = tiers(finder.all_words(understanding.plan(parse("CD19 -class:car-t"))))
    assert "target/cd19" in places(real_db, list(found))
    assert not [place for place in places(real_db, list(found)) if place == "product/kymriah"]
