from __future__ import annotations

import errno
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from celltx_desktop.errors import CelltxError
from celltx_desktop.export.files import write_whole
from celltx_desktop.wording.sentences import read
from tests.small_disk import small_disk


def code_of(path: Path, data: bytes = b"new") -> str:
    with pytest.raises(CelltxError) as caught:
        write_whole(path, data)
    assert caught.value.fields["path"] == str(path)
    assert caught.value.fields["reason"]
    return caught.value.code


@pytest.fixture
def disk(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """Mount a disk of 64 kB, with further options as the test asks."""
    with small_disk(tmp_path / "disk", "size=64k", *getattr(request, "param", ())) as mounted:
        yield mounted


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    target = tmp_path / "表 VX-880.pdf"
    write_whole(target, b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    assert [file.name for file in tmp_path.iterdir()] == [target.name]


@given(st.binary(max_size=2000))
def test_every_byte_arrives(data: bytes) -> None:
    target = Path(os.environ["HOME"], "any.bin")
    write_whole(target, data)
    assert target.read_bytes() == data


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")
def test_permissions_stay(tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    write_whole(target, b"old")
    assert stat.S_IMODE(target.stat().st_mode) & 0o400
    target.chmod(0o640)
    write_whole(target, b"new")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


@pytest.mark.skipif(os.name != "posix", reason="links need rights on Windows")
def test_a_link_stays_a_link(tmp_path: Path) -> None:
    target, link = tmp_path / "sheet.pdf", tmp_path / "link.pdf"
    target.write_bytes(b"old")
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    assert code_of(tmp_path / "nowhere" / "sheet.pdf") == "target-folder-missing"
    (tmp_path / "file").write_bytes(b"")
    assert code_of(tmp_path / "file" / "sheet.pdf") == "target-folder-missing"


def test_a_protected_file_is_left_alone(tmp_path: Path) -> None:
    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"old")
    target.chmod(0o444)
    assert code_of(target) == "target-read-only"
    assert target.read_bytes() == b"old"
    target.chmod(0o644)


@pytest.mark.parametrize("number", [5, 32])
def test_a_file_that_is_open_elsewhere_on_windows_stays_whole(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_draft: Path, target: Path) -> None:
        error = PermissionError(errno.EACCES, "in use", str(target))
        error.winerror = number  # type: ignore[attr-defined,unused-ignore]
        raise error

    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", refuse)
    assert code_of(target) == "target-in-use"
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"old"]
    sentence = read("errors")["target-in-use"]
    assert "close it there" in sentence.en
    assert "请关闭后再试" in sentence.zh


def test_a_draft_that_cannot_be_taken_away_does_not_hide_the_reason(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(errno.EROFS, "read only")

    monkeypatch.setattr(Path, "replace", full)
    monkeypatch.setattr(Path, "unlink", refuse)
    assert code_of(tmp_path / "sheet.pdf") == "disk-full"


def test_a_folder_cannot_be_a_file(tmp_path: Path) -> None:
    assert code_of(tmp_path) == "write-failed"
    assert code_of(tmp_path / "a\0b.pdf") == "write-failed"


@pytest.mark.parametrize("disk", [["ro"]], indirect=True)
def test_a_read_only_disk_is_told(disk: Path) -> None:
    assert code_of(disk / "sheet.pdf") == "target-read-only"


@pytest.mark.parametrize("old", [None, b"the earlier sheet"])
def test_a_full_disk_leaves_the_old_file_whole(disk: Path, old: bytes | None) -> None:
    target = disk / "sheet.pdf"
    if old:
        target.write_bytes(old)
    assert code_of(target, b"x" * 200_000) == "disk-full"
    assert [file.read_bytes() for file in disk.iterdir()] == ([old] if old else [])
    write_whole(target, b"small")
    assert target.read_bytes() == b"small"


def test_an_interrupted_write_leaves_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(_: int) -> None:
        raise KeyboardInterrupt

    target = tmp_path / "sheet.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(os, "fsync", interrupt)
    with pytest.raises(KeyboardInterrupt):
        write_whole(target, b"new")
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"old"]
