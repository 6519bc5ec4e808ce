"""The page of one product."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cached_property

from ...domain.facts import status
from ...domain.facts.edition import Edition
from ...domain.facts.kinds import StatementKind
from ...domain.facts.record import Approval, Filing, Record, Statement, Trial
from ...domain.facts.vocabulary import JURISDICTIONS, PRODUCT_FIELDS
from ...domain.text import EMPTY, Text, plain
from ...store.facts.catalogue import Catalogue
from ...wording import labels, phrases
from .. import blocks
from ..marks import Marker
from ..page import Badge, Page, Row, Rows, Section, Statements, Value
from . import product_tables

_LONGEST_IN_SUBTITLE = 24
_APPROVAL_NOTES = ("approval", "approvals")
_OWN: tuple[StatementKind, ...] = (
    "finding",
    "mechanism",
    "manufacture",
    "comparison",
    "challenge",
    "direction",
    "definition",
    "regulation",
    "history",
    "outlook",
    "development",
)


class ProductPage:
    """Arrange one product; the class above it lends its mechanism and its safety statements."""

    def __init__(self, record: Record, catalogue: Catalogue, marker: Marker) -> None:
        self._record = record
        self._catalogue = catalogue
        self._marker = marker
        self._statements = blocks.statements_on(record, catalogue)
        self._shown = {
            "names",
            "boxed-warning",
            *(s.kind for s in self._statements if s.kind in _OWN),
        }

    def build(self, edition: Edition) -> Page:
        sections = tuple(self._sections())
        return Page(
            self._record.place,
            self._record.title,
            tuple(self._subtitle()),
            sections,
            self._marker.sources(),
            edition,
            tuple(self._badges()),
            self._registry(),
        )

    def of_kind(self, kind: str) -> list[Statement]:
        """Return the statements of one kind, those of other records about it among them."""
        return [statement for statement in self._statements if statement.kind == kind]

    def boxed(self) -> list[Statement]:
        """Return the boxed warnings, those whose items are not listed here last."""
        return [*self.of_kind("boxed-warning"), *self.of_kind("boxed-unlisted")]

    def _sections(self) -> Iterator[Section]:
        record, marker = self._record, self._marker
        safety = self.of_kind("safety")
        yield from self._card()
        yield from blocks.warning_sections(self.boxed(), safety, record.notes, marker)
        if record.approvals:
            yield self._approvals()
        rows = list(self.fact_rows())
        self._shown |= {field for field, _ in rows}
        notes = [note for note in record.notes if note.about not in _APPROVAL_NOTES]
        facts = blocks.rows_with_notes(rows, notes if record.approvals else record.notes, marker)
        yield Section("facts", labels.KEY_FACTS, facts)
        if record.trials or record.filings:
            table = product_tables.trials(record.trials, record.filings, self._catalogue, marker)
            yield Section("trials", labels.TRIALS, (table,))
        yield from blocks.statement_sections(self._statements, _OWN, marker, record.notes)
        yield from self._lent()
        yield from blocks.names_section(record, marker)
        yield from blocks.unplaced_notes(record.notes, self._shown, marker)

    def _card(self) -> Iterator[Section]:
        """Yield the short lines that are written for the head of the page."""
        called = labels.CARD_LINE if self._record.approvals else labels.CARD_LINE_IN_STUDY
        rows = [
            Row(called[line.kind], (blocks.value(line, line.text, self._marker),))
            for line in self._record.card_lines
            if line.kind != "indication-cell"  # it is written for a table
        ]
        if rows:
            yield Section("card", labels.CARD, (Rows(tuple(rows)),))

    def _subtitle(self) -> Iterator[Text]:
        """Yield developer, class and indication, with the other-language name before them."""
        record = self._record
        for name in record.names:
            ours = name.lang not in ("ja", "ko")
            if (
                ours
                and name.kind in ("proper", "inn", "name")
                and name.text
                not in (
                    record.title.zh,
                    record.title.en,
                )
            ):
                yield blocks.name_text(name, record)
        for field in ("developer", "class", "indication"):
            if field == "class":
                yield self._catalogue.title(record.above) or EMPTY
            said = [f for f in record.facts if f.field == field and f.text and not f.silence]
            own = [f for f in said if not f.supplement]
            if record.origin == "supplement":
                own = [f for f in said[:1] if len(f.text.zh) <= _LONGEST_IN_SUBTITLE]
            yield from (f.text for f in own)

    def _badges(self) -> Iterator[Badge]:
        """Yield the current status, and each place where an authorisation ended."""
        now, standings = self._record.now, self._record.standings
        yield Badge(now.kind, now.text, now.supplement)
        whole = any(standing.supplement for standing in standings)
        for standing in standings:
            ended = standing.kind == "discontinued" != now.kind
            if ended and standing.supplement == whole:
                place = JURISDICTIONS[standing.jurisdiction]
                text = phrases.dots((place, standing.text))
                yield Badge("discontinued", text, standing.supplement)

    def _registry(self) -> tuple[str, str]:
        for trial in self._record.trials:
            if trial.registry == "clinicaltrials-gov":
                return trial.number, f"https://clinicaltrials.gov/study/{trial.number}"
        return "", ""

    def _approvals(self) -> Section:
        record = self._record
        notes = [n for n in record.notes if n.about in _APPROVAL_NOTES and not n.lead]
        self._shown |= set(_APPROVAL_NOTES)
        table = product_tables.approvals(record.approvals, self._catalogue, self._marker)
        boxes = (blocks.note_box(notes, self._marker),) if notes else ()
        return Section("approvals", labels.APPROVALS, (table, *boxes))

    def fact_rows(self) -> Iterator[tuple[str, Row]]:
        """Yield the key facts: the review's value or its silence first, the supplement below."""
        record, marker = self._record, self._marker
        for name, field in PRODUCT_FIELDS.items():
            values = [blocks.fact_value(f, field, marker) for f in record.facts if f.field == name]
            values += self._values_elsewhere(name, values)
            if field.expected and record.origin == "review":
                if all(value.look == "supplement" for value in values):
                    values.insert(0, blocks.silence(record.home, marker))
            elif field.expected and not values:
                values = [Value(labels.nothing("unknown", EMPTY), look="silent")]
            if values:
                yield name, Row(field.label, tuple(values))
        title = self._catalogue.title(record.above) or EMPTY
        home = marker.home(record.home[:1])
        yield "class", Row(labels.CLASS, (Value(title, home, link=record.above),))

    def _values_elsewhere(self, name: str, values: list[Value]) -> list[Value]:
        """Return the values of a field that stand in a table of their own."""
        record, marker = self._record, self._marker
        if name == "stage":
            stages = record.stages if not values else [s for s in record.stages if s.supplement]
            told = [blocks.value(s, status.stage_words(s), marker) for s in stages]
            if not values and not told and record.now.kind != "not-stated":
                told = [blocks.value(record.now, record.now.text, marker)]
            return told
        if name == "approval":
            return self._approval_values()
        if name == "label":
            return [
                replace(blocks.value(one, self._label(one), marker), url=one.label_url)
                for one in record.approvals
                if one.label_url
            ]
        if name == "registry-number":
            return [self._number(trial) for trial in record.trials if trial.number]
        if name == "filing-number":
            return [self._number(filing) for filing in record.filings]
        return []

    def _approval_values(self) -> list[Value]:
        values = []
        for approval in self._record.approvals:
            body = product_tables.regulator(approval, self._catalogue)
            word = labels.decision(approval.event, approval.basis)
            when = product_tables.day(approval.date)
            text = Text(
                f"{body.zh} {when.zh}，{word.zh}",
                f"{body.en} {when.en}, {word.en[0].lower()}{word.en[1:]}",
            )
            values.append(blocks.value(approval, text, self._marker))
        return values

    def _label(self, approval: Approval) -> Text:
        body = product_tables.regulator(approval, self._catalogue)
        return phrases.colon(body, plain(approval.label_url))

    def _number(self, part: Trial | Filing) -> Value:
        return blocks.value(part, plain(part.number), self._marker)

    def _lent(self) -> Iterator[Section]:
        """Yield what the classes above say of mechanism and safety, where it holds for this one."""
        for kind, section, title in (
            ("mechanism", "class-mechanism", labels.STATEMENT["mechanism"]),
            ("safety", "class-safety", labels.CLASS_SAFETY),
        ):
            if kind == "mechanism" and self.of_kind("mechanism"):
                continue
            own = {statement.id for statement in self._statements}
            lent = [s for s in self._of_the_class if s.kind == kind and s.id not in own]
            if lent:
                values = tuple(
                    blocks.value(s, labels.of_the_class(s.text), self._marker) for s in lent
                )
                yield Section(section, title, (Statements(values),))

    @cached_property
    def _of_the_class(self) -> list[Statement]:
        """Return what the classes above say that holds for this product, the nearest first."""
        said: list[Statement] = []
        here = {self._record.place}
        above = self._record.above
        while above:
            record = self._catalogue.record(above)
            here.add(above)
            said += (s for s in record.statements if here.intersection(s.holds_for))
            above = record.above
        return said
