from __future__ import annotations

from collections import Counter

from celltx_desktop.domain.place import Place
from celltx_desktop.pages.lists.outline import APPROVALS, outline
from celltx_desktop.store.facts.catalogue import Catalogue


def test_every_branch_stands_once_and_under_one_that_is_there(
    catalogue: Catalogue, real_catalogue: Catalogue
) -> None:
    for one in (catalogue, real_catalogue):
        places = Counter(branch.place for branch in outline(one))
        assert [place for place, count in places.items() if count > 1] == []
        assert {branch.parent for branch in outline(one)} <= {"", *places}


def test_every_class_product_and_regulation_is_in_the_tree(real_catalogue: Catalogue) -> None:
    places = {branch.place for branch in outline(real_catalogue)}
    for kind in ("class", "product", "regulation"):
        assert set(real_catalogue.places(kind)) <= places


def test_lists_tell_how_many_they_hold(catalogue: Catalogue) -> None:
    counts = {branch.place: branch.count for branch in outline(catalogue)}
    assert (counts[Place("index/milestones")], counts[Place("index/organisations")]) == (1, 4)


def test_a_list_without_one_above_it_stands_below_the_approvals(real_catalogue: Catalogue) -> None:
    lists = [one for one in real_catalogue.overview.listed("list") if not one.parent]
    assert lists
    below = [one.place for one in outline(real_catalogue) if one.parent == APPROVALS]
    assert below == [one.place for one in lists]


def test_regulations_stand_below_their_jurisdiction(real_catalogue: Catalogue) -> None:
    above = {one.place: one.parent for one in outline(real_catalogue)}
    for place in real_catalogue.places("regulation"):
        parent = above[place]
        assert parent.kind == "regulation" or above[parent] == "index/regulations"
