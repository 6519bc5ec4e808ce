from __future__ import annotations

from dataclasses import replace

import pytest

from celltx_desktop.domain.facts.citation import Citation
from celltx_desktop.domain.facts.kinds import Confidence
from celltx_desktop.domain.facts.record import Fact, Name, Note, Record, Statement
from celltx_desktop.domain.facts.vocabulary import PRODUCT_FIELDS
from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import EMPTY, Text, plain
from celltx_desktop.pages import blocks
from celltx_desktop.pages.marks import Marker
from celltx_desktop.pages.page import Box, Row, Rows, Statements, Value
from celltx_desktop.store.facts.catalogue import Catalogue
from celltx_desktop.wording import labels

REVIEW = (Citation("review", "3.3-p2"),)
REGISTRY = (Citation("ctgov-nct04786262"),)


@pytest.fixture
def marker(catalogue: Catalogue) -> Marker:
    return Marker(catalogue)


def note(about: str, *, lead: bool = False) -> Note:
    return Note(
        id=Place(f"note-on-{about}"),
        about=about,
        printed=plain("a"),
        printed_cites=REVIEW,
        elsewhere=plain("b"),
        strength="open",
        lead=lead,
    )


@pytest.mark.parametrize(
    ("as_of", "confidence", "tag"),
    [
        ("2026-04", "verified", Text("2026-04 · 已核实", "2026-04 · verified")),
        ("", "single-source", Text("单一来源", "single source")),
        ("2026-04", "", plain("2026-04")),
        ("", "", EMPTY),
    ],
)
def test_a_supplement_tells_its_date_and_strength(
    as_of: str, confidence: Confidence, tag: Text
) -> None:
    fact = Fact(
        field="dose",
        text=plain("1"),
        cites=REGISTRY,
        origin="supplement",
        as_of=as_of,
        confidence=confidence,
    )
    assert blocks.tag(fact) == tag


def test_the_review_tells_neither() -> None:
    assert blocks.tag(Fact(field="dose", text=plain("1"), cites=REVIEW, as_of="2024")) == EMPTY


def test_a_code_is_said_in_words(marker: Marker) -> None:
    fact = Fact(field="donor", code="allogeneic", cites=REVIEW)
    value = blocks.fact_value(fact, PRODUCT_FIELDS["donor"], marker)
    assert value.text == Text("异体", "Allogeneic")


def test_notes_part_the_rows_that_they_concern(marker: Marker) -> None:
    rows = [(name, Row(plain(name), (Value(plain(name)),))) for name in ("a", "b", "c")]
    first, box, rest = blocks.rows_with_notes(rows, [note("b")], marker)
    assert isinstance(first, Rows)
    assert isinstance(box, Box)
    assert isinstance(rest, Rows)
    assert [row.label.en for row in first.rows] == ["a", "b"]
    assert [value.text.en for row in first.rows for value in row.values] == [
        "a",
        "b (see editor’s note)",
    ]
    assert [row.label.en for row in rest.rows] == ["c"]


def test_a_note_that_leads_the_page_is_only_pointed_to(marker: Marker) -> None:
    rows = [("a", Row(plain("a"), (Value(plain("a")),)))]
    (alone,) = blocks.rows_with_notes(rows, [note("a", lead=True)], marker)
    assert isinstance(alone, Rows)
    assert alone.rows[0].values[0].text.en == "a (see editor’s note)"


def test_statements_of_a_kind_make_a_section_by_theme(marker: Marker) -> None:
    themes = (Text("甲", "A"), Text("乙", "B"), Text("甲", "A"))
    said = [
        Statement(id=Place(str(n)), kind="finding", text=plain(str(n)), theme=theme, cites=REVIEW)
        for n, theme in enumerate(themes)
    ]
    (section,) = blocks.statement_sections(said, ["challenge", "finding"], marker)
    groups = [block for block in section.blocks if isinstance(block, Statements)]
    assert [(g.heading.en, [v.text.en for v in g.values]) for g in groups] == [
        ("A", ["0", "2"]),
        ("B", ["1"]),
    ]


def test_a_note_on_safety_leads_even_where_no_safety_is_told(marker: Marker) -> None:
    (section,) = blocks.warning_sections([], [], [note("safety", lead=True)], marker)
    assert section.id == "note"


def test_a_note_on_a_boxed_warning_stands_below_it_or_leads(marker: Marker) -> None:
    about = [note("boxed-warning")]
    (alone,) = blocks.warning_sections([], [], about, marker)
    assert alone.id == "note"
    box, safety = blocks.warning_sections([statement("1")], [statement("2")], about, marker)
    assert [part.kind for part in box.blocks if isinstance(part, Box)] == ["boxed-warning", "note"]
    assert len(safety.blocks) == 1


