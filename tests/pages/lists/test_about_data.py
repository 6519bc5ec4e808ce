from __future__ import annotations

from celltx_desktop.pages.book import Book
from celltx_desktop.pages.lists import about_data
from celltx_desktop.pages.lists.not_taken import REASONS, UNUSED
from tests.pages.walk import said, section


def test_the_page_about_the_data_counts_the_open_database(book: Book) -> None:
    page = book.page(about_data.PLACE)
    assert said(section(page, "edition"))[:2] == ["2024-08", "2026-11-24"]
    assert said(section(page, "kinds"))[:2] == ["3", "5"]
    silence = said(section(page, "silence"))
    assert "not stated of 3 of 3 products" in silence


def test_what_was_not_taken_is_told_with_its_reason(book: Book) -> None:
    page = book.page(about_data.PLACE)
    assert said(section(page, "reasons")) == [reason.en for _, reason in (*UNUSED, *REASONS)]
