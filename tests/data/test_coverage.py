"""Whatever the review prints is in the data, with its paragraph, or ``pages/reasons`` says why not.

The review itself is not needed: ``data/review_index.json`` holds what each paragraph prints.
"""

from __future__ import annotations

import re

from celltx_desktop.compiler.library import Library
from celltx_desktop.pages.lists.not_taken import REASONS, UNUSED

from .conftest import Taken

EXCUSED = {name for name, _ in (*REASONS, *UNUSED)}


def test_something_is_taken_from_every_paragraph(library: Library, taken: Taken) -> None:
    unused = [p.id for p in library.paragraphs if p.id not in taken.texts]
    assert [name for name in unused if name not in EXCUSED] == []
    assert {name for name, _ in UNUSED} <= set(unused), "a reason that is no longer needed"


def test_every_reference_number_is_cited_with_its_paragraph(library: Library, taken: Taken) -> None:
    missing = [
        f"{paragraph.id} [{ref}]"
        for paragraph in library.paragraphs
        for ref in paragraph.refs
        if ref not in taken.refs[paragraph.id]
    ]
    assert [name for name in missing if name not in EXCUSED] == []


def test_every_registry_and_filing_number_is_there(library: Library, taken: Taken) -> None:
    missing = [
        f"{paragraph.id}: {number}"
        for paragraph in library.paragraphs
        for number in paragraph.ids
        if number not in taken.texts[paragraph.id]
    ]
    assert missing == []


def test_every_title_is_there_as_printed(library: Library, taken: Taken) -> None:
    missing = [
        f"{paragraph.id}: 《{title}》"
        for paragraph in library.paragraphs
        for title in paragraph.titles
        if title not in taken.texts[paragraph.id]
    ]
    assert missing == []


def test_every_numeral_is_there(library: Library, taken: Taken) -> None:
    """A month may stand as ``2024-08`` for ``2024年8月``."""
    missing = [
        f"{paragraph.id}: {numeral}"
        for paragraph in library.paragraphs
        for numeral in paragraph.numerals
        if not re.search(rf"(?<![\d.])0*{re.escape(numeral)}(?!\d)", taken.texts[paragraph.id])
    ]
    assert [name for name in missing if name not in EXCUSED] == []


def test_every_number_cited_is_printed_somewhere(library: Library) -> None:
    """The review goes from 8 to 10; all others up to the last are printed."""
    printed = {ref for paragraph in library.paragraphs for ref in paragraph.refs}
    absent = {f"[{n}]" for n in range(1, max(printed) + 1)} - {f"[{n}]" for n in printed}
    assert absent <= EXCUSED
