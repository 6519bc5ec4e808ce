"""Names of files that Windows, macOS and Linux all accept, and that tell which record it is."""

from __future__ import annotations

import re

from ..domain.text import Content, Lang
from ..pages.page import Page

_UNSAFE = re.compile(r'[<>:"/\\|?*,\x00-\x1f\x7f]+')
_RESERVED = re.compile(r"(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)", re.IGNORECASE)
_LONGEST = 100


def safe(name: str) -> str:
    """Return ``name`` without what a system refuses: signs, endings, devices, too great length."""
    name = _UNSAFE.sub(" ", name).strip(" .")[:_LONGEST].rstrip(" .")
    return f"_{name}" if _RESERVED.match(name) else name


def of_sheet(page: Page, lang: Content) -> str:
    """Return the name of a sheet in a folder of sheets: the record's id and its language.

    An id is safe on all systems, and stays the same when a title changes. Products need no more;
    other records tell their kind before it.
    """
    name = page.place.short.replace("/", "-")
    return f"{safe(name)}.{lang}.pdf"


def proposed(page: Page, lang: Lang = "en") -> str:
    """Return what a single sheet is best called: the product's own name."""
    return safe(page.title[lang]) or safe(page.place.name)
