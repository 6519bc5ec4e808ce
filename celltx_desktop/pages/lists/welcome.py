"""The first page: what this is, what to try, what was seen last, how to read a page.

What was seen last stands above how to read a page: below it, it would lie out of sight in a small
window, and who has seen something knows how to read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...domain.facts.edition import Edition
from ...domain.place import Place
from ...store.facts.catalogue import Catalogue
from ...wording import labels, lists
from ..page import Page, Section, Table, TableRow, Value

PLACE = Place("welcome")


def build(edition: Edition, catalogue: Catalogue, seen: Iterable[Place] = ()) -> Page:
    """Return the welcome page; ``seen`` are the places that the reader came from last."""
    tries = tuple(
        TableRow((Value(query, look="strong", link=Place.of("search", query.en)), Value(what)))
        for query, what in lists.TRIES
    )
    signs = tuple(
        TableRow((Value(word, glyph=glyph), Value(what))) for glyph, word, what in lists.GLYPHS
    ) + tuple(TableRow((Value(sign), Value(what))) for sign, what in lists.SIGNS)
    last = tuple(_seen(catalogue, seen))
    sections = (
        Section("try", lists.TRY_A_SEARCH, (Table((), tries),)),
        *((Section("seen", lists.RECENTLY_SEEN, (Table((), last),)),) if last else ()),
        Section("read", lists.HOW_TO_READ, (Table((), signs),)),
    )
    return Page(PLACE, lists.FIRST_PAGE, (lists.WHAT_THIS_IS,), sections, (), edition)


def _seen(catalogue: Catalogue, places: Iterable[Place]) -> Iterator[TableRow]:
    """Yield a row for each record that is there; the supplement's have none while it is hidden."""
    for one in map(catalogue.branch, places):
        if one is not None and one.kind != "index":
            above = catalogue.title(one.parent) if one.kind == "product" else None
            name = Value(one.title, look="strong", link=one.place, glyph=one.status)
            kind = Value(above or labels.HIT_GROUP[one.kind])
            yield TableRow((name, kind), supplement=one.supplement)
