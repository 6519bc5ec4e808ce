"""``data/README.md`` is all that a person who adds a product has to read: it names every key."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from dataclasses import fields
from pathlib import Path
from typing import Any, Literal, get_args, get_origin, get_type_hints

import pytest

from celltx_desktop.compiler.folder import FILES, FOLDERS
from celltx_desktop.domain.facts.record import (
    Approval,
    CardLine,
    Fact,
    Filing,
    IndicationPart,
    Name,
    Note,
    Record,
    Source,
    Stage,
    Statement,
    Trial,
)
from celltx_desktop.store.facts.views import views

MADE_BY_THE_COMPILER = {"id", "kind", "origin", "status", "later_status", "standings"}
"""Fields of a record or part that nobody writes; ``id`` and ``kind`` stand elsewhere too."""


@pytest.fixture(scope="module")
def readme(checkout: Path) -> str:
    return (checkout / "data" / "README.md").read_text("utf-8")


def named(word: str, readme: str) -> bool:
    return re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", readme) is not None


@pytest.mark.parametrize(
    "kind",
    [
        Record,
        Stage,
        Name,
        Fact,
        Approval,
        IndicationPart,
        Trial,
        CardLine,
        Filing,
        Statement,
        Note,
        Source,
    ],
)
def test_every_key_and_every_controlled_word_is_told(kind: Any, readme: str) -> None:
    unnamed = []
    for name, hint in get_type_hints(kind).items():
        if name == "origin" or (kind is Record and name in MADE_BY_THE_COMPILER):
            continue
        key = "cite" if name.endswith("cites") else name
        words = get_args(hint) if get_origin(hint) is Literal else ()
        unnamed += [word for word in (key, *filter(None, words)) if not named(word, readme)]
    assert [field.name for field in fields(kind)]
    assert unnamed == []


def test_every_file_is_told(readme: str) -> None:
    wanted = [*(f"{folder}/" for folder in FOLDERS), *(f"{name}.toml" for name in FILES)]
    assert [name for name in wanted if name not in readme] == []


def test_the_model_for_a_new_product_is_there(checkout: Path, readme: str) -> None:
    (model,) = re.findall(r"Copy `(products/[a-z0-9-]+\.toml)`", readme)
    assert (checkout / "data" / model).is_file()


def test_every_view_is_told(real_database: Path, readme: str) -> None:
    """The table says of each view what one row is, as the view itself does, and names columns."""
    with closing(sqlite3.connect(real_database)) as connection:
        found = views(connection)
    table = readme.split("| view | one row is | main columns |\n|---|---|---|\n")[1]
    rows = [line.strip("| ").split(" | ") for line in table.split("\n\n")[0].splitlines()]
    assert [(name, row_is) for name, row_is, _ in rows] == [
        (f"`{view.name}`", view.row_is) for view in found
    ]
    for view, (_, _, named) in zip(found, rows, strict=True):
        assert set(re.findall(r"`(\w+)`", named)) <= set(view.columns), view.name
