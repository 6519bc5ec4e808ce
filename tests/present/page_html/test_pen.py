"""What every block is written with: words, values, places, columns."""

from __future__ import annotations

from dataclasses import replace

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Content, Text, plain
from celltx_desktop.pages.page import Mark, Value
from celltx_desktop.present.page_html.markup import tag
from tests.present.page_html.drawn import pen, read

TWO = Text("急变", "Blast crisis")
ALIKE = plain("CD19")
MARK = Mark(Text("§3.3 ¶2", "§3.3 ¶2"), Place("paragraph/3.3-p2"), "[27-29]")
DATE = Text("2026-04 · 已核实", "2026-04 · verified")


@pytest.mark.parametrize(
    ("content", "fonts"), [("zh", ["zh"]), ("en", ["en"]), ("both", ["zh", "en"])]
)
def test_each_language_has_its_font(content: Content, fonts: list[str]) -> None:
    spans = read(pen(content).text(TWO, "strong")).all("span")
    assert [one.attributes["class"] for one in spans] == [f"{font} strong" for font in fonts]
    assert [one.text for one in spans] == [TWO["zh" if font == "zh" else "en"] for font in fonts]


@pytest.mark.parametrize(
    ("text", "font"), [(plain("CD19"), "en"), (plain("细胞"), "zh"), (plain("CAR-T细胞"), "zh")]
)
def test_what_reads_alike_is_written_once_in_the_font_of_its_signs(text: Text, font: str) -> None:
    span = read(pen("both").text(text)).one("span")
    assert (span.attributes["class"], span.text) == (font, text.zh)


def test_a_line_never_ends_inside_a_name_or_a_place() -> None:
    assert "HLA-\u2060A*02" in pen().text(plain("HLA-A*02"))
    assert "stem-cell" in pen().text(plain("stem-cell"))
    assert "§3.3\u00a0¶2" in pen().marks(None, (MARK,))


def test_a_label_has_its_english_below_only_where_both_languages_are_read() -> None:
    assert read(pen("both").label_text(TWO)).one("span", "caption").text == "Blast crisis"
    assert "caption" not in pen("both").label_text(ALIKE)
    assert read(pen("zh").label_text(TWO)).text == "急变"


def test_a_value_has_its_anchor_glyph_and_sign_before_its_words() -> None:
    value = Value(
        TWO, look="supplement", link=Place("term/crisis"), glyph="approved", fact=Place("a#fact-1")
    )
    root = read(pen().value(value))
    assert [one.name for one in root.inside if not isinstance(one, str)] == [
        "a",
        "img",
        "span",
        "a",
    ]
    anchor, link = root.all("a")
    assert (anchor.attributes, link.attributes) == ({"name": "a#fact-1"}, {"href": "term/crisis"})
    assert root.one("img").attributes["src"] == "glyph:approved"
    assert root.text == "＋Supplement Blast crisis"
    assert "img" not in pen().value(value, glyph=False)


@pytest.mark.parametrize(
    ("look", "css"), [("strong", "strong"), ("silent", "silent"), ("plain", "")]
)
def test_the_look_of_a_value(look: str, css: str) -> None:
    value = Value(TWO, look=look)  # type: ignore[arg-type]
    assert read(pen().value(value)).one("span").css == {"en", css} - {""}
    assert not read(pen().value(value)).all("a")
    linked = read(pen().value(replace(value, link=Place("class/car-t")))).one("a")
    assert linked.css == ({"link"} if look == "strong" else set())


def test_a_value_stands_in_a_column_a_language_or_in_lines_where_it_is_narrow() -> None:
    value = Value(TWO, glyph="approved")
    assert [read(one).text for one in pen("both").values(value)] == ["急变", "Blast crisis"]
    (lines,) = pen("both", stacked=True).values(value)
    assert lines.count("<br>") == 1
    assert lines.count("glyph:") == 1, "a glyph speaks for both languages"
    assert lines.index("glyph:") < lines.index("急变") < lines.index("Blast")
    assert len(pen("zh").values(value)) == 1
    (alike,) = pen("both", stacked=True).values(Value(ALIKE))
    assert "<br>" not in alike


def test_a_mark_leads_to_its_spot() -> None:
    one = pen("zh")
    value = Value(TWO)
    first = read(one.marks(value, (MARK,))).one("a")
    second, third = read(one.marks(None, (MARK, replace(MARK, refs="")))).all("a")
    assert [a.attributes["href"] for a in (first, second, third)] == ["spot:0", "spot:1", "spot:2"]
    assert [spot.value for spot in one.spots] == [value, None, None]
    assert [spot.mark.refs for spot in one.spots] == ["[27-29]", "[27-29]", ""]


