"""The texts of a sheet as the template sets them: in which face, and where no line may end.

A pattern in the template is tried anew each time a text is set; here it is tried once.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any

from ...domain.text import Lang
from .sheet import Content

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
_DOT: dict[Lang, Piece] = {"zh": ["other", "\u00a0· "], "en": "\u00a0· "}

Piece = str | list[Any]
"""A string, or a kind with a string or pieces: ``other``, in the other face; ``joined``, not to be
broken; ``closed``, the same with a Chinese sign at its end."""
Said = str | list[Piece]
"""A string in the face of its language, or the language of a face and the pieces in it."""


def said(content: Content) -> Content:
    """Return ``content`` with its texts as they are set.

    One that two languages share is there once where it is set alike, else in each of them by name.
    """
    return {key: _part(key, part, content["langs"]) for key, part in content.items()}


def _part(key: str, part: Any, langs: list[Lang]) -> Any:
    if key in {"langs", "meta"} or not part or not isinstance(part, dict | list):
        return part
    if isinstance(part, dict):
        return {name: _part(name, one, langs) for name, one in part.items()}
    if isinstance(part[0], str):
        return _text(part, langs, _tag if key == "tag" and len(langs) == 1 else _pieces)
    if key == "places":
        return [{"label": _text(p["label"], langs, _kept), "refs": _refs(p["refs"])} for p in part]
    return [_part(key, one, langs) for one in part]


def _text(strings: list[str], langs: list[Lang], cut: Callable[[str, Lang], list[Piece]]) -> Any:
    cuts = [cut(strings[min(n, len(strings) - 1)], lang) for n, lang in enumerate(langs)]
    if len(strings) == len(langs):
        return [_short(*pair) for pair in zip(cuts, langs, strict=True)]
    if cuts[0] == cuts[1]:
        return cuts[:1]
    return [{lang: _short(pieces, lang) for pieces, lang in zip(cuts, langs, strict=True)}]


def _short(pieces: list[Piece], lang: Lang) -> Said:
    """Return a text that is one string in the face of its language as that string."""
    match pieces:
        case [face, str(string)] if face == lang:
            return string
    return pieces


@lru_cache(4096)
def _pieces(string: str, lang: Lang) -> list[Piece]:
    """Return the face of a text and the pieces that it is cut into."""
    face = _face(string, lang)
    pieces: list[Piece] = [face]
    at = 0
    for match in _JOINED.finditer(string):
        if len(match[1].encode()) <= _LONGEST and _END.search(match[1]):
            kind = "closed" if match[2] else "joined"
            before = _faces(string[at : match.start()], face)
            pieces += [*before, [kind, _faces(match[0], face)]]
            at = match.end()
    return [*pieces, *_faces(string[at:], face)]


def _kept(string: str, lang: Lang) -> list[Piece]:
    """Return the pieces of a text that is kept on one line, the name of a place."""
    face = _face(string, lang)
    return (
        [face, ["joined", _faces(string, face)]] if _GAP.search(string) else _pieces(string, lang)
    )


def _tag(string: str, lang: Lang) -> list[Piece]:
    """Return the pieces of a date and what follows it: a line may end between them only."""
    face = _face(string, lang)
    pieces: list[Piece] = [face]
    for part in string.split(" · "):
        alike = _face(part, lang) == face
        pieces += [["joined", _faces(part, face) if alike else [["other", part]]], _DOT[face]]
    return pieces[:-1]


def _refs(refs: str) -> str | list[str]:
    """Return references, or what of them stands on one line each."""
    if len(refs) >= _MANY:
        return _REFERENCE.findall(refs)
    return [refs] if _GAP.search(refs) else refs


def _face(string: str, lang: Lang) -> Lang:
    """Return whose face a text is set in: a Chinese one only where there is Chinese in it."""
    return "zh" if lang == "zh" and _MIXED.search(string) else "en"


def _faces(string: str, face: Lang) -> list[Piece]:
    parts = enumerate(_OTHER_FACE[face].split(string))
    return [["other", part] if n % 2 else part for n, part in parts if part]
