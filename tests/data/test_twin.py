"""All facts as prose under ``tests/expected``: a change of data is read as sentences.

``python -m pytest tests/data --accept`` renews the files; read ``git diff tests/expected`` then.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from difflib import unified_diff
from itertools import islice
from pathlib import Path
from typing import get_args

import pytest

from celltx_desktop.domain.facts.kinds import RecordKind
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


def prose(catalogue: Catalogue, kind: RecordKind) -> str:
    """Return every record of one kind in both languages, in the order of their ids."""
    book = Book(catalogue)
    pages = (book.page(place) for place in sorted(catalogue.places(kind)))
    # What follows the rule is the edition and the disclaimer, the same on every page.
    return "\n\n".join(markdown.write(page, "both").partition("\n---\n")[0] for page in pages)


@pytest.mark.parametrize("kind", KINDS)
def test_the_facts_read_as_expected(
    catalogue: Catalogue, folder: Path, kind: RecordKind, *, accept: bool
) -> None:
    file = folder / f"{kind}.md"
    written = prose(catalogue, kind)
    if accept:
        folder.mkdir(exist_ok=True)
        file.write_text(written, "utf-8")
    expected = file.read_text("utf-8") if file.exists() else ""
    changes = unified_diff(expected.splitlines(), written.splitlines(), "expected", "now", n=0)
    assert list(islice(changes, 40)) == [], "read this; `pytest tests/data --accept` renews it"


def test_no_file_is_left_over(folder: Path) -> None:
    assert {file.stem for file in folder.iterdir()} == set(KINDS)
