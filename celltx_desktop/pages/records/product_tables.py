"""The tables of a product's page: approvals, and trials with filings."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...domain.facts.record import Approval, Cited, Filing, Record, Trial
from ...domain.facts.status import event_status
from ...domain.facts.vocabulary import JURISDICTIONS
from ...domain.place import Place
from ...domain.text import EMPTY, Text, plain
from ...store.facts.catalogue import Catalogue
from ...wording import labels, phrases
from ..blocks import tag
from ..marks import Marker
from ..page import Mark, Table, TableRow, Value

_SILENT = Value(labels.nothing("not-stated", EMPTY), look="silent")
_UNKNOWN = Value(labels.nothing("unknown", EMPTY), look="silent")


def organisation(name: str, catalogue: Catalogue) -> Text:
    """Return the short name of a regulator or registry."""
    return catalogue.short_title(Place.of("organisation", name))


def regulator(approval: Approval, catalogue: Catalogue) -> Text:
    """Return who decided, or the market where the source names only that."""
    if approval.regulator:
        return organisation(approval.regulator, catalogue)
    return JURISDICTIONS[approval.jurisdiction]


def day(date: str) -> Text:
    """Return the date of a decision, or that none is recorded."""
    return plain(date) if date else labels.NO_DATE


def status(product: Record, marker: Marker) -> tuple[Value, tuple[Mark, ...]]:
    """Return what a product is now, and where that is said."""
    now, text = product.now, product.now.text
    if now.supplement and product.origin == "review":
        text = Text(f"＋{text.zh}", f"＋{text.en}")
    return Value(text, tag=tag(now)), marker.marks(now.cites)


def approvals(held: Sequence[Approval], catalogue: Catalogue, marker: Marker) -> Table:
    """Return the decisions of regulators, the review's first, then by regulator and date."""
    first = {one.jurisdiction: n for n, one in reversed(list(enumerate(held)))}
    ordered = sorted(
        held, key=lambda one: (first[one.jurisdiction], one.supplement, one.date or "~")
    )
    rows = []
    for approval in ordered:
        body = Value(
            regulator(approval, catalogue),
            look="strong",
            link=Place.of("organisation", approval.regulator),
        )
        status = Value(
            decided(approval),
            glyph=event_status(approval.event, approval.basis),
            fact=approval.id,
        )
        cells = (
            body,
            Value(day(approval.date)),
            status,
            _or_silent(approval, approval.indication),
        )
        rows.append(_row(cells, approval, marker))
    return Table(labels.APPROVAL_COLUMNS, tuple(rows), shares=(6, 5, *_parted(rows, 20, 9)))


def decided(approval: Approval) -> Text:
    """Return what was decided, for whom and under which number, and what else is said of it."""
    word = labels.decision(approval.event, approval.basis)
    if approval.event == "first-authorisation" and approval.basis == "not-stated":
        word = phrases.comma(word, labels.BASIS["not-stated"])
    parts = [word, approval.text]
    if approval.holder:
        parts.append(phrases.colon(labels.HOLDER, plain(approval.holder)))
    if approval.number:
        parts.append(phrases.colon(labels.AUTHORISATION_NUMBER, plain(approval.number)))
    return phrases.sentences(filter(None, parts))


def _parted(rows: Sequence[TableRow], room: int, least: int) -> tuple[int, int]:
    """Part the room of the last two columns by how much they say, each with its least share."""
    one, other = (sum(len(row.cells[n].text.en) for row in rows) for n in (-2, -1))
    share = min(max(least, round(room * one / max(1, one + other))), room - least)
    return share, room - share


def trials(
    held: Sequence[Trial], filings: Sequence[Filing], catalogue: Catalogue, marker: Marker
) -> Table:
    """Return trials by registry number, then filings by acceptance number."""
    rows = []
    for trial in held:
        cells = (
            Value(plain(trial.number or trial.acronym), fact=trial.id),
            Value(organisation(trial.registry, catalogue)) if trial.registry else _UNKNOWN,
            _or_silent(trial, plain(trial.phase)),
            _or_silent(trial, _remarks(trial)),
        )
        rows.append(_row(cells, trial, marker))
    for filing in filings:
        cells = (
            Value(plain(filing.number), fact=filing.id),
            Value(organisation(filing.body, catalogue)),
            Value(labels.nothing("not-applicable", EMPTY), look="silent"),
            Value(filing.text),
        )
        rows.append(_row(cells, filing, marker))
    return Table(labels.TRIAL_COLUMNS, tuple(rows), shares=(6, 6, 4, 11))


def _row(cells: tuple[Value, ...], part: Cited, marker: Marker) -> TableRow:
    """Return a row; date and strength of a supplement stand behind its last cell."""
    if part.supplement and (told := tag(part)):
        cells = (*cells[:-1], replace(cells[-1], tag=told))
    return TableRow(cells, marker.marks(part.cites), part.supplement)


def _or_silent(part: Cited, text: Text) -> Value:
    if text:
        return Value(text)
    return _UNKNOWN if part.supplement else _SILENT


def _remarks(trial: Trial) -> Text:
    """Return what a registry or a report says of a trial, in one line."""
    parts = [plain(trial.acronym if trial.number else ""), trial.text, trial.title]
    if trial.participants:
        parts.append(labels.PARTICIPANTS.filled(count=trial.participants))
    result = trial.result
    if result and trial.result_of:
        result = labels.RESULT_OF.filled(result=result, count=trial.result_of)
    for label, part in (
        (EMPTY, trial.population),
        (labels.ENDPOINT, trial.endpoint),
        (labels.RESULT, result),
        (labels.FOLLOW_UP, trial.follow_up),
        (labels.SPONSOR, plain(trial.sponsor)),
        (labels.TRIAL_STATUS, trial.status),
        (labels.ENROLMENT, trial.enrolment),
    ):
        if part:
            parts.append(Text(f"{label.zh} {part.zh}".strip(), f"{label.en} {part.en}".strip()))
    return phrases.semicolons(filter(None, parts))
