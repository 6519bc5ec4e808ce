"""Read the text of our own sheets, and nothing else of them: pypdf takes seven times as long.

Before they are set, too: ``strings`` puts together again what was cut.
"""

from __future__ import annotations

import re
from typing import Any

from pypdf import PdfReader

from celltx_desktop.export.sheet.runs import Words

_STRING = rb"(?:[^\\()]|\\.)*"
for _ in range(4):  # brackets stand in a string as they are where they close again
    _STRING = rb"(?:[^\\()]|\\.|\(" + _STRING + rb"\))*"
_TOLD = re.compile(
    rb"/(\w+) [\d.]+ Tf|/ActualText<FEFF([\dA-F]*)>|(EMC)"
    rb"|(?:(?<=Tm)|(?<=[\[\d)>]))(?:\((" + _STRING + rb")\)|<([\dA-F]+)>)",
    re.DOTALL,
)
_PLACED = re.compile(rb"([\d.]+) [\d.]+ cm[^\n]*\n(BT.*?\nET)", re.DOTALL)
_ESCAPED = re.compile(rb"\\([0-7]{3}|.)", re.DOTALL)
_SIGNS = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_MAPPED = re.compile(rb"<([\dA-F]{4})> <([\dA-F]+)>")


def strings(words: Words) -> list[str]:
    """Return each text of a drawn part, of one that is there in both languages the first."""
    return [_letters_of(one["zh"] if isinstance(one, dict) else one) for one in words]


def _letters_of(cut: object) -> str:
    match cut:
        case str():
            return cut
        case ("zh" | "en" | "other" | "joined" | "closed", pieces):
            return _letters_of(pieces)
        case list():
            return "".join(map(_letters_of, cut))
    raise AssertionError(cut)


def texts(reader: PdfReader) -> list[str]:
    """Return the text of each page in the order in which it is painted."""
    fonts: dict[int, dict[int, str]] = {}
    return [_text(page, fonts) for page in reader.pages]


def starts(page: Any) -> list[tuple[float, str]]:
    """Return each piece of text that is painted in one go, and how far from the left it begins."""
    fonts: dict[int, dict[int, str]] = {}
    placed = _PLACED.findall(page.get_contents().get_data())
    return [(float(x), _said(page, piece, fonts)) for x, piece in placed]


def _text(page: Any, fonts: dict[int, dict[int, str]]) -> str:
    return _said(page, page.get_contents().get_data(), fonts)


def _said(page: Any, painting: bytes, fonts: dict[int, dict[int, str]]) -> str:
    said: list[str] = []
    letters: dict[int, str] = {}
    replaced = False  # what is painted is said by the text that was given for it
    for font, instead, end, string, code in _TOLD.findall(painting):
        if font:
            letters = _letters(page["/Resources"]["/Font"].raw_get(f"/{font.decode()}"), fonts)
        elif instead:
            said.append(bytes.fromhex(instead.decode()).decode("utf-16-be"))
            replaced = True
        elif end:
            replaced = False
        elif not replaced:
            painted = bytes.fromhex(code.decode()) or _ESCAPED.sub(_sign, string)
            said += [
                letters[high << 8 | low] for high, low in zip(*[iter(painted)] * 2, strict=True)
            ]
    return "".join(said)


def _sign(match: re.Match[bytes]) -> bytes:
    sign = match[1]
    return bytes([int(sign, 8)]) if len(sign) == 3 else _SIGNS.get(sign, sign)


def _letters(font: Any, fonts: dict[int, dict[int, str]]) -> dict[int, str]:
    """Return what each glyph of a font says; a font is shared by the pages of a file."""
    if font.idnum not in fonts:
        table = font.get_object()["/ToUnicode"].get_data()
        assert b"beginbfrange" not in table
        fonts[font.idnum] = {
            int(glyph, 16): bytes.fromhex(letter.decode()).decode("utf-16-be")
            for glyph, letter in _MAPPED.findall(table.partition(b"endcodespacerange")[2])
        }
    return fonts[font.idnum]
