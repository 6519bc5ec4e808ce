"""From sheet to PDF: typst sets the template, archival (PDF/A-2a) and readable aloud (PDF/UA-1).

What a sheet says reaches typst as data only. typst refuses to write what breaks these standards;
``tests/export`` looks at the structure of the files besides: veraPDF, the usual validator, needs
Java.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import cache, lru_cache
from pathlib import Path
from threading import get_ident
from typing import TYPE_CHECKING, Literal, Protocol, cast

from ...errors import CelltxError
from . import data

if TYPE_CHECKING:
    from typst import Fonts

_LESS = 0.7
_TRIES = ((1, 1 - _LESS), (_LESS, 1 - _LESS), (1, 0))
"""The air between rows, and how much of it could be taken to save a page, with which a sheet is
set: as it is meant; with less air where its last page holds no more than that could save, which the
template counts from its rows and says by an error; and as it is meant after all. Type never
shrinks. It saves 17 pages of 419, and takes 1 ms of a sheet in the mean."""
_MISSING = re.compile(r'the text `"(.*)"` could not be displayed', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}|\\(.)", re.DOTALL)


def render(content: data.Sheet | data.Booklet, resources: Path) -> bytes:
    """Return the sheet as PDF; equal content gives equal bytes.

    ``resources`` is the folder that holds ``fonts`` and ``sheet``. Raises CelltxError
    missing-glyph (character) where the fonts lack a character: a sheet never shows a box for it,
    and typst-missing on Windows on ARM, for which typst has no wheel.
    """
    return _set(content, resources, "pdf")[0]


def pictures(content: data.Sheet | data.Booklet, resources: Path, ppi: float) -> list[bytes]:
    """Return the pages of the sheet as PNG, ``ppi`` pixels an inch; errors as for ``render``."""
    return _set(content, resources, "png", ppi)


def _set(
    content: data.Sheet | data.Booklet,
    resources: Path,
    form: Literal["pdf", "png"],
    ppi: float | None = None,
) -> list[bytes]:
    """Set the template with the content; return one PDF, or a PNG a page."""
    try:
        import typst
    except ImportError as error:
        raise CelltxError("typst-missing") from error

    for air, sparing in _TRIES:
        try:
            made = _compiler(resources, get_ident()).compile(
                _files(content, air, sparing),
                format=form,
                ppi=ppi,
                pdf_standards=["a-2a", "ua-1"],
                timestamp=_timestamp(content["date"]),
            )
        except typst.TypstError as error:
            if missing := _MISSING.search(error.message):
                raise CelltxError("missing-glyph", character=_plain(missing[1])) from error
            if "almost empty page" not in error.message or not sparing:
                raise
        else:
            return made if isinstance(made, list) else [made]
    raise AssertionError("unreachable")


def _files(content: data.Sheet | data.Booklet, air: float, sparing: float) -> dict[str, bytes]:
    """Return what the template reads. Text is data there: it cannot become code or open a file.

    What sheets have in common is a file of its own, and the first two parts of the template read
    nothing else: typst keeps what came of the same input, so that their functions are made once for
    all sheets (35 ms for a sheet instead of 42).
    """
    return {
        "main.typ": b'#include "sheet.typ"',
        "common.json": _json({**content["common"], "air": air}),
        "content.json": _json({**content, "common": None, "sparing": sparing}),
    }


def _json(part: Mapping[str, object]) -> bytes:
    return json.dumps(part, ensure_ascii=False).encode()


class _Compiler(Protocol):
    """Be a ``typst.Compiler`` that is given several files, which its own types leave out."""

    def compile(
        self,
        input: dict[str, bytes],  # noqa: A002 - typst's own name
        *,
        format: Literal["pdf", "png"],  # noqa: A002
        ppi: float | None,
        pdf_standards: Sequence[str],
        timestamp: int,
    ) -> bytes | list[bytes]: ...


@lru_cache(8)
def _compiler(resources: Path, _thread: int) -> _Compiler:
    """Return the compiler of one thread, which knows the template and what it has set before.

    The file of a previewed sheet takes 12 ms instead of 38.
    """
    import typst

    folder = resources / "sheet"
    compiler = typst.Compiler(
        folder / "sheet.typ",
        root=folder,  # holds the template alone, and is all that the template could read
        font_paths=_fonts(resources / "fonts"),
        ignore_system_fonts=True,
    )
    return cast("_Compiler", compiler)


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
