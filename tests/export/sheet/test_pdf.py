from __future__ import annotations

import io
import re
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pypdf import PdfReader

from celltx_desktop.domain.facts.edition import Edition
from celltx_desktop.domain.text import EMPTY, Content, Text, plain
from celltx_desktop.errors import CelltxError
from celltx_desktop.export.plain import LANGUAGES
from celltx_desktop.export.sheet import data, pdf, sheet
from celltx_desktop.pages.page import (
    Block,
    Box,
    Compared,
    Comparison,
    Page,
    Row,
    Rows,
    Section,
    Statements,
    Table,
    TableRow,
    Value,
)
from celltx_desktop.wording import labels
from celltx_desktop.wording.errors import sentence
from tests.export import paper, samples
from tests.export.yescarta import BOXED, FACTS

RESOURCES = Path(__file__).parents[3] / "resources"
every_sample = pytest.mark.parametrize(
    "page", [samples.vx_880, samples.yescarta, samples.therapy_class, samples.long]
)
every_language = pytest.mark.parametrize("lang", list(LANGUAGES))


@cache
def read(page: samples.Sample, lang: Content, paper: data.Paper = "a4") -> PdfReader:
    return reader(page(), lang, paper)


def reader(page: Page, lang: Content, paper: data.Paper = "a4") -> PdfReader:
    return PdfReader(io.BytesIO(pdf.render(sheet.content(page, lang, paper), RESOURCES)))


_NOT_PRINTED = {"meta", "common", "svg", "alt", "is", "id", "date", "url"}
_WORDS = {
    *["what", "edition", "damage", "title", "left_out", "note", "text", "tag", "label", "heading"],
    *["value", "unit"],
}


def words_of(drawn: Any, key: str = "") -> Iterator[str]:
    """Yield every string that stands on the paper; addresses are behind titles and the QR code."""
    if isinstance(drawn, dict):
        for name, value in drawn.items():
            if name in _WORDS:
                yield from paper.strings(value)
            elif name == "subtitle":
                yield from (string for part in value for string in paper.strings(part))
            elif name not in _NOT_PRINTED:
                yield from words_of(value, name)
    elif isinstance(drawn, list):
        for value in drawn:
            yield from words_of(value, key)
    elif isinstance(drawn, str) and key not in {"look", "glyph", "kind"}:
        yield drawn


def squeezed(text: str) -> str:
    return re.sub(r"\s", "", text)


def catalogue(source: PdfReader) -> Any:
    return source.trailer["/Root"]


def properties(source: PdfReader) -> Any:
    return source.metadata


def tags(source: PdfReader) -> list[tuple[str, dict[str, Any]]]:
    """Return the structure tree as a flat list: the role of each element and the element."""
    found = []
    nodes: list[Any] = [catalogue(source)["/StructTreeRoot"]["/K"]]
    while nodes:
        node = nodes.pop().get_object()
        if isinstance(node, list):
            nodes += reversed(node)
        elif isinstance(node, dict):
            if "/S" in node:
                found.append((str(node["/S"])[1:], node))
            nodes += [node["/K"]] if "/K" in node else []
    return found


@every_language
@every_sample
def test_everything_on_the_page_is_on_the_paper(page: samples.Sample, lang: Content) -> None:
    printed = squeezed("".join(paper.texts(read(page, lang))))
    content = sheet.content(page(), lang)
    heads = [content["common"]["words"][name] for name in ("place", "sources", "foot")]
    wanted = [*words_of(content), *(text for head in heads for text in paper.strings(head))]
    assert len(wanted) > 40
    assert [text for text in wanted if squeezed(text) not in printed] == []


def test_the_tests_read_what_another_reader_does() -> None:
    source = read(samples.yescarta, "both")
    for text, page in zip(paper.texts(source), source.pages, strict=True):
        assert sorted(squeezed(text)) == sorted(squeezed(page.extract_text()))


@every_language
def test_one_page_holds_vx_880(lang: Content) -> None:
    assert len(read(samples.vx_880, lang).pages) == 1


@pytest.mark.parametrize(("paper", "size"), [("a4", (595, 842)), ("letter", (612, 792))])
def test_the_paper_is_the_one_asked_for(paper: data.Paper, size: tuple[int, int]) -> None:
    box = read(samples.vx_880, "zh", paper).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


