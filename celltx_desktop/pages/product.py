"""The page of one product."""

from __future__ import annotations

from collections.abc import Iterator

from ..domain.record import Approval, Filing, Record, Statement, StatementKind, StatusKind, Trial
from ..domain.text import EMPTY, Text, plain
from ..domain.vocabulary import PRODUCT_FIELDS
from ..store.catalogue import Catalogue
from . import blocks, words
from .marks import Marker
from .page import Badge, Edition, Page, Row, Rows, Section, Statements, Table, TableRow, Value

_GLYPH: dict[str, StatusKind] = {
    "approved": "approved",
    "marketed": "approved",
    "accelerated": "conditional",
    "conditional": "conditional",
    "withdrawn": "discontinued",
}
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
)


class ProductPage:
    """Arrange one product; the class above it lends its mechanism and its safety statements."""

    def __init__(self, record: Record, catalogue: Catalogue, marker: Marker) -> None:
        self._record = record
        self._catalogue = catalogue
        self._marker = marker
        about = [cited.statement for cited in catalogue.statements_about(record.place)]
        self._statements = [*record.statements, *about]
        self._shown = {"names", *(s.kind for s in self._statements if s.kind != "safety")}

    def build(self, edition: Edition) -> Page:
        record = self._record
        sections = tuple(self._sections())
        return Page(
            record.place,
            record.title,
            tuple(self._subtitle()),
            tuple(self._badges()),
            sections,
            self._marker.sources(),
            edition,
            self._registry(),
        )

    def _of_kind(self, kind: str) -> list[Statement]:
        return [statement for statement in self._statements if statement.kind == kind]

    def _sections(self) -> Iterator[Section]:
        record, marker = self._record, self._marker
        yield from blocks.warning_sections(
            self._of_kind("boxed-warning"), self._of_kind("safety"), record.notes, marker
        )
        if record.approvals:
            yield self._approvals()
        rows = list(self._fact_rows())
        self._shown |= {field for field, _ in rows}
        notes = [note for note in record.notes if note.about not in ("approval", "approvals")]
        facts = blocks.rows_with_notes(rows, notes if record.approvals else record.notes, marker)
        yield Section("facts", words.KEY_FACTS, facts)
        if record.trials or record.filings:
            yield Section("trials", words.TRIALS, (self._trials(),))
        yield from blocks.statement_sections(self._statements, _OWN, marker, record.notes)
        yield from self._lent()
        if {name.text for name in record.names} - {record.title.zh, record.title.en}:
            yield self._names()
        yield from blocks.unplaced_notes(record.notes, self._shown, marker)

    def _subtitle(self) -> Iterator[Text]:
        """Yield developer, class and indication, with the other-language name before them."""
        record = self._record
        for name in record.names:
            if name.kind in ("proper", "inn") and name.text not in (
                record.title.zh,
                record.title.en,
            ):
                yield plain(name.text)
        for field in ("developer", "class", "indication"):
            if field == "class":
                yield self._catalogue.title(f"class/{record.parent}") or EMPTY
            yield from (
                f.text for f in record.facts if f.field == field and f.text and not f.nothing
            )

    def _badges(self) -> Iterator[Badge]:
        status = self._record.status
        if status:
            yield Badge(status.kind, status.text, status.supplement)
        for approval in self._record.approvals[1:]:
            body = self._regulator(approval)
            text = Text(f"{body.zh} {approval.date}", f"{body.en} {approval.date}")
            yield Badge(_GLYPH[approval.kind], text, approval.supplement)

    def _registry(self) -> tuple[str, str]:
        for trial in self._record.trials:
            if trial.registry == "clinicaltrials-gov":
                return trial.number, f"https://clinicaltrials.gov/study/{trial.number}"
        return "", ""

    def _regulator(self, approval: Approval) -> Text:
        return approval.region or self._organisation(approval.regulator)

    def _organisation(self, name: str) -> Text:
        record = self._catalogue.record(f"organisation/{name}")
        short = next((n.text for n in record.names if n.kind == "abbreviation"), "")
        return plain(short) if short else record.title

    def _approvals(self) -> Section:
        rows = []
        for approval in self._record.approvals:
            status = Value(approval.text, glyph=_GLYPH[approval.kind], fact=approval.id)
            indication = (
                Value(approval.indication)
                if approval.indication
                else Value(words.nothing("not-stated", EMPTY), look="silent")
            )
            body = Value(
                self._regulator(approval),
                look="strong",
                link=approval.regulator and f"organisation/{approval.regulator}",
            )
            cells = (body, Value(plain(approval.date)), status, indication)
            marks = self._marker.marks(approval.cites)
            rows.append(TableRow(cells, marks, approval.supplement))
        notes = [
            n for n in self._record.notes if n.about in ("approval", "approvals") and not n.lead
        ]
        self._shown |= {"approval", "approvals"}
        boxes = (blocks.note_box(notes, self._marker),) if notes else ()
        return Section(
            "approvals", words.APPROVALS, (Table(words.APPROVAL_COLUMNS, tuple(rows)), *boxes)
        )

    def _trials(self) -> Table:
        rows = []
        for trial in self._record.trials:
            phase = (
                Value(plain(trial.phase))
                if trial.phase
                else Value(words.nothing("not-stated", EMPTY), look="silent")
            )
            cells = (
                Value(plain(trial.number), fact=trial.id),
                Value(self._organisation(trial.registry)),
                phase,
                Value(trial.text),
            )
            rows.append(TableRow(cells, self._marker.marks(trial.cites), trial.supplement))
        for filing in self._record.filings:
            cells = (
                Value(plain(filing.number), fact=filing.id),
                Value(self._organisation(filing.body)),
                Value(words.nothing("not-applicable", EMPTY), look="silent"),
                Value(filing.text),
            )
            rows.append(TableRow(cells, self._marker.marks(filing.cites), filing.supplement))
        return Table(words.TRIAL_COLUMNS, tuple(rows))

    def _fact_rows(self) -> Iterator[tuple[str, Row]]:
        record, marker = self._record, self._marker
        for name, field in PRODUCT_FIELDS.items():
            values = [blocks.fact_value(f, field, marker) for f in record.facts if f.field == name]
            if name == "stage" and not values and record.status:
                values = [blocks.value(record.status, record.status.text, marker, strong=True)]
            if name == "approval":
                values += self._approval_values()
            if name == "registry-number":
                values += [self._number(t) for t in record.trials]
            if name == "filing-number":
                values += [self._number(f) for f in record.filings]
            if not values and field.expected:
                values = [blocks.silence(record.home, marker)]
            if values:
                yield name, Row(field.label, tuple(values))
        title = self._catalogue.title(f"class/{record.parent}") or EMPTY
        home = marker.home(record.home[:1])
        yield "class", Row(words.CLASS, (Value(title, home, link=f"class/{record.parent}"),))

    def _approval_values(self) -> list[Value]:
        values = []
        for approval in self._record.approvals:
            body, kind = self._regulator(approval), words.APPROVAL[approval.kind]
            text = Text(
                f"{body.zh} {approval.date}，{kind.zh}",
                f"{body.en} {approval.date}, {kind.en.lower()}",
            )
            one = blocks.value(approval, text, self._marker)
            values.append(Value(one.text, one.marks, one.look, one.tag, fact=approval.id))
        return values

    def _number(self, part: Trial | Filing) -> Value:
        return blocks.value(part, plain(part.number), self._marker)

    def _lent(self) -> Iterator[Section]:
        """Yield what the nearest class above says of mechanism and safety."""
        for kind, section, title in (
            ("mechanism", "class-mechanism", words.STATEMENT["mechanism"]),
            ("safety", "class-safety", words.CLASS_SAFETY),
        ):
            if kind == "mechanism" and self._of_kind("mechanism"):
                continue
            lent = self._nearest(kind)
            if lent:
                values = tuple(
                    blocks.value(s, words.of_the_class(s.text), self._marker) for s in lent
                )
                yield Section(section, title, (Statements(values),))

    def _nearest(self, kind: str) -> list[Statement]:
        parent = self._record.parent
        own = {statement.id for statement in self._statements}
        while parent:
            above = self._catalogue.record(f"class/{parent}")
            found = [s for s in above.statements if s.kind == kind and s.id not in own]
            if found:
                return found
            parent = above.parent
        return []

    def _names(self) -> Section:
        rows: dict[Text, list[Value]] = {}
        for name in self._record.names:
            label = words.NAME[name.kind]
            rows.setdefault(label, []).append(blocks.value(name, plain(name.text), self._marker))
        notes = [n for n in self._record.notes if n.about == "names" and not n.lead]
        listed = Rows(tuple(Row(label, tuple(values)) for label, values in rows.items()))
        boxes = (blocks.note_box(notes, self._marker),) if notes else ()
        return Section("names", words.NAMES, (listed, *boxes))
