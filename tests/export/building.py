"""Short ways to build pages by hand."""

from __future__ import annotations

from collections.abc import Callable

from celltx_desktop.domain.facts.edition import Edition
from celltx_desktop.domain.facts.kinds import Strength
from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import EMPTY, Text, plain
from celltx_desktop.pages.page import Box, Mark, Page, Row, SourceLine, Value
from celltx_desktop.wording import labels

Sample = Callable[[], Page]

EDITION = Edition("2024-08", "2026-11-24", intact=True, supplement="2026-04")
_BY, _TITLE = "惠利健、袁湘、吴婧琪", "细胞治疗药物：进展与展望"
REVIEW = SourceLine(
    "§",
    Text(
        f"{_BY}：《{_TITLE}》，2024 年第 39 卷第 8 期；§ 章节，¶ 段落",
        f"{_BY}: {_TITLE}, 2024, volume 39, issue 8; § section, ¶ paragraph",
    ),
    Place("source/review"),
)
VERIFIED = labels.CONFIDENCE["verified"]
CHECKED = Text("2026-04 · 已核实", "2026-04 · verified")


def place(paragraph: str, refs: str = "") -> Mark:
    return Mark(plain(f"§{paragraph.replace('-p', ' ¶')}"), Place.of("paragraph", paragraph), refs)


def source(*numbers: int) -> tuple[Mark, ...]:
    return tuple(Mark(plain(f"S{n}"), Place(f"source/s{n}"), supplement=True) for n in numbers)


def listed(number: int, title: str, url: str = "") -> SourceLine:
    return SourceLine(f"S{number}", plain(title), Place(f"source/s{number}"), url)


def said(zh: str, en: str, *marks: Mark, strong: bool = False) -> Value:
    return Value(Text(zh, en), marks, "strong" if strong else "plain")


def added(zh: str, en: str, *sources: int, tag: Text = EMPTY, original: bool = False) -> Value:
    """Return a value of the supplement; ``original`` where the English is the source's own."""
    return Value(Text(zh, en, "en" if original else "zh"), source(*sources), "supplement", tag)


def nothing(*marks: Mark) -> Value:
    return Value(labels.nothing("not-stated", EMPTY), marks, "silent")


def row(zh: str, en: str, *values: Value) -> Row:
    return Row(Text(zh, en), values)


def note(printed: Value, elsewhere: Value, strength: Strength = "strong") -> Box:
    rows = (Row(labels.PRINTED, (printed,)), Row(labels.ELSEWHERE, (elsewhere,)))
    return Box("note", labels.NOTE, rows, labels.STRENGTH[strength])
