"""Large figures, and the sources at the end of a page."""

from __future__ import annotations

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Content, Text, plain
from celltx_desktop.pages.page import Figure, Figures, Mark, SourceLine
from celltx_desktop.present.page_html.tables import write_figures, write_sources
from tests.present.page_html.drawn import pen, read

MARK = Mark(plain("§1 ¶1"), Place("paragraph/1-p1"))


def figures(count: int) -> Figures:
    return Figures(
        tuple(
            Figure(Text(f"数 {n}", f"Count {n}"), plain(str(n)), Text("人", "people"), (MARK,))
            for n in range(count)
        )
    )


@pytest.mark.parametrize(
    ("count", "rows"), [(1, [1]), (3, [3]), (4, [3, 1]), (6, [3, 3]), (7, [3, 3, 1])]
)
def test_figures_stand_three_in_a_row_each_a_third_wide(count: int, rows: list[int]) -> None:
    drawn = read(write_figures(pen(), figures(count))).rows
    assert [len(row) for row in drawn] == rows
    assert {cell.attributes["width"] for row in drawn for cell in row} == {"33%"}
    assert {cell.attributes["valign"] for row in drawn for cell in row} == {"top"}


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("en", "Count 0 0 people §1 ¶1"),
        ("zh", "数 0 0 人 §1 ¶1"),
        ("both", "数 0 Count 0 0 人 §1 ¶1"),
    ],
)
def test_a_figure_has_its_label_its_unit_and_its_place(content: Content, text: str) -> None:
    one = pen(content)
    root = read(write_figures(one, figures(1)))
    assert root.text == text
    assert root.one("span", "figure").text == "0"
    assert [(spot.mark, spot.value) for spot in one.spots] == [(MARK, None)]


def test_a_source_has_its_key_its_title_and_where_it_was_read() -> None:
    lines = (
        SourceLine("§", Text("综述", "Review"), Place("source/review")),
        SourceLine("S1", plain("Trial"), Place("source/trial"), "https://www.example.org/x"),
    )
    root = read(write_sources(pen(), lines))
    assert root.one("h2").text == "Sources"
    assert root.one("h2").one("a").attributes == {"name": "sources"}
    assert [[cell.text for cell in row] for row in root.rows] == [
        ["§", "Review"],
        ["S1", "Trial · example.org"],
    ]
    assert [a.attributes["href"] for a in root.all("a")[1:]] == ["source/review", "source/trial"]
    assert root.widths == [[42, 0], [42, 0]]


def test_a_page_without_sources_has_no_list_of_them() -> None:
    assert write_sources(pen(), ()) == ""
