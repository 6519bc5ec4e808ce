"""Whole records come back as they were read: every part with its citations, in its order."""

from __future__ import annotations

import sqlite3

import pytest

from celltx_desktop.compiler.library import Library
from celltx_desktop.domain.facts.citation import Citation
from celltx_desktop.domain.place import Place
from celltx_desktop.errors import CelltxError
from celltx_desktop.store.facts.records import Records, citation


@pytest.fixture
def records(db: sqlite3.Connection) -> Records:
    return Records(db)


@pytest.fixture
def real(real_db: sqlite3.Connection) -> Records:
    return Records(real_db)


def test_every_record_comes_back_as_it_was_read_from_its_file(
    real_library: Library, real: Records
) -> None:
    different = [r.place for r in real_library.records if real.record(r.place) != r]
    assert len(real_library.records) > 400
    assert different == []


def test_every_source_too(real_library: Library, real: Records) -> None:
    assert [s.id for s in real_library.sources if real.source(s.id) != s] == []


def test_what_is_not_there_is_an_error(records: Records) -> None:
    for place in ("product/none", "product/vx-880#fact-1", ""):
        with pytest.raises(CelltxError, match="unknown-place") as caught:
            records.record(Place(place))
        assert caught.value.fields == {"place": place}
    with pytest.raises(CelltxError, match="unknown-place: place=source/none"):
        records.source("none")


def test_ids_that_begin_alike_do_not_share_citations(
    real: Records, real_db: sqlite3.Connection
) -> None:
    """The citations of a record are found by the beginning of their ids: ``class/islet#``."""
    record = real.record(Place("class/islet"))
    cited = [len(part.cites) for part in (*record.names, *record.facts, *record.statements)]
    noted = [len(note.printed_cites) + len(note.elsewhere_cites) for note in record.notes]
    (expected,) = real_db.execute(
        "SELECT count(*) FROM citation WHERE cited LIKE 'class/islet#%'"
    ).fetchone()
    assert sum(cited) + sum(noted) == expected > 0


def test_a_later_status_stands_beside_that_of_the_review(real: Records) -> None:
    record = real.record(Place("product/kymriah"))
    assert record.status
    assert record.later_status
    assert record.status != record.later_status
    assert real.record(Place("product/abecma")).later_status is None
    assert real.record(Place("class/car-t")).status is None


def test_a_statement_stands_on_the_pages_it_is_about(records: Records) -> None:
    (cited,) = records.statements_about(Place("product/yescarta"))
    assert cited.place == "class/car-t"
    assert cited.statement.about == ("product/yescarta",)
    assert cited.statement.cites
    assert cited.statement in records.record(Place("class/car-t")).statements
    assert records.statements_about(Place("product/vx-880")) == []


def test_statements_about_a_record_are_whole_and_in_order(
    real: Records, real_db: sqlite3.Connection
) -> None:
    places = [place for (place,) in real_db.execute("SELECT DISTINCT record FROM about")]
    assert len(places) > 5
    for place in places:
        cited = real.statements_about(place)
        assert [one.place for one in cited] == sorted(one.place for one in cited)
        for one in cited:
            assert one.statement in real.record(one.place).statements
            assert place in one.statement.about


@pytest.mark.parametrize(
    ("where", "expected"),
    [
        ("paragraph = '3.3-p2' AND refs = ''", Citation("review", "3.3-p2")),
        ("source = 'ctgov-nct04786262'", Citation("ctgov-nct04786262")),
        ("refs <> ''", None),
    ],
)
def test_a_row_becomes_what_the_data_say(
    db: sqlite3.Connection, where: str, expected: Citation | None
) -> None:
    sql = f"SELECT * FROM citation WHERE {where} LIMIT 1"
    found = citation(db.execute(sql).fetchone())
    if expected is None:
        assert found.refs
    else:
        assert found == expected
