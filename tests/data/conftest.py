"""What the data take from the review."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import pytest

from celltx_desktop.compiler.builder import parts
from celltx_desktop.compiler.facts.schema import DERIVED, PARTS
from celltx_desktop.compiler.library import Library
from celltx_desktop.domain.facts.citation import Citation
from celltx_desktop.domain.facts.columns import flatten
from celltx_desktop.domain.facts.record import Note


@dataclass
class Taken:
    """Hold what the data take from each paragraph: its texts, and the references cited there."""

    texts: dict[str, str] = field(default_factory=lambda: defaultdict(str))
    refs: dict[str, set[int]] = field(default_factory=lambda: defaultdict(set))


@pytest.fixture(scope="session")
def library(real_library: Library) -> Library:
    return real_library


@pytest.fixture(scope="session")
def taken(library: Library) -> Taken:
    found = Taken()
    for text, cites in _cited(library):
        for cite in cites:
            found.texts[cite.paragraph] += f"{text}\n"
            found.refs[cite.paragraph].update(cite.refs)
    return found


def _cited(library: Library) -> Iterator[tuple[str, tuple[Citation, ...]]]:
    for record in library.records:
        yield _text(record), tuple(Citation("review", name) for name in record.home)
        for table in set(PARTS) - set(DERIVED):
            for part in parts(record, table):
                if isinstance(part, Note):
                    yield _text(part), (*part.printed_cites, *part.elsewhere_cites)
                else:
                    yield _text(part), part.cites


def _text(value: Any) -> str:
    return "\n".join(column for column in flatten(value).values() if isinstance(column, str))
