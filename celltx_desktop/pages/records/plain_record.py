"""The page of any other record: a regulation, a term, an organisation, a figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...domain.facts.edition import Edition
from ...domain.facts.kinds import StatementKind
from ...domain.facts.record import Record
from ...domain.text import EMPTY, Text
from ...store.facts.catalogue import Catalogue
from ...wording import labels
from .. import blocks
from ..marks import Marker
from ..page import Page, Section, Table, TableRow, Value
from . import naming, product_tables

_KINDS: tuple[StatementKind, ...] = (
    "definition",
    "regulation",
    "history",
    "mechanism",
    "boxed-unlisted",
    "boxed-warning",  # this record tells of a warning, it does not carry one
    "safety",
    "finding",
    "challenge",
    "direction",
    "manufacture",
    "comparison",
    "outlook",
    "development",
)


def build(record: Record, catalogue: Catalogue, marker: Marker, edition: Edition) -> Page:
    """Arrange a record that is neither product nor class."""
    statements = blocks.statements_on(record, catalogue)
    rows = list(blocks.fact_rows(record, marker))
    placed = {"names", *(name for name, _ in rows), *(s.kind for s in statements)}
    sections = (
        *blocks.warning_sections([], [], record.notes, marker),
        *blocks.facts_section(rows, record.notes, marker),
        *_products(record, catalogue, marker),
        *blocks.statement_sections(statements, _KINDS, marker, record.notes),
        *blocks.names_section(record, marker),
        *blocks.unplaced_notes(record.notes, placed, marker),
    )
    subtitle = tuple(_subtitle(record))
    return Page(record.place, record.title, subtitle, sections, marker.sources(), edition)


def _products(record: Record, catalogue: Catalogue, marker: Marker) -> Iterator[Section]:
    """Yield the products that name the record as indication, target, developer or regulator."""
    rows = []
    for place, supplement in catalogue.naming(record.place, "product"):
        product = catalogue.record(place)
        status, marks = product_tables.status(product, marker)
        stated = naming.stated(product, record, marker, supplement=supplement)
        cells = (
            Value(product.title, link=place, look="strong", glyph=product.now.kind),
            replace(status, tag=EMPTY, marks=marks),
            replace(stated, marks=()),
        )
        rows.append(TableRow(cells, stated.marks, supplement))
    if rows:
        columns = (*labels.LINKED_COLUMNS, naming.column(record))
        table = Table(columns, tuple(rows), shares=(7, 6, 10))
        yield Section("products", labels.HIT_GROUP["product"], (table,))


def _subtitle(record: Record) -> Iterator[Text]:
    shown = {record.title.zh, record.title.en}
    for name in record.names:
        if name.text not in shown:
            shown.add(name.text)
            yield blocks.name_text(name, record)
