"""How a fact or a page is cited: the source, the place in it, and the edition of the data."""

from __future__ import annotations

from collections.abc import Iterable

from ...domain.facts.edition import Edition
from ...domain.facts.record import Source
from ...domain.text import EMPTY, Text, plain
from ...store.facts.catalogue import Catalogue
from ...wording import labels, statement
from ..page import Mark, Page, Value


def cite(page: Page, value: Value | None, catalogue: Catalogue, edition: Edition) -> Text:
    """Return the citation of one value on a page, or of the page with all its sources.

    What is said is in our words, so it stands without quotation marks.
    """
    marks = value.marks if value else ()
    sources = of_marks(marks, catalogue) if marks else _of_page(page, catalogue)
    title, said, held = page.title, value.text if value else EMPTY, labels.dates(edition)
    where = value.fact if value and value.fact else page.place
    zh = [title.zh + (f"：{said.zh}" if said else ""), *(source.zh for source in sources)]
    en = [title.en + (f": {said.en}" if said else ""), *(source.en for source in sources)]
    end = statement.FOUND_IN.filled(editions=held, place=where)
    # A line each, so that no full stop clings to an address
    return Text("\n".join([*zh, end.zh]), "\n".join([*en, end.en]))


def of_marks(marks: Iterable[Mark], catalogue: Catalogue) -> list[Text]:
    """Return the sources behind marks; the places in one source stand together."""
    places: dict[str, list[Mark]] = {}
    for mark in marks:
        places.setdefault(mark.source, []).append(mark)
    return [_source(catalogue.source(name), found) for name, found in places.items()]


def _of_page(page: Page, catalogue: Catalogue) -> list[Text]:
    return [_source(catalogue.source(line.place.name), ()) for line in page.sources]


def _source(source: Source, marks: Iterable[Mark]) -> Text:
    """Return who, what, which issue, where in it, and its address."""
    found = [mark for mark in marks if not mark.supplement]
    zh_title = f"《{source.title}》" if source.language == "zh" else source.title
    en_title = source.identified.en
    dated = source.issue or plain(source.as_of)
    zh = [
        f"{source.issuer}：{zh_title}" if source.issuer else zh_title,
        dated.zh,
        *(f"{mark.label.zh} {mark.refs}".strip() for mark in found),
        source.url,
    ]
    en = [
        f"{source.issuer}: {en_title}" if source.issuer else en_title,
        dated.en,
        *(f"{mark.label.en} {mark.refs}".strip() for mark in found),
        source.url,
    ]
    return Text("，".join(filter(None, zh)), ", ".join(filter(None, en)))
