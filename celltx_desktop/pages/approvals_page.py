"""Approvals at one glance: products by class, regulators side by side."""

from __future__ import annotations

from itertools import groupby

from ..domain.text import EMPTY, Text
from ..store.catalogue import Catalogue
from ..store.overview import Decision, in_order
from . import words
from .page import Edition, Page, Section, Table, TableRow, Value
from .product_tables import GLYPH

PLACE = "index/approvals"
_COLUMNS: tuple[tuple[Text, tuple[str, ...]], ...] = (
    (Text("美国", "United States"), ("fda", "美国")),
    (Text("中国", "China"), ("nmpa", "cde")),
    (Text("欧盟", "European Union"), ("ec", "ema")),
    (Text("日本", "Japan"), ("mhlw", "pmda", "日本")),
    (Text("韩国", "South Korea"), ("mfds",)),
)
_OTHERS = Text("其他", "Elsewhere")
_LEGEND = Text(
    "一格是一个辖区内的首次决定；“—”表示来源未说明，不等于未批准；＋ 为补充。",
    "A cell is the first decision in one jurisdiction; — means that the sources do not say, not"
    " that it is not approved; ＋ marks the supplement.",
)


def build(catalogue: Catalogue, edition: Edition) -> Page:
    """Return the table of products and regulators, one section a class."""
    order = {branch.place: n for n, branch in enumerate(in_order(catalogue.branches()))}
    decisions = sorted(
        catalogue.overview.decisions(), key=lambda one: (order[one.parent], order[one.place])
    )
    sections = []
    for parent, group in groupby(decisions, key=lambda one: one.parent):
        title = catalogue.title(parent) or EMPTY
        by_product: dict[str, list[Decision]] = {}
        for one in group:
            by_product.setdefault(one.place, []).append(one)
        rows = tuple(_row(place, held) for place, held in by_product.items())
        columns = (words.HIT_GROUP["product"], *(name for name, _ in _COLUMNS), _OTHERS)
        sections.append(Section(parent, title, (Table(columns, rows, places=False),)))
    return Page(PLACE, words.APPROVALS, (_LEGEND,), (), tuple(sections), (), edition)


def _row(place: str, held: list[Decision]) -> TableRow:
    cells = [Value(held[0].title, link=place, look="strong")]
    known = {code for _, codes in _COLUMNS for code in codes}
    for _, codes in _COLUMNS:
        cells.append(_cell([one for one in held if one.by in codes]))
    cells.append(_cell([one for one in held if one.by not in known]))
    return TableRow(tuple(cells))


def _cell(held: list[Decision]) -> Value:
    """Show the first decision of the review, else of the supplement; a withdrawal tells itself."""
    if not held:
        return Value(Text("—", "—"), look="silent")
    first = min(held, key=lambda one: (one.supplement, one.date))
    plus = "＋" if first.supplement else ""
    text = Text(f"{plus}{first.date}", f"{plus}{first.date}")
    gone = [one for one in held if one.kind in ("withdrawn", "expired")]
    if gone and first not in gone:
        word = words.APPROVAL[gone[0].kind]
        text = Text(
            f"{text.zh}，＋{gone[0].date} {word.zh}",
            f"{text.en}, ＋{gone[0].date} {word.en.lower()}",
        )
    return Value(text, glyph=GLYPH[first.kind])
