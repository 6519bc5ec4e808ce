"""Approvals at one glance: products by class, regulators side by side.

One table a class, with columns of one width: the list of contents leads to a class, and the places
stand under each date.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from ...domain.facts.edition import Edition
from ...domain.facts.status import ENDS, event_status
from ...domain.facts.vocabulary import JURISDICTIONS
from ...domain.place import Place
from ...domain.text import EMPTY, Text
from ...store.facts.catalogue import Catalogue
from ...store.facts.overview import Decision, in_order
from ...wording import labels, lists, phrases
from ..marks import Marker
from ..page import Page, Section, Table, TableRow, Value
from ..records.product_tables import day
from .outline import APPROVALS

_COLUMNS = ("US", "CN", "EU", "JP", "KR")
"""The jurisdictions with a column of their own."""
_SHARES = (5, 4, 4, 4, 4, 4, 5)


def build(catalogue: Catalogue, edition: Edition) -> Page:
    """Return the table of products and regulators, one section a class."""
    marker = Marker(catalogue)
    order = {branch.place: n for n, branch in enumerate(in_order(catalogue.branches()))}
    decisions = sorted(
        catalogue.overview.decisions(), key=lambda one: (order[one.parent], order[one.place])
    )
    sections = []
    for parent, group in groupby(decisions, key=lambda one: one.parent):
        title = catalogue.title(parent) or EMPTY
        by_product: dict[Place, list[Decision]] = {}
        for one in group:
            by_product.setdefault(one.place, []).append(one)
        rows = tuple(_row(place, held, marker) for place, held in by_product.items())
        columns = (
            labels.HIT_GROUP["product"],
            *(JURISDICTIONS[code] for code in _COLUMNS),
            lists.ELSEWHERE,
        )
        sections.append(Section(parent, title, (Table(columns, rows, False, _SHARES),)))
    legend = (lists.APPROVALS_LEGEND,)
    return Page(APPROVALS, labels.APPROVALS, legend, tuple(sections), marker.sources(), edition)


def _row(place: Place, held: list[Decision], marker: Marker) -> TableRow:
    title, ended = held[0].title, held[0].ended
    if ended:
        title = replace(phrases.brackets(title, ended), original=title.original)
    cells = [Value(title, link=place, look="strong")]
    cells += [_cell([one for one in held if one.jurisdiction == code], marker) for code in _COLUMNS]
    others = [one for one in held if one.jurisdiction not in _COLUMNS]
    cells.append(_cell(others, marker, named=True))
    return TableRow(tuple(cells))


def _cell(held: list[Decision], marker: Marker, named: bool = False) -> Value:
    """Show the first decision of the review, else of the supplement, and a withdrawal after it.

    ``named`` says whose decision it is, where the column does not.
    """
    if not held:
        return Value(Text("—", "—"), look="silent")
    # A year alone may be any day of it, so a dated decision of that year comes first
    first = min(
        held,
        key=lambda one: (
            one.event in (*ENDS, "listing"),
            one.supplement,
            one.event == "further-indication",
            f"{one.date}~",
        ),
    )
    glyph, text = event_status(first.event, first.basis), _dated(first, named)
    if word := _qualified(first):
        text = Text(f"{text.zh} {word.zh}", f"{text.en} {word.en.lower()}")
    gone = [
        one
        for one in held
        if one.event in ENDS and one.jurisdiction == first.jurisdiction and one != first
    ]
    if gone:
        end, word = _dated(gone[-1], named=False), labels.EVENT[gone[-1].event]
        glyph = "discontinued"
        text = Text(f"{text.zh}，{end.zh} {word.zh}", f"{text.en}, {end.en} {word.en.lower()}")
    cites = dict.fromkeys(cite for one in (first, *gone[-1:]) for cite in one.cites)
    return Value(text, marker.marks(cites), glyph=glyph)


def _qualified(one: Decision) -> Text:
    """Return what a date alone would pass over: that the decision is less than an approval."""
    if one.event not in ("first-authorisation", "marketed"):
        return labels.EVENT[one.event]
    if event_status(one.event, one.basis) == "approved":
        return EMPTY
    return labels.BASIS[one.basis]


def _dated(one: Decision, named: bool) -> Text:
    plus, when = "＋" if one.supplement else "", day(one.date)
    if not named:
        return Text(f"{plus}{when.zh}", f"{plus}{when.en}")
    return Text(f"{plus}{one.body.zh} {when.zh}", f"{plus}{one.body.en} {when.en}")
