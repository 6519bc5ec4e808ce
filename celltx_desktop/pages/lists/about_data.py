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
        Section("covered", labels.COVERED, (Rows((_row(labels.CONTENT, *lists.COVERED),)),)),
        Section("edition", labels.EDITION, (_edition(edition),)),
        Section("kinds", labels.COUNTS, (_counts(catalogue),)),
        Section("sources", labels.BY_SOURCE, (_by_source(catalogue),)),
        Section("silence", labels.MOST_SILENT, (_silence(catalogue),)),
        Section("reasons", labels.NOT_TAKEN, (_reasons(),)),
    )
    return Page(PLACE, labels.ABOUT_DATA, (), sections, (), edition)


def _row(label: Text, *texts: Text) -> Row:
    return Row(label, tuple(map(Value, texts)))


def _edition(edition: Edition) -> Rows:
    rows = [_row(labels.REVIEW, plain(edition.review)), _row(labels.DATA, plain(edition.data))]
    if edition.supplement:
        rows.append(_row(labels.SUPPLEMENT_AS_OF, plain(edition.supplement)))
    return Rows(tuple(rows))


def _counts(catalogue: Catalogue) -> Rows:
    overview = catalogue.overview
    counts = overview.counts()
    kinds: tuple[RecordKind, ...] = get_args(RecordKind)
    rows = [_row(labels.HIT_GROUP[kind], plain(str(counts.get(kind, 0)))) for kind in kinds]
    for table, count in overview.parts().items():
        rows.append(_row(labels.PARTS[table], plain(str(count))))
    return Rows(tuple(rows))


def _by_source(catalogue: Catalogue) -> Rows:
    counts = catalogue.overview.cited_by_kind()
    kinds = statement.SOURCE_KIND
    return Rows(tuple(_row(kinds[kind], labels.counted_facts(count)) for kind, count in counts))


def _silence(catalogue: Catalogue) -> Rows:
    """List the expected fields by how many products say nothing of them."""
    held = catalogue.overview.fields_held()
    products = catalogue.overview.counts().get("product", 0)
    missing = [
        (field.label, products - held.get(name, 0))
        for name, field in PRODUCT_FIELDS.items()
        if field.expected
    ]
    rows = [
        _row(label, labels.SILENT_OF.filled(count=count, total=products))
        for label, count in sorted(missing, key=lambda item: -item[1])
        if count
    ]
    return Rows(tuple(rows))


def _reasons() -> Rows:
    return Rows(tuple(_row(plain(place), reason) for place, reason in (*UNUSED, *REASONS)))
