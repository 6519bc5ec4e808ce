from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from celltx_desktop.compiler import Problems, build
from celltx_desktop.compiler.builder import _content_hash

from .data_folder import Folder


def meta(database: Path, key: str) -> str:
    with closing(sqlite3.connect(database)) as connection:
        row = connection.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
    return str(row[0])


def test_every_problem_is_told_at_once_and_nothing_is_written(folder: Folder) -> None:
    folder.change("products/yescarta.toml", 'en = "On the US market; approved in China"\n', "")
    folder.change("products/vx-880.toml", 'lang = "mul"', 'lang = "fr"')
    folder.change("products/hepacure.toml", '"CXSL2200373"', '"CXSL"')
    folder.change("classes/car-t.toml", "3.1-p3 [2]", "3.1-p3 [9]")
    folder.change("targets.toml", "[[record]]", "[[record]")
    with pytest.raises(Problems) as caught:
        build(folder.path, folder.database)
    problems = caught.value.found
    for file in ("yescarta", "vx-880", "hepacure", "car-t", "targets"):
        assert any(f"{file}.toml" in problem.where for problem in problems)
    assert str(caught.value).splitlines() == [str(problem) for problem in problems]
    assert "data/products/hepacure.toml: filings[1].number: not-number" in str(caught.value)
    assert not folder.database.parent.exists()


def test_a_failed_build_leaves_the_earlier_database_alone(folder: Folder) -> None:
    before = folder.build().read_bytes()
    folder.change("targets.toml", "[[record]]", "[[record]")
    assert folder.problems()
    assert folder.database.read_bytes() == before
    assert {file.name for file in folder.database.parent.iterdir()} == {
        "celltx.db",
        "celltx.db.sha256",
    }


def test_the_same_data_give_the_same_bytes(folder: Folder, tmp_path: Path) -> None:
    first, second = tmp_path / "one" / "celltx.db", tmp_path / "two" / "other.db"
    build(folder.path, first)
    build(folder.path, second)
    assert first.read_bytes() == second.read_bytes()


@pytest.mark.parametrize("name", ["celltx.db", "数据 #1 50%.db"])
def test_the_hash_beside_the_database_is_that_of_its_bytes(folder: Folder, name: str) -> None:
    out = folder.path.parent / name
    build(folder.path, out)
    digest = hashlib.sha256(out.read_bytes()).hexdigest()
    assert out.with_name(f"{name}.sha256").read_text("utf-8") == f"{digest}  {name}\n"


def test_the_content_hash_does_not_depend_on_the_layout_of_the_file(folder: Folder) -> None:
    built = folder.build()
    other = built.with_name("other.db")
    with closing(sqlite3.connect(built, isolation_level=None)) as connection:
        connection.execute("PRAGMA page_size = 8192")
        connection.execute("VACUUM INTO ?", (str(other),))
        connection.execute("DELETE FROM citation")
        changed = _content_hash(Database(connection))
    with closing(sqlite3.connect(other)) as connection:
        assert _content_hash(Database(connection)) == meta(built, "content_sha256")
    assert changed != meta(built, "content_sha256")


def test_the_content_hash_tells_facts_from_editions(folder: Folder) -> None:
    before = meta(folder.build(), "content_sha256")
    folder.change("edition.toml", '"2026-11-24"', '"2026-11-25"')
    folder.change("products/yescarta.toml", "order = 2", "# a comment\norder = 2")
    built = folder.build()
    assert meta(built, "content_sha256") == before
    assert meta(built, "data_edition") == "2026-11-25"
    folder.change("products/yescarta.toml", 'date = "2021"', 'date = "2022"')
    assert meta(folder.build(), "content_sha256") != before


def test_a_place_that_cannot_be_written_is_an_error_of_the_system(folder: Folder) -> None:
    occupied = folder.path.parent / "file"
    occupied.write_text("x", "ascii")
    with pytest.raises(OSError, match="file"):
        build(folder.path, occupied / "celltx.db")
    assert occupied.read_text("ascii") == "x"
