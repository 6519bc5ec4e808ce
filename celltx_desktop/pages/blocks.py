"""The blocks that product, class and other pages have in common."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from ..domain.facts.kinds import StatementKind
from ..domain.facts.record import Cited, Fact, Name, Note, Record, Statement
from ..domain.facts.vocabulary import Field, fields_of
from ..domain.place import NOWHERE, Place
from ..domain.text import EMPTY, Text, plain
from ..store.facts.catalogue import Catalogue
from ..wording import labels, phrases
from .marks import Marker
from .page import Block, Box, Look, Row, Rows, Section, Statements, Value


def statements_on(record: Record, catalogue: Catalogue) -> list[Statement]:
    """Return what stands on the page of a record, other records' too; the review speaks first."""
    about = [cited.statement for cited in catalogue.statements_about(record.place)]
    return sorted([*record.statements, *about], key=lambda statement: statement.supplement)


def tag(cited: Cited) -> Text:
    """Return date and strength of a supplement fact (``2026-04 · verified``), else nothing."""
    if not cited.supplement:
        return EMPTY
    dated = plain(cited.as_of)
    if not dated and cited.read_on:
        dated = labels.UNDATED.filled(date=cited.read_on)
    word = labels.CONFIDENCE[cited.confidence] if cited.confidence else EMPTY
    beyond = [cite for cite in cited.cites if not cite.is_review]
    if cited.confidence == "single-source" and len(beyond) > 1:
        word = labels.NOT_INDEPENDENT
    return phrases.dots(filter(None, (dated, word)))


def value(
    cited: Cited, text: Text, marker: Marker, *, strong: bool = False, link: Place = NOWHERE
) -> Value:
    """Return one value with its marks, looking as its source demands."""
    look: Look = "supplement" if cited.supplement else "strong" if strong else "plain"
    return Value(text, marker.marks(cited.cites), look, tag(cited), link, fact=cited.id)


def fact_value(fact: Fact, field: Field, marker: Marker) -> Value:
    """Return the value of a fact with its marks."""
    text = fact_text(fact, field)
    if fact.silence:
        return Value(text, marker.marks(fact.cites), "silent", fact=fact.id)
    return value(fact, text, marker, strong=field.key, link=fact.link)


def fact_text(fact: Fact, field: Field) -> Text:
    """Return the words of a fact, the word of its code, or which nothing it is."""
    if fact.silence:
        return labels.nothing(fact.silence, fact.text)
    return fact.text or field.codes[fact.code]


def silence(home: Sequence[str], marker: Marker) -> Value:
    """Return the value of a field on which the searched paragraphs are silent."""
    return Value(labels.nothing("not-stated", EMPTY), marker.home(home), "silent")


def note_box(notes: Sequence[Note], marker: Marker) -> Box:
    """Return editor's notes as one box: pairs of lines that can be compared, each with its place.

    The strength stands at the head where there is one note, else at each pair.
    """
    alone = len(notes) == 1
    rows = [row for note in notes for row in _note_rows(note, marker, tagged=not alone)]
    return Box(
        "note", labels.NOTE, tuple(rows), labels.STRENGTH[notes[0].strength] if alone else EMPTY
    )


def _note_rows(note: Note, marker: Marker, *, tagged: bool) -> tuple[Row, Row]:
    if note.strength == "reading":
        other = labels.READING
    elif note.strength == "ours":
        other = labels.OURS
    elif any(cite.source.startswith("ctgov-") for cite in note.elsewhere_cites):
        other = labels.REGISTRY
    else:
        other = labels.ELSEWHERE
    strength = labels.STRENGTH[note.strength] if tagged else EMPTY
    printed = Value(note.printed, marker.marks(note.printed_cites), fact=note.id)
    elsewhere = Value(
        note.elsewhere, marker.marks(note.elsewhere_cites), tag=strength, fact=note.id
    )
    return Row(labels.PRINTED, (printed,)), Row(other, (elsewhere,))


def fact_rows(record: Record, marker: Marker) -> Iterator[tuple[str, Row]]:
    """Yield each field that a record has, or should have, with its values."""
    for name, field in fields_of(record.kind).items():
        values = [fact_value(fact, field, marker) for fact in record.facts if fact.field == name]
        if not values and field.expected:
            values = [silence(record.home, marker)]
        if values:
            yield name, Row(field.label, tuple(values))


def facts_section(
    rows: Sequence[tuple[str, Row]], notes: Sequence[Note], marker: Marker
) -> Iterator[Section]:
    """Yield the key facts, where there are any."""
    if rows:
        yield Section("facts", labels.KEY_FACTS, rows_with_notes(rows, notes, marker))


def rows_with_notes(
    rows: Iterable[tuple[str, Row]], notes: Sequence[Note], marker: Marker
) -> tuple[Block, ...]:
    """Return rows of facts, each note standing right under the field that it concerns."""
    blocks: list[Block] = []
    run: list[Row] = []
    for field, row in rows:
        here = [note for note in notes if note.about == field and not note.lead]
        noted = any(note.about == field for note in notes)
        run.append(Row(row.label, pointing(row.values)) if noted else row)
        if here:
            blocks += [Rows(tuple(run)), note_box(here, marker)]
            run = []
    return (*blocks, Rows(tuple(run))) if run else tuple(blocks)


