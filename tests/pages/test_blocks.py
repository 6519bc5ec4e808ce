from __future__ import annotations

import pytest

from celltx_desktop.domain.facts.citation import Citation
from celltx_desktop.domain.facts.kinds import Confidence
from celltx_desktop.domain.facts.record import Fact, Note, Statement
from celltx_desktop.domain.facts.vocabulary import PRODUCT_FIELDS
from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import EMPTY, Text, plain
from celltx_desktop.pages import blocks
from celltx_desktop.pages.marks import Marker
from celltx_desktop.pages.page import Box, Row, Rows, Statements, Value
from celltx_desktop.store.facts.catalogue import Catalogue

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
    fact = Fact(field="dose", text=plain("1"), cites=REGISTRY, as_of=as_of, confidence=confidence)
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


def test_what_stands_under_no_row_stands_at_the_end(marker: Marker) -> None:
    notes = [note("a"), note("b"), note("c", lead=True)]
    (section,) = blocks.unplaced_notes(notes, {"a"}, marker)
    (box,) = section.blocks
    assert isinstance(box, Box)
    assert {row.values[0].fact for row in box.rows} == {"note-on-b"}
    assert list(blocks.unplaced_notes(notes, {"a", "b"}, marker)) == []
