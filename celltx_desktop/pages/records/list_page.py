"""The page of a list of ours: what the review counts, and the products that we reconstruct."""

from __future__ import annotations

from collections.abc import Iterator

from ...domain.facts.edition import Edition
from ...domain.facts.record import Record
from ...domain.text import EMPTY
from ...store.facts.catalogue import Catalogue
from ...wording import labels
from .. import blocks
from ..marks import Marker
from ..page import Page, Section, Statements, Table, TableRow, Value


def build(record: Record, catalogue: Catalogue, marker: Marker, edition: Edition) -> Page:
    """Arrange a list: its remarks, then each group with its products."""
    remarks = [blocks.value(s, s.text, marker) for s in record.statements if s.kind == "comparison"]
    sections = (
        [Section("remarks", labels.REMARKS, (Statements(tuple(remarks)),))] if remarks else []
    )
    below = catalogue.children(record.place, "list") or [record.place]
    sections += [_group(catalogue.record(place), catalogue, marker) for place in below]
    above = catalogue.title(record.above)
    subtitle = (above,) if above else ()
    return Page(record.place, record.title, subtitle, tuple(sections), marker.sources(), edition)


def _group(group: Record, catalogue: Catalogue, marker: Marker) -> Section:
    said = tuple(
        blocks.value(s, s.text, marker) for s in group.statements if s.kind != "comparison"
    )
    rows = tuple(_rows(group, catalogue, marker))
    table = Table(labels.MEMBER_COLUMNS, rows)
    return Section(group.id, group.title, (Statements(said), table) if said else (table,))


def _rows(group: Record, catalogue: Catalogue, marker: Marker) -> Iterator[TableRow]:
    for fact in group.facts:
        product = catalogue.record(fact.link)
        status = product.later_status or product.status
        cells = (
            Value(product.title, link=fact.link, look="strong", fact=fact.id),
            Value(catalogue.title(product.above) or EMPTY, link=product.above),
            Value(status.text, tag=blocks.tag(status), glyph=status.kind)
            if status
            else Value(labels.NOT_STATED),
        )
        cites = dict.fromkeys((*fact.cites, *(status.cites if status else ())))
        yield TableRow(cells, marker.marks(cites), fact.supplement)
