from __future__ import annotations

from celltx_desktop.domain.search.query import Filter, Problem, Query, Term


def test_a_query_asks_for_something_if_it_has_a_word_a_filter_or_a_problem() -> None:
    assert not Query("- ")
    assert not Query("-x", excluded=(Term(("x",)),))
    assert Query("vx", (Term(("vx",)),))
    assert Query("class:islet", filters=(Filter("class", "islet"),))
    assert Query("clas:", problems=(Problem("unknown-field", "clas"),))


def test_how_it_was_written_makes_no_other_query() -> None:
    """Answers are kept by query: quotes that change nothing must not ask again."""
    assert Query("a", (Term(("a",), written="a"),)) == Query("a", (Term(("a",), written="A"),))
    assert Filter("class", "islet", written="x") == Filter("class", "islet")


def test_the_words_to_mark_are_those_of_the_terms() -> None:
    assert Query("vx 880", (Term(("vx",)), Term(("880",)))).phrases == (("vx",), ("880",))
    assert Filter("target", "CD-19").squeezed == "cd19"
