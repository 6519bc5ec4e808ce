"""Read what was written as another program does: by its descriptor alone."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from celltx_desktop.domain.facts.edition import Edition
from celltx_desktop.errors import CelltxError
from celltx_desktop.export.text import tables
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.views import View, views
from celltx_desktop.wording import labels

Row = dict[str, Any]
EDITION = Edition("2024-08", "2026-11-24", intact=True)
READ: dict[str, Callable[[str], object]] = {
    "string": str,
    "integer": int,
    "number": float,
    "boolean": lambda cell: {"1": 1, "0": 0}[cell],
}


@pytest.fixture(scope="module")
def shown(real_database: Path) -> list[View]:
    with closing(open_database(real_database)) as connection:
        return views(connection)


@pytest.fixture(scope="module")
def made(shown: list[View]) -> dict[str, bytes]:
    return tables.write(shown, EDITION)


@pytest.fixture(scope="module")
def package(made: dict[str, bytes]) -> Row:
    found: Row = json.loads(made["datapackage.json"])
    return found


@pytest.fixture(scope="module")
def read(made: dict[str, bytes], package: Row) -> dict[str, list[Row]]:
    return {one["name"]: rows(made[one["path"]], one["schema"]) for one in package["resources"]}


def rows(table: bytes, schema: Row) -> list[Row]:
    """Return the rows with each cell as its column says; what does not fit fails."""
    head, *lines = csv.reader(io.StringIO(table.decode("utf-8"), newline=""), strict=True)
    assert head == [field["name"] for field in schema["fields"]]
    return [
        {f["name"]: value(cell, f, schema) for f, cell in zip(schema["fields"], line, strict=True)}
        for line in lines
    ]


def value(cell: str, field: Row, schema: Row) -> object:
    limits = field.get("constraints", {})
    if cell in schema["missingValues"]:
        assert not limits.get("required")
        return None
    assert re.fullmatch(limits.get("pattern", r"[\s\S]*"), cell)
    assert cell in limits.get("enum", [cell])
    assert field.get("format") != "uri" or re.match(r"https?://\S+\Z", cell)
    return READ[field["type"]](cell)


def test_every_view_arrives_whole(shown: list[View], read: dict[str, list[Row]]) -> None:
    assert [view.name for view in shown] == list(read)
    for view in shown:
        assert [tuple(row.values()) for row in read[view.name]] == view.rows, view.name
        assert view.rows or view.name in ("card_lines", "indication_parts")


def test_a_row_has_a_key_and_what_it_names_is_there(
    package: Row, read: dict[str, list[Row]]
) -> None:
    seen = 0
    for one in package["resources"]:
        held, schema = read[one["name"]], one["schema"]
        keys = [tuple(row[name] for name in schema["primaryKey"]) for row in held]
        assert len(set(keys)) == len(keys), one["name"]
        for reference in schema["foreignKeys"]:
            (column,), named = reference["fields"], reference["reference"]
            (target,) = named["fields"]
            there = {row[target] for row in read[named["resource"] or one["name"]]}
            assert {row[column] for row in held} - {None} <= there, (one["name"], column)
            seen += 1
    assert seen > 20


def test_the_files_are_those_that_are_described(made: dict[str, bytes], package: Row) -> None:
    assert {*made} == {"datapackage.json", *(one["path"] for one in package["resources"])}
    for one in package["resources"]:
        table = made[one["path"]]
        assert one["bytes"] == len(table)
        assert one["hash"] == f"sha256:{hashlib.sha256(table).hexdigest()}"
        assert table.endswith(b"\r\n")
        assert one["description"].startswith("One row is ")


def test_the_package_says_whose_it_is_and_of_when(package: Row, shown: list[View]) -> None:
    assert (package["name"], package["version"]) == ("celltx-desktop", "2026-11-24")
    assert [one["name"] for one in package["licenses"]] == ["MIT"]
    sources = next(view for view in shown if view.name == "sources")
    assert len(package["sources"]) == len(sources.rows)
    assert all(source["title"] for source in package["sources"])


def test_an_altered_database_is_named_as_such(shown: list[View], package: Row) -> None:
    altered = tables.write(shown, Edition("2024-08", "2026-11-24", intact=False))
    assert labels.DAMAGED.en in json.loads(altered["datapackage.json"])["description"]
    assert labels.DAMAGED.en not in package["description"]


def test_every_word_for_a_column_is_that_of_a_column(shown: list[View]) -> None:
    known = {name for view in shown for name in view.columns}
    assert known >= tables.INTEGERS | tables.NUMBERS | set(tables.NAMED)
    assert {view.name for view in shown} >= set(tables.KEYS) | set(tables.NAMED.values())


def test_what_a_spreadsheet_would_take_for_a_formula_is_written_as_it_is() -> None:
    view = View("names", "a name", ("id", "name"), [("a", "=1+1"), ("b", 'two\n"lines"')])
    made = tables.write([view], EDITION)
    assert made["names.csv"] == b'id,name\r\na,=1+1\r\nb,"two\n""lines"""\r\n'


def test_an_export_is_replaced_and_the_rest_of_the_folder_stays(tmp_path: Path) -> None:
    folder = tmp_path / "tables"
    tables.write_folder({"datapackage.json": package_of("a.csv"), "a.csv": b"old"}, folder)
    (folder / "notes.txt").write_bytes(b"mine")
    new = {"datapackage.json": package_of("a.csv", "b.csv"), "a.csv": b"new", "b.csv": b"new"}
    tables.write_folder(new, folder)
    held = {file.name: file.read_bytes() for file in folder.iterdir()}
    assert held == {**new, "notes.txt": b"mine"}


def package_of(*paths: str) -> bytes:
    package = {"name": tables.NAME, "resources": [{"path": path} for path in paths]}
    return json.dumps(package).encode()


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.csv", b"mine"),
        ("datapackage.json", b'{"name": "other", "resources": [{"path": "a.csv"}]}'),
        ("datapackage.json", b"[]"),
        ("datapackage.json", b"{"),
        ("datapackage.json", b'{"name": "celltx-desktop", "resources": 1}'),
    ],
)
def test_a_file_of_somebody_else_is_never_replaced(tmp_path: Path, name: str, data: bytes) -> None:
    (tmp_path / name).write_bytes(data)
    new = {"datapackage.json": package_of("a.csv"), "a.csv": b"new"}
    with pytest.raises(CelltxError) as caught:
        tables.write_folder(new, tmp_path)
    assert (caught.value.code, caught.value.fields) == (
        "target-not-ours",
        {"path": tmp_path / name},
    )
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {name: data}


@pytest.mark.parametrize(
    ("target", "code"), [("file", "target-is-file"), ("no/where", "target-folder-missing")]
)
def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, target: str, code: str) -> None:
    (tmp_path / "file").write_bytes(b"mine")
    with pytest.raises(CelltxError) as caught:
        tables.write_folder({"datapackage.json": b"{}"}, tmp_path / target)
    assert caught.value.code == code
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"mine"]


def test_the_views_stand_in_their_order(real_database: Path) -> None:
    with closing(sqlite3.connect(real_database)) as connection:
        assert [view.name for view in views(connection)][:2] == ["records", "products"]
