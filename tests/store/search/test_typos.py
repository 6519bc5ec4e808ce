from __future__ import annotations

import sqlite3

import pytest

from celltx_desktop.domain.search.reading import parse
from celltx_desktop.store.search.finding import Finder
from celltx_desktop.store.search.pinyin import Pinyin
from celltx_desktop.store.search.typos import Typos
from celltx_desktop.store.search.understanding import Understanding


@pytest.fixture(scope="module")
def typos(real_db: sqlite3.Connection) -> Typos:
    return Typos(real_db, Understanding(real_db), Finder(real_db), Pinyin(real_db))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("kymirah", "Kymriah"),
        ("kymir", "Kymriah"),
        ("yescrata", "Yescarta"),
        ("yiskarta", "Yescarta"),
        ("nexkar19", "NexCAR19"),
        ("糖料病", "糖尿病"),
        ("lymphona", "lymphoma"),
    ],
)
def test_the_nearest_known_word_is_meant(typos: Typos, typed: str, meant: str) -> None:
    assert meant in [shown for _, shown in typos.nearest(typed)]


@pytest.mark.parametrize("typed", ["", "abc", "qwertyuiop", "糖尿", "xyzxyzxyz"])
def test_what_is_too_short_or_too_far_means_nothing(typos: Typos, typed: str) -> None:
    assert typos.nearest(typed) == []


@pytest.mark.parametrize(
    "typed", ["vx808", "gt201", "gc101", "nouvneu003", "vx264a", "type3diabetes"]
)
def test_a_number_and_the_letters_of_a_code_are_no_slips(typos: Typos, typed: str) -> None:
    assert typos.meant(parse(typed)) == []


def test_a_word_stands_for_those_that_begin_so(typos: Typos) -> None:
    assert [shown for _, shown in typos.nearest("alzhiemer")] == ["alzheimer"]


def test_known_words_mean_themselves(typos: Typos) -> None:
    assert typos.meant(parse("CAR-T price")) == []


def test_each_word_is_mended_by_itself(typos: Typos) -> None:
    assert typos.meant(parse("parkinsan disease")) == ["Parkinson disease"]
    assert typos.meant(parse("phase lymphona")) == ["phase lymphoma"]
    assert typos.meant(parse("phase qqqqqqqq")) == []


@pytest.mark.parametrize(
    ("typed", "meant"), [("HCP, Cord uBlood", "HPC, Cord Blood"), ("oey figres", "key figures")]
)
def test_a_name_of_several_words_is_found_by_the_letters_in_common(
    typos: Typos, typed: str, meant: str
) -> None:
    assert meant in typos.meant(parse(typed))


def test_two_slips_are_found_by_the_letters_in_common(typos: Typos) -> None:
    assert "tisagenlecleucel" in [shown for _, shown in typos.nearest("tosagenlekleucel")]


@pytest.mark.parametrize(("typed", "meant"), [("kmyriyah", "Kymriah"), ("tceerla", "Tecelra")])
def test_two_slips_in_a_short_word_are_found_by_its_first_letter(
    typos: Typos, typed: str, meant: str
) -> None:
    assert next(shown for _, shown in typos.nearest(typed)) == meant


def test_what_is_more_than_a_name_means_the_name(typos: Typos) -> None:
    assert typos.meant(parse("IL-1β")) == ["IL-1"]
    assert typos.meant(parse("zz-1β")) == []


def test_names_that_resemble_are_named_however_far(typos: Typos) -> None:
    assert "Carvykti" in typos.resembling("carvitkee")
    assert len(typos.resembling("celltherapymedicine")) <= 5
