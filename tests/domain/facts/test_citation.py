from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from celltx_desktop.domain.facts.citation import (
    REVIEW,
    Citation,
    expand,
    parse,
    place_label,
    references,
)
from celltx_desktop.domain.facts.problem import Problem
from celltx_desktop.domain.text import Text, plain

PARAGRAPHS = st.one_of(
    st.builds("{}-p{}".format, st.integers(1, 9), st.integers(1, 99)),
    st.builds("{}.{}-p{}".format, st.integers(1, 9), st.integers(1, 9), st.integers(1, 99)),
    st.builds("{}-{}".format, st.sampled_from(["fn", "pf"]), st.integers(1, 9)),
    st.builds(
        "{}-p{}".format,
        st.sampled_from(["front", "abstract-zh", "abstract-en"]),
        st.integers(1, 9),
    ),
)
NUMBERS = st.sets(st.integers(1, 999)).map(lambda numbers: tuple(sorted(numbers)))


@given(PARAGRAPHS, NUMBERS)
def test_a_citation_is_read_as_it_was_written(paragraph: str, refs: tuple[int, ...]) -> None:
    written = f"{paragraph} {references(refs)}".strip()
    assert parse(written) == Citation(REVIEW, paragraph, refs)


@pytest.mark.parametrize(
    ("written", "citation"),
    [
        ("3.3-p2", Citation(REVIEW, "3.3-p2")),
        ("3.3-p2 [27-29,31]", Citation(REVIEW, "3.3-p2", (27, 28, 29, 31))),
        ("fn-1", Citation(REVIEW, "fn-1")),
        ("abstract-zh-p1", Citation(REVIEW, "abstract-zh-p1")),
        ("2.1-title", Citation(REVIEW, "2.1-title")),
        ("ctgov-nct04786262", Citation("ctgov-nct04786262")),
    ],
)
def test_what_the_data_files_write(written: str, citation: Citation) -> None:
    assert parse(written) == citation
    assert citation.is_review is bool(citation.paragraph)


@pytest.mark.parametrize(
    "written",
    [
        "",
        " ",
        "§3.3 ¶2",
        "3.3-p2 []",
        "3.3-p2[30]",
        "3.3-p2 [30] ",
        "3.3-p2 [31,30]",
        "3.3-p2 [30,30]",
        "3.3-p2 [29-27]",
        "3.3-p2 [1-2-3]",
        "3.3-p2 [1-9999999999]",
        "ctgov nct04786262",
        "CTGOV",
        "3.3-p2\n",
        "٣.٣-p٢ [٣]",
    ],
)
def test_what_is_no_citation_is_refused(written: str) -> None:
    with pytest.raises(Problem) as caught:
        parse(written)
    is_unordered = written in ("3.3-p2 [31,30]", "3.3-p2 [30,30]", "3.3-p2 [29-27]")
    assert caught.value.code == ("references-unordered" if is_unordered else "not-citation")
    assert caught.value.fields == {"written": written}


@given(st.text())
def test_reading_anything_returns_a_citation_or_a_problem(text: str) -> None:
    try:
        citation = parse(text)
    except Problem:
        return
    assert citation.source in (REVIEW, text)


@pytest.mark.parametrize(
    ("refs", "printed"),
    [
        ((), ""),
        ((30,), "[30]"),
        ((3, 4), "[3,4]"),
        ((27, 28, 29), "[27-29]"),
        ((12, 13, 27, 28, 29, 31), "[12,13,27-29,31]"),
    ],
)
def test_three_numbers_in_a_row_become_a_range(refs: tuple[int, ...], printed: str) -> None:
    assert references(refs) == printed


def test_numbers_are_expanded_in_the_order_of_print() -> None:
    assert expand("54,59,60") == (54, 59, 60)
    assert expand("9,2-4") == (9, 2, 3, 4)
    assert expand("29-27") == (29, 27)


@pytest.mark.parametrize(
    ("paragraph", "label"),
    [
        ("3.3-p2", plain("§3.3 ¶2")),
        ("1-p1", plain("§1 ¶1")),
        ("2.1-title", Text("§2.1 标题", "§2.1 heading")),
        ("front-title", Text("篇首 标题", "Title page heading")),
        ("front-p2", Text("篇首 2", "Title page 2")),
        ("abstract-zh-p1", Text("中文摘要 1", "Chinese abstract 1")),
        ("fn-2", Text("脚注 2", "Footnote 2")),
        ("pf-3", Text("刊期", "Volume and issue")),
        ("pf-9", Text("页眉页脚 9", "Head and foot 9")),
    ],
)
def test_a_place_is_told_in_short(paragraph: str, label: Text) -> None:
    assert place_label(paragraph) == label