def pointing(values: tuple[Value, ...]) -> tuple[Value, ...]:
    """Let the first printed one of the values point to the editor's note on them."""
    for n, one in enumerate(values):
        if one.look in ("plain", "strong"):
            noted = replace(one, text=labels.see_note(one.text))
            return (*values[:n], noted, *values[n + 1 :])
    return values


def statement_sections(
    statements: Sequence[Statement],
    kinds: Iterable[StatementKind],
    marker: Marker,
    notes: Sequence[Note] = (),
) -> Iterator[Section]:
    """Yield a section for each kind that has statements, grouped by theme, its notes below."""
    for kind in kinds:
        chosen = [statement for statement in statements if statement.kind == kind]
        if chosen:
            blocks: tuple[Block, ...] = tuple(
                Statements(tuple(value(s, s.text, marker) for s in group), theme)
                for theme, group in groupby(_by_theme(chosen), key=lambda s: s.theme)
            )
            here = [note for note in notes if note.about == kind and not note.lead]
            if here:
                blocks = (*blocks, note_box(here, marker))
            yield Section(kind, labels.STATEMENT[kind], blocks)


def names_section(record: Record, marker: Marker) -> Iterator[Section]:
    """Yield the names of a record by kind, unless the title says them all; notes stand below."""
    notes = [note for note in record.notes if note.about == "names" and not note.lead]
    if not notes and {name.text for name in record.names} <= {record.title.zh, record.title.en}:
        return
    rows: dict[Text, list[Value]] = {}
    for name in record.names:
        rows.setdefault(labels.NAME[name.kind], []).append(value(name, plain(name.text), marker))
    blocks: list[Block] = [Rows(tuple(Row(label, tuple(held)) for label, held in rows.items()))]
    if notes:
        blocks.append(note_box(notes, marker))
    yield Section("names", labels.NAMES, tuple(blocks))


def name_text(name: Name, record: Record) -> Text:
    """Return a name; what only the supplement calls a record of the review has its mark."""
    printed = {one.text for one in record.names if not one.supplement}
    beyond = record.origin == "review" and name.text not in printed
    return plain(f"＋{name.text}" if beyond else name.text)


def _by_theme(statements: Sequence[Statement]) -> list[Statement]:
    """Bring statements of one theme together, themes in the order of their first statement."""
    order = {theme: n for n, theme in enumerate(dict.fromkeys(s.theme for s in statements))}
    return sorted(statements, key=lambda s: order[s.theme])


def warning_sections(
    boxed: Sequence[Statement], safety: Sequence[Statement], notes: Sequence[Note], marker: Marker
) -> Iterator[Section]:
    """Yield what a reader must see first: boxed warning, safety, and the notes that lead.

    Notes on a boxed warning stand right below it.
    """
    boxed_notes = [note for note in notes if note.about == "boxed-warning"]
    safety_notes = [note for note in notes if note.lead and note.about == "safety"]
    lead = [note for note in notes if note.lead and note not in (*safety_notes, *boxed_notes)]
    if boxed:
        yield _warning("boxed-warning", boxed_title(boxed), boxed, boxed_notes, marker)
    else:
        lead = [*boxed_notes, *lead]
    if safety:
        yield _warning("safety", labels.STATEMENT["safety"], safety, safety_notes, marker)
    else:
        lead = [*safety_notes, *lead]
    if lead:
        yield Section("note", labels.NOTE, (note_box(lead, marker),), bare=True)


def boxed_title(boxed: Sequence[Statement]) -> Text:
    """Head boxed warnings, with whose they are."""
    title, issuer = labels.STATEMENT["boxed-warning"], boxed[0].theme
    return phrases.brackets(title, issuer) if issuer else title


def _warning(
    kind: StatementKind,
    title: Text,
    statements: Sequence[Statement],
    notes: Sequence[Note],
    marker: Marker,
) -> Section:
    first, *others = warnings(statements, marker)
    if notes:
        first = replace(first, text=labels.see_note(first.text))
    box = Box(
        "safety" if kind == "safety" else "boxed-warning", title, (Row(EMPTY, (first, *others)),)
    )
    boxes = (box, note_box(notes, marker)) if notes else (box,)
    return Section(kind, title, boxes, bare=True)


def warnings(statements: Sequence[Statement], marker: Marker) -> list[Value]:
    """Return warnings; items of a label's box are numbered, and what dates several said once."""
    items = [s for s in statements if s.kind == "boxed-warning" and s.supplement]
    values: list[Value] = []
    for statement in statements:
        one = value(statement, statement.text, marker)
        if len(items) > 1 and statement in items:
            one = replace(one, text=labels.numbered(items.index(statement) + 1, one.text))
            if statement is not items[0] and (values[-1].tag, values[-1].marks) == (
                one.tag,
                one.marks,
            ):
                values[-1] = replace(values[-1], tag=EMPTY)
        values.append(one)
    return values


def unplaced_notes(
    notes: Sequence[Note], placed: Iterable[str], marker: Marker
) -> Iterator[Section]:
    """Yield the notes that stand under no row of the page."""
    shown = set(placed)
    rest = [n for n in notes if not n.lead and n.about not in shown]
    if rest:
        yield Section("notes", labels.NOTES, (note_box(rest, marker),), bare=True)
