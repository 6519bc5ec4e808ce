from __future__ import annotations

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Text, plain
from celltx_desktop.pages.book import Book
from celltx_desktop.pages.page import Box, Page, Rows, Table, Value
from tests.pages.walk import block, boxes, every, labels, row, said, section, statements


def test_the_deaths_come_first_with_their_place(vx_880: Page) -> None:
    first = vx_880.sections[0]
    assert (first.id, first.bare) == ("safety", True)
    box = first.blocks[0]
    assert isinstance(box, Box)
    assert box.kind == "safety"
    deaths = box.rows[0].values[0]
    assert deaths.text.zh.startswith("2 例患者死亡")
    assert deaths.text.en.startswith("Two patients died")
    assert labels(deaths.marks) == ["§3.3 ¶2"]


def test_the_note_on_the_deaths_stands_right_under_them(vx_880: Page) -> None:
    _, note = vx_880.sections[0].blocks
    assert isinstance(note, Box)
    assert note.kind == "note"
    assert "Two patients died" in said(vx_880.sections[0])[0]
    assert "(see editor’s note)" in said(vx_880.sections[0])[0]
    assert any("it was the company that said so" in text for text in said(note))


@pytest.mark.parametrize("label", ["Approval", "Donor", "Target", "Route", "Dose", "Storage"])
def test_what_the_review_is_silent_on_is_shown_as_not_stated(vx_880: Page, label: str) -> None:
    silent = row(vx_880, label)
    assert silent.silent
    assert [value.text for value in silent.values] == [Text("— 未说明", "— Not stated")]
    assert labels(silent.values[0].marks) == ["§3.3 ¶2"]


def test_silence_that_deserves_a_word_has_it(yescarta: Page) -> None:
    (value,) = row(yescarta, "Target").values
    assert value.look == "silent"
    assert value.text.en.startswith("— Not stated (the targets of approved CAR-T")
    assert labels(value.marks) == ["§3.1 ¶2", "§3.1 ¶4 [12,13]"]


def test_a_field_that_nobody_expects_is_not_shown_when_silent(vx_880: Page) -> None:
    shown = {one.label.en for rows in every(Rows, section(vx_880, "facts")) for one in rows.rows}
    assert shown.isdisjoint({"Filing number", "Product form", "Modification", "Country"})


def test_the_supplement_stands_below_the_silence_of_the_review(vx_880: Page) -> None:
    silence, added = row(vx_880, "Cell source").values
    assert (silence.look, added.look) == ("silent", "supplement")
    assert added.tag == Text("2026-04-20 · 单一来源", "2026-04-20 · single source")
    assert labels(added.marks) == ["S2"]
    assert added.marks[0].url == "https://clinicaltrials.gov/study/NCT04786262"


def test_key_values_are_strong(vx_880: Page) -> None:
    assert row(vx_880, "Indication").values[0].look == "strong"
    assert row(vx_880, "Stage").values[0].look == "strong"
    assert row(vx_880, "Developer").values[0].look == "plain"
    assert row(vx_880, "Developer").values[0].link == "organisation/vertex"


def test_the_stage_is_the_status_where_no_fact_says_more(book: Book) -> None:
    assert said(row(book.page(Place("product/hepacure")), "Stage")) == [
        "Phase I (see editor’s note)"
    ]


def test_a_note_stands_right_under_the_field_that_it_concerns(vx_880: Page) -> None:
    blocks = section(vx_880, "facts").blocks
    (at,) = [n for n, one in enumerate(blocks) if isinstance(one, Box)]
    above = blocks[at - 1]
    assert isinstance(above, Rows)
    assert above.rows[-1].label.en == "Cell source"
    note = blocks[at]
    assert isinstance(note, Box)
    assert [one.label.en for one in note.rows] == ["Printed", "May mean"]
    assert note.tag.en == "print unclear"


def test_a_note_on_findings_stands_below_them(vx_880: Page) -> None:
    note = block(section(vx_880, "finding"), Box)
    assert [one.label.en for one in note.rows] == ["Printed", "Elsewhere"]
    assert note.tag.en == "strong evidence"
    assert labels(note.rows[1].values[0].marks) == ["S1", "S3"]