def test_the_numbers_of_the_references_stand_after_their_place() -> None:
    root = read(pen().marks(None, (MARK, replace(MARK, refs=""))))
    assert root.text == "§3.3 ¶2 [27-29] §3.3 ¶2"
    assert len(root.all("span", "refs")) == 1


def test_no_mark_still_fills_its_cell() -> None:
    assert pen().marks(None, ()) == "&nbsp;"


@pytest.mark.parametrize(("sources", "broken"), [(1, True), (2, False)])
def test_date_and_place_share_a_line_where_there_is_room(sources: int, broken: bool) -> None:
    """With several sources the last column is wider: 12.5 em beside 9.5."""
    mark = Mark(plain("S1"), Place("source/x"))
    html = pen(sources=sources).marks(None, (mark,), DATE)
    assert ("<br>" in html) is broken
    assert read(html).text == "2026-04 · verified S1"
    assert (
        read(pen().marks(None, (), DATE)).inside
        == read(f'<span class="tag">{pen().text(DATE)}</span>').inside
    ), "nothing follows where there is no place"


def test_the_date_of_a_supplement_is_written_once_in_both_languages() -> None:
    assert read(pen("both").marks(None, (), DATE)).text == "2026-04 · 已核实 verified"
    other = Text("四月 · 已核实", "April · verified")
    assert read(pen("both").marks(None, (), other)).text == "四月 · 已核实 April · verified"


@pytest.mark.parametrize(
    ("content", "sign", "most"),
    [("en", "x", 16), ("zh", "细", 9), ("en", " ", 31), ("en", "·", 31)],
)
def test_a_line_is_broken_where_its_signs_are_too_wide(
    content: Content, sign: str, most: int
) -> None:
    """In em of small text: a letter 0.58, a Chinese character 1, a space or a dot 0.3."""
    mark = Mark(plain("S1"), Place("source/x"))
    for count, broken in ((most, False), (most + 1, True)):
        html = pen(content).marks(None, (mark,), plain(sign * count))
        assert ("<br>" in html) is broken, count


def test_a_place_is_named_in_the_language_of_the_content() -> None:
    mark = Mark(Text("表 1", "Table 1"), Place("paragraph/t1"))
    for content, name in (("zh", "表 1"), ("en", "Table 1"), ("both", "Table 1")):
        assert read(pen(content).marks(None, (mark,))).text == name  # type: ignore[arg-type]


def test_chinese_breaks_between_its_words_only() -> None:
    html = pen("zh").marks(None, (), Text("2026-04 · 已核实", ""))
    assert "已\u2060核\u2060实" in html
    (only,) = read(html).one("span", "tag").all("span")
    assert only.text == "2026-04 · 已核实", "in one language it is one text"


@pytest.mark.parametrize("content", ["zh", "en", "both"])
@pytest.mark.parametrize("stacked", [False, True])
@pytest.mark.parametrize("labelled", [False, True])
def test_the_columns_fill_the_width(content: Content, stacked: bool, labelled: bool) -> None:
    one = pen(content, stacked=stacked)
    columns = one.columns(labelled=labelled)
    label = one.label if labelled and not stacked else 0
    assert sum(columns) + one.place + label == 900
    assert len(columns) == (2 if content == "both" and not stacked else 1)
    if len(columns) == 2:
        assert columns[0] < columns[1] < columns[0] * 1.2, "English needs a little more"


def test_labels_and_places_are_as_wide_as_their_words_need() -> None:
    """In em of the body text; a place stands alone under the values where it is narrow."""
    assert (pen("zh").label, pen("en").label) == (round(7.2 * 14), round(8.9 * 14))
    widths = [pen(), pen(sources=2), pen("both", sources=2), pen(sources=2, stacked=True)]
    assert [one.place for one in widths] == [133, 175, 133, 98]


def test_icons_and_glyphs_grow_with_the_text() -> None:
    assert read(pen().icon("pencil-line")).one("img").attributes == {
        "src": "icon:pencil-line",
        "width": "15",
        "height": "15",
        "style": "vertical-align:middle",
    }
    assert read(pen().value(Value(TWO, glyph="approved"))).one("img").number("width") == 14


def test_a_table_is_as_wide_as_the_column_or_as_said() -> None:
    assert read(pen().table([])).one("table").attributes == {
        "width": "900",
        "cellspacing": "0",
        "cellpadding": "0",
    }
    table = read(pen().table([tag("tr"), tag("tr")], 300)).one("table")
    assert (table.number("width"), len(table.all("tr"))) == (300, 2)
