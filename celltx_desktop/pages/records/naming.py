"""In which words a product names a disease, a target, a source of cells or an organisation."""

from __future__ import annotations

from collections.abc import Iterator

from ...domain.facts.kinds import RecordKind
from ...domain.facts.record import Cited, Fact, Record
from ...domain.facts.vocabulary import PRODUCT_FIELDS
from ...domain.text import EMPTY, Text, fold, plain
from ...wording import labels, phrases
from .. import blocks
from ..marks import Marker
from ..page import Value
from .product_tables import day

_FIELDS: dict[RecordKind, tuple[str, ...]] = {
    "disease": ("indication",),
    "target": ("target",),
    "cell-source": ("cell-source", "donor", "cell-stage"),
}
"""The fields in which a product names a record of each kind, the most telling first."""


def column(record: Record) -> Text:
    """Head the column of these words."""
    fields = _FIELDS.get(record.kind)
    return PRODUCT_FIELDS[fields[0]].label if fields else labels.DECISION_OR_ROLE


def stated(product: Record, record: Record, marker: Marker, *, supplement: bool) -> Value:
    """Return why a product stands on the page of ``record``: what links it, names it, or is near.

    ``supplement`` asks for what the supplement says, else the review speaks.
    """
    called = {fold(name) for name in (record.title.zh, record.title.en)}
    called |= {fold(name.text) for name in record.names}
    is_body = record.kind == "organisation"
    found = list(_by(product, record, called) if is_body else _in(product, record))
    chosen = [one for one in found if one[0].supplement == supplement] or found

    def nearness(one: tuple[Cited, Text]) -> tuple[bool, bool]:
        cited, text = one
        linked = isinstance(cited, Fact) and cited.link == record.place
        spelled = fold(text.zh), fold(text.en)
        return not linked, not any(name in text for name in called for text in spelled)

    if not chosen:
        return Value(labels.nothing("unknown", EMPTY), look="silent")
    cited, text = min(chosen, key=nearness)
    return Value(text, marker.marks(cited.cites), tag=blocks.tag(cited), fact=cited.id)


def _in(product: Record, record: Record) -> Iterator[tuple[Cited, Text]]:
    for name in _FIELDS.get(record.kind, ()):
        for fact in product.facts:
            if fact.field == name and not fact.silence:
                yield fact, blocks.fact_text(fact, PRODUCT_FIELDS[name])
    if record.kind == "disease":
        yield from ((one, one.indication) for one in product.approvals if one.indication)


def _by(product: Record, record: Record, called: set[str]) -> Iterator[tuple[Cited, Text]]:
    """Yield what an organisation has to do with a product; of its decisions the first is first.

    ``called`` are its names, by which a developer is found where nothing links it.
    """
    for fact in product.facts:
        named = fact.field == "developer" and not fact.silence
        spelled = f"{fold(fact.text.zh)} {fold(fact.text.en)}"
        if fact.link == record.place or (named and any(name in spelled for name in called)):
            label = PRODUCT_FIELDS[fact.field].label
            yield fact, phrases.colon(label, fact.text)
    for one in sorted(product.approvals, key=lambda one: one.date or "~"):
        if one.regulator == record.id:
            kind, when = labels.decision(one.event, one.basis), day(one.date)
            yield one, Text(f"{when.zh}，{kind.zh}", f"{when.en}, {kind.en.lower()}")
    for filing in product.filings:
        if filing.body == record.id:
            yield filing, phrases.comma(plain(filing.number), filing.text)
