from __future__ import annotations

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.search.hit import Group, Hit, Hits, Reason
from celltx_desktop.domain.text import Text, plain


def hit(number: int) -> Hit:
    return Hit(number, Place(f"product/{number}"), "product", plain(str(number)), None, "word")


def test_the_total_counts_the_hits_of_every_group() -> None:
    hits = Hits("x", (Group("product", (hit(1), hit(2))), Group("class", (hit(3),))))
    assert hits.total == 3
    assert Hits("x", ()).total == 0


def test_the_total_counts_hits_that_are_not_listed() -> None:
    assert Hits("x", (Group("product", (hit(1),), 7), Group("class", (hit(3),)))).total == 8
    assert Hits("x", (Group("product", (hit(1),)),), documents=(1, 2, 3)).total == 3


def test_a_reason_shows_what_was_matched() -> None:
    text = Text("适用于糖尿病", "For diabetes")
    assert Reason("indication", text, (("糖", "尿", "病"),)).shown == "糖尿病"
    assert Reason("indication", text, (("diab",),)).shown == "diab"
    assert Reason("names", plain("NCT04786262"), (("4786262",),)).shown == "4786262"
    assert Reason("names", text, (("x",),)).shown == "适用于糖尿病"
    assert Reason("names", text).spans("For diabetes") == []
