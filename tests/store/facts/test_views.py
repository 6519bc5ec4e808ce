"""Open the database as a person with SQL does: each table and view, columns by their bare names."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import get_args

import pytest

from celltx_desktop.domain.facts.kinds import Silence
from celltx_desktop.domain.facts.status import ENDS
from celltx_desktop.store.facts.views import View, views

_NAME = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
_DATE = re.compile(r"(date|as_of|read_on)|\w+_(date|as_of)")
_PRECISIONS = {4: "year", 7: "month", 10: "day", 0: None}


@pytest.fixture(scope="module", params=["small_database", "real_database"])
def db(request: pytest.FixtureRequest) -> Iterator[sqlite3.Connection]:
    file: Path = request.getfixturevalue(request.param)
    with closing(sqlite3.connect(file)) as connection:
        yield connection


@pytest.fixture(scope="module")
def found(db: sqlite3.Connection) -> list[View]:
    return views(db)


def column(view: View, name: str) -> list[object]:
    place = view.columns.index(name)
    return [row[place] for row in view.rows]


def told(found: list[View], name: str) -> list[dict[str, object]]:
    view = next(view for view in found if view.name == name)
    return [dict(zip(view.columns, row, strict=True)) for row in view.rows]


def test_whatever_is_in_the_file_can_be_looked_at(db: sqlite3.Connection) -> None:
    """A tool lists, counts and filters it by names that it does not put into quotes."""
    names = db.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')").fetchall()
    for (name,) in names:
        columns = [found[0] for found in db.execute(f"SELECT * FROM [{name}]").description]
        db.execute(f"SELECT count(*) FROM [{name}]").fetchone()
        if not name.endswith("_config"):  # of SQLite itself
            bare = ", ".join(columns)
            db.execute(f"SELECT {bare} FROM {name} ORDER BY {columns[0]} LIMIT 9").fetchall()


def test_every_reference_holds(db: sqlite3.Connection) -> None:
    assert db.execute("PRAGMA foreign_key_check").fetchall() == []


@pytest.mark.parametrize(
    ("table", "names"),
    [
        ("approval", {"record", "regulator"}),
        ("citation", {"paragraph", "record", "source"}),
        ("fact", {"link", "record"}),
        ("filing", {"body", "record"}),
        ("indication_part", {"approval", "disease"}),
        ("trial", {"record", "registry"}),
    ],
)
def test_what_names_a_record_or_a_source_refers_to_it(
    db: sqlite3.Connection, table: str, names: set[str]
) -> None:
    refer = {row[3] for row in db.execute(f"PRAGMA foreign_key_list({table})")}
    assert {name.removesuffix("_place") for name in refer} == names


def test_names_are_plain_words(found: list[View]) -> None:
    for view in found:
        assert all(_NAME.fullmatch(name) for name in (view.name, *view.columns)), view.name
        assert len(set(view.columns)) == len(view.columns), view.name
        assert view.row_is, view.name


def test_nothing_is_null(found: list[View]) -> None:
    empty = [
        (view.name, name)
        for view in found
        for name in view.columns
        if any(value in ("", " ") for value in column(view, name))
    ]
    assert empty == []


def test_a_date_says_how_precise_it_is(found: list[View]) -> None:
    seen = 0
    for view in found:
        for place, name in enumerate(view.columns):
            if _DATE.fullmatch(name):
                assert view.columns[place + 1] == f"{name}_precision", view.name
                dates = [str(date or "") for date in column(view, name)]
                wanted = [_PRECISIONS[len(date)] for date in dates]
                assert column(view, f"{name}_precision") == wanted
                seen += 1
    assert seen > 20


def test_silence_stands_where_there_is_no_value(found: list[View]) -> None:
    seen: set[object] = set()
    for view in found:
        for name in view.columns:
            if named := re.fullmatch(r"(\w+)_silence", name):
                held = next(one for one in (named[1], f"{named[1]}_zh") if one in view.columns)
                values = column(view, held)
                if view.name == "facts":  # a code is a value too
                    codes = zip(values, column(view, "code"), strict=True)
                    values = [value or code for value, code in codes]
                rows = zip(values, column(view, name), strict=True)
                assert all((one is None) != (silence is None) for one, silence in rows), view.name
                seen |= set(column(view, name))
    assert seen <= {None, *get_args(Silence)} - {""}
    assert "not-stated" in seen


def test_a_product_is_one_row(found: list[View], db: sqlite3.Connection) -> None:
    rows = told(found, "products")
    (count,) = db.execute("SELECT count(*) FROM record WHERE kind = 'product'").fetchone()
    assert len({row["id"] for row in rows}) == len(rows) == count
    assert all(row["status"] for row in rows)
    assert ("yescarta", "car-t") in {(row["id"], row["class"]) for row in rows}
    assert all(bool(row["review_status"]) == (row["origin"] == "review") for row in rows)


def test_the_status_by_the_review_stands_beside_the_one_of_today(found: list[View]) -> None:
    products = {row["id"]: row for row in told(found, "products")}
    for row in told(found, "product_statuses"):
        product = products[row["product"]]
        if row["jurisdiction"] == "all":
            key = "status" if row["scope"] == "full" else "review_status"
            assert (row["status"], row["date"]) == (product[key], product[f"{key}_date"])


def test_why_there_is_no_value_is_no_value(found: list[View]) -> None:
    target = next(
        row
        for row in told(found, "facts")
        if (row["record"], row["field"]) == ("product/yescarta", "target") and row["value_silence"]
    )
    assert (target["value_zh"], target["value_silence"]) == (None, "not-stated")
    assert "CD19" in str(target["reason_en"])


def test_what_is_0_where_not_stated_is_null(found: list[View]) -> None:
    for name in ("trials", "indication_parts", "facts"):
        assert not [row for row in told(found, name) if 0 in row.values()]


def test_an_end_rests_on_no_basis(found: list[View]) -> None:
    for row in told(found, "approvals"):
        ends = row["event"] in ENDS
        assert (row["basis_silence"] == "not-applicable") == (ends or row["event"] == "listing")
        assert row["indication_silence"] != "not-applicable" or ends


def test_a_box_that_may_hold_more_says_so(real_db: sqlite3.Connection) -> None:
    boxes: dict[object, list[dict[str, object]]] = {}
    for row in told(views(real_db), "boxed_warning_items"):
        boxes.setdefault(row["product"], []).append(row)
    for rows in boxes.values():
        items = [row for row in rows if row["item_en"]]
        assert [row["item_number"] for row in items] == list(range(1, len(items) + 1))
        assert all((row["item_en"] is None) == bool(row["remark_en"]) for row in rows)
    assert any(row["remark_en"] for rows in boxes.values() for row in rows)
