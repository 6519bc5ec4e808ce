from __future__ import annotations

from celltx_desktop.domain.hit import Group, Hit, Hits
from celltx_desktop.domain.text import plain


def hit(number: int) -> Hit:
    return Hit(number, f"product/{number}", "product", plain(str(number)), None, "word")


def test_the_total_counts_the_hits_of_every_group() -> None:
    hits = Hits("x", (Group("product", (hit(1), hit(2))), Group("class", (hit(3),))))
    assert hits.total == 3
    assert Hits("x", ()).total == 0
