"""Boxed warning, safety box and editor's note: over the whole width, each line with its place."""

from __future__ import annotations

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import EMPTY, Content, Text, plain
from celltx_desktop.pages.book import Book
from celltx_desktop.pages.page import Box, BoxKind, Mark, Row, Value
from celltx_desktop.present.page_html.boxes import write_box
from tests.pages.walk import every
from tests.present.page_html.drawn import Element, pen, read

MARK = Mark(plain("§3.1 ¶1"), Place("paragraph/3.1-p1"))


def value(words: str) -> Value:
    return Value(Text(f"{words}（中）", words), (MARK,))


def box(kind: BoxKind, rows: int = 2) -> Box:
    label = Text("刊载", "Printed") if kind == "note" else EMPTY
    lines = tuple(Row(label, (value(f"line {n}"),)) for n in range(rows))
    return Box(kind, Text("标题", "Title"), lines, Text("有力", "strong"))


def drawn(
    kind: BoxKind, content: Content = "en", rows: int = 2, *, stacked: bool = False
) -> Element:
    return read(write_box(pen(content, stacked=stacked), box(kind, rows)))


@pytest.mark.parametrize("kind", ["safety", "boxed-warning", "note"])
@pytest.mark.parametrize("content", ["zh", "en", "both"])
@pytest.mark.parametrize("stacked", [False, True])
def test_the_head_is_as_wide_as_its_lines(kind: BoxKind, content: Content, stacked: bool) -> None:
    root = drawn(kind, content, stacked=stacked)
    inner = root if kind != "boxed-warning" else root.one("td", "frame")
    assert len(inner.spans) == 1, "every row has the same number of columns"
    assert max(map(sum, inner.widths)) <= 900


@pytest.mark.parametrize(("content", "columns"), [("en", 2), ("zh", 2), ("both", 3)])
def test_a_box_has_a_column_a_language_and_one_for_places(content: Content, columns: int) -> None:
    assert drawn("safety", content).spans == {columns + 1}, "and the bar at its left"
    assert drawn("boxed-warning", content).one("td", "frame").spans == {columns}
    assert drawn("note", content).spans == {columns + 2}, "and its label"


def test_each_statement_of_a_box_stands_with_its_place() -> None:
    for kind, css in (("safety", "safety"), ("boxed-warning", "boxed")):
        root = drawn(kind, rows=3)  # type: ignore[arg-type]
        cells = [cell for cell in root.all("td", css) if "width" in cell.attributes]
        before = "" if kind == "safety" else "■ "
        assert [cell.text for cell in cells] == [
            text for n in range(3) for text in (f"{before}line {n}", "§3.1 ¶1")
        ]
        assert {cell.attributes["valign"] for cell in cells} == {"top"}


def test_only_the_first_language_has_the_square_of_a_warning() -> None:
    cells = [cell.text for cell in drawn("boxed-warning", "both", 1).all("td", "boxed")]
    assert cells == ["■ line 0（中）", "line 0", "§3.1 ¶1"]


def test_both_languages_share_the_width_beside_the_places() -> None:
    *_, (first, second, place) = drawn("safety", "both").widths
    assert first == second == (900 - place - 4) // 2


@pytest.mark.parametrize(("kind", "head"), [("safety", "Title"), ("boxed-warning", "⚠ Title")])
def test_a_head_has_its_sign(kind: BoxKind, head: str) -> None:
    root = drawn(kind)
    assert root.all("tr")[0 if kind == "safety" else 1].text == head
    assert [one.attributes["src"] for one in root.all("img")] == (
        ["icon:triangle-alert"] if kind == "safety" else []
    )


def test_the_bar_of_a_box_is_as_high_as_its_lines() -> None:
    safety = drawn("safety", rows=3).one("td", "safetybar")
    assert (safety.number("rowspan"), safety.number("width")) == (4, 4)
    note = drawn("note", rows=2).one("td", "notebar")
    assert (note.number("rowspan"), note.number("width")) == (3, 3)
    assert drawn("note", rows=2, stacked=True).one("td", "notebar").number("rowspan") == 5


def test_a_note_names_its_strength_at_the_right_in_small() -> None:
    _, head, strength = drawn("note").rows[0]
    assert (head.text, strength.text) == ("Title", "strong")
    assert strength.attributes["align"] == "right"
    assert strength.all("span")[1].attributes["style"] == "font-size:12px"
    assert head.one("img").attributes["src"] == "icon:pencil-line"


@pytest.mark.parametrize("stacked", [False, True])
def test_notes_stand_apart_two_lines_each(stacked: bool) -> None:
    """Printed and elsewhere belong together; the next pair begins after a space."""
    rows = drawn("note", rows=6, stacked=stacked).rows[1:]
    first = rows[:: 2 if stacked else 1]  # where it is narrow, a label stands above its value
    apart = ["apart" in row[0].css for row in first]
    assert apart == [False, False, True, False, True, False]


def test_the_values_of_a_note_stand_below_those_of_the_facts() -> None:
    one = pen()
    label, text, place = drawn("note").rows[1]
    assert label.number("width") + 3 == one.label, "the bar is a part of it"
    assert [text.number("width"), place.number("width")] == [*one.columns(), one.place]
    assert "notevalue" in text.css
    assert (label.text, text.text) == ("Printed", "line 0")


def test_a_narrow_note_has_its_labels_above_its_values() -> None:
    label, line = drawn("note", stacked=True).rows[1:3]
    assert [cell.text for cell in label] == ["Printed"]
    assert label[0].number("colspan") == 2
    assert [cell.text for cell in line] == ["line 0", "§3.1 ¶1"]


@pytest.mark.parametrize(
    ("kind", "spaces"),
    [("safety", ["3", "3"]), ("boxed-warning", ["3", "3"]), ("note", ["2", "3"])],
)
def test_a_space_parts_a_box_from_what_stands_around(kind: BoxKind, spaces: list[str]) -> None:
    divs = drawn(kind).all("div")
    assert [one.attributes["style"] for one in divs] == [f"font-size:{n}px" for n in spaces]


def test_a_warning_has_a_frame_of_its_own() -> None:
    root = drawn("boxed-warning")
    assert root.one("td", "frame").one("table").number("width") == 900 - 4


@pytest.mark.parametrize("place", ["product/vx-880", "product/yescarta", "class/car-t"])
@pytest.mark.parametrize("content", ["zh", "en", "both"])
def test_the_boxes_of_real_pages_drop_nothing(book: Book, place: str, content: Content) -> None:
    boxes = every(Box, book.page(Place(place)))
    assert boxes
    for one in boxes:
        text = read(write_box(pen(content), one)).text
        for found in every(Value, one):
            for lang in pen(content).view.langs:
                assert " ".join(found.text[lang].split()) in text