def test_notes_on_approvals_stand_below_their_table(yescarta: Page) -> None:
    note = block(section(yescarta, "approvals"), Box)
    assert [one.label.en for one in note.rows] == ["Printed", "Elsewhere", "Printed", "May mean"]
    assert not note.tag
    assert [one.values[0].tag.en for one in note.rows[1::2]] == ["strong evidence", "print unclear"]


def test_every_note_of_the_page_has_one_home(vx_880: Page, yescarta: Page) -> None:
    assert len(boxes(vx_880, "note")) == 3
    assert len(boxes(yescarta, "note")) == 1


def test_approvals_are_told_by_regulator_or_market(yescarta: Page) -> None:
    market, regulator = block(section(yescarta, "approvals"), Table).rows
    assert [cell.text.en for cell in market.cells[:2]] == ["United States", "2017"]
    assert [cell.text.en for cell in regulator.cells[:2]] == ["CDE", "2021"]
    assert regulator.cells[0].link == "organisation/cde"
    assert regulator.cells[3].text == Text("— 未说明", "— Not stated")
    assert labels(market.marks) == labels(regulator.marks) == ["§2.1 ¶1"]
    assert said(row(yescarta, "Approval")) == [
        "United States 2017, on the market",
        "CDE 2021, approval",
    ]


def test_the_boxed_warning_of_the_class_comes_first(yescarta: Page) -> None:
    card, first, *_ = yescarta.sections
    assert card.id == "card"
    assert first.id == "boxed-warning"
    assert first.title == Text("黑框警告（美国 FDA）", "Boxed warning (US FDA)")
    assert labels(every(Value, first)[0].marks) == ["§3.1 ¶3"]


def test_no_trial_of_a_product_without_approval_is_called_pivotal(real_book: Book) -> None:
    studied, approved = (
        [
            one.label.en
            for rows in every(Rows, section(real_book.page(Place(place)), "card"))
            for one in rows.rows
        ]
        for place in ("product/vx-880", "product/amchepry")
    )
    assert studied == ["What it is", "Studied for", "Trial"]
    assert approved == ["What it is", "Used for", "Pivotal trial"]


@pytest.mark.parametrize("place", ["product/kymriah", "product/yescarta", "class/car-t"])
def test_the_boxed_warning_stands_on_the_real_pages(real_book: Book, place: str) -> None:
    page = real_book.page(Place(place))
    (box,) = boxes(page, "boxed-warning")
    assert next(one.id for one in page.sections if one.id != "card") == "boxed-warning"
    assert "§3.1 ¶3" in labels(box.rows[0].values[0].marks)
    assert "恶性肿瘤" in box.rows[0].values[0].text.zh


def test_two_deaths_are_told_on_the_real_page(real_book: Book) -> None:
    page = real_book.page(Place("product/vx-880"))
    card, safety, *_ = page.sections
    first = every(Value, safety)[0]
    assert (card.id, safety.id) == ("card", "safety")
    assert first.text.zh.startswith("2 例患者死亡")
    assert labels(first.marks)[0] == "§3.3 ¶2"


def test_trials_and_filings_share_a_table(vx_880: Page, book: Book) -> None:
    (trial,) = block(section(vx_880, "trials"), Table).rows
    (filing,) = block(section(book.page(Place("product/hepacure")), "trials"), Table).rows
    assert [cell.text.en for cell in trial.cells[:3]] == [
        *["NCT04786262", "ClinicalTrials.gov", "— Not stated"]
    ]
    assert [cell.text.en for cell in filing.cells[:3]] == [
        *["CXSL2200373", "CDE", "— Not applicable"]
    ]
    assert (
        row(book.page(Place("product/hepacure")), "Filing number").values[0].text.en
        == "CXSL2200373"
    )


def test_the_number_behind_the_code_is_that_of_the_registry(vx_880: Page, yescarta: Page) -> None:
    assert vx_880.registry == (
        "NCT04786262",
        "https://clinicaltrials.gov/study/NCT04786262",
    )
    assert yescarta.registry == ("", "")


