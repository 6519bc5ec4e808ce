"""Whole pages: their sections, their style sheet, and nothing dropped."""

from __future__ import annotations

from dataclasses import replace

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Content
from celltx_desktop.pages.book import Book
from celltx_desktop.pages.page import Figure, Mark, Value
from celltx_desktop.present.page_html.writer import style, write_page
from tests.pages.walk import every
from tests.present.page_html.drawn import pen, read

PLACES = ["product/vx-880", "product/yescarta", "class/car-t", "index/approvals", "welcome"]
PLACES += ["compare/vx-880,yescarta", "source/review"]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("content", ["zh", "en", "both"])
@pytest.mark.parametrize("stacked", [False, True])
def test_a_page_drops_no_value_and_no_place(
    book: Book, place: str, content: Content, stacked: bool
) -> None:
    page = book.page(Place(place))
    names = frozenset(value.fact for value in every(Value, page))
    view = replace(pen(content, stacked=stacked).view, unfolded=names)
    html, spots = write_page(page, view, "")
    root = read(html)
    text = root.text.replace(" ", "")
    for value in every(Value, page.sections):
        for lang in view.langs:
            assert "".join(value.text[lang].split()) in text, value
    marks = [spot.mark for spot in spots]
    shown = every(Mark, page.sections)
    assert sorted(mark.label.en for mark in marks) == sorted(mark.label.en for mark in shown)
    assert len(every(Figure, page)) == len(root.all("span", "figure"))


@pytest.mark.parametrize("place", PLACES)
def test_each_link_of_the_margin_leads_to_its_own_spot(book: Book, place: str) -> None:
    html, spots = write_page(book.page(Place(place)), pen().view, "")
    links = [a for a in read(html).all("a") if a.attributes.get("href", "").startswith("spot:")]
    assert [a.attributes["href"] for a in links] == [f"spot:{n}" for n in range(len(spots))]
    assert [a.text for a in links] == [spot.mark.label.en for spot in spots]


def test_a_section_has_its_anchor_and_its_heading_unless_it_heads_itself(book: Book) -> None:
    page = book.page(Place("product/vx-880"))
    assert {section.bare for section in page.sections} == {True, False}
    root = read(write_page(page, pen().view, "")[0])
    names = [a.attributes["name"] for a in root.all("a") if "name" in a.attributes]
    assert [name for name in names if "#" not in name] == [
        *[section.id for section in page.sections],
        "sources",
    ]
    headings = [section.title.en for section in page.sections if not section.bare]
    assert [one.text for one in root.all("h2")] == [*headings, "Sources"]


def test_the_width_of_the_places_depends_on_the_sources(book: Book) -> None:
    for place, width in (("product/vx-880", 175), ("source/review", 133)):
        page = book.page(Place(place))
        root = read(write_page(page, pen().view, "")[0])
        assert {cell.number("width") for cell in root.all("td", "place")} <= {width}, place
    assert len(book.page(Place("product/vx-880")).sources) > 1


def test_the_style_sheet_has_the_colours_fonts_and_sizes_of_the_view(book: Book) -> None:
    view = replace(
        pen().view, px=28, colours={"note-head": "#123456"}, fonts={"zh": "A", "en": "B"}
    )
    css = "$note_head $zh_fonts $en_fonts $small $figure $pad ${h2_top}px $apart $tight $pad_place"
    assert style(css, view) == "#123456 A B 24 40 10 36px 18 4 14"
    assert style("$h2_bottom $h3_top $h3_bottom", view) == "6 20 4"
    page = write_page(book.page(Place("welcome")), view, "p { color: $note_head }")[0]
    assert read(page).one("style").text == "p { color: #123456 }"
