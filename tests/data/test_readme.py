"""``data/README.md`` is all that a person who adds a product has to read: it names every key."""

from __future__ import annotations

import re
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
