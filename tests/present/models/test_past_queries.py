from __future__ import annotations

from pathlib import Path

import pytest

from celltx_desktop.present.models.past_queries import PastQueries
from celltx_desktop.settings import Settings


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "celltx.ini")


@pytest.fixture
def past(settings: Settings) -> PastQueries:
    past = PastQueries(settings)
    for text in ("cd19", "vx", "胰岛"):
        past.add(text)
    return past


def test_from_an_empty_field_the_newest_comes_first(past: PastQueries) -> None:
    assert past.older("") == "胰岛"
    assert past.older("胰岛") == "vx"
    assert past.older("vx") == "cd19"
    assert past.older("cd19") is None
    assert past.newer("cd19") == "vx"
    assert past.newer("vx") == "胰岛"
    assert past.newer("胰岛") is None, "from there the way leads into the hits"


def test_what_is_being_typed_is_never_replaced(past: PastQueries) -> None:
    assert past.older("kym") is None
    assert past.older("") == "胰岛"
    assert past.older("胰岛素") is None
    assert past.newer("胰岛素") is None


def test_the_query_that_was_just_used_is_walked_on_from(past: PastQueries) -> None:
    assert past.older("胰岛") == "vx"


def test_a_query_stands_once_and_where_it_was_used_last(
    past: PastQueries, settings: Settings
) -> None:
    past.add("  cd19 ")
    past.add("   ")
    assert settings.past_queries == ("cd19", "胰岛", "vx")


def test_they_are_there_at_the_next_start_and_can_be_forgotten(
    past: PastQueries, settings: Settings
) -> None:
    assert past.older("") == "胰岛"
    again = PastQueries(settings)
    assert again.older("") == "胰岛"
    again.clear()
    assert again.older("") is None
    assert settings.past_queries == ()
