from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from celltx_desktop.domain.facts.record import Record
from celltx_desktop.domain.place import Place
from celltx_desktop.domain.search.reading import parse
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.catalogue import Catalogue
from celltx_desktop.store.facts.scope import show_supplement
from celltx_desktop.store.search.search import Search


@pytest.fixture
def own(small_database: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_database(small_database)) as connection:
        yield connection


def supplements(record: Record) -> list[str]:
    return [part.id for part in (*record.names, *record.facts) if part.supplement]


def test_the_review_can_be_read_alone(own: sqlite3.Connection) -> None:
    catalogue = Catalogue(own)
    whole = catalogue.record(Place("product/vx-880"))
    show_supplement(own, False)
    alone = catalogue.record(Place("product/vx-880"))
    show_supplement(own, True)

    assert supplements(whole) == ["product/vx-880#s-fact-1"]
    assert whole.later_status is not None
    assert supplements(alone) == []
    assert alone.later_status is None
    assert alone.status == whole.status
    assert alone.statements == whole.statements
    assert catalogue.record(Place("product/vx-880")) == whole


def test_switching_twice_is_switching_once(own: sqlite3.Connection) -> None:
    for shown in (False, False, True, True, False):
        show_supplement(own, shown)
    assert supplements(Catalogue(own).record(Place("product/vx-880"))) == []


def test_what_only_the_hidden_supplement_has_is_counted(real_database: Path) -> None:
    with closing(open_database(real_database)) as connection:
        search, wanted = Search(connection), parse("abecma")
        assert search.hidden(wanted) == 0
        show_supplement(connection, False)
        alone = search.find(wanted)
        assert {hit.tier for hit in alone.ranked} <= {"typo"}
        assert search.hidden(wanted) >= 1
        assert search.hidden(parse("qqqqqq")) == 0
        assert search.find(wanted) == alone, "the switch stays where it was"


def test_a_later_status_is_told_with_the_supplement_alone(real_database: Path) -> None:
    with closing(open_database(real_database)) as connection:
        search = Search(connection)
        told = []
        for shown in (True, False, True):
            show_supplement(connection, shown)
            (hit,) = [one for one in search.find(parse("vx-264")).ranked if one.tier == "exact"]
            told.append((hit.status, hit.later))
        assert told == [("discontinued", True), ("in-trials", False), told[0]]


def test_the_column_decides_and_not_the_id(small_database: Path, tmp_path: Path) -> None:
    copy = tmp_path / "celltx.db"
    copy.write_bytes(small_database.read_bytes())
    named, product = "product/vx-880#fact-1", Place("product/vx-880")
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("UPDATE fact SET origin = 'supplement' WHERE id = ?", (named,))
        connection.execute("UPDATE citation SET origin = 'supplement' WHERE cited = ?", (named,))
        connection.commit()
    with closing(open_database(copy)) as connection:
        catalogue = Catalogue(connection)
        assert named in supplements(catalogue.record(product))
        catalogue.show_supplement(False)
        assert named not in [fact.id for fact in catalogue.record(product).facts]
        assert named not in catalogue.overview.citing_paragraph("3.3-p2")
