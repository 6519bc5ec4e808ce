"""Cut the four fonts of this folder from Noto Sans CJK SC, Noto Sans and Noto Sans Mono.

    apt-get install fonts-noto-cjk fonts-noto-core fonts-noto-mono
    pip install fonttools==4.68.0
    python -m resources.fonts.make_fonts \
        --regular NotoSansCJK-Regular.ttc NotoSans-Regular.ttf NotoSansMono-Regular.ttf \
        --bold NotoSansCJK-Bold.ttc NotoSans-Bold.ttf NotoSansMono-Bold.ttf

with the full paths of the fonts (dpkg -L tells them). Only Debian's versions were tried: Noto
Sans CJK 2.004, Noto Sans 2.004 and Noto Sans Mono 2.006, all with static weights.

Run it again when the data gain a character that coverage.txt does not list; the script reads
the project's texts itself and ends with status 1 if a character of theirs is in no font.

- ``CellTx Sans SC``: every character of GB2312 and of ``domain/traditional.txt``, every
  character of the project's texts and the ranges in ``CJK_RANGES``; for names and titles in
  Japanese and Korean all kana, the common kanji and the common syllables of Hangul, so that a
  new name seldom needs new fonts. One character has one shape, the Chinese one, also in Japanese.
  Without hints, vertical metrics and layout features other than kerning and the joined Chinese
  dash.
- ``CellTx Sans``: the ranges in ``SANS_RANGES``. Of the mathematical signs that Noto Sans lacks,
  ``FROM_MONO`` are taken from Noto Sans Mono, which is of the same design and weight; ``DRAWN``,
  which would be too heavy there, are drawn here.
- ``coverage.txt``: which characters the two families draw in both weights.

The same input and the same fontTools give the same bytes. The fonts are renamed and say in
their name table what they were made from; their licence is in OFL.txt.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools import subset
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTCollection, TTFont
from fontTools.ttLib.tables._g_l_y_f import flagOverlapSimple

from resources.fonts.characters import (
    CJK_RANGES,
    SANS_RANGES,
    coverage_text,
    gb2312,
    hangul,
    in_ranges,
    kanji,
    project_characters,
    report_missing,
    traditional,
)

HERE = Path(__file__).resolve().parent

CJK_FACE = "Noto Sans CJK SC"

#: Drawn in CellTx Sans with the glyph of Noto Sans Mono.
FROM_MONO = "≤≥≈≡∞√"

#: Drawn here, from the bars of Noto Sans's own + and =.
DRAWN = "−≠"

#: Characters without ink that Noto Sans CJK lacks; it has unused blank glyphs for them.
ZERO_WIDTH = (0x200B, 0x200C, 0x200D, 0x2060)
ZERO_WIDTH_GLYPH = "cid65531"
THIN_SPACES = (0x2009, 0x202F)
THIN_SPACE_GLYPH = "cid65532"
THIN_SPACE_WIDTH = 166  # as in Noto Sans

#: The format of the cmap table that maps variation sequences; they are dropped.
VARIATION_SEQUENCES = 14


@dataclass(frozen=True, slots=True)
class Sources:
    """The three fonts that one weight is cut from."""

    style: str
    cjk: Path
    sans: Path
    mono: Path


@dataclass(frozen=True, slots=True)
class Naming:
    """What a font is called, and what it was before."""

    family: str
    style: str
    origin: str

    @property
    def full(self) -> str:
        """The name of this one face."""
        return self.family if self.style == "Regular" else f"{self.family} {self.style}"

    @property
    def postscript(self) -> str:
        """The PostScript name, also that of the file."""
        return f"{self.family.replace(' ', '')}-{self.style}"


def map_characters(font: TTFont, codes: Iterable[int], glyph: str) -> None:
    """Let the characters be drawn with the glyph."""
    for table in font["cmap"].tables:
        if table.isUnicode() and table.format in (4, 12):
            table.cmap.update(dict.fromkeys(codes, glyph))


def open_cjk(path: Path) -> TTFont:
    """Open the Simplified Chinese face of the collection, found by its name (number 2)."""
    with TTCollection(path, lazy=True) as collection:
        names = [font["name"].getDebugName(1) for font in collection.fonts]
    return TTFont(path, fontNumber=names.index(CJK_FACE), recalcTimestamp=False)


def add_spaces(font: TTFont) -> None:
    """Give the CJK font the zero-width characters and the thin spaces."""
    map_characters(font, ZERO_WIDTH, ZERO_WIDTH_GLYPH)
    map_characters(font, THIN_SPACES, THIN_SPACE_GLYPH)
    strings = font["CFF "].cff.topDictIndex[0].CharStrings
    glyph = strings[THIN_SPACE_GLYPH]
    glyph.decompile()
    # The width inside the glyph must equal the one in hmtx: PDF/A compares them.
    glyph.program = [THIN_SPACE_WIDTH - glyph.private.nominalWidthX, "endchar"]
    font["hmtx"][THIN_SPACE_GLYPH] = (THIN_SPACE_WIDTH, 0)


def add_from_mono(font: TTFont, mono: TTFont) -> None:
    """Copy the glyphs of ``FROM_MONO`` into Noto Sans, outlines only."""
    glyphs, names = mono.getGlyphSet(), mono.getBestCmap()
    for char in FROM_MONO:
        source = names[ord(char)]
        recording = DecomposingRecordingPen(glyphs)
        glyphs[source].draw(recording)
        pen = TTGlyphPen(None)
        recording.replay(pen)
        name = f"uni{ord(char):04X}"
        font["glyf"][name] = pen.glyph()
        font["hmtx"][name] = mono["hmtx"][source]
        map_characters(font, [ord(char)], name)


def corners(font: TTFont, char: str) -> tuple[list[int], list[int]]:
    """Return the x and the y of all points of a glyph made of bars, sorted, each once."""
    points = font["glyf"][font.getBestCmap()[ord(char)]].coordinates
    return sorted({x for x, _ in points}), sorted({y for _, y in points})


def add_drawn(font: TTFont) -> None:
    """Draw the minus sign and the crossed equals sign into Noto Sans."""
    xs, ys = corners(font, "+")
    left, right = xs[0], xs[-1]
    minus = [[(left, ys[1]), (left, ys[2]), (right, ys[2]), (right, ys[1])]]

    xs, ys = corners(font, "=")
    left, right = xs[0], xs[-1]
    bars = [
        [(left, low), (left, high), (right, high), (right, low)] for low, high in (ys[:2], ys[2:])
    ]
    # The stroke leans and reaches beyond the bars as in Noto Sans Mono.
    low, high, middle = ys[0] - 130, ys[-1] + 130, (left + right) // 2
    lean, half = round((high - low) * 0.233), round((ys[1] - ys[0]) * 0.55)
    stroke = [
        (middle - lean - half, low),
        (middle + lean - half, high),
        (middle + lean + half, high),
        (middle - lean + half, low),
    ]
    for char, model, contours in (("−", "+", minus), ("≠", "=", [*bars, stroke])):
        pen = TTGlyphPen(None)
        for contour in contours:
            pen.moveTo(contour[0])
            for point in contour[1:]:
                pen.lineTo(point)
            pen.closePath()
        name = f"uni{ord(char):04X}"
        glyph = pen.glyph()
        glyph.flags[0] |= flagOverlapSimple
        font["glyf"][name] = glyph
        width = font["hmtx"][font.getBestCmap()[ord(model)]][0]
        font["hmtx"][name] = (width, contours[0][0][0])
        map_characters(font, [ord(char)], name)


def cut(font: TTFont, codes: set[int], features: list[str]) -> None:
    """Keep the characters and features; drop hints, vertical metrics and signatures."""
    font["cmap"].tables = [
        table for table in font["cmap"].tables if table.format != VARIATION_SEQUENCES
    ]
    options = subset.Options()
    options.layout_features = features
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.drop_tables += ["BASE", "DSIG", "VORG", "vhea", "vmtx"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(unicodes=codes & set(font.getBestCmap()))
    subsetter.subset(font)


def rename(font: TTFont, naming: Naming) -> None:
    """Replace the name table; the original's notices stay, its name goes."""
    old = font["name"]
    version = re.match(r"Version [\d.]+", old.getDebugName(5) or "")
    kept = {number: old.getDebugName(number) for number in (0, 7, 9, 11, 13, 14)}
    old.names = []
    new = kept | {
        1: naming.family,
        2: naming.style,
        3: f"CellTx:{naming.postscript}",
        4: naming.full,
        5: f"{version[0] if version else 'Version 1'}; subset for CellTx Desktop",
        6: naming.postscript,
        10: f"Modified version of {naming.origin}: a subset under another name.",
    }
    font["OS/2"].achVendID = "UKWN"  # no longer the original vendor's
    for number, text in sorted(new.items()):
        if text:
            old.setName(text, number, 3, 1, 0x409)


