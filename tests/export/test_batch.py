from __future__ import annotations

import errno
from collections.abc import Generator, Iterable
from contextlib import closing, contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Text, plain
from celltx_desktop.errors import CelltxError
from celltx_desktop.export.batch import Form, Job, carry_out, write_folder
from celltx_desktop.export.sheet import typesetter
from celltx_desktop.pages.book import Book
from celltx_desktop.pages.page import Page
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.catalogue import Catalogue
from tests.small_disk import small_disk

from . import samples

PAGES = (samples.vx_880, samples.therapy_class)


@pytest.fixture(params=[2, 100], ids=["set here", "set beside"])
def count(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> int:
    """Return how many sheets are said to come: few are set here, many in other processes."""
    monkeypatch.setattr(typesetter, "_cores", lambda: 2)
    number: int = request.param
    return number


def write(
    folder: Path, resources: Path, count: int, pages: Iterable[Page] | None = None
) -> Generator[Path | None, None, None]:
    """Write the sheets of two pages, or of others, of which so many are said to come."""
    job = Job((Place("product/vx-880"),) * count, "folder", folder, Text("样本", "Samples"), "zh")
    return write_folder(job, pages or [make() for make in PAGES], resources)


def code_of(writing: Generator[Path | None, None, None]) -> str:
    with pytest.raises(CelltxError) as caught:
        list(writing)
    return caught.value.code


def whole(folder: Path) -> list[str]:
    """Return the names of the files in a folder, each of them a whole PDF."""
    for file in folder.iterdir():
        assert file.read_bytes().rstrip().endswith(b"%%EOF")
    return sorted(file.name for file in folder.iterdir())


def test_each_sheet_is_a_file(tmp_path: Path, resources: Path, count: int) -> None:
    folder = tmp_path / "new"
    written = list(filter(None, write(folder, resources, count)))
    assert [file.name for file in written] == ["vx-880.zh.pdf", "class-car-t.zh.pdf"]
    assert whole(folder) == ["class-car-t.zh.pdf", "vx-880.zh.pdf"]


def test_whoever_stops_half_way_has_whole_files_only(
    tmp_path: Path, resources: Path, count: int
) -> None:
    writing = write(tmp_path, resources, count)
    first = next(filter(None, writing))
    writing.close()
    assert whole(tmp_path) == [first.name]


def test_a_folder_that_goes_half_way_is_told(tmp_path: Path, resources: Path, count: int) -> None:
    folder = tmp_path / "stick"
    writing = write(folder, resources, count)
    next(filter(None, writing)).unlink()
    folder.rmdir()
    assert code_of(writing) == "target-folder-missing"


def test_a_folder_without_a_place_is_told(tmp_path: Path, resources: Path, count: int) -> None:
    (tmp_path / "file").write_bytes(b"old")
    for folder in (tmp_path / "no" / "way", tmp_path / "file"):
        code_of(write(folder, resources, count))
    assert (tmp_path / "file").read_bytes() == b"old"


def test_a_protected_file_is_told_and_stays(tmp_path: Path, resources: Path, count: int) -> None:
    old = tmp_path / "class-car-t.zh.pdf"
    old.write_bytes(b"old %%EOF")
    old.chmod(0o444)
    assert code_of(write(tmp_path, resources, count)) == "target-read-only"
    assert whole(tmp_path) == ["class-car-t.zh.pdf", "vx-880.zh.pdf"]
    assert old.read_bytes() == b"old %%EOF"
    old.chmod(0o644)


def test_a_file_that_is_open_elsewhere_is_told_and_stays(
    tmp_path: Path, resources: Path, count: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace_file = Path.replace

    def held(draft: Path, target: Path) -> Path:
        if target.name.startswith("class"):
            error = PermissionError(errno.EACCES, "in use", str(target))
            error.winerror = 32  # type: ignore[attr-defined,unused-ignore]
            raise error
        return replace_file(draft, target)

    old = tmp_path / "class-car-t.zh.pdf"
    old.write_bytes(b"old %%EOF")
    monkeypatch.setattr(Path, "replace", held)
    assert code_of(write(tmp_path, resources, count)) == "target-in-use"
    assert whole(tmp_path) == ["class-car-t.zh.pdf", "vx-880.zh.pdf"]
    assert old.read_bytes() == b"old %%EOF"


def test_a_full_disk_is_told(tmp_path: Path, resources: Path, count: int) -> None:
    with small_disk(tmp_path, "size=128k"):
        several = [make() for make in PAGES] * 3
        assert code_of(write(tmp_path, resources, count, several)) == "disk-full"
        assert set(whole(tmp_path)) <= {"class-car-t.zh.pdf", "vx-880.zh.pdf"}


def test_a_character_outside_the_fonts_is_told(tmp_path: Path, resources: Path, count: int) -> None:
    first, second = (make() for make in PAGES)
    strange = replace(second, title=plain("\ue000"))
    assert code_of(write(tmp_path, resources, count, [first, strange])) == "missing-glyph"
    assert whole(tmp_path) == ["vx-880.zh.pdf"]


@pytest.fixture
def job(tmp_path: Path) -> Job:
    places = (Place("product/vx-880"), Place("product/yescarta"))
    return Job(places, "booklet", tmp_path / "two.pdf", Text("两款", "Two"), "en")


def carried_out(
    job: Job, database: Path, resources: Path, form: Form = "booklet"
) -> Generator[Path | None, None, None]:
    @contextmanager
    def open_book() -> Generator[Book, None, None]:
        with closing(open_database(database)) as connection:
            yield Book(Catalogue(connection))

    target = job.target.with_suffix("." + {"booklet": "pdf"}.get(form, form))
    return carry_out(Job(job.places, form, target, job.title, "en"), open_book, resources)


def test_a_step_is_told_for_each_record_and_none_after_the_file_stands(
    job: Job, small_database: Path, resources: Path
) -> None:
    for form in ("csv", "json", "markdown"):
        assert len(list(carried_out(job, small_database, resources, form))) == 2
    steps = [bool(step) for step in carried_out(job, small_database, resources)]
    assert steps[:2] == [True, True]
    assert not any(steps[2:])
    assert "Two" in PdfReader(job.target).pages[0].extract_text()


def test_a_booklet_of_one_record_is_its_sheet_and_set_here(
    job: Job, small_database: Path, resources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typesetter, "Typesetter", None)
    one = Job(job.places[:1], "booklet", job.target, job.title, "en")
    list(carried_out(one, small_database, resources))
    assert "VX-880" in PdfReader(job.target).pages[0].extract_text()


def test_a_booklet_that_is_given_up_leaves_the_earlier_one(
    job: Job, small_database: Path, resources: Path
) -> None:
    job.target.write_bytes(b"old")
    writing = carried_out(job, small_database, resources)
    steps = [next(writing) for _ in range(4)]
    writing.close()
    assert [bool(step) for step in steps] == [True, True, False, False]
    assert [file.read_bytes() for file in job.target.parent.iterdir()] == [b"old"]