def test_the_class_lends_its_mechanism_and_its_safety(vx_880: Page, yescarta: Page) -> None:
    assert statements(vx_880, "class-mechanism") == [
        "Senses glucose and secretes insulin, replacing damaged islet cells (class statement)."
    ]
    assert statements(yescarta, "class-safety") == [
        "CAR-T still carries risks such as cytokine storm (class statement)."
    ]
    assert "class-safety" not in [one.id for one in vx_880.sections]


@pytest.mark.parametrize(
    ("product", "held", "apart"),
    [
        ("hnpc01", "plastic in the body", "hippocampus"),
        ("nsi-566", "plastic in the body", "quiescent"),
        ("hepacure", "secretory/metabolic", "transplanted into the body"),
        ("bal-porcine", "secretory/metabolic", "transplanted into the body"),
        ("chemically-induced-islets", "Differentiation of iPSCs", "hippocampus"),
        ("vx-880", "blood glucose", "Differentiation of iPSCs"),
        ("autologous-stem-cell-islets", "blood glucose", "Differentiation of iPSCs"),
        ("nouvneu001", "restores the secretion of dopamine", "underlying pathology"),
        ("msk-da01", "underlying pathology", "hippocampus"),
    ],
)
def test_a_class_lends_only_what_holds_for_the_product(
    real_book: Book, product: str, held: str, apart: str
) -> None:
    page = real_book.page(Place(f"product/{product}"))
    ids = {one.id for one in page.sections}
    lent = [statements(page, name) for name in ("class-mechanism", "class-safety") if name in ids]
    told = " ".join(text for texts in lent for text in texts)
    assert held in told
    assert apart not in told


def test_what_a_product_says_itself_its_class_does_not_say_again(book: Book) -> None:
    page = book.page(Place("product/hepacure"))
    assert statements(page, "mechanism") == ["hiHep stand in for the liver."]
    assert "class-mechanism" not in [one.id for one in page.sections]


def test_the_header_names_developer_class_and_indication(vx_880: Page, yescarta: Page) -> None:
    assert [text.en for text in vx_880.subtitle] == [
        "Vertex (United States)",
        "Stem-cell-derived islets",
        "Diabetes; type not stated",
    ]
    assert yescarta.subtitle == (plain("阿基仑赛注射液"), plain("CAR-T"))


def test_the_badge_says_what_the_product_is_now(vx_880: Page, yescarta: Page) -> None:
    assert [(one.kind, one.text.en, one.supplement) for one in vx_880.badges] == [
        ("in-trials", "Phase III · 2026-04", True),
    ]
    assert [(one.kind, one.text.en) for one in yescarta.badges] == [
        ("approved", "On the market · 2 regions"),
    ]


def test_the_items_of_a_box_are_numbered_and_what_dates_them_stands_once(real_book: Book) -> None:
    items = every(Value, section(real_book.page(Place("product/carvykti")), "boxed-warning"))
    assert [one.text.en[:3] for one in items[:6]] == [f"{n}. " for n in range(1, 7)]
    assert [bool(one.tag) for one in items[:6]] == [False, False, False, False, True, True]
    assert "2026-07-21" in items[4].tag.en
    assert items[5].tag.en.startswith("2025-10")


def test_a_place_where_the_authorisation_ended_has_a_badge(real_book: Book) -> None:
    first, ended = real_book.page(Place("product/provenge")).badges
    assert (first.kind, ended.kind) == ("approved", "discontinued")
    assert ended.text.en == "European Union · Withdrawn · 2015-05-06"


def test_names_are_listed_by_kind_unless_the_title_says_them(vx_880: Page, yescarta: Page) -> None:
    rows = block(section(yescarta, "names"), Rows).rows
    assert [(one.label.en, said(one)) for one in rows] == [
        ("Brand name", ["Yescarta"]),
        ("Proper name", ["阿基仑赛注射液"]),
    ]
    assert "names" not in [one.id for one in vx_880.sections]


def test_the_class_is_the_last_key_fact(yescarta: Page) -> None:
    (value,) = row(yescarta, "Therapy class").values
    assert (value.text, value.link) == (plain("CAR-T"), "class/car-t")