def rename_cff(font: TTFont, naming: Naming) -> None:
    """Change the names that a CFF font repeats inside itself."""
    cff = font["CFF "].cff
    cff.fontNames = [naming.postscript]
    top = cff.topDictIndex[0]
    top.FullName, top.FamilyName = naming.full, naming.family
    for part in top.FDArray:
        part.FontName = f"{naming.postscript}-{part.FontName.rpartition('-')[2]}"


def make_cjk(sources: Sources, codes: set[int], folder: Path) -> Path:
    """Write one weight of CellTx Sans SC."""
    naming = Naming("CellTx Sans SC", sources.style, CJK_FACE)
    font = open_cjk(sources.cjk)
    add_spaces(font)
    cut(font, codes, ["kern", "ccmp"])
    rename(font, naming)
    rename_cff(font, naming)
    path = folder / f"{naming.postscript}.otf"
    font.save(path)
    return path


def make_sans(sources: Sources, codes: set[int], folder: Path) -> Path:
    """Write one weight of CellTx Sans."""
    naming = Naming("CellTx Sans", sources.style, "Noto Sans and Noto Sans Mono")
    font = TTFont(sources.sans, recalcTimestamp=False)
    add_from_mono(font, TTFont(sources.mono))
    add_drawn(font)
    for code in ZERO_WIDTH:  # Noto Sans gives U+2060 the width of a letter
        if code in font.getBestCmap():
            font["hmtx"][font.getBestCmap()[code]] = (0, 0)
    cut(font, codes, ["kern", "mark", "mkmk", "ccmp"])
    font["gasp"].gaspRange = {0xFFFF: 0x000F}  # smooth at every size: there are no hints
    rename(font, naming)
    path = folder / f"{naming.postscript}.ttf"
    font.save(path)
    return path