def test_what_stands_under_no_row_stands_at_the_end(marker: Marker) -> None:
    notes = [note("a"), note("b"), note("c", lead=True)]
    (section,) = blocks.unplaced_notes(notes, {"a"}, marker)
    (box,) = section.blocks
    assert isinstance(box, Box)
    assert {row.values[0].fact for row in box.rows} == {"note-on-b"}
    assert list(blocks.unplaced_notes(notes, {"a", "b"}, marker)) == []


def statement(words: str, *, theme: Text = EMPTY) -> Statement:
    return Statement(id=Place(words), kind="safety", text=plain(words), theme=theme, cites=REVIEW)


def test_a_value_looks_as_its_source_demands(marker: Marker) -> None:
    review = Fact(field="dose", text=plain("1"), cites=REVIEW)
    added = Fact(field="dose", text=plain("1"), cites=REGISTRY, origin="supplement")
    assert blocks.value(review, review.text, marker).look == "plain"
    assert blocks.value(review, review.text, marker, strong=True).look == "strong"
    assert blocks.value(added, added.text, marker, strong=True).look == "supplement"


def test_the_strength_of_notes_stands_at_the_head_of_one_and_at_each_of_several(
    marker: Marker,
) -> None:
    one = blocks.note_box([note("a")], marker)
    assert one.tag == labels.STRENGTH["open"]
    assert [row.values[0].tag for row in one.rows] == [EMPTY, EMPTY]
    two = blocks.note_box([note("a"), replace(note("b"), strength="strong")], marker)
    assert two.tag == EMPTY
    tags = [row.values[0].tag for row in two.rows]
    assert tags == [EMPTY, labels.STRENGTH["open"], EMPTY, labels.STRENGTH["strong"]]


def test_what_stands_elsewhere_is_called_by_what_it_is(marker: Marker) -> None:
    reading = replace(note("a"), strength="reading")
    registered = replace(note("a"), elsewhere_cites=REGISTRY)
    found = [
        blocks.note_box([one], marker).rows[1].label for one in (note("a"), reading, registered)
    ]
    assert found == [labels.ELSEWHERE, labels.READING, labels.REGISTRY]


def test_warnings_come_first_with_the_notes_that_concern_them(marker: Marker) -> None:
    boxed = [statement("fatal", theme=Text("美国 FDA", "US FDA"))]
    safety = [statement("fever"), statement("chills")]
    notes = [note("safety", lead=True), note("dose", lead=True), note("dose")]
    first, second, third = blocks.warning_sections(boxed, safety, notes, marker)
    assert (first.id, first.title.en) == ("boxed-warning", "Boxed warning (US FDA)")
    assert [block.kind for block in first.blocks if isinstance(block, Box)] == ["boxed-warning"]
    assert [block.kind for block in second.blocks if isinstance(block, Box)] == ["safety", "note"]
    box = second.blocks[0]
    assert isinstance(box, Box)
    texts = [value.text.en for row in box.rows for value in row.values]
    assert texts == ["fever (see editor’s note)", "chills"]
    assert third.id == "note"
    assert all(one.bare for one in (first, second, third)), "each box heads itself"


def test_warnings_without_notes_point_to_none(marker: Marker) -> None:
    (only,) = blocks.warning_sections([], [statement("fever")], [], marker)
    (box,) = only.blocks
    assert isinstance(box, Box)
    assert box.rows[0].values[0].text.en == "fever"


def test_a_boxed_warning_of_nobody_in_particular_has_its_own_title() -> None:
    assert blocks.boxed_title([statement("fatal")]) == labels.STATEMENT["boxed-warning"]


def names(*texts: str, notes: tuple[Note, ...] = ()) -> Record:
    held = tuple(
        Name(text=text, kind="alias" if n else "name", lang="mul", cites=REVIEW)
        for n, text in enumerate(texts)
    )
    return Record(kind="product", id="a", title=plain("A"), names=held, notes=notes)


def test_names_are_listed_by_kind_unless_the_title_says_them_all(marker: Marker) -> None:
    assert not list(blocks.names_section(names("A"), marker))
    (section,) = blocks.names_section(names("A", "B", "C"), marker)
    (rows,) = section.blocks
    assert isinstance(rows, Rows)
    assert [(row.label.en, [value.text.en for value in row.values]) for row in rows.rows] == [
        ("Name", ["A"]),
        ("Also called", ["B", "C"]),
    ]


def test_notes_on_names_stand_below_them_unless_they_lead_the_page(marker: Marker) -> None:
    (section,) = blocks.names_section(names("A", notes=(note("names"), note("dose"))), marker)
    _, box = section.blocks
    assert isinstance(box, Box)
    assert {row.values[0].fact for row in box.rows} == {"note-on-names"}
    assert not list(blocks.names_section(names("A", notes=(note("names", lead=True),)), marker))
