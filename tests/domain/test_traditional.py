from __future__ import annotations

from pathlib import Path

from celltx_desktop.domain.traditional import SIMPLIFIED


def test_the_pairs_are_those_of_the_table(checkout: Path) -> None:
    """If this fails, write the pairs of data/tables/traditional.txt into the module again."""
    table = (checkout / "data" / "tables" / "traditional.txt").read_text("utf-8")
    pairs = [line.split("\t", 1) for line in table.splitlines() if not line.startswith("#")]
    assert dict(pairs) == SIMPLIFIED


def test_one_step_is_enough() -> None:
    assert not SIMPLIFIED.keys() & set(SIMPLIFIED.values())
