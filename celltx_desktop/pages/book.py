"""The book of all pages: a place in, a page out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ..domain.facts.edition import Edition
from ..domain.place import NOWHERE, Place
from ..domain.text import Text
from ..errors import CelltxError
from ..store.facts.catalogue import Catalogue
from ..wording import labels
from .lists import welcome
from .page import Mark, Page, Section, Statements, Value

if TYPE_CHECKING:
    from ..domain.facts.record import Record
    from .statement.origin import Origin

WELCOME = welcome.PLACE


class Book:
    """Make the page of any place from the catalogue."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._supplement = catalogue.meta("supplement_edition")
        self.edition = Edition(
            catalogue.meta("review_edition"),
            catalogue.meta("data_edition"),
            supplement=self._supplement,
        )
        self._seen: tuple[Place, ...] = ()

    def set_intact(self, intact: bool) -> None:
        """Keep whether the file is the published one; every later page says so."""
        self.edition = replace(self.edition, intact=intact)

    def set_seen(self, places: tuple[Place, ...]) -> None:
        """List these places on the first page from now on, as those that were seen last."""
        self._seen = places

    def show_supplement(self, shown: bool) -> None:
        """Make later pages of the review and its supplement, or of the review alone."""
        self._catalogue.show_supplement(shown)
        self.edition = replace(self.edition, supplement=self._supplement if shown else "")

    def has(self, place: Place) -> bool:
        """Tell whether there is a record at ``place``."""
        return self._catalogue.title(place) is not None

    def reachable(self, place: Place) -> bool:
        """Tell whether there is a page: a record of the supplement has none while it is hidden."""
        if place.kind == "compare":
            return all(map(self.has, place.compared))
        return not place.is_record or self.has(place.record)

    def origin(self, mark: Mark, value: Value | None) -> Origin:
        """Return where the statement at a mark comes from."""
        from .statement import origin

        return origin.origin(mark, value, self._catalogue)

    def sources(self, value: Value) -> list[Text]:
        """Return the sources of a value, each named in full."""
        from .statement import cite

        return cite.of_marks(value.marks, self._catalogue)

    def cite(self, page: Page, value: Value | None) -> Text:
        """Return the citation of a value, or of the whole page."""
        from .statement import cite

        return cite.cite(page, value, self._catalogue, self.edition)

    def places(self, above: Place = NOWHERE) -> list[Place]:
        """Return the places of the products of a class and of those below it, or of all.

        They stand in the order of the tree. Raises CelltxError unknown-place.
        """
        from ..store.facts.overview import in_order

        if above:
            self.title(above)
        ordered = in_order(self._catalogue.branches(), above)
        return [branch.place for branch in ordered if branch.kind == "product"]

    def title(self, place: Place) -> Text:
        """Return the title of a record; raises CelltxError unknown-place."""
        title = self._catalogue.title(place)
        if title is None:
            raise CelltxError("unknown-place", place=place)
        return title

    def class_of(self, place: Place) -> Place:
        """Return the class of a product, or the class itself; empty for other places."""
        if place.kind == "class":
            return place
        return self._catalogue.record(place).above if place.kind == "product" else NOWHERE

    def heading(self, place: Place) -> Text:
        """Return under which heading a record stands in a list: its class, or its kind."""
        record = self._catalogue.record(place)
        return self._catalogue.title(record.above) or labels.HIT_GROUP[record.kind]

    def page(self, place: Place) -> Page:
        """Return the page of ``place``; a part of a record (``#statement-1``) is on its page.

        Raises CelltxError unknown-place.
        """
        if place == WELCOME:
            return welcome.build(self.edition, self._catalogue, self._seen)
        return self._later(place)

    def _later(self, place: Place) -> Page:
        """Return any page but the first: importing how they are made would delay the start."""
        from .lists import about_data, compare, index_page
        from .records import source_page

        if place == about_data.PLACE:
            return about_data.build(self._catalogue, self.edition)
        held = self._catalogue, self.edition
        match place.kind:
            case "compare":
                return compare.build(place, *held)
            case "index" if page := index_page.build(place, *held):
                return page
            case "paragraph":
                return source_page.paragraph_page(place.name, *held)
            case "source":
                return source_page.source_page(place.name, *held)
        return self._with_hidden(self._record(self._catalogue.record(place.record)))

    def _with_hidden(self, page: Page) -> Page:
        """Say at the foot how many supplement facts the reader has hidden."""
        count = self._catalogue.hidden_parts(page.place)
        if not count:
            return page
        told = Statements((Value(labels.hidden_supplement(count), look="silent"),))
        foot = Section("hidden", labels.SUPPLEMENT, (told,), bare=True)
        return replace(page, sections=(*page.sections, foot))

    def _record(self, record: Record) -> Page:
        from .marks import Marker
        from .records import list_page, plain_record
        from .records.product import ProductPage
        from .records.therapy_class import ClassPage

        marker = Marker(self._catalogue)
        if record.kind == "product":
            return ProductPage(record, self._catalogue, marker).build(self.edition)
        if record.kind == "class":
            return ClassPage(record, self._catalogue, marker).build(self.edition)
        if record.kind == "list":
            return list_page.build(record, self._catalogue, marker, self.edition)
        return plain_record.build(record, self._catalogue, marker, self.edition)
