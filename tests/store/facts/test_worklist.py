from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.pages.lists.worklist import write
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.catalogue import Catalogue
from celltx_desktop.store.facts.worklist import Worklist, worklist


@pytest.fixture
def catalogue(real_database: Path) -> Iterator[Catalogue]:
    with closing(open_database(real_database)) as connection:
        yield Catalogue(connection)


@pytest.fixture
def found(real_database: Path) -> Worklist:
    with closing(open_database(real_database)) as connection:
        return worklist(connection, "2026-11-24", "2024-08")


def test_the_keepers_see_conflicts_and_what_rests_on_one_source(found: Worklist) -> None:
    assert "product/tecelra#s-approval-1" in found.conflicts  # 1 or 2 August 2024
    assert any(one.kind == "news" for one in found.single)
    assert "product/castem#note-1" in found.open


def test_the_weakest_stand_first(found: Worklist) -> None:
    """What a news page says is weaker than what a label says, and weaker still without a date."""
    ranks = {"other": 4, "news": 3, "company": 2, "peer-reviewed": 1, "registry": 1}
    order = [(-ranks.get(one.kind, 0), one.date != "") for one in found.single]
    assert order == sorted(order)
    assert order[0] < order[-1]


def test_they_see_what_is_old_or_has_no_date(found: Worklist) -> None:
    old = dict(found.old)
    assert all(date < found.before == "2025-11-24" for date in old.values())
    assert "product/vx-880#s-status-1" not in old  # April 2026
    assert "product/vx-880#status-1" not in old  # a newer one stands beside it


def test_what_only_the_review_says_is_as_old_as_the_review(found: Worklist) -> None:
    assert dict(found.old)[Place("product/tecelra#status-1")] == "2024-08"


def test_they_see_of_which_sources_only_a_copy_was_read(found: Worklist) -> None:
    assert "guidelinecentral-abecma-2024" in dict(found.copies)
    assert "fda-disco-tecelra-2024" not in dict(found.copies)


def test_they_see_the_gaps_of_each_product(found: Worklist) -> None:
    gaps = dict(found.gaps)
    assert "dose" in gaps[Place("product/vx-880")]
    assert "registry-number" not in gaps[Place("product/vx-880")]
    assert "stage" not in gaps[Place("product/akuugo")]  # its status says it


def test_nothing_is_old_before_there_were_products(real_database: Path) -> None:
    with closing(open_database(real_database)) as connection:
        old = worklist(connection, "1990-01-01", "2024-08").old
    assert {date for _, date in old} == {""}


def test_all_of_it_can_be_written(found: Worklist, catalogue: Catalogue) -> None:
    for lang in ("zh", "en"):
        written = write(found, catalogue, lang)
        assert all(f"`{one}`" in written for one in (*found.conflicts, *found.open))
        assert all(f"`{one.place}`" in written for one in found.single)
        assert all(f"`{one}`" in written for one, _ in found.old)
