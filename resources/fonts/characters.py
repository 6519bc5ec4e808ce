"""Which characters the fonts must draw: standard sets, and all that the project's texts hold."""

from __future__ import annotations

import html
import json
import tomllib
import unicodedata
from pathlib import Path

from celltx_desktop.domain.traditional import SIMPLIFIED

PROJECT = Path(__file__).resolve().parent.parent.parent

Ranges = tuple[tuple[int, int], ...]

#: Unicode ranges of CellTx Sans SC beside the national sets; what the source lacks is passed over.
CJK_RANGES: Ranges = (
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x024F),  # Latin-1 and what there is of Latin Extended-A and -B
    (0x0370, 0x0451),  # Greek, basic Cyrillic
    (0x2000, 0x206F),  # punctuation
    (0x2070, 0x209F),  # superscripts and subscripts
    (0x20A0, 0x20BF),  # currency
    (0x2100, 0x218F),  # letter-like, number forms
    (0x2190, 0x21FF),  # arrows
    (0x2200, 0x22FF),  # mathematics
    (0x2460, 0x24FF),  # enclosed numbers
    (0x25A0, 0x26FF),  # shapes and symbols
    (0x2700, 0x27BF),  # ticks and crosses
    (0x3000, 0x303F),  # Chinese punctuation
    (0x3041, 0x30FF),  # kana
    (0x3131, 0x3163),  # the letters of Hangul, shown while a syllable is typed
    (0x338E, 0x33D5),  # square units (㎎, ㎡)
    (0xFF01, 0xFF5E),  # full-width forms
    (0xFF5F, 0xFF9F),  # half-width kana
    (0xFFE0, 0xFFE6),
)

#: Unicode ranges of CellTx Sans.
SANS_RANGES: Ranges = (
    (0x0020, 0x007E),
    (0x00A0, 0x017F),  # Latin-1, Latin Extended-A
    (0x018F, 0x0192),
    (0x01CD, 0x01DC),  # vowels of pinyin
    (0x0218, 0x021B),
    (0x02BB, 0x02DD),  # modifier letters
    (0x0300, 0x030C),  # combining accents
    (0x0323, 0x0328),
    (0x0370, 0x03CE),  # Greek
    (0x0400, 0x045F),  # Cyrillic
    (0x2000, 0x200D),  # spaces
    (0x2010, 0x2027),  # punctuation; no controls of direction, no line separators
    (0x202F, 0x2060),
    (0x2070, 0x209C),  # superscripts and subscripts
    (0x20A0, 0x20BF),
    (0x2103, 0x2103),
    (0x2109, 0x2109),
    (0x2113, 0x2113),
    (0x2116, 0x2117),
    (0x2120, 0x2122),
    (0x2126, 0x2126),
    (0x2150, 0x215F),  # fractions
    (0x25CC, 0x25CC),
)

#: Where the project keeps the words that it shows. The .ts files are XML.
TEXTS = (
    "data/**/*.toml",
    "celltx_desktop/**/*.toml",
    "celltx_desktop/**/*.py",
    "resources/i18n/*.ts",
    "resources/page/*",
    "resources/sheet/*.typ",
)


def in_ranges(ranges: Ranges) -> set[int]:
    """Return all code points of the ranges."""
    return {code for first, last in ranges for code in range(first, last + 1)}


def gb2312() -> set[int]:
    """Return all 7,445 characters of GB2312: 6,763 Chinese ones, and signs."""
    return in_rows("gb2312", 0xA1, 0xF7)


def kanji() -> set[int]:
    """Return the 2,965 common Chinese characters of Japanese: the first level of JIS X 0208."""
    return in_rows("euc_jp", 0xB0, 0xCF)


def hangul() -> set[int]:
    """Return the 2,350 common syllables of Korean, those of KS X 1001; all 11,172 would weigh."""
    return in_rows("euc_kr", 0xB0, 0xC8)


def in_rows(encoding: str, first: int, last: int) -> set[int]:
    """Return all code points of the rows of a national set, by the first of their two bytes."""
    pairs = (bytes((row, cell)) for row in range(first, last + 1) for cell in range(0xA1, 0xFF))
    return {ord(character) for pair in pairs for character in pair.decode(encoding, "ignore")}


def traditional() -> set[int]:
    """Return the traditional characters that the search knows, and their simplified forms."""
    return {ord(character) for pair in SIMPLIFIED.items() for character in pair}


def shown_text(path: Path) -> str:
    """Return the text of a file with its escapes resolved."""
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".toml":
        return text + json.dumps(tomllib.loads(text), ensure_ascii=False, default=str)
    return html.unescape(text) if path.suffix == ".ts" else text


def project_characters() -> dict[int, str]:
    """Return every character of the project's texts, with the first file that holds it."""
    found: dict[int, str] = {}
    for pattern in TEXTS:
        for path in sorted(PROJECT.glob(pattern)):
            for char in shown_text(path):
                if unicodedata.category(char) != "Cc":
                    found.setdefault(ord(char), path.relative_to(PROJECT).as_posix())
    return found


COVERAGE_HEADER = """\
# Characters that CellTx Sans SC and CellTx Sans draw, each in both weights. Made by make_fonts.py.
# One line for 256 characters: the code point of the first without its last two digits, then a
# number of 256 bits, both hexadecimal; bit n (1 << n) stands for the character n after the first.
"""


def coverage_text(codes: set[int]) -> str:
    """Return the text of coverage.txt."""
    blocks: dict[int, int] = {}
    for code in codes:
        blocks[code >> 8] = blocks.get(code >> 8, 0) | 1 << (code & 0xFF)
    return COVERAGE_HEADER + "".join(f"{block:02X} {blocks[block]:X}\n" for block in sorted(blocks))


def report_missing(found: dict[int, str], have: set[int]) -> int:
    """Print the characters of the project that no font draws; return how many."""
    missing = sorted(set(found) - have)
    for code in missing:
        name = unicodedata.name(chr(code), "?")
        print(f"in no font: U+{code:04X} {chr(code)} {name} ({found[code]})")
    return len(missing)
