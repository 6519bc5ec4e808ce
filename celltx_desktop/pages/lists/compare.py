"""The page that sets two to five products side by side: what differs, and what is hidden as equal.

Nothing is ranked. A field that one source does not state differs from one that has a value; two
fields that are both not stated are equal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from ...domain.facts.edition import Edition
from ...domain.facts.kinds import StatementKind
from ...domain.facts.record import Record
from ...domain.facts.vocabulary import PRODUCT_FIELDS
from ...domain.place import Place
from ...domain.text import EMPTY, Text, fold
from ...errors import CelltxError
from ...store.facts.catalogue import Catalogue
from ...wording import labels, lists, phrases
from .. import blocks
from ..marks import Marker
from ..page import Compared, Comparison, Page, Section, Statements, Value
from ..records.product import ProductPage

FEWEST, MOST = 2, 5

_STATEMENTS: tuple[StatementKind, ...] = ("safety", "finding", "mechanism")


def build(place: Place, catalogue: Catalogue, edition: Edition) -> Page:
    """Set the products of a comparison side by side.

    Raises CelltxError compare-count or unknown-place.
    """
    products, every = place.compared, place.shows_equal_rows
    if not FEWEST <= len(products) <= MOST:
        raise CelltxError("compare-count", count=len(products))
    marker = Marker(catalogue)
    records = [catalogue.record(product) for product in products]
    pages = [ProductPage(record, catalogue, marker) for record in records]
    boxed = list(_boxed(pages, records, marker))
    rows = list(_rows(pages, records, marker))
    differing = [row for row in rows if row.differs]
    equal = [row for row in rows if not row.differs]
    differences = len(differing) + sum(row.differs for row in boxed)
    table = Comparison(
        tuple(_head(record, marker) for record in records),
        (*boxed, *(rows if every else differing)),
        _other(products, len(equal), every) if equal else None,
    )
    hidden = [_hidden(equal)] if equal and not every else []
    said = Statements((*map(Value, hidden), Value(lists.NOT_RANKED, look="silent")))
    titles = [record.title for record in records]
    return Page(
        Place.comparison(products, every=every),
        phrases.colon(lists.COMPARISON, phrases.listed(titles)),
        (lists.compared(len(records), differences),),
        (Section("compare", labels.COMPARED, (table, said), bare=True), *_notes(records, marker)),
        marker.sources(),
        edition,
    )


def _other(products: Sequence[Place], equal: int, every: bool) -> tuple[Text, Place]:
    """Offer the equal fields where they are hidden, and to hide them where they are not."""
    words = lists.SHOW_DIFFERENCES if every else lists.show_equal(equal)
    return words, Place.comparison(products, every=not every)


def _head(record: Record, marker: Marker) -> tuple[Value, ...]:
    """Return the name of a product and what it is now."""
    name = Value(record.title, look="strong", link=record.place)
    now = blocks.value(record.now, record.now.text, marker)
    return name, replace(now, glyph=record.now.kind)


def _boxed(
    pages: Sequence[ProductPage], records: Sequence[Record], marker: Marker
) -> Iterator[Compared]:
    """Yield the boxed warnings, where there are any: the first row, and never hidden as equal."""
    boxed = [page.boxed() for page in pages]
    if any(boxed):
        label = blocks.boxed_title([statement for said in boxed for statement in said])
        cells = [tuple(blocks.warnings(said, marker)) for said in boxed]
        yield _compared(label, "boxed-warning", cells, records, marker)


def _rows(
    pages: Sequence[ProductPage], records: Sequence[Record], marker: Marker
) -> Iterator[Compared]:
    """Yield every field that one of the products has, then what is said of it."""
    held = [dict(page.fact_rows()) for page in pages]
    for field in (*PRODUCT_FIELDS, "class"):
        rows = [one.get(field) for one in held]
        label = next((row.label for row in rows if row), None)
        if label is not None:
            cells = [row.values if row else () for row in rows]
            yield _compared(label, field, cells, records, marker)
    for kind in _STATEMENTS:
        cells = [
            tuple(blocks.value(s, s.text, marker) for s in page.of_kind(kind)) for page in pages
        ]
        if any(cells):
            # On a finding the note names which one it means
            about = "" if kind == "finding" else kind
            yield _compared(labels.STATEMENT[kind], about, cells, records, marker)


def _compared(
    label: Text,
    field: str,
    cells: Sequence[tuple[Value, ...]],
    records: Sequence[Record],
    marker: Marker,
) -> Compared:
    filled = [
        _noted(values, field, record) or (_nothing(record, marker),)
        for values, record in zip(cells, records, strict=True)
    ]
    return Compared(label, tuple(filled), len({_meaning(values) for values in filled}) > 1)


def _nothing(record: Record, marker: Marker) -> Value:
    if record.origin == "review":
        return blocks.silence(record.home, marker)
    return Value(labels.nothing("unknown", EMPTY), look="silent")


def _noted(values: tuple[Value, ...], field: str, record: Record) -> tuple[Value, ...]:
    """Let values point to the editor's note on their field, which stands below the table."""
    noted = any(note.about == field for note in record.notes)
    return blocks.pointing(values) if noted else values


def _meaning(values: tuple[Value, ...]) -> frozenset[str]:
    """Return what is stated, however it is spelled and in whatever order; nothing for silence."""
    return frozenset(fold(value.text.zh) for value in values if value.look != "silent")


def _hidden(rows: Sequence[Compared]) -> Text:
    """Count and name the fields that are equal, with what they hold."""
    return lists.hidden_equal(len(rows), phrases.listed(_named(row) for row in rows))


def _named(row: Compared) -> Text:
    said = [value.text for value in row.cells[0] if value.look != "silent"]
    return phrases.brackets(row.label, phrases.listed(said) if said else lists.BOTH_NOT_STATED)


def _notes(records: Iterable[Record], marker: Marker) -> Iterator[Section]:
    """Yield the editor's notes on each product, for a value above may be in doubt."""
    for record in records:
        if record.notes:
            box = blocks.note_box(record.notes, marker)
            title = phrases.colon(box.title, record.title)
            box = replace(box, title=title)
            yield Section(f"notes-{record.id}", title, (box,), bare=True)
