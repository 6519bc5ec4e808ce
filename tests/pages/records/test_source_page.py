from __future__ import annotations

import re

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Text
from celltx_desktop.errors import CelltxError
from celltx_desktop.pages.book import Book
from celltx_desktop.pages.page import Value
from celltx_desktop.store.facts.catalogue import Catalogue
from tests.pages.walk import every, said, section

DERIVED = re.compile("#(?:s-)?status-")
"""What no file states: it follows from what is shown."""


def test_a_paragraph_shows_all_that_is_taken_from_it(book: Book, catalogue: Catalogue) -> None:
    page = book.page(Place("paragraph/3.5-p4"))
    cited = set(catalogue.overview.citing_paragraph("3.5-p4"))
    shown = {value.fact for value in every(Value, page) if value.fact}
    assert page.title == Text("综述第 3.5 节第 4 段", "Review, section 3.5, paragraph 4")
    assert shown == {part for part in cited if not DERIVED.search(part)}
    assert [one.id for one in page.sections] == [
        *["product/hepacure", "class/bioartificial-liver", "cell-source/hihep"]
    ]


def test_nothing_taken_from_a_real_paragraph_is_left_out(
    real_book: Book, real_catalogue: Catalogue
) -> None:
    for paragraph, _ in real_catalogue.overview.paragraphs():
        cited = real_catalogue.overview.citing_paragraph(paragraph)
        shown = {
            value.fact for value in every(Value, real_book.page(Place(f"paragraph/{paragraph}")))
        }
        assert {one for one in cited if not DERIVED.search(one)} <= shown


def test_a_source_shows_what_it_is_and_what_is_taken_from_it(book: Book) -> None:
    page = book.page(Place("source/fosun-axi-cel-inhl"))
    assert page.subtitle[0].en == "Company"
    assert "复星医药" in said(section(page, "facts"))
    assert any("The NMPA approves" in text for text in said(section(page, "product/yescarta")))


def test_how_a_page_was_read_is_for_the_keepers_alone(book: Book) -> None:
    shown = said(section(book.page(Place("source/bnn-vx880-2024")), "facts"))
    assert shown == ["BNN", "date not recorded"]


def test_the_review_lists_its_paragraphs_with_their_facts(book: Book) -> None:
    listed = section(book.page(Place("source/review")), "paragraphs")
    links = [value.link for value in every(Value, listed) if value.link]
    assert links[0] == "paragraph/1-p1"
    assert len(links) == 11
    assert "The present state worldwide · 0 facts" in said(listed)
    assert said(listed)[:2] == ["§1 ¶1", "0 facts"]


@pytest.mark.parametrize("place", ["paragraph/9-p9", "paragraph/", "source/", "source/none"])
def test_what_is_not_there_is_told(book: Book, place: str) -> None:
    with pytest.raises(CelltxError, match="unknown-place"):
        book.page(Place(place))


def test_the_review_has_its_english_title_and_is_known_by_its_own(book: Book) -> None:
    page = book.page(Place("source/review"))
    assert page.title.zh == "细胞治疗药物：进展与展望"
    assert page.title.en == "Cell-based medicinal products: Progress and perspectives"
    assert page.subtitle[0].en == "Review · 细胞治疗药物：进展与展望"
    paragraph = book.page(Place("paragraph/3.3-p2"))
    assert paragraph.subtitle[0] == page.title
    assert book.page(Place("paragraph/2.1-p1")).subtitle == (
        Text("全球发展现状", "The present state worldwide"),
        page.title,
    )
    assert book.page(Place("paragraph/2.1-title")).title.en == "Review: §2.1 heading"
