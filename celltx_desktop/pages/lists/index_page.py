"""The pages that list records of one kind: regulations, milestones, figures, terms, sources."""

from __future__ import annotations

from collections.abc import Iterator

from ...domain.facts.edition import Edition
from ...domain.facts.kinds import RecordKind
from ...domain.facts.vocabulary import OTHER_FIELDS
from ...domain.place import Place
from ...domain.text import EMPTY, Text
from ...store.facts.catalogue import Catalogue
from ...store.facts.overview import Listed
from ...wording import labels, phrases, statement
from ..marks import Marker
from ..page import Page, Section, Table, TableRow, Value
from . import approvals
from .outline import APPROVALS, JURISDICTIONS, KINDS, LEXICON, LEXICON_LISTS, SOURCES

_COLUMNS: dict[RecordKind, tuple[str, ...]] = {
    "regulation": ("issuer", "date"),
    "milestone": ("date",),
    "statistic": ("value", "unit", "scope", "as-of"),
    "recommendation": ("number",),
    "organisation": ("role", "country"),
    "disease": ("group",),
    "target": ("use",),
    "cell-source": ("type",),
    "term": ("definition",),
}

_SHARES: dict[RecordKind, tuple[int, ...]] = {
    "regulation": (10, 5, 6),
    "statistic": (6, 4, 4, 7, 5),
}
"""Where tables of one kind stand below each other, and where one column says the most."""


def build(place: Place, catalogue: Catalogue, edition: Edition) -> Page | None:
    """Return a list (``index/regulations``, ``index/regulations-us``), None if there is none."""
    marker, name = Marker(catalogue), place.name
    if name == SOURCES:
        sections: tuple[Section, ...] = (_sources(catalogue),)
        return Page(place, labels.SOURCES, (), sections, (), edition)
    if name == LEXICON:
        sections = (Section(name, labels.LEXICON, (_lexicon(catalogue),), bare=True),)
        return Page(place, labels.LEXICON, (), sections, (), edition)
    if place == APPROVALS:
        return approvals.build(catalogue, edition)
    base, _, jurisdiction = (
        name.partition("-") if name.startswith("regulations") else (name, "", "")
    )
    kind = KINDS.get(base)
    if kind is None or (jurisdiction and jurisdiction not in JURISDICTIONS):
        return None
    listed, title = catalogue.overview.listed(kind), labels.HIT_GROUP[kind]
    if jurisdiction:
        listed = [one for one in listed if one.codes.get("jurisdiction") == jurisdiction]
        title = phrases.colon(title, JURISDICTIONS[jurisdiction])
    if kind == "regulation":
        sections = tuple(_by_jurisdiction(listed, marker, bare=bool(jurisdiction)))
    else:
        sections = (Section(base, title, (_table(kind, listed, marker),), bare=True),)
    subtitle = (labels.counted_records(len(listed)),)
    return Page(place, title, subtitle, sections, marker.sources(), edition)


def _lexicon(catalogue: Catalogue) -> Table:
    counts = catalogue.overview.counts()
    rows = []
    for name in LEXICON_LISTS:
        title = Value(labels.HIT_GROUP[KINDS[name]], link=Place.of("index", name), look="strong")
        rows.append(TableRow((title, Value(labels.counted_records(counts.get(KINDS[name], 0))))))
    return Table((), tuple(rows))


def _by_jurisdiction(listed: list[Listed], marker: Marker, *, bare: bool) -> Iterator[Section]:
    for code, title in JURISDICTIONS.items():
        here = [one for one in listed if one.codes.get("jurisdiction") == code]
        if here:
            yield Section(code, title, (_table("regulation", here, marker),), bare)


def _table(kind: RecordKind, listed: list[Listed], marker: Marker) -> Table:
    fields = OTHER_FIELDS[kind]
    columns = (labels.HIT_GROUP[kind], *(fields[name].label for name in _COLUMNS[kind]))
    rows = []
    for one in listed:
        cells = [Value(one.title, link=one.place, look="strong")]
        cells += [_cell(one.facts.get(name, EMPTY)) for name in _COLUMNS[kind]]
        rows.append(TableRow(tuple(cells), marker.home(one.home[:1]), one.supplement))
    return Table(columns, tuple(rows), shares=_SHARES.get(kind, ()))


def _cell(text: Text) -> Value:
    return Value(text) if text else Value(labels.nothing("not-stated", EMPTY), look="silent")


def _sources(catalogue: Catalogue) -> Section:
    rows = []
    for source, count in catalogue.overview.sources():
        cells = (
            Value(source.identified, link=Place.of("source", source.id), look="strong"),
            Value(statement.SOURCE_KIND[source.kind]),
            Value(labels.source_date(source)),
            Value(labels.counted_facts(count)),
        )
        rows.append(TableRow(cells))
    table = Table(labels.SOURCE_COLUMNS, tuple(rows), places=False)
    return Section(SOURCES, labels.SOURCES, (table,), bare=True)
