"""The page of a source, or of one paragraph of the review: every fact that is taken from it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...domain.facts.citation import REVIEW, Citation, place_label
from ...domain.facts.edition import Edition
from ...domain.facts.record import (
    Approval,
    CardLine,
    Fact,
    Filing,
    Name,
    Note,
    Record,
    Source,
    Stage,
    Statement,
    Trial,
)
from ...domain.facts.status import stage_words
from ...domain.facts.vocabulary import PRODUCT_FIELDS, fields_of
from ...domain.place import Place
from ...domain.text import Text, plain
from ...store.facts.catalogue import Catalogue
from ...wording import labels, phrases, statement
from .. import blocks
from ..marks import Marker
from ..page import Mark, Page, Row, Rows, Section, Table, TableRow, Value
from . import product_tables

_NUMBERED = re.compile(r"(\d(?:\.\d)?)-(?:p(\d+)|title)")


def paragraph_page(paragraph: str, catalogue: Catalogue, edition: Edition) -> Page:
    """Arrange all that is taken from one paragraph, by record; raises CelltxError unknown-place."""
    review = catalogue.source(REVIEW)
    label = place_label(paragraph)
    title = phrases.colon(labels.REVIEW, label)
    match = _NUMBERED.fullmatch(paragraph)
    if match and match[2]:
        section, number = match.groups()
        title = labels.PARAGRAPH.filled(section=section, number=number)
    marker = Marker(catalogue)
    parts = catalogue.overview.citing_paragraph(paragraph)
    sections = tuple(_of_record(record, ids, marker) for record, ids in _held(parts, catalogue))
    place = Place.of("paragraph", paragraph)
    heading = catalogue.heading(paragraph)
    subtitle = (heading, review.titles) if heading and match else (review.titles,)
    return Page(place, title, subtitle, sections, marker.sources(), edition)


def source_page(name: str, catalogue: Catalogue, edition: Edition) -> Page:
    """Arrange what is known of a source and all that is taken from it."""
    source = catalogue.source(name)
    marker = Marker(catalogue)
    sections = [Section("facts", labels.KEY_FACTS, (Rows(tuple(_about(source))),))]
    if name == REVIEW:
        sections.append(_paragraphs(catalogue))
    else:
        parts = catalogue.overview.citing_source(name)
        sections += [_of_record(r, ids, marker) for r, ids in _held(parts, catalogue)]
    kind = statement.SOURCE_KIND[source.kind]
    place = Place.of("source", name)
    known = Text(kind.zh, f"{kind.en} · {source.title}") if source.english else kind
    return Page(place, source.titles, (known,), tuple(sections), (), edition)


def _about(source: Source) -> Iterator[Row]:
    for label, text in (
        (labels.ISSUER, plain(source.issuer)),
        (labels.AS_OF, labels.source_date(source)),
        (labels.ADDRESS, plain(source.url)),
        (labels.DESCRIPTION, source.description),
    ):
        if text:
            url = source.url if label is labels.ADDRESS else ""
            yield Row(label, (Value(text, url=url),))


def _paragraphs(catalogue: Catalogue) -> Section:
    """List headings and paragraphs of the review with the number of facts taken from each."""
    rows = []
    for paragraph, count in catalogue.overview.paragraphs():
        said = labels.counted_facts(count)
        if paragraph.endswith("-title") and (heading := catalogue.heading(paragraph)):
            said = phrases.dots((heading, said))
        place = Place.of("paragraph", paragraph)
        link = Value(place_label(paragraph), link=place, look="strong")
        rows.append(TableRow((link, Value(said))))
    return Section("paragraphs", labels.PARAGRAPHS, (Table((), tuple(rows)),))


def _held(parts: Iterable[Place], catalogue: Catalogue) -> Iterator[tuple[Record, set[Place]]]:
    """Join the ids of parts by the record that holds them."""
    by_record: dict[Place, set[Place]] = {}
    for part in parts:
        by_record.setdefault(part.record, set()).add(part)
    kinds: list[str] = list(labels.HIT_GROUP)
    for place, ids in sorted(by_record.items(), key=lambda item: kinds.index(item[0].kind)):
        yield catalogue.record(place), ids


def _of_record(record: Record, ids: set[Place], marker: Marker) -> Section:
    head = Row(
        labels.HIT_GROUP[record.kind], (Value(record.title, look="strong", link=record.place),)
    )
    rows = [head]
    for part in parts_of(record):
        if part.id in ids:
            label, text = described(part, record)
            rows.append(Row(label, (Value(text, _marks(part, marker), fact=part.id),)))
    return Section(record.place, record.title, (Rows(tuple(rows)),))


Part = Stage | CardLine | Name | Fact | Approval | Trial | Filing | Statement | Note


def parts_of(record: Record) -> Iterator[Part]:
    """Yield every part of a record that a file states."""
    yield from record.stages
    yield from record.card_lines
    yield from record.names
    yield from record.facts
    yield from record.approvals
    yield from record.trials
    yield from record.filings
    yield from record.statements
    yield from record.notes


def _marks(part: Part, marker: Marker) -> tuple[Mark, ...]:
    cites: tuple[Citation, ...]
    cites = (*part.printed_cites, *part.elsewhere_cites) if isinstance(part, Note) else part.cites
    return marker.marks(cites)


def described(part: Part, record: Record) -> tuple[Text, Text]:
    """Return the label and the words of one part of a record."""
    match part:
        case Stage():
            return PRODUCT_FIELDS["stage"].label, stage_words(part)
        case CardLine():
            return labels.CARD_LINE[part.kind], part.text
        case Name():
            return labels.NAME[part.kind], plain(part.text)
        case Fact():
            field = fields_of(record.kind)[part.field]
            return field.label, blocks.fact_text(part, field)
        case Approval():
            when = product_tables.day(part.date)
            return labels.APPROVALS, phrases.colon(when, product_tables.decided(part))
        case Trial():
            return labels.TRIALS, plain(part.number or part.acronym)
        case Filing():
            return labels.TRIALS, phrases.colon(plain(part.number), part.text)
        case Statement():
            return labels.STATEMENT[part.kind], part.text
        case Note():
            zh = f"{labels.PRINTED.zh}：{part.printed.zh}。{part.elsewhere.zh}"
            return labels.NOTE, Text(
                zh, f"{labels.PRINTED.en}: {part.printed.en}. {part.elsewhere.en}"
            )
