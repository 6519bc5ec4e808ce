"""All facts as prose under ``tests/expected``: a change of data is read as sentences.

One file a product, and one for each other kind of record.

``python -m pytest tests/data --accept`` renews the files; read ``git diff tests/expected`` then.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from difflib import unified_diff
from pathlib import Path
from typing import get_args

import pytest

from celltx_desktop.domain.facts.kinds import RecordKind
from celltx_desktop.domain.place import Place
from celltx_desktop.export.text import markdown
from celltx_desktop.pages.book import Book
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.catalogue import Catalogue

KINDS: tuple[RecordKind, ...] = get_args(RecordKind)


@pytest.fixture(scope="module")
def catalogue(real_database: Path) -> Iterator[Catalogue]:
    with closing(open_database(real_database)) as connection:
        yield Catalogue(connection)


@pytest.fixture
def folder(checkout: Path) -> Path:
    return checkout / "tests" / "expected"


def file_of(place: Place) -> str:
    """Return the file that holds a record: a product's own, so that many can be changed at once."""
    return f"products/{place.name}.md" if place.kind == "product" else f"{place.kind}.md"


def prose(catalogue: Catalogue, kind: RecordKind) -> dict[str, str]:
    """Return every record of one kind in both languages, by file, in the order of their ids."""
    book = Book(catalogue)
    files: dict[str, list[str]] = {}
    for place in sorted(catalogue.places(kind)):
        # What follows the rule is the edition and the disclaimer, the same on every page.
        text = markdown.write(book.page(place), "both").partition("\n---\n")[0]
        files.setdefault(file_of(place), []).append(text)
    return {name: "\n\n".join(texts) for name, texts in files.items()}


@pytest.mark.parametrize("kind", KINDS)
def test_the_facts_read_as_expected(
    catalogue: Catalogue, folder: Path, kind: RecordKind, *, accept: bool
) -> None:
    changes: list[str] = []
    for name, written in prose(catalogue, kind).items():
        file = folder / name
        if accept:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(written, "utf-8")
        expected = file.read_text("utf-8") if file.exists() else ""
        before, after = expected.splitlines(), written.splitlines()
        changes += unified_diff(before, after, f"{name} expected", f"{name} now", n=0, lineterm="")
    if changes:
        shown = "\n".join(changes[:40])
        pytest.fail(f"read this; `pytest tests/data --accept` renews it\n{shown}", pytrace=False)


def test_no_file_is_left_over(catalogue: Catalogue, folder: Path, *, accept: bool) -> None:
    known = {folder / file_of(place) for kind in KINDS for place in catalogue.places(kind)}
    stale = {file for file in folder.rglob("*") if file.is_file()} - known
    if accept:
        for file in stale:
            file.unlink()
    if left := sorted(file.relative_to(folder).as_posix() for file in stale if file.exists()):
        shown = "\n".join(left)
        pytest.fail(f"no record; `pytest tests/data --accept` removes\n{shown}", pytrace=False)
