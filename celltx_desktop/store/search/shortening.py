"""Drop a word of a query that finds nothing: ``iPSC islet thing`` asks for two."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from ...domain.search.field_words import beginning, field_word
from ...domain.search.query import Problem, Query
from ...domain.search.slips import is_code
from .finding import Finder, Matches
from .understanding import Plan, Understanding

_NOT = {("not",), ("no",), ("without",)}
"""Words beside which none may be left out, for it may be the one that is not wanted."""


def without_field_word(query: Query) -> Iterator[Query]:
    """Yield the query without its last word if that is a field word being typed (``statu``).

    In a question, also without a field word that stands elsewhere (``what is the target of``).
    """
    for n, term in enumerate(query.terms):
        typed = "".join(term.words)
        is_last = n == len(query.terms) - 1 and len(typed) > 1
        is_field = beginning(typed) if is_last else query.asking and field_word(typed)
        if is_field and not term.whole and (len(query.terms) > 1 or query.filters):
            yield _without_term(query, n)


def without_a_word(
    query: Query, understanding: Understanding, finder: Finder
) -> tuple[Plan, Matches] | None:
    """Return what is found without one of the words, if they are many or a question is asked.

    A word that stands nowhere is left out first, then the one that says least, and no name
    or code: who asks for the boxed warning of a product that has none must not read of others.
    Without a question it is not enough that the rest stands in some text. The word is named in a
    problem.
    """
    if len(query.terms) < (2 if query.asking else 3) or _NOT.intersection(query.phrases):
        return None
    counts = {
        n: finder.count(understanding.slot(term, False))
        for n, term in enumerate(query.terms)
        if not term.whole and not is_code(word := "".join(term.words)) and not finder.is_name(word)
    }
    for n in sorted(counts, key=lambda n: (counts[n] > 0, -counts[n], n)):
        plan = understanding.plan(_without_term(query, n))
        if not finder.is_found(plan.readings[0]):
            continue
        found = finder.all_words(plan)
        if found and (query.asking or "text" not in list(found)[:1]):
            problem = Problem("left-out", query.terms[n].written)
            return replace(plan, problems=(*plan.problems, problem)), found
    return None


def _without_term(query: Query, number: int) -> Query:
    terms = query.terms[:number] + query.terms[number + 1 :]
    words = (word for term in terms for word in term.words)
    return replace(query, terms=terms, squeezed="".join(words))
