"""What follows from the facts that the files state: jurisdictions of decisions, and statuses.

A regulator's jurisdiction is its country, as the record of the organisation states it.
"""

from __future__ import annotations

from dataclasses import replace

from ...domain.facts.record import Record
from ...domain.facts.status import derive
from ...domain.facts.vocabulary import JURISDICTIONS
from ..library import Library


def complete(library: Library) -> None:
    """Give each decision the jurisdiction of its regulator, and each product its statuses."""
    codes = {name.zh: code for code, name in JURISDICTIONS.items()}
    jurisdictions = {
        record.id: codes[fact.text.zh]
        for record in library.records
        if record.kind == "organisation"
        for fact in record.facts
        if fact.field == "country" and fact.text.zh in codes
    }
    registries = {source.id for source in library.sources if source.kind == "registry"}
    for number, record in enumerate(library.records):
        placed = _placed(record, jurisdictions)
        library.records[number] = derive(placed, library.review_edition, registries)


def _placed(record: Record, jurisdictions: dict[str, str]) -> Record:
    approvals = tuple(
        replace(one, jurisdiction=jurisdictions.get(one.regulator, one.jurisdiction))
        for one in record.approvals
    )
    return replace(record, approvals=approvals)
