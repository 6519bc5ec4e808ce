"""The page about the data: what is covered, how much of what, and what is most often not stated."""

from __future__ import annotations

from typing import get_args

from ...domain.facts.edition import Edition
from ...domain.facts.kinds import RecordKind
from ...domain.facts.vocabulary import PRODUCT_FIELDS
from ...domain.text import Text, plain
from ...store.facts.catalogue import Catalogue
from ...wording import labels, lists, statement
from ..page import Page, Row, Rows, Section, Value
from .not_taken import REASONS, UNUSED
from .outline import ABOUT

PLACE = ABOUT


def build(catalogue: Catalogue, edition: Edition) -> Page:
    """Return the page about the data, counted from the open database."""
    sections = (
        Section("covered", labels.COVERED, (_lines(lists.COVERED),)),
        Section("edition", labels.EDITION, (_edition(edition),)),
        Section("kinds", labels.COUNTS, (_counts(catalogue),)),
        Section("sources", labels.BY_SOURCE, (_by_source(catalogue),)),
        Section("silence", labels.MOST_SILENT, (_silence(catalogue),)),
        Section("reasons", labels.NOT_TAKEN, (_reasons(),)),
    )
    return Page(PLACE, labels.ABOUT_DATA, (), (), sections, (), edition)


def _lines(texts: tuple[Text, ...]) -> Rows:
    return Rows((Row(labels.CONTENT, tuple(Value(text) for text in texts)),))


def _edition(edition: Edition) -> Rows:
    rows = [
        Row(labels.REVIEW, (Value(plain(edition.review)),)),
        Row(labels.DATA, (Value(plain(edition.data)),)),
    ]
    if edition.supplement:
        rows.append(Row(labels.SUPPLEMENT_AS_OF, (Value(plain(edition.supplement)),)))
    return Rows(tuple(rows))


def _counts(catalogue: Catalogue) -> Rows:
    overview = catalogue.overview
    counts = overview.counts()
    kinds: tuple[RecordKind, ...] = get_args(RecordKind)
    rows = [Row(labels.HIT_GROUP[k], (Value(plain(str(counts.get(k, 0)))),)) for k in kinds]
    for table, count in overview.parts().items():
        rows.append(Row(labels.PARTS[table], (Value(plain(str(count))),)))
    return Rows(tuple(rows))


def _by_source(catalogue: Catalogue) -> Rows:
    rows = [
        Row(statement.SOURCE_KIND[kind], (Value(labels.counted_facts(count)),))
        for kind, count in catalogue.overview.cited_by_kind()
    ]
    return Rows(tuple(rows))


def _silence(catalogue: Catalogue) -> Rows:
    """List the expected fields by how many products say nothing of them."""
    held = catalogue.overview.fields_held()
    products = catalogue.overview.counts().get("product", 0)
    missing = {
        name: products - held.get(name, 0) for name, f in PRODUCT_FIELDS.items() if f.expected
    }
    rows = [
        Row(PRODUCT_FIELDS[name].label, (Value(labels.of_products(count, products)),))
        for name, count in sorted(missing.items(), key=lambda item: -item[1])
        if count
    ]
    return Rows(tuple(rows))


def _reasons() -> Rows:
    rows = [Row(plain(place), (Value(reason),)) for place, reason in (*UNUSED, *REASONS)]
    return Rows(tuple(rows))
