from __future__ import annotations

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Text
from celltx_desktop.errors import CelltxError
from celltx_desktop.pages.book import Book
from celltx_desktop.pages.page import Comparison, Page
from tests.pages.walk import block, boxes, said, section


def comparison(page: Page) -> Comparison:
    return block(section(page, "compare"), Comparison)


def differing(page: Page) -> list[str]:
    return [row.label.en for row in comparison(page).rows if row.differs]


def test_products_stand_side_by_side_with_their_status_on_top(book: Book) -> None:
    page = book.page(Place("compare/vx-880,hepacure"))
    heads = comparison(page).heads
    assert [head[0].text.en for head in heads] == ["VX-880", "HepaCure"]
    assert all(head[1].glyph for head in heads)
    assert page.title.en == "Comparison: VX-880, HepaCure"
    assert page.subtitle[0].en == f"2 products · {len(differing(page))} differences"


def test_a_field_that_one_source_does_not_state_differs(book: Book) -> None:
    rows = {
        row.label.en: row for row in comparison(book.page(Place("compare/vx-880,hepacure"))).rows
    }
    number = rows["Registry number"]
    assert number.differs
    assert number.cells[0][0].text.en == "NCT04786262"
    assert [value.text.en for value in number.cells[1]] == ["— Not stated"]
    assert number.cells[1][0].marks  # where it was searched for


def test_equal_fields_are_hidden_counted_and_named(book: Book) -> None:
    page = book.page(Place("compare/vx-880,hepacure"))
    hidden, no_ranking = said(section(page, "compare").blocks[1])
    assert "Dose (all not stated)" in hidden
    assert "not ranked" in no_ranking
    shown = {row.label.en for row in comparison(page).rows}
    assert "Dose" not in shown
    every = book.page(Place("compare/vx-880,hepacure/every"))
    assert {row.label.en for row in comparison(every).rows} > shown
    assert differing(every) == differing(page)
    assert not any("hidden" in one for one in said(section(every, "compare").blocks[1]))


def test_a_value_in_doubt_points_to_the_note_below(book: Book) -> None:
    page = book.page(Place("compare/vx-880,hepacure"))
    safety = next(row for row in comparison(page).rows if row.label.en == "Safety")
    assert "(see editor’s note)" in safety.cells[0][0].text.en
    assert section(page, "notes-vx-880").blocks


@pytest.mark.parametrize("names", ["", "vx-880", "vx-880,vx-880", "a,b,c,d,e,f"])
def test_two_to_five_different_products(book: Book, names: str) -> None:
    with pytest.raises(CelltxError) as caught:
        book.page(Place(f"compare/{names}"))
    assert caught.value.code == "compare-count"


def test_an_unknown_product_is_told(book: Book) -> None:
    with pytest.raises(CelltxError) as caught:
        book.page(Place("compare/vx-880,none"))
    assert caught.value.fields == {"place": "product/none"}


def test_nothing_of_a_product_is_lost(real_book: Book) -> None:
    """Set side by side with another, each product still shows every fact of its page."""
    page = real_book.page(Place("compare/vx-880,yescarta/every"))
    shown = {value.fact for row in comparison(page).rows for cell in row.cells for value in cell}
    for name in ("vx-880", "yescarta"):
        facts = section(real_book.page(Place(f"product/{name}")), "facts")
        wanted = {
            value.fact
            for held in facts.blocks
            for row in getattr(held, "rows", ())
            if not hasattr(held, "kind")
            for value in row.values
        }
        assert wanted - shown <= {""}


def test_the_equal_fields_have_a_place_of_their_own_and_back(book: Book) -> None:
    page = book.page(Place("compare/vx-880,hepacure"))
    words, place = comparison(page).other or (None, "")
    assert words
    assert words.en.startswith("Show the ")
    every = book.page(Place(place))
    assert every.place == place == "compare/vx-880,hepacure/every"
    assert len(comparison(every).rows) > len(comparison(page).rows)
    assert comparison(every).other == (
        Text("只看不同", "Show only what differs"),
        "compare/vx-880,hepacure",
    )


def test_boxed_warnings_come_first_whatever_their_kind_and_are_never_hidden(
    real_book: Book,
) -> None:
    """Some list the items of the box, some tell only of it; equal words are no reason to hide."""
    for names in (("yescarta", "kymriah", "breyanzi"), ("breyanzi", "tecartus")):
        held = [real_book.page(Place(f"product/{name}")) for name in names]
        page = real_book.page(Place(f"compare/{','.join(names)}"))
        first = comparison(page).rows[0]
        assert first.label == boxes(held[0], "boxed-warning")[0].title
        for own, cell in zip(held, first.cells, strict=True):
            assert said(cell) == said(boxes(own, "boxed-warning")[0])
        assert "Boxed warning" not in "".join(said(section(page, "compare").blocks[1]))


def test_no_row_of_boxed_warnings_where_nobody_tells_of_one(book: Book) -> None:
    rows = comparison(book.page(Place("compare/vx-880,hepacure"))).rows
    assert not any(row.label.en.startswith("Boxed warning") for row in rows)


def test_the_notes_of_each_product_are_told_apart_in_a_list(real_book: Book) -> None:
    page = real_book.page(Place("compare/yescarta,relma-cel"))
    titles = [one.title.zh for one in page.sections if one.id.startswith("notes-")]
    assert titles == ["编者按：Yescarta", "编者按：Relma-cel"]
