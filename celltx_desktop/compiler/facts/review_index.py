"""An index of the review by paragraph: what must be found in the data, without the review's text.

The review itself is not part of the project. Its index holds, for each paragraph, a hash, the
numerals, registry and filing numbers, titles in 《》 and reference numbers that it prints.
"""

from __future__ import annotations

import hashlib
import json
import re
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from ...domain.facts.citation import REFERENCES, expand

_PARAGRAPH = re.compile(r"^\[([a-z0-9.-]+)\] (.*)$", re.MULTILINE)
_REFERENCE = re.compile(rf"\[({REFERENCES})\]", re.ASCII)
_ID = re.compile(r"NCT\d{8}|CXSL\d{7}")
_TITLE = re.compile(r"《([^》]+)》")
_NUMERAL = re.compile(r"(?<![A-Za-z\d-])\d+(?:\.\d+)?%?(?![A-Za-z\d])")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Describe one paragraph of the review; every tuple keeps the order of print."""

    id: str
    sha256: str
    numerals: tuple[str, ...]
    ids: tuple[str, ...]
    titles: tuple[str, ...]
    refs: tuple[int, ...]


def index(review: str) -> list[Paragraph]:
    """Return the paragraphs of a review file whose lines start with ``[paragraph id]``."""
    return [_paragraph(match[1], match[2]) for match in _PARAGRAPH.finditer(review)]


def _paragraph(name: str, text: str) -> Paragraph:
    refs = sorted({number for found in _REFERENCE.findall(text) for number in expand(found)})
    bare = _TITLE.sub("", _ID.sub("", _REFERENCE.sub("", text)))
    return Paragraph(
        id=name,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        numerals=tuple(dict.fromkeys(_NUMERAL.findall(bare))),
        ids=tuple(dict.fromkeys(_ID.findall(text))),
        titles=tuple(dict.fromkeys(_TITLE.findall(text))),
        refs=tuple(refs),
    )


def write(paragraphs: list[Paragraph]) -> str:
    """Return the index as JSON, one paragraph a line."""
    rows = [json.dumps(asdict(p), ensure_ascii=False) for p in paragraphs]
    return "[\n" + ",\n".join(rows) + "\n]\n"


def read(path: Path) -> list[Paragraph]:
    """Read an index written by ``write``; raises OSError or ValueError."""
    rows: list[dict[str, Any]] = json.loads(path.read_text("utf-8"))
    return [
        Paragraph(
            row["id"],
            row["sha256"],
            tuple(row["numerals"]),
            tuple(row["ids"]),
            tuple(row["titles"]),
            tuple(row["refs"]),
        )
        for row in rows
    ]
