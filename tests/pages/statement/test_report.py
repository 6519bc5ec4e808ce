from __future__ import annotations

from celltx_desktop.domain.place import Place
from celltx_desktop.pages.book import Book
from celltx_desktop.pages.page import Page, Value
from celltx_desktop.pages.statement.report import compose
from tests.pages.walk import every, row


def test_a_report_names_fact_sources_and_edition(book: Book, vx_880: Page) -> None:
    value = row(vx_880, "Developer").values[0]
    text = compose(vx_880, value, book.sources(value), vx_880.edition, "  It is in Boston.\n", "en")
    for part in (
        value.fact,
        "VX-880 (product/vx-880",
        "Vertex（美国）",
        "Vertex (United States)",
        "§3.3 ¶2",
        "2024-08",
        "2026-11-24",
        "It is in Boston.",
    ):
        assert part in text
    assert text.endswith(".\n")


def test_a_report_speaks_the_readers_language(book: Book, yescarta: Page) -> None:
    value = row(yescarta, "Target").values[0]
    text = compose(yescarta, value, book.sources(value), yescarta.edition, "", "zh")
    assert "§3.1 ¶2，§3.1 ¶4 [12,13]" in text
    assert "《细胞治疗药物：进展与展望》" in text
    assert "事实勘误" in text
    assert ": " not in text


def test_a_source_of_the_supplement_is_named_and_not_numbered(real_book: Book) -> None:
    page = real_book.page(Place("product/yescarta"))
    shown = (one for one in every(Value, page) if one.marks)
    value = next(one for one in shown if one.marks[0].supplement and one.marks[0].url)
    text = compose(page, value, real_book.sources(value), page.edition, "", "en")
    assert value.marks[0].url in text
    assert f"    {value.marks[0].label.en}" not in text