@every_language
def test_the_file_says_what_it_is(lang: Content) -> None:
    source = read(samples.vx_880, lang)
    root, meta = catalogue(source), properties(source)
    assert root["/Lang"] == ("en" if lang == "en" else "zh-CN")
    assert root["/MarkInfo"]["/Marked"]
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    packet = root["/Metadata"].get_object().get_data().decode()
    assert "<pdfaid:part>2<" in packet
    assert "<pdfaid:conformance>A<" in packet
    assert "<pdfuaid:part>1<" in packet
    assert meta.title.startswith("VX-880 · ")
    assert meta.author == "CellTx Desktop"
    assert {"VX-880", "NCT04786262", "Islet-cell therapy"} <= set(meta["/Keywords"].split(", "))
    assert meta.creation_date.isoformat() == "2026-11-24T00:00:00+00:00"


@every_language
def test_headings_are_real_and_become_bookmarks(lang: Content) -> None:
    source = read(samples.vx_880, lang)
    levels = [role for role, _ in tags(source) if re.fullmatch(r"H\d", role)]
    assert levels == ["H1", *["H2"] * 6]
    outline: Any = source.outline
    title, sections = outline
    assert title.title == "VX-880"
    expected = [labels.STATEMENT["safety"], labels.NOTE, labels.KEY_FACTS,
                labels.STATEMENT["finding"], labels.STATEMENT["mechanism"],
                labels.SOURCES]  # fmt: skip
    langs = LANGUAGES[lang]
    assert [entry.title for entry in sections] == [
        " ".join(text[one] for one in langs) for text in expected
    ]


@every_sample
def test_tables_have_heads_and_pictures_have_words(page: samples.Sample) -> None:
    found = tags(read(page, "both"))
    roles = [role for role, _ in found]
    assert roles.count("THead") == roles.count("Table") > 0
    assert all(tag["/A"][0]["/Scope"] == "/Column" for role, tag in found if role == "TH")
    pictures = [tag["/Alt"] for role, tag in found if role == "Figure"]
    assert pictures == ([f"二维码 {url} QR code {url}"] if (url := page().registry[1]) else [])


@every_language
def test_each_language_is_marked(lang: Content) -> None:
    source = read(samples.yescarta, lang)  # even its English sheet holds a Chinese name
    spoken = {str(tag["/Lang"]) for _, tag in tags(source) if "/Lang" in tag}
    assert spoken | {str(catalogue(source)["/Lang"])} == {"en", "zh-CN"}


def test_only_our_fonts_are_used() -> None:
    fonts = {
        str(font.get_object()["/BaseFont"]).split("+")[-1]
        for part in read(samples.yescarta, "both").pages
        for font in cast("Any", part)["/Resources"]["/Font"].values()
    }
    assert {re.sub(r"-(Regular|Bold).*", "", font) for font in fonts} == {
        "CellTxSans", "CellTxSansSC",
    }  # fmt: skip


def test_equal_data_give_equal_bytes() -> None:
    first, second = (
        pdf.render(sheet.content(samples.yescarta(), "both"), RESOURCES) for _ in range(2)
    )
    assert first == second


@pytest.mark.parametrize(
    ("date", "day"),
    [("2024", "2024-01-01"), ("2024-08", "2024-08-01"), ("2024-99-01", "2000-01-01")],
)
def test_dates_may_be_less_precise(date: str, day: str) -> None:
    page = replace(samples.vx_880(), sections=(), edition=Edition("2024-08", date))
    meta = properties(reader(page, "zh"))
    assert meta.creation_date.date().isoformat() == day


@every_language
def test_boxes_never_break_and_table_heads_come_again(lang: Content) -> None:
    pages = [squeezed(text) for text in paper.texts(read(samples.long, lang))]
    one = LANGUAGES[lang][0]
    head, end = squeezed(BOXED.title[one]), squeezed(BOXED.rows[0].values[-1].text[one])
    counts = [(text.count(head), text.count(end)) for text in pages]
    assert sum(heads for heads, _ in counts) == 6
    assert all(heads == ends for heads, ends in counts)
    facts = [text for text in pages if "CD19" in text]
    item = squeezed(" ".join(labels.ITEM[one] for one in LANGUAGES[lang]))
    target = squeezed(" ".join(FACTS[1].label[one] for one in LANGUAGES[lang]))
    assert len(facts) >= 3
    assert all(item in text and target in text for text in facts)


_LONG = Value(plain("词" * 4000))
_MANY = Row(plain("x"), (Value(plain("词" * 110)),) * 40)


