from __future__ import annotations

from pathlib import Path

import pytest

from celltx_desktop.errors import CelltxError
from celltx_desktop.export import sheet
from celltx_desktop.export.batch import write_folder
from celltx_desktop.pages.page import Page

from . import samples

PAGES = (samples.vx_880, samples.therapy_class)


def sheets() -> list[tuple[Page, sheet.Content]]:
    return [(make(), sheet.content(make(), "zh")) for make in PAGES]


def test_each_sheet_is_a_file(tmp_path: Path, resources: Path) -> None:
    folder = tmp_path / "new"
    written = list(filter(None, write_folder(folder, sheets(), "zh", resources)))
    assert [file.name for file in written] == ["vx-880.zh.pdf", "class-car-t.zh.pdf"]
    assert {file.name for file in folder.iterdir()} == {file.name for file in written}


def test_whoever_stops_half_way_has_whole_files_only(tmp_path: Path, resources: Path) -> None:
    writing = write_folder(tmp_path, sheets(), "zh", resources)
    first = next(writing)
    assert first
    writing.close()
    assert [file.name for file in tmp_path.iterdir()] == [first.name]
    assert first.read_bytes().rstrip().endswith(b"%%EOF")


def test_a_folder_that_goes_half_way_is_told(tmp_path: Path, resources: Path) -> None:
    folder = tmp_path / "stick"
    writing = write_folder(folder, sheets(), "zh", resources)
    first = next(writing)
    assert first
    first.unlink()
    folder.rmdir()
    with pytest.raises(CelltxError) as caught:
        next(writing)
    assert caught.value.code == "target-folder-missing"


def test_a_folder_without_a_place_is_told(tmp_path: Path, resources: Path) -> None:
    (tmp_path / "file").write_bytes(b"old")
    for folder in (tmp_path / "no" / "way", tmp_path / "file"):
        with pytest.raises(CelltxError):
            next(write_folder(folder, sheets(), "zh", resources))
    assert (tmp_path / "file").read_bytes() == b"old"
