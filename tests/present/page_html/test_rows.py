"""Fields with their values, and sentences, of which long groups are folded."""

from __future__ import annotations

from dataclasses import replace

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Content, Text, plain
from celltx_desktop.pages.page import Mark, Row, Statements, Value
from celltx_desktop.present.page_html.pen import Pen
from celltx_desktop.present.page_html.rows import FOLD_FROM, UNFOLD, write_rows, write_statements
from tests.present.page_html.drawn import Element, pen, read

MARK = Mark(plain("S1"), Place("source/x"))
FIRST = Value(Text("一", "First"), (MARK,), fact=Place("a#fact-1"))
ADDED = Value(Text("二", "Second"), (MARK,), "supplement", Text("2026 · 核", "2026 · checked"))
ROW = Row(Text("靶点", "Target"), (FIRST, ADDED))


def statements(count: int) -> Statements:
    values = (
        Value(Text(f"第{n}句", f"Sentence {n}."), (MARK,), fact=Place(f"a#s{n}"))
        for n in range(count)
    )
    return Statements(tuple(values), Text("发现", "Findings"))


def shown(root: Element) -> list[str]:
    return [row[0].text for row in root.rows]


@pytest.mark.parametrize("content", ["zh", "en", "both"])
@pytest.mark.parametrize("stacked", [False, True])
def test_every_row_of_a_table_fills_its_width(content: Content, stacked: bool) -> None:
    one = pen(content, stacked=stacked)
    root = read(write_rows(one, [ROW, ROW]))
    assert len(root.spans) == 1
    full = [sum(widths) for widths in root.widths if all(widths)]
    assert set(full) <= {900, 900 - one.label}, "those below the first have no label"
    assert 900 in full
    groups = read(write_statements(one, statements(2)))
    assert {sum(widths) for widths in groups.widths} == {900}


def test_a_label_stands_beside_all_its_values() -> None:
    (label, *first), second = read(write_rows(pen(), [ROW])).rows
    assert (label.text, label.number("rowspan")) == ("Target", 2)
    assert [cell.text for cell in first] == ["First", "S1"]
    assert [cell.text for cell in second] == ["＋Supplement Second", "2026 · checked S1"]


def test_a_narrow_page_has_labels_above_values() -> None:
    rows = read(write_rows(pen(stacked=True), [ROW])).rows
    assert [len(row) for row in rows] == [1, 2, 2]
    assert (rows[0][0].text, rows[0][0].css) == ("Target", {"open"})


def test_what_the_supplement_adds_has_another_ground() -> None:
    first, second = read(write_rows(pen(), [ROW])).rows
    assert [min(cell.css) for cell in first] == ["label", "value", "place"]
    assert [min(cell.css) for cell in second] == ["supplement", "supplementplace"]


def test_sentences_take_the_room_of_the_label_too() -> None:
    one = pen("both")
    (widths, *_) = read(write_statements(one, statements(1))).widths
    assert widths == [*one.columns(labelled=False), one.place]
    assert sum(widths) == 900


@pytest.mark.parametrize(("count", "rows"), [(5, 5), (FOLD_FROM, 8), (FOLD_FROM + 1, 6)])
def test_a_long_group_shows_five_sentences_and_the_way_to_the_others(count: int, rows: int) -> None:
    root = read(write_statements(pen(), statements(count)))
    assert len(root.rows) == rows
    links = [a for a in root.all("a") if a.attributes.get("href", "").startswith(UNFOLD)]
    assert [a.attributes["href"] for a in links] == ([UNFOLD + "a#s0"] if rows == 6 else [])
    if links:
        assert links[0].text == "Show 4 more"
        assert shown(root)[:5] == [f"Sentence {n}." for n in range(5)]


def unfolded(one: Pen, *, phrases: tuple[tuple[str, ...], ...] = (), name: str = "") -> int:
    view = replace(one.view, phrases=phrases, unfolded=frozenset({name}))
    return len(read(write_statements(Pen(view, 1), statements(9))).rows)


def test_a_group_is_unfolded_by_its_name_or_by_a_word_that_is_looked_for() -> None:
    assert unfolded(pen(), name="a#s0") == 9
    assert unfolded(pen(), name="a#s1") == 6
    assert unfolded(pen(), phrases=(("7",),)) == 9, "in a sentence that is folded away"
    assert unfolded(pen(), phrases=(("5",),)) == 9, "the first of them"
    assert unfolded(pen(), phrases=(("4",),)) == 6, "in one that is shown"
    assert unfolded(pen("zh"), phrases=(("sentence",),)) == 6, "not in the other language"


def test_a_group_without_a_heading_has_none() -> None:
    assert read(write_statements(pen(), statements(1))).one("h3").text == "Findings"
    assert "h3" not in write_statements(pen(), replace(statements(1), heading=Text("", "")))
