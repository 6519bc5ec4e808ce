"""The index of the review by paragraph: what must be found in the data, without its text.

``data/index_review.py`` makes it, for the review itself is not part of the project.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Describe one paragraph of the review; every tuple keeps the order of print."""

    id: str
    sha256: str
    numerals: tuple[str, ...]
    ids: tuple[str, ...]
    titles: tuple[str, ...]
    refs: tuple[int, ...]


def read(path: Path) -> list[Paragraph]:
    """Read the index; raises OSError, ValueError, TypeError or KeyError."""
    rows: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))
    lists = ("numerals", "ids", "titles", "refs")
    return [Paragraph(**row | {name: tuple(row[name]) for name in lists}) for row in rows]
