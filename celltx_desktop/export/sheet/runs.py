"""Texts as the template sets them: in runs of one face, and in pieces inside which no line ends.

A pattern in the template is tried anew each time a text is set; here it is tried once.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Literal

from ...domain.text import Lang

Other = tuple[Literal["other"], str]
"""A string in the face of the other language."""
Joined = tuple[Literal["joined", "closed"], list[str | Other]]
"""What is not broken; a ``closed`` one ends with a Chinese sign."""
Piece = str | Other | Joined
Cut = tuple[Lang, list[Piece]]
"""The language whose face a text is set in, and its pieces."""
Words = list[str | Cut | dict[Lang, str | Cut]]
"""A text for each language of a sheet, or one for both: named by language where they are cut
differently. A string is in the face of its language. Empty where there is nothing."""
Cutting = Callable[[str, Lang], Cut]

_HAN = "\u3005\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
_LATIN = "A-Za-zªº\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02b8\u1e00-\u1eff"

_FIRST = rf"(?<![{_LATIN}\d])"  # to look for a word from each of its letters takes twice the time
_WORD = rf"(?:[{_LATIN}\d]+[-−/.,])*[{_LATIN}\d]*"
_POWER = " × 10[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]+"
_COUNT = r"(?:cell|line|patient|hour|day|week|month|year)s?\b"
_UNIT = rf"(?:个月|[{_HAN}]|°C|%|[kmµμn]?[gLlM]\b|{_COUNT})"
# No line ends inside a code (CAR-T, 2024-02-16), or between a number and its unit, and the last
# line never holds a single character.
_CODE = "|".join([
    r"(?<![-A-Za-z\d])\d{4}-\d\d(?:-\d\d)?(?![-\d])",
    rf"{_FIRST}−?{_WORD}\d(?:{_POWER})?[ \u00a0]?{_UNIT}",
    rf"\d{_POWER}",
    rf"{_FIRST}[{_LATIN}\d]+(?:[-−/][{_LATIN}\d]+)+(?: 期)?",
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
# What names a place holds gaps that end no line; many references break after a comma.
_GAP = re.compile("[ –-]")
_REFERENCE = re.compile("[^,]+,?")
_MANY = 12
_DOT: dict[Lang, Piece] = {"zh": ("other", "\u00a0· "), "en": "\u00a0· "}


@lru_cache(4096)
def sentence(string: str, lang: Lang) -> Cut:
    """Cut a text so that codes, and numbers with their units, stay on one line."""
    face = _face(string, lang)
    pieces: list[Piece] = []
    at = 0
    for match in _JOINED.finditer(string):
        if len(match[1].encode()) <= _LONGEST and _END.search(match[1]):
            before = _faces(string[at : match.start()], face)
            joined = _faces(match[0], face)
            pieces += [*before, ("closed" if match[2] else "joined", joined)]
            at = match.end()
    return face, [*pieces, *_faces(string[at:], face)]


def place(string: str, lang: Lang) -> Cut:
    """Keep the name of a place on one line."""
    face = _face(string, lang)
    if _GAP.search(string):
        return face, [("joined", _faces(string, face))]
    return sentence(string, lang)


def tag(string: str, lang: Lang) -> Cut:
    """Cut a date and what follows it: a line may end between them only."""
    face = _face(string, lang)
    pieces: list[Piece] = []
    for part in string.split(" · "):
        other: list[str | Other] = [("other", part)]
        joined = _faces(part, face) if _face(part, lang) == face else other
        pieces += [("joined", joined), _DOT[face]]
    return face, pieces[:-1]


def words(strings: Sequence[str], langs: Sequence[Lang], cut: Cutting = sentence) -> Words:
    """Return a text as it is set: a string for each language, or one that all share."""
    if not strings:
        return []
    cuts = [cut(strings[min(n, len(strings) - 1)], lang) for n, lang in enumerate(langs)]
    if len(strings) == len(langs):
        return [_short(*pair) for pair in zip(cuts, langs, strict=True)]
    if cuts[0] == cuts[1]:
        return [cuts[0]]
    return [{lang: _short(one, lang) for one, lang in zip(cuts, langs, strict=True)}]


def references(refs: str) -> str | list[str]:
    """Return references, or what of them stands on one line each."""
    if len(refs) >= _MANY:
        return _REFERENCE.findall(refs)
    return [refs] if _GAP.search(refs) else refs


def _short(cut: Cut, lang: Lang) -> str | Cut:
    """Return a text that is one string in the face of its language as that string."""
    match cut:
        case (face, [str(string)]) if face == lang:
            return string
    return cut


def _face(string: str, lang: Lang) -> Lang:
    """Return whose face a text is set in: a Chinese one only where there is Chinese in it."""
    return "zh" if lang == "zh" and _MIXED.search(string) else "en"


def _faces(string: str, face: Lang) -> list[str | Other]:
    parts = enumerate(_OTHER_FACE[face].split(string))
    return [("other", part) if n % 2 else part for n, part in parts if part]
