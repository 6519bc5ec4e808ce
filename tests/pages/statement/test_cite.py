from __future__ import annotations

from celltx_desktop.pages.book import Book
from celltx_desktop.pages.page import Page, Value
from tests.pages.walk import every


def test_a_fact_is_cited_with_its_place_and_the_edition(book: Book, vx_880: Page) -> None:
    value = next(v for v in every(Value, vx_880) if v.text.en.startswith("Two patients died"))
    citation = book.cite(vx_880, value)
    first, source, last = citation.en.split("\n")
    assert first.startswith("VX-880: Two patients died;")
    assert source.endswith("§3.3 ¶2")
    assert source.startswith(
        "惠利健、袁湘、吴婧琪: Cell-based medicinal products: Progress and perspectives"
        " (细胞治疗药物：进展与展望), 2024, volume 39"
    )
    assert last.startswith("In: CellTx Desktop (Review 2024-08")
    assert last.endswith("product/vx-880#statement-1")
    assert citation.zh.split("\n")[1].startswith(
        "惠利健、袁湘、吴婧琪：《细胞治疗药物：进展与展望》"
    )


def test_a_supplement_is_cited_by_its_own_source(book: Book, vx_880: Page) -> None:
    value = next(v for v in every(Value, vx_880) if v.look == "supplement" and v.marks[0].url)
    lines = book.cite(vx_880, value).en.split("\n")
    assert len(lines) == 2 + len(value.marks)
    assert all(mark.url in lines[n] for n, mark in enumerate(value.marks, 1))
    assert not any("惠利健" in line for line in lines)


def test_a_page_is_cited_with_all_its_sources(book: Book, vx_880: Page) -> None:
    lines = book.cite(vx_880, None).en.split("\n")
    assert lines[0] == "VX-880"
    assert len(lines) == 2 + len(vx_880.sources)
