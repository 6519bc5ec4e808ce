"""From sheet to PDF: typst sets the template, archival (PDF/A-2a) and readable aloud (PDF/UA-1)."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime
from functools import cache, lru_cache
from pathlib import Path
from threading import get_ident
from typing import TYPE_CHECKING, Any

from ...errors import CelltxError
from . import runs
from .sheet import Content

if TYPE_CHECKING:
    from typst import Compiler, Fonts

_LOOKS: tuple[Content, ...] = (
    {"air": 1, "sparing": 0.3},
    {"air": 0.7, "sparing": 0.3},
    {"air": 1, "sparing": 0},
)
"""How a sheet is tried: as it is meant, with less air to save a page, as it is meant after all.

``sparing`` is how much of the air could be taken to save a page."""
_COMMON = ("langs", "paper", "wide", "air", "words", "glyphs")
"""What many sheets have in common."""
_MISSING = re.compile(r'the text `"(.*)"` could not be displayed', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)", re.DOTALL)


def render(content: Content, resources: Path) -> bytes:
    """Return the sheet as PDF; equal content gives equal bytes.

    ``resources`` is the folder that holds ``fonts`` and ``sheet``. Raises CelltxError
    missing-glyph (character) where the fonts lack a character: a sheet never shows a box for it,
    and typst-missing on Windows on ARM, for which typst has no wheel.
    """
    pdf = _compile(
        content,
        resources,
        format="pdf",
        pdf_standards=["a-2a", "ua-1"],
        timestamp=_timestamp(content["date"]),
    )
    assert isinstance(pdf, bytes)
    return pdf


def pictures(content: Content, resources: Path, ppi: float) -> list[bytes]:
    """Return the pages of the sheet as PNG, ``ppi`` pixels an inch; errors as for ``render``."""
    pages = _compile(content, resources, format="png", ppi=ppi)
    return pages if isinstance(pages, list) else [pages]


def _compile(content: Content, resources: Path, **output: Any) -> Any:
    """Set the template with the content, as one of typst's formats."""
    try:
        import typst
    except ImportError as error:
        raise CelltxError("typst-missing") from error

    drawn = runs.said(content)
    for look in _LOOKS:
        try:
            return _compiler(resources, get_ident()).compile(_files({**drawn, **look}), **output)
        except typst.TypstError as error:
            if missing := _MISSING.search(error.message):
                raise CelltxError("missing-glyph", character=_plain(missing[1])) from error
            if "almost empty page" not in error.message or not look["sparing"]:
                raise
    raise AssertionError("unreachable")


def _files(drawn: Content) -> dict[str, bytes]:
    """Return what the template reads. Text is data there: it cannot become code or open a file.

    What sheets have in common is a file of its own: what comes of it alone, typst makes once.
    """
    look = {key: drawn[key] for key in _COMMON}
    content = {key: part for key, part in drawn.items() if key not in _COMMON}
    return {
        "main.typ": b'#include "sheet.typ"',
        "look.json": _json(look),
        "content.json": _json(content),
    }


def _json(part: Content) -> bytes:
    return json.dumps(part, ensure_ascii=False).encode()


@lru_cache(8)
def _compiler(resources: Path, _thread: int) -> Compiler:
    """Return the compiler of one thread: it knows the template, and what it has set before."""
    import typst

    folder = resources / "sheet"
    return typst.Compiler(
        folder / "sheet.typ",
        root=folder,  # holds the template alone, and is all that the template could read
        font_paths=_fonts(resources / "fonts"),
        ignore_system_fonts=True,
    )


@cache
def _fonts(folder: Path) -> Fonts:
    """Return our fonts; to read them takes longer than to set a page with them."""
    import typst

    return typst.Fonts(False, False, [folder])


def _timestamp(date: str) -> int:
    """Return the day of the data in seconds; its first day where only year or month is known."""
    try:
        day = datetime.fromisoformat(f"{date}-01-01"[:10])
    except ValueError:  # a damaged file: the sheet says so, but it must come out
        day = datetime(2000, 1, 1, tzinfo=UTC)
    return max(0, int(day.replace(tzinfo=UTC).timestamp()))


def _plain(quoted: str) -> str:
    r"""Undo the escapes of typst's messages (``\u{e000}``)."""
    return _ESCAPED.sub(lambda m: chr(int(m[1], 16)) if m[1] else m[2], quoted)
