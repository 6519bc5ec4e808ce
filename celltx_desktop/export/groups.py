"""Which records can be put out together from where the reader is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ..domain.place import Place
from ..domain.search.hit import Hits
from ..domain.text import Text
from ..pages.book import Book
from ..pages.page import Page
from ..wording.sheets import ALL, FOUND, SELECTED


@dataclass(frozen=True, slots=True)
class RecordGroup:
    """Offer records under one title: the selected ones, the hits, a class, all products."""

    title: Text
    places: tuple[Place, ...]


def groups(book: Book, page: Page, hits: Hits, selected: Sequence[Place] = ()) -> list[RecordGroup]:
    """Return what there is: records that are selected, products found, those of the class, all.

    One selected record is no group: it is the page on show, or about to be.
    """
    chosen = tuple(dict.fromkeys(part.record for part in selected if book.has(part.record)))
    offered = [RecordGroup(SELECTED, chosen)] if len(chosen) > 1 else []
    found = [hit.place for group in hits.groups for hit in group.hits]
    if places := tuple(dict.fromkeys(place for place in found if place.kind == "product")):
        offered.append(RecordGroup(FOUND, places))
    if (above := book.class_of(page.place)) and (below := book.places(above)):
        offered.append(RecordGroup(book.title(above), tuple(below)))
    return [*offered, RecordGroup(ALL, tuple(book.places()))]
