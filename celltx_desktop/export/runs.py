"""The texts of a sheet that are not set in one go: pieces in another face, or not to be broken.

A pattern in the template is tried anew each time a text is set; here it is tried once. A text that
is not named here is set as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from ..domain.text import Lang
from .sheet import Content

_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_LATIN = "A-Za-zªº\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u1e00-\u1eff"

_WORD = rf"(?:[{_LATIN}\d]+[-−/.,])*[{_LATIN}\d]*"
_POWER = " × 10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+"
_COUNT = r"(?:cell|line|patient|hour|day|week|month|year)s?\b"
_UNIT = rf"(?:个月|[{_HAN}]|°C|%|[kmµμn]?[gLlM]\b|{_COUNT})"
# No line ends inside a code (CAR-T, 2024-02-16), or between a number and its unit, and the last
# line never holds a single character.
_CODE = "|".join([
    r"(?<![-A-Za-z\d])\d{4}-\d\d(?:-\d\d)?(?![-\d])",
    rf"−?{_WORD}\d(?:{_POWER})?[ \u00a0]?{_UNIT}",
    rf"\d{_POWER}",
    rf"[{_LATIN}\d]+(?:[-−/][{_LATIN}\d]+)+(?: 期)?",
    rf"[{_HAN}]{{1,6}}／[{_HAN}]{{1,6}}",
    rf"(?<=.{{12}})[{_HAN}]{{2}}[。）”]?\Z",
])  # fmt: skip
# These two begin no line, but after what is kept on one they could.
_JOINED = re.compile(f"({_CODE})([；：]?)")
_LONGEST = 32
"""Bytes beyond which a joined piece may break all the same."""
# Where a line could end: before a digit (2024-02-16, ZUMA-7) a hyphen is no such place.
_END = re.compile(rf"[ \u00a0{_HAN}]|[-−/](?=[{_LATIN}−])")
# A Chinese face draws these signs as wide as a character: they get the Latin one.
_OTHER_FACE = {"zh": re.compile("([§¶]| · |· )"), "en": re.compile(f"([{_HAN}]+)")}
_MIXED = re.compile(f"[{_HAN}]")

Piece = str | list[Any]
"""A string, or a kind with a string or pieces: ``other``, in the other face; ``joined``, not to be
broken; ``closed``, the same with a Chinese sign at its end."""


def of(content: Content) -> dict[str, dict[str, list[Piece]]]:
    """Return the pieces of every text in ``content`` that has more than one, in each language."""
    langs = content["langs"]
    cut: dict[str, dict[str, list[Piece]]] = {lang: {} for lang in langs}
    for strings in _texts(content):
        for n, lang in enumerate(langs):
            string = strings[min(n, len(strings) - 1)]
            if (pieces := _pieces(string, lang)) != [string]:
                cut[lang][string] = pieces
    return cut


def _texts(content: object) -> Iterable[list[str]]:
    """Yield every list of strings: some are no texts, which does no harm."""
    if isinstance(content, list) and content and isinstance(content[0], str):
        yield content
    elif isinstance(content, dict | list):
        for value in content.values() if isinstance(content, dict) else content:
            yield from _texts(value)


@lru_cache(4096)
def _pieces(string: str, lang: Lang) -> list[Piece]:
    other = _OTHER_FACE["zh" if lang == "zh" and _MIXED.search(string) else "en"]
    pieces: list[Piece] = []
    at = 0
    for match in _JOINED.finditer(string):
        if len(match[1].encode()) <= _LONGEST and _END.search(match[1]):
            kind = "closed" if match[2] else "joined"
            pieces += [*_faces(string[at : match.start()], other), [kind, _faces(match[0], other)]]
            at = match.end()
    return [*pieces, *_faces(string[at:], other)]


def _faces(string: str, other: re.Pattern[str]) -> list[Piece]:
    parts = enumerate(other.split(string))
    return [["other", part] if n % 2 else part for n, part in parts if part]
