"""Codes of products that the data do not hold: the search says so before it guesses.

``data/not_here.toml`` has them. A code that a record has is no such code, and each has its source.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from ...domain.text import Text
from ..facts.reader import Reader

FILE = "not_here.toml"
SHOWN = f"data/{FILE}"


@dataclass(frozen=True, slots=True)
class NotHere:
    """Say in a few words what is called so elsewhere; ``cite`` is the source that says it."""

    names: tuple[str, ...]
    text: Text
    cite: str


def read(data: Path, reader: Reader) -> list[NotHere]:
    """Read the file; a folder without it knows of no other product."""
    rows = reader.tables(data / FILE, SHOWN, "product") if (data / FILE).exists() else []
    read = (reader.value(NotHere, row, f"{SHOWN}: product[{n}].") for n, row in enumerate(rows, 1))
    return [product for product in read if product]
