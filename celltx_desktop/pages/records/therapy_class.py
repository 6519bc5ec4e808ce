"""The page of one therapy class: what it is, how it works, its products, its open problems."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...domain.facts.edition import Edition
from ...domain.facts.kinds import Silence, StatementKind
from ...domain.facts.record import Cited, Fact, Record
from ...domain.facts.vocabulary import OTHER_FIELDS
from ...domain.place import Place
from ...domain.text import EMPTY, Text, plain
from ...store.facts.catalogue import Catalogue
from ...wording import labels, phrases
from .. import blocks
from ..marks import Marker
from ..page import Block, Figure, Figures, Page, Section, Table, TableRow, Value
from . import product_tables

_BEFORE: tuple[StatementKind, ...] = ("definition", "mechanism")
_AFTER: tuple[StatementKind, ...] = (
    "finding",
    "challenge",
    "direction",
    "manufacture",
    "comparison",
    "regulation",
    "history",
    "outlook",
    "development",
)
_MOST_FIGURES, _LONGEST_FIGURE = 3, 8
"""Figures at the head of a page, and the characters of one; longer values are no figures."""
_AXES = {
    "autologous": ("donor", "autologous"),
    "allogeneic": ("donor", "allogeneic"),
    "stem-cell": ("cell-stage", "stem"),
    "somatic-cell": ("cell-stage", "somatic"),
}


def _qualified(statistic: Record, facts: dict[str, Fact]) -> Text:
    """Name a figure with what it holds for and as of when: alone it would say too much."""
    said = [facts["scope"].text] if "scope" in facts else []
    if "as-of" in facts:
        when, title = facts["as-of"].text, OTHER_FIELDS["statistic"]["as-of"].label
        dated = when.zh[:1].isdigit()
        said.append(Text(f"{title.zh} {when.zh}", f"as of {when.en}") if dated else when)
    if not said:
        return statistic.title
    return phrases.brackets(statistic.title, phrases.semicolons(said))


class ClassPage:
    """Arrange one class."""

    def __init__(self, record: Record, catalogue: Catalogue, marker: Marker) -> None:
        self._record = record
        self._catalogue = catalogue
        self._marker = marker
        self._statements = blocks.statements_on(record, catalogue)

    def build(self, edition: Edition) -> Page:
        place, title, subtitle = self._record.place, self._record.title, tuple(self._subtitle())
        sections = tuple(self._sections())
        return Page(place, title, subtitle, sections, self._marker.sources(), edition)

    def _subtitle(self) -> Iterator[Text]:
        """Yield the names of the reader's language and the class above in one line."""
        record = self._record
        titles = {record.title.zh, record.title.en}
        names = [
            (name.lang, blocks.name_text(name, record).zh)
            for name in record.names
            if name.text not in titles
        ]
        zh = list(dict.fromkeys(name for lang, name in names if lang != "en"))[:2]
        en = list(dict.fromkeys(name for lang, name in names if lang != "zh"))[:2]
        if record.parent:
            above = self._catalogue.title(record.above) or EMPTY
            zh, en = [*zh, above.zh], [*en, above.en]
        if zh and en:  # a line that only one language has would stand in the other too
            yield Text(" · ".join(zh), " · ".join(en))

    def _sections(self) -> Iterator[Section]:
        record, marker = self._record, self._marker
        boxed = [s for s in self._statements if s.kind in ("boxed-warning", "boxed-unlisted")]
        safety = [s for s in self._statements if s.kind == "safety"]
        yield from blocks.warning_sections(boxed, safety, record.notes, marker)
        yield from self._figures()
        yield from blocks.statement_sections(self._statements, _BEFORE, marker, record.notes)
        rows = list(blocks.fact_rows(record, marker))
        yield from blocks.facts_section(rows, record.notes, marker)
        yield from self._subclasses()
        yield from self._products()
        yield from blocks.statement_sections(self._statements, _AFTER, marker, record.notes)
        yield from blocks.names_section(record, marker)
        placed = {"names", "boxed-warning", *(f.field for f in record.facts)}
        placed |= {s.kind for s in self._statements if s.kind in (*_BEFORE, *_AFTER)}
        yield from blocks.unplaced_notes(record.notes, placed, marker)

    def _figures(self) -> Iterator[Section]:
        figures = []
        for place in self._catalogue.linking(self._record.place, "statistic"):
            statistic = self._catalogue.record(place)
            facts = {fact.field: fact for fact in statistic.facts}
            value = facts.get("value")
            if value and len(value.text.zh) <= _LONGEST_FIGURE:
                unit = facts["unit"].text if "unit" in facts else EMPTY
                marks = self._marker.marks(value.cites)
                figures.append(Figure(_qualified(statistic, facts), value.text, unit, marks))
        if figures:
            shown = Figures(tuple(figures[:_MOST_FIGURES]))
            yield Section("figures", labels.FIGURES, (shown,))

    def _subclasses(self) -> Iterator[Section]:
        rows = []
        for place in self._catalogue.children(self._record.place, "class"):
            below = self._catalogue.record(place)
            count = len(self._listed(place))
            cells = (Value(below.title, look="strong", link=place), Value(plain(str(count))))
            rows.append(TableRow(cells, self._marker.home(below.home[:1])))
        if rows:
            table = Table(labels.CLASS_COLUMNS, tuple(rows))
            yield Section("subclasses", labels.SUBCLASSES, (table,))

    def _listed(self, place: Place) -> list[Place]:
        """Return the products that the page of a class lists: an axis has them by their code."""
        axis = _AXES.get(place.name)
        return self._catalogue.with_code(*axis) if axis else self._products_below(place)

    def _products_below(self, place: Place) -> list[Place]:
        found = self._catalogue.children(place, "product")
        for below in self._catalogue.children(place, "class"):
            found += self._products_below(below)
        return found

    def _products(self) -> Iterator[Section]:
        places = self._listed(self._record.place)
        rows = tuple(self._product_row(self._catalogue.record(place)) for place in places)
        if rows:
            block: Block = Table(labels.PRODUCT_COLUMNS, rows)
            yield Section("products", labels.PRODUCTS, (block,))

    def _product_row(self, product: Record) -> TableRow:
        status, marks = product_tables.status(product, self._marker)
        traits = _traits(product)
        trait = Value(_joined(traits, product))
        if not traits:
            why: Silence = "unknown" if product.origin == "supplement" else "not-stated"
            trait = Value(labels.nothing(why, EMPTY), look="silent")
        cells = (
            Value(product.title, look="strong", link=product.place, glyph=product.now.kind),
            trait,
            status,
        )
        cited = self._marker.marks(cite for one, _ in traits for cite in one.cites)
        marks = tuple(dict.fromkeys((*marks, *cited)))
        return TableRow(cells, marks, product.now.supplement)


def _traits(product: Record) -> list[tuple[Cited, Text]]:
    """Return what tells a product from others: its proper name, else where its cells come from.

    The review speaks first; the proper name that only the supplement knows follows.
    """
    proper = {name.text for name in product.names if name.kind in ("proper", "inn")}
    called = [(n, plain(n.text)) for n in product.names if n.text in proper]
    sources = [(f, f.text) for f in product.facts if f.field == "cell-source" and f.text]
    of_review = [one for one in (*called, *sources) if not one[0].supplement][:1]
    if of_review and of_review[0] in called:
        return of_review
    beyond = [one for one in (called if of_review else (*called, *sources)) if one[0].supplement]
    return [*of_review, *beyond[:1]]


def _joined(traits: Sequence[tuple[Cited, Text]], product: Record) -> Text:
    """Write traits in one cell; what the supplement adds to the review's product has its mark."""
    marked = product.origin == "review"
    plus = ["＋" if marked and one.supplement else "" for one, _ in traits]
    texts = [text for _, text in traits]
    zh = "；".join(mark + text.zh for mark, text in zip(plus, texts, strict=True))
    return Text(zh, "; ".join(mark + text.en for mark, text in zip(plus, texts, strict=True)))
