from __future__ import annotations

import sqlite3

import pytest

from celltx_desktop.domain.search.reading import parse
from celltx_desktop.store.search import finding
from celltx_desktop.store.search.finding import Finder
from celltx_desktop.store.search.understanding import Understanding
from tests.store.found import places, tiers


def test_filters_alone_find_records(
    real_db: sqlite3.Connection, finder: Finder, understanding: Understanding
) -> None:
    found = tiers(finder.all_words(understanding.plan(parse("class:til"))))
    assert {"product/amtagvi", "product/gt101", "class/til"} <= set(places(real_db, list(found)))
    assert set(found.values()) == {"field"}
    assert not [place for place in places(real_db, list(found)) if "#" in place]


def test_a_value_that_nobody_has_finds_nothing(
    finder: Finder, understanding: Understanding
) -> None:
    assert tiers(finder.all_words(understanding.plan(parse("kymriah target:xyz")))) == {}


def test_counting_stops_where_there_are_too_many(
    real_db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch, understanding: Understanding
) -> None:
    plan = understanding.plan(parse("细胞"))
    whole = tiers(Finder(real_db).all_words(plan))
    monkeypatch.setattr(finding, "_FEW_DOCUMENTS", 0)
    monkeypatch.setattr(finding, "COUNTED", 20)
    some = list(tiers(Finder(real_db).all_words(plan)).items())
    assert 20 <= len(some) < len(whole)
    assert some == list(whole.items())[: len(some)]


def test_the_sound_of_a_name_counts_only_where_no_name_begins_so(
    finder: Finder, understanding: Understanding
) -> None:
    assert "sound" in tiers(finder.all_words(understanding.plan(parse("ajls")))).values()
    assert tiers(finder.all_words(understanding.plan(parse("12")))) is not None


@pytest.mark.parametrize(("typed", "tier"), [("leiqiguan", "sound"), ("leiqig", "sound-begun")])
def test_a_name_that_sounds_so_comes_before_one_that_holds_the_sound(
    real_db: sqlite3.Connection,
    finder: Finder,
    understanding: Understanding,
    typed: str,
    tier: str,
) -> None:
    found = tiers(finder.all_words(understanding.plan(parse(typed))))
    best, *others = zip(places(real_db, list(found)), found.values(), strict=True)
    assert best == ("term/organoid", tier)
    assert ("class/liver-organoid", "word") in others


def test_several_words_of_letters_are_one_word_only_where_they_are_not_found_as_several(
    real_db: sqlite3.Connection, finder: Finder, understanding: Understanding
) -> None:
    found = tiers(finder.all_words(understanding.plan(parse("CAR-T"))))
    assert "product/carticel" not in places(real_db, list(found))
    found = tiers(finder.all_words(understanding.plan(parse("hepa-cu"))))
    assert places(real_db, list(found))[:1] == ["product/hepacure"]


def test_the_best_documents_match_in_more_than_their_text(
    finder: Finder, understanding: Understanding
) -> None:
    plan = understanding.plan(parse("islet"))
    found = tiers(finder.all_words(plan))
    assert finder.in_names_and_fields(plan, 7) == list(found)[:7]
    told = [document for document, tier in found.items() if tier != "text"]
    assert finder.in_names_and_fields(plan, 10_000) == told


def test_what_is_only_said_of_something_broader_comes_after_the_word_itself(
    real_db: sqlite3.Connection, finder: Finder, understanding: Understanding
) -> None:
    found = tiers(finder.all_words(understanding.plan(parse("mantle cell lymphoma"))))
    by_place = dict(zip(places(real_db, list(found)), found.values(), strict=True))
    assert by_place["product/tecartus"] == "field"
    assert by_place["product/kymriah"] == "text"


@pytest.mark.parametrize(
    ("typed", "first"), [("ards", "product/castem"), ("786262", "product/vx-880")]
)
def test_a_few_letters_inside_a_word_come_after_a_word_of_their_own(
    real_db: sqlite3.Connection,
    finder: Finder,
    understanding: Understanding,
    typed: str,
    first: str,
) -> None:
    found = tiers(finder.all_words(understanding.plan(parse(typed))))
    assert places(real_db, list(found))[0] == first
