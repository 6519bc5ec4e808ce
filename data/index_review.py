"""Make the index of the review, for who has its text.

``python data/index_review.py REVIEW > data/review_index.json``; each paragraph of the file REVIEW
starts a line with its id in square brackets. The index holds, for each paragraph, a hash and the
numerals, registry and filing numbers, titles in 《》 and reference numbers that it prints: what
must be found in the data, without the review's text, which is not part of the project. A heading
is a place too, ``2.1-title``; its one title is the heading itself.
"""

from __future__ import annotations

import hashlib
import json
import re
import sys
from dataclasses import asdict, replace
from pathlib import Path

from celltx_desktop.compiler.facts.review_index import Paragraph
from celltx_desktop.domain.facts.citation import REFERENCES, expand

_LINE = re.compile(
    r"^(?:\[(?P<id>[a-z0-9.-]+)\]|#+(?: (?P<number>\d(?:\.\d)?))?) (?P<text>.*)$", re.MULTILINE
)
"""A paragraph behind its id, or a heading of Markdown with the number of its section."""
_REFERENCE = re.compile(rf"\[({REFERENCES})\]", re.ASCII)
_ID = re.compile(r"NCT\d{8}|CXSL\d{7}")
_TITLE = re.compile(r"《([^》]+)》")
_NUMERAL = re.compile(r"(?<![A-Za-z\d-])\d+(?:\.\d+)?%?(?![A-Za-z\d])")


def index(review: str) -> list[Paragraph]:
    """Return headings and paragraphs of a review file whose lines start with ``[paragraph id]``.

    A heading without a number is that of the paragraph below it.
    """
    found: list[Paragraph] = []
    unnumbered = ""
    for line in _LINE.finditer(review):
        text = line["text"]
        if name := line["id"]:
            if unnumbered:
                found.append(_heading(name.rpartition("-")[0], unnumbered))
            unnumbered = ""
            found.append(_paragraph(name, text))
        elif number := line["number"]:
            found.append(_heading(number, text))
        else:
            unnumbered = text
    return found


def _heading(section: str, text: str) -> Paragraph:
    return replace(_paragraph(f"{section}-title", text), titles=(text,))


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


if __name__ == "__main__":
    sys.stdout.buffer.write(write(index(Path(sys.argv[1]).read_text("utf-8"))).encode())
