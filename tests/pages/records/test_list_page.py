from __future__ import annotations

from celltx_desktop.domain.place import Place
from celltx_desktop.pages.book import Book
from celltx_desktop.pages.page import Statements, Table
from tests.pages.walk import block, labels, said, section


def test_a_list_of_ours_says_first_that_it_is_one(book: Book) -> None:
    page = book.page(Place("list/the-11"))
    assert [one.id for one in page.sections] == ["remarks", "the-11-1"]
    assert said(page.sections[0]) == ["The review gives no list."]


def test_every_member_leads_to_its_product_and_shows_who_counts_it(book: Book) -> None:
    page = book.page(Place("list/the-11"))
    (row,) = block(section(page, "the-11-1"), Table).rows
    product, above, status = row.cells
    assert (product.link, product.fact) == ("product/yescarta", "list/the-11-1#s-fact-1")
    assert above.link == "class/car-t"
    assert status.text.en == "On the market · 2 regions"
    assert labels(row.marks) == ["S1", "§2.1 ¶1"]
    assert row.supplement


def test_what_explains_the_review_is_not_the_reviews(book: Book) -> None:
    (remark,) = block(section(book.page(Place("list/the-11")), "remarks"), Statements).values
    assert labels(remark.marks) == ["§3.1 ¶2", "S1"]
    assert (remark.look, remark.tag.en) == ("supplement", "single source")


def test_a_group_has_a_page_of_its_own_below_the_list(book: Book) -> None:
    page = book.page(Place("list/the-11-1"))
    assert page.subtitle[0].en == "The 11 CAR-T products: our reconstruction"
    assert len(block(section(page, "the-11-1"), Table).rows) == 1
