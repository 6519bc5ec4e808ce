from __future__ import annotations

from dataclasses import replace

from celltx_desktop.domain.text import Text
from celltx_desktop.pages.book import Book
from celltx_desktop.pages.page import Page, Value
from tests.pages.walk import row


def test_a_statement_of_the_review_tells_place_kind_and_date(
    book: Book, vx_880: Page, yescarta: Page
) -> None:
    value = row(vx_880, "Developer").values[0]
    origin = book.origin(value.marks[0], value)
    assert origin.title.en == "§3.3 ¶2  Cell-based medicinal products: Progress and perspectives"
    assert origin.title.zh == "§3.3 ¶2　细胞治疗药物：进展与展望"
    assert origin.detail.en == "Review · published 2024-08 · as the review states it"
    silence = row(yescarta, "Target").values[0]
    assert "cites there [12,13]" in book.origin(silence.marks[1], silence).detail.en


def test_a_statement_of_a_section_names_it(book: Book, yescarta: Page) -> None:
    value = row(yescarta, "Stage").values[0]
    origin = book.origin(value.marks[0], value)
    assert origin.title.zh == "§2.1 ¶1　全球发展现状　细胞治疗药物：进展与展望"
    assert origin.title.en.startswith("§2.1 ¶1  The present state worldwide  Cell-based medicinal")


def test_a_supplement_tells_its_own_date_and_strength(book: Book, vx_880: Page) -> None:
    value = row(vx_880, "Cell source").values[1]
    origin = book.origin(value.marks[0], value)
    assert origin.title.zh == "S2　NCT04786262"
    assert origin.detail.zh == "临床试验登记库 · 截至 2026-04-20 · 单一来源"


def test_the_date_of_a_source_is_told_from_that_of_the_statement(book: Book, vx_880: Page) -> None:
    value = row(vx_880, "Cell source").values[1]
    later = replace(value, tag=Text("2026-05 · 已核实", "2026-05 · verified"))
    detail = book.origin(value.marks[0], later).detail
    assert detail.en == "Trial registry · source of 2026-04-20 · as of 2026-05 · verified"
    undated = replace(value, tag=Text("已核实", "verified"))
    told = book.origin(value.marks[0], undated).detail.zh
    assert told == "临床试验登记库 · 来源日期 2026-04-20 · 已核实"


def test_a_source_without_a_date_says_so_and_whose_the_other_date_is(
    book: Book, vx_880: Page
) -> None:
    mark = next(
        mark
        for page_section in vx_880.sections
        if page_section.id == "finding"
        for mark in page_section.blocks[1].rows[1].values[0].marks  # type: ignore[union-attr]
        if mark.place == "source/bnn-vx880-2024"
    )
    assert "source not dated" in book.origin(mark, None).detail.en
    dated = Value(Text("x", "x"), tag=Text("2026-02-06 · 单一来源", "2026-02-06 · single source"))
    assert "来源未注日期 · 截至 2026-02-06 · 单一来源" in book.origin(mark, dated).detail.zh
