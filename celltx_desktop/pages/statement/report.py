"""The text by which a reader tells of an error in one fact; it is copied or saved, never sent."""

from __future__ import annotations

from collections.abc import Sequence

from ...domain.facts.edition import Edition
from ...domain.text import Lang, Text, plain
from ...wording import statement as wording
from ...wording.phrases import brackets, colon
from ..page import Page, Value


def compose(
    page: Page, value: Value, sources: Sequence[Text], edition: Edition, remark: str, lang: Lang
) -> str:
    """Return the report on ``value``: where it stands, its sources in full, the reader's words."""
    other = () if value.text.same else (value.text.en,)
    parts = (
        (wording.ON_PAGE, brackets(page.title, plain(value.fact or page.place))[lang]),
        (wording.AS_SHOWN, "\n    ".join((value.text.zh, *other))),
        (wording.SOURCES, "".join(f"\n    {source[lang]}" for source in sources)),
        (wording.DATA_EDITION, f"{edition.review} / {edition.data}"),
        (wording.READER_SAYS, remark.strip()),
    )
    lines = (colon(label, plain(what))[lang].replace(": \n", ":\n") for label, what in parts)
    return "\n".join((wording.ERROR_REPORT[lang], *lines)) + "\n"