def covered(path: Path) -> set[int]:
    """Return the characters that a font can draw."""
    with TTFont(path, lazy=True) as font:
        return set(font.getBestCmap())


def main(arguments: list[str] | None = None) -> int:
    """Write the four fonts and coverage.txt; 1 if a character of the project is in no font."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    for style in ("regular", "bold"):
        parser.add_argument(
            f"--{style}", nargs=3, type=Path, required=True, metavar=("CJK", "SANS", "MONO")
        )
    parser.add_argument("--out", type=Path, default=HERE, help="where to write")
    options = parser.parse_args(arguments)

    found = project_characters()
    cjk_codes = gb2312() | traditional() | kanji() | hangul() | in_ranges(CJK_RANGES) | set(found)
    cjk_codes |= {*ZERO_WIDTH, *THIN_SPACES}
    sans_codes = in_ranges(SANS_RANGES) | set(map(ord, FROM_MONO + DRAWN)) | set(found)
    cjk, sans = [], []
    for style, paths in (("Regular", options.regular), ("Bold", options.bold)):
        sources = Sources(style, *paths)
        cjk.append(make_cjk(sources, cjk_codes, options.out))
        sans.append(make_sans(sources, sans_codes, options.out))

    have = set.intersection(*map(covered, cjk)) | set.intersection(*map(covered, sans))
    (options.out / "coverage.txt").write_text(coverage_text(have), encoding="utf-8", newline="\n")
    for path in (*cjk, *sans):
        print(f"{path.name}: {path.stat().st_size:,} bytes, {len(covered(path)):,} characters")
    print(f"coverage.txt: {len(have):,} characters; the project's texts use {len(found):,}")
    return 1 if report_missing(found, have) else 0


if __name__ == "__main__":
    sys.exit(main())
