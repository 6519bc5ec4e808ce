"""Where a statement comes from: a source, the place in it, and the references cited there."""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..text import Text, plain
from .problem import Problem

REVIEW = "review"
"""Id of the one source whose places are paragraphs."""

_PARAGRAPH = r"(?:\d(?:\.\d)?|front|abstract-zh|abstract-en)-(?:p\d+|title)|(?:fn|pf)-\d+"
_ONE = r"\d{1,3}(?:-\d{1,3})?"
REFERENCES = rf"{_ONE}(?:,{_ONE})*"
"""Reference numbers as printed between square brackets."""

_REVIEW_CITE = re.compile(rf"({_PARAGRAPH})(?: \[({REFERENCES})\])?", re.ASCII)
_SOURCE_ID = re.compile(r"[a-z0-9][a-z0-9.-]*")


@dataclass(frozen=True, slots=True)
class Citation:
    """Name one place in one source.

    ``paragraph`` is the review's paragraph id (``3.3-p2``, ``3.3-title`` for the heading of a
    section), empty for other sources; ``refs`` are
    the review's own reference numbers printed at that statement, in ascending order.
    """

    source: str
    paragraph: str = ""
    refs: tuple[int, ...] = ()

    @property
    def is_review(self) -> bool:
        return self.source == REVIEW


def parse(written: str) -> Citation:
    """Read a citation as the data files write it: ``3.3-p2``, ``3.3-p2 [27-29,31]`` or a source id.

    Raises Problem where the text is neither.
    """
    if match := _REVIEW_CITE.fullmatch(written):
        refs = expand(match[2] or "")
        if list(refs) != sorted(set(refs)):
            raise Problem("references-unordered", written=written)
        return Citation(REVIEW, match[1], refs)
    if _SOURCE_ID.fullmatch(written):
        return Citation(written)
    raise Problem("not-citation", written=written)


def expand(printed: str) -> tuple[int, ...]:
    """Return every number of ``27-29,31`` in the order of print."""
    numbers: list[int] = []
    for part in filter(None, printed.split(",")):
        first, _, last = part.partition("-")
        run = (int(first), int(last or first))
        numbers += range(run[0], run[1] + 1) or run
    return tuple(numbers)


def references(refs: tuple[int, ...]) -> str:
    """Write reference numbers as the review prints them: three or more in a row become a range."""
    runs: list[list[int]] = []
    for number in refs:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    parts = [f"{run[0]}-{run[-1]}" if len(run) > 2 else ",".join(map(str, run)) for run in runs]
    return f"[{','.join(parts)}]" if parts else ""


_NAMED = {
    "front": Text("篇首", "Title page"),
    "abstract-zh": Text("中文摘要", "Chinese abstract"),
    "abstract-en": Text("英文摘要", "English abstract"),
    "fn": Text("脚注", "Footnote"),
    "pf": Text("页眉页脚", "Head and foot"),
}
_LINES = {
    "pf-1": Text("页码", "Page number"),
    "pf-2": Text("栏目名", "Column name"),
    "pf-3": Text("刊期", "Volume and issue"),
}
"""What the review prints around its text, one line each."""


def place_label(paragraph: str) -> Text:
    """Return the short form of a place: ``3.3-p2`` -> ``§3.3 ¶2``, ``3.3-title`` -> its heading."""
    if paragraph in _LINES:
        return _LINES[paragraph]
    section, _, number = paragraph.rpartition("-")
    if number == "title":
        name = _NAMED.get(section, plain(f"§{section}"))
        return Text(f"{name.zh} 标题", f"{name.en} heading")
    number = number.removeprefix("p")
    if section in _NAMED:
        name = _NAMED[section]
        return Text(f"{name.zh} {number}", f"{name.en} {number}")
    return plain(f"§{section} ¶{number}")
