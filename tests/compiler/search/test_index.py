from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import get_args

import pytest

from celltx_desktop.compiler.search.index import _OTHERS, lines, ranked, tokens
from celltx_desktop.domain.facts.kinds import RecordKind
from celltx_desktop.domain.facts.record import Record, Status
from celltx_desktop.domain.search import sounds
from celltx_desktop.domain.search.tables import BETWEEN, SOUND_OF_NAME, value_token
from celltx_desktop.domain.search.words import words
from celltx_desktop.domain.text import Text, plain
from tests.compiler.data_folder import Folder


@pytest.fixture
def db(small_database: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(small_database)) as connection:
        yield connection


def test_a_separator_stands_before_joined_words() -> None:
    assert tokens("胰岛细胞").split() == ["胰岛", "岛细", "细胞", "胞"]
    assert tokens("CAR-T").split() == ["car", "t", BETWEEN, "cart"]


def test_a_line_ends_where_no_phrase_goes_on() -> None:
    assert lines("CAR-T 细胞") == f" car t 细胞 {BETWEEN} cart {BETWEEN}"


def test_nobody_can_type_the_separator_or_a_value() -> None:
    assert words(BETWEEN) == []
    assert words(value_token(7)) == ["7"]


def test_every_kind_of_record_has_its_importance() -> None:
    assert {"product", "class", *_OTHERS} == set(get_args(RecordKind))


def test_a_product_with_a_name_comes_before_classes_and_they_before_descriptions() -> None:
    records = [
        Record(kind="term", id="t", title=plain("T")),
        Record(kind="product", id="described", title=Text("胰岛", "Islets")),
        Record(kind="class", id="below", title=plain("B"), parent="above", order=1),
        Record(kind="class", id="above", title=plain("A"), order=9),
        Record(kind="product", id="second", title=plain("VX-264"), order=2),
        Record(kind="product", id="first", title=plain("VX-880"), order=1),
        Record(
            kind="product", id="sold", title=plain("S"), order=9,
            status=Status(kind="approved", text=plain("x")),
        ),
        Record(kind="disease", id="d", title=plain("D")),
    ]  # fmt: skip
    assert [record.id for record in ranked(records)] == [
        *["sold", "first", "second", "above", "below", "described", "d", "t"]
    ]


def test_every_record_and_every_statement_is_a_document(db: sqlite3.Connection) -> None:
    missing = db.execute(
        "SELECT place FROM record UNION SELECT id FROM statement"
        " EXCEPT SELECT place FROM search_document"
    ).fetchall()
    assert missing == []


def test_the_ranges_of_kinds_are_those_of_the_documents(db: sqlite3.Connection) -> None:
    starts = dict(db.execute("SELECT first, kind FROM search_kind"))
    kind = ""
    for number, one in db.execute("SELECT rowid, kind FROM search_document ORDER BY rowid"):
        assert starts.get(number, kind) == one
        kind = one


def test_a_name_is_found_without_blanks_and_hyphens(db: sqlite3.Connection) -> None:
    names = dict(
        db.execute(
            "SELECT squeezed, best FROM search_name JOIN search_document ON rowid = document"
            " WHERE place = 'product/hepacure'"
        )
    )
    assert names == {"hepacure": 1, "临床级生物型人工肝": 0, "cxsl2200373": 1}


def test_a_title_that_describes_is_no_name(db: sqlite3.Connection) -> None:
    kinds = {
        row[0]
        for row in db.execute(
            "SELECT kind FROM search_name JOIN search_document ON rowid = document"
        )
    }
    assert kinds.isdisjoint({"milestone", "statistic", "recommendation", "statement"})
    assert kinds >= {"product", "class", "organisation", "term"}


@pytest.mark.parametrize(
    ("table", "query", "places"),
    [
        ("search_names", '"vx 880"', {"product/vx-880"}),
        ("search_fields", '"vertex"', {"organisation/vertex", "product/vx-880"}),
        ("search_key", '"nvx880"', {"product/vx-880"}),
        ("search_part", '"786262"*', {"product/vx-880"}),
        ("search_fields", 'review : "derived from stem"', set()),
        ("search_fields", 'supplement : "derived from stem"', {"product/vx-880"}),
    ],
)
def test_what_the_full_text_tables_hold(
    db: sqlite3.Connection, table: str, query: str, places: set[str]
) -> None:
    found = db.execute(
        "SELECT place FROM search_document WHERE rowid IN"
        f" (SELECT rowid FROM {table} WHERE {table} MATCH ?)",
        (query,),
    ).fetchall()
    assert {row[0] for row in found} == places


def test_characters_have_readings_and_names_their_sound(db: sqlite3.Connection) -> None:
    rows = db.execute("SELECT readings FROM search_pinyin WHERE character IN ('岛', '长')")
    assert {row[0] for row in rows} == {"dao", "chang zhang"}
    key = f'"{SOUND_OF_NAME}{sounds.sound_key("yidao")}"*'
    assert db.execute("SELECT 1 FROM search_key WHERE search_key MATCH ?", (key,)).fetchone()


def test_a_page_that_lists_records_is_a_list(folder: Folder) -> None:
    folder.change(
        "synonyms.toml",
        "",
        '[[page]]\nplace = "index/terms"\ntitle = { zh = "术语", en = "Terms" }\n'
        'words = ["glossary"]',
    )
    with closing(sqlite3.connect(folder.build())) as connection:
        number, place, kind = connection.execute(
            "SELECT rowid, place, kind FROM search_document WHERE title_en = 'Terms'"
        ).fetchone()
        names = dict(
            connection.execute(
                "SELECT squeezed, best FROM search_name WHERE document = ?", (number,)
            ).fetchall()
        )
        (last,) = connection.execute(
            "SELECT max(first) FROM search_kind WHERE first <= ? AND kind = 'list'", (number,)
        ).fetchone()
    assert (place, kind) == ("index/terms", "list")
    assert {name for name, best in names.items() if best} == {"terms", "术语"}
    assert {"glossary", "listofterms", "术语一览"} <= names.keys()
    assert last <= number
