from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from celltx_desktop.domain.database import APPLICATION_ID, SCHEMA_VERSION
from celltx_desktop.domain.place import Place
from celltx_desktop.errors import CelltxError
from celltx_desktop.store.database import intact, open_database
from celltx_desktop.store.facts.catalogue import Catalogue

PAGE = 4096


@pytest.fixture
def file(small_database: Path, tmp_path: Path) -> Path:
    """Return a copy of a database, with its hash, that may be damaged."""
    shutil.copy(f"{small_database}.sha256", tmp_path / "celltx.db.sha256")
    return Path(shutil.copy(small_database, tmp_path / "celltx.db"))


def cut(size: int) -> Callable[[Path], None]:
    return lambda file: os.truncate(file, size)


def put(offset: int, data: bytes) -> Callable[[Path], None]:
    def change(file: Path) -> None:
        with file.open("r+b") as stream:
            stream.seek(offset)
            stream.write(data)

    return change


def a_folder(file: Path) -> None:
    file.unlink()
    file.mkdir()


def other_application(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("CREATE TABLE meta (key, value)")


def no_tables(file: Path) -> None:
    file.unlink()
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {SCHEMA_VERSION}")
        connection.execute("CREATE TABLE other (key, value)")


@pytest.mark.parametrize(
    ("damage", "code"),
    [
        (Path.unlink, "database-missing"),
        (a_folder, "database-unreadable"),
        (cut(0), "database-empty"),
        (cut(10), "database-truncated"),
        (cut(99), "database-truncated"),
        (cut(100), "database-truncated"),
        (cut(PAGE), "database-truncated"),
        (cut(PAGE * 3 + 1), "database-truncated"),
        (put(0, b"%PDF-1.7 and so on"), "database-foreign"),
        (put(15, b"x"), "database-foreign"),
        (put(68, b"\0\0\0\0"), "database-foreign"),
        (other_application, "database-foreign"),
        (put(60, (SCHEMA_VERSION + 1).to_bytes(4, "big")), "database-version"),
        (put(60, (0).to_bytes(4, "big")), "database-version"),
        (put(100, bytes(PAGE - 100)), "database-damaged"),
        (no_tables, "database-damaged"),
    ],
)
def test_every_damage_is_told_apart(file: Path, damage: Callable[[Path], None], code: str) -> None:
    damage(file)
    with pytest.raises(CelltxError) as caught:
        open_database(file)
    assert caught.value.code == code
    assert caught.value.fields["path"] == file
    assert not is_open(file)
    assert not intact(file)


def is_open(file: Path) -> bool:
    """Tell whether this process holds the file open; where the system does not say so, no."""
    with suppress(OSError):
        return str(file) in [str(link.readlink()) for link in Path("/proc/self/fd").iterdir()]
    return False


@pytest.mark.skipif(
    not hasattr(os, "geteuid") or os.geteuid() == 0, reason="nothing is closed to root"
)
def test_a_file_that_may_not_be_read_is_told(file: Path) -> None:
    file.chmod(0)
    with pytest.raises(CelltxError, match="database-unreadable"):
        open_database(file)


def test_a_version_is_told_with_the_wanted_one(file: Path) -> None:
    put(60, (99).to_bytes(4, "big"))(file)
    with pytest.raises(CelltxError) as caught:
        open_database(file)
    assert (caught.value.fields["found"], caught.value.fields["wanted"]) == (99, SCHEMA_VERSION)


def test_looking_for_a_missing_file_makes_none(tmp_path: Path) -> None:
    with pytest.raises(CelltxError):
        open_database(tmp_path / "celltx.db")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "folder", ["#1", "50%", "%23", "a b", "a?mode=rwc", "数据", "Größe", "it's", "&;", "file:x"]
)
def test_any_path_opens_read_only(small_database: Path, tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir()
    file = Path(shutil.copy(small_database, tmp_path / folder / "celltx.db"))
    with closing(open_database(file)) as connection:
        assert Catalogue(connection).title(Place("product/vx-880")) is not None
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection.execute("DELETE FROM record")
    assert [path.name for path in (tmp_path / folder).iterdir()] == ["celltx.db"]


def test_a_relative_path_opens_too(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(file.parent)
    open_database(Path("celltx.db")).close()
    assert intact(Path("celltx.db"))


def test_a_faulty_query_is_no_damage(db: sqlite3.Connection) -> None:
    with pytest.raises(sqlite3.OperationalError, match="no such table"):
        db.execute("SELECT * FROM nowhere")


def test_damage_that_a_query_meets_is_told_as_such(file: Path) -> None:
    for page in range(1, file.stat().st_size // PAGE):
        if page > 1:
            put(page * PAGE, b"\xff" * PAGE)(file)
    with pytest.raises(CelltxError, match="database-damaged"):
        everything(file)


def everything(file: Path) -> None:
    """Read each record of the database at ``file``."""
    with closing(open_database(file)) as connection:
        catalogue = Catalogue(connection)
        for kind in ("product", "class", "organisation"):
            for place in catalogue.places(kind):
                catalogue.record(place)


def test_text_that_is_no_text_is_damage_too(file: Path) -> None:
    data = file.read_bytes()
    file.write_bytes(data.replace("糖尿病；".encode(), b"\xff" * 12))
    with pytest.raises(CelltxError, match="database-damaged"):
        everything(file)


@given(data=st.data())
@settings(max_examples=40)
def test_one_changed_bit_is_noticed(
    small_database: Path, tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    whole = small_database.read_bytes()
    at = data.draw(st.integers(0, len(whole) - 1))
    bit = data.draw(st.integers(0, 7))
    file = tmp_path_factory.mktemp("flip") / "celltx.db"
    shutil.copy(f"{small_database}.sha256", f"{file}.sha256")
    file.write_bytes(whole)
    assert intact(file)
    put(at, bytes([whole[at] ^ 1 << bit]))(file)
    assert not intact(file)


@given(st.binary(max_size=300))
def test_any_bytes_are_opened_or_told(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    file = tmp_path_factory.mktemp("any") / "celltx.db"
    file.write_bytes(data)
    with pytest.raises(CelltxError):
        open_database(file)


@pytest.mark.parametrize(
    "published", [None, b"", b"\n", b"0" * 64, b"\xff\xfe", b"not a hash  celltx.db\n"]
)
def test_without_its_hash_nothing_vouches_for_a_file(file: Path, published: bytes | None) -> None:
    assert intact(file)
    beside = file.with_name("celltx.db.sha256")
    if published is None:
        beside.unlink()
    else:
        beside.write_bytes(published)
    assert not intact(file)