@pytest.mark.parametrize(
    "block",
    [
        Rows((Row(plain("x"), (_LONG,)),)),
        Rows((_MANY,)),
        Statements((replace(_LONG, marks=samples.source(1)),)),
        Box("safety", plain("x"), (Row(EMPTY, (_LONG,)),)),
        Box("safety", plain("x"), (replace(_MANY, label=EMPTY),)),
        Table((plain("x"), plain("y")), (TableRow((Value(plain("x")), _LONG)),)),
        Table((plain("x"), plain("y")), (TableRow((Value(plain("x")), _MANY.values[0])),) * 40),
        Comparison(((Value(plain("x")),),) * 2, (Compared(plain("x"), ((_LONG,),) * 2, True),)),
    ],
    ids=lambda block: type(block).__name__,
)
def test_what_no_page_can_hold_goes_on_overleaf(block: Block) -> None:
    page = replace(samples.vx_880(), sections=(Section("x", plain("x"), (block,)),))
    counts = [text.count("词") for text in paper.texts(reader(page, "zh"))]
    assert sum(counts) >= 4000
    assert max(counts) < 2500  # more than that would stand below the edge of the paper


def test_later_pages_name_the_product() -> None:
    pages = paper.texts(read(samples.long, "both"))
    title = squeezed("细胞治疗产品单页 · Yescarta Cell-therapy product sheet")
    assert [title in squeezed(text) for text in pages] == [
        False, *[True] * (len(pages) - 1)
    ]  # fmt: skip


@every_language
def test_damage_stands_on_every_page_and_is_read_aloud(lang: Content) -> None:
    page = replace(samples.long(), edition=replace(samples.EDITION, intact=False))
    source = reader(page, lang)
    pages = [squeezed(text) for text in paper.texts(source)]
    for one in LANGUAGES[lang]:
        assert all(squeezed(labels.DAMAGED[one]) in text for text in pages)
    # The bar of later pages is part of their head, which is not read; that of the first page is.
    assert len(tags(source)) > len(tags(read(samples.long, lang)))


@pytest.mark.parametrize(("count", "pages"), [(41, 1), (48, 2)])
def test_less_air_saves_a_page_with_next_to_nothing_on_it(
    count: int, pages: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = Rows(tuple(Row(plain(str(n)), (Value(plain("word")),)) for n in range(count)))
    page = replace(samples.vx_880(), sections=(Section("facts", plain("Facts"), (rows,)),))
    content = sheet.content(page, "en")
    assert len(pdf.pictures(content, RESOURCES, 10)) == pages
    monkeypatch.setattr(pdf, "_TRIES", pdf._TRIES[2:])
    assert len(pdf.pictures(content, RESOURCES, 10)) == 2


def test_text_never_becomes_code() -> None:
    odd = r'#let x = 1; $y$ *b* _i_ `c` <l> @r \ /* "q" [z] = - + ~'
    row = Row(plain(odd), (Value(Text(odd, odd), look="strong"),))
    page = replace(samples.vx_880(), sections=(Section("f", plain(odd), (Rows((row,)),)),))
    printed = squeezed(reader(page, "en").pages[0].extract_text())
    assert printed.count(squeezed(odd)) == 3


@pytest.mark.parametrize("missing", ["𠮷", "\U0001f600", "\ue000", "ب"])
def test_a_missing_glyph_is_named(missing: str) -> None:
    page = replace(samples.vx_880(), title=plain(f"VX {missing} 880"))
    with pytest.raises(CelltxError) as caught:
        pdf.render(sheet.content(page, "zh"), RESOURCES)
    assert (caught.value.code, caught.value.fields) == ("missing-glyph", {"character": missing})


def test_without_typst_the_reader_hears_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "typst", None)
    with pytest.raises(CelltxError) as caught:
        pdf.render(sheet.content(samples.vx_880(), "zh"), RESOURCES)
    assert "install this program with the x86-64 Python" in sentence(caught.value, "en")


SIGNS = '#$*_`<>@\\/"()[]{}=+-~%&;:,. \n\t中文，。“”12AB⁶'
ODD = st.text(max_size=30) | st.text(SIGNS, max_size=40)


@settings(max_examples=40)
@given(ODD, ODD, st.sampled_from(list(LANGUAGES)))
def test_odd_strings_print_or_are_named(one: str, other: str, lang: Content) -> None:
    value = Value(Text(one, other, "en"), samples.source(1), "supplement", Text(other, one))
    rows = Rows((Row(Text(other, one), (value, value)),))
    page = replace(
        samples.vx_880(),
        title=Text(one, other),
        sections=(Section("facts", Text(other, one), (rows,)),),
        registry=(one, f"https://example.org/{other}"),
    )
    try:
        assert pdf.render(sheet.content(page, lang), RESOURCES).startswith(b"%PDF-")
    except CelltxError as error:
        if error.code != "missing-glyph" or not error.fields["character"]:
            raise
