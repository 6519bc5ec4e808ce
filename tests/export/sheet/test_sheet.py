from __future__ import annotations

import json
from dataclasses import replace

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Content, Text, plain
from celltx_desktop.export.sheet import data, sheet
from celltx_desktop.pages.page import Row, Rows, Section, SourceLine, Table, TableRow, Value
from celltx_desktop.wording import labels
from tests.export import samples
from tests.export.paper import strings


def rows_of(content: data.Sheet, section: str) -> list[data.Row]:
    """Return the rows of the first block of a section."""
    block = next(s["blocks"] for s in content["sections"] if s["id"] == section)[0]
    assert block["is"] == "rows"
    return block["rows"]


def lines_of(content: data.Sheet, section: str) -> list[data.TableRow]:
    block = next(s["blocks"] for s in content["sections"] if s["id"] == section)[0]
    assert block["is"] == "table"
    return block["rows"]


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
@pytest.mark.parametrize("page", [samples.vx_880, samples.yescarta, samples.therapy_class])
def test_the_content_is_plain_data(page: samples.Sample, lang: Content) -> None:
    content = json.dumps(sheet.content(page(), lang))
    assert json.dumps(json.loads(content)) == content


def test_texts_that_read_alike_stand_once() -> None:
    content = sheet.content(samples.vx_880(), "both")
    assert strings(content["title"]) == ["VX-880"]
    assert strings(content["badges"][0]["text"]) == ["临床试验中", "In clinical trials"]
    english = sheet.content(samples.vx_880(), "en")
    assert strings(english["badges"][0]["text"]) == ["In clinical trials"]


def test_one_row_names_all_that_is_silent() -> None:
    rows = rows_of(sheet.content(samples.vx_880(), "both"), "facts")
    assert strings(rows[-1]["label"]) == ["未说明", "Not stated"]
    assert strings(rows[-1]["values"][0]["text"]) == [
        "— 监管批准、靶点、剂量、贮存",
        "— approval, target, dose, storage",
    ]
    assert sum(strings(row["label"])[0] == "未说明" for row in rows) == 1


def test_an_empty_value_is_printed_as_not_stated() -> None:
    table = Table((plain("A"),), (TableRow((Value(Text("", " \n")),)),))
    page = replace(samples.vx_880(), sections=(Section("t", plain("T"), (table,)),))
    cell = lines_of(sheet.content(page, "zh"), "t")[0]["cells"][0]
    assert (strings(cell["text"]), cell["look"]) == (["— 未说明"], "silent")


def test_only_words_of_ours_are_marked_as_translated() -> None:
    row = Row(plain("x"), (
        Value(Text("甲", "a", "en")), Value(Text("乙", "b")), Value(Text("CD19", "CD19", "en")),
    ))  # fmt: skip
    page = replace(samples.vx_880(), sections=(Section("f", plain("F"), (Rows((row,)),)),))
    values = rows_of(sheet.content(page, "both"), "f")[0]["values"]
    assert [value["translated"] for value in values] == [True, False, False]


def test_the_page_says_once_whose_words_they_are() -> None:
    headed, without = samples.vx_880(), samples.therapy_class()
    assert sheet.content(headed, "zh")["note"] == []
    assert strings(sheet.content(headed, "en")["note"]) == ["our translation"]
    assert sheet.content(headed, "both")["note"] == []  # the head of its table says it
    note = ["中文（原文语言）", "English (our translation)"]
    assert strings(sheet.content(without, "both")["note"]) == note


def test_a_sheet_that_lacks_a_section_says_so() -> None:
    content = sheet.content(samples.vx_880(), "en", leave_out={"finding", "mechanism"})
    assert [section["id"] for section in content["sections"]] == ["safety", "facts"]
    assert strings(content["left_out"]) == [
        "This sheet is not complete; the reader left out: findings, mechanism"
    ]
    assert sheet.content(samples.vx_880(), "en")["left_out"] == []


@pytest.mark.parametrize("page", [samples.vx_880, samples.yescarta])
def test_warnings_are_never_left_out(page: samples.Sample) -> None:
    everything = {section.id for section in page().sections}
    content = sheet.content(page(), "zh", leave_out=everything)
    assert [section["id"] for section in content["sections"]] == [page().sections[0].id]
    assert page().sections[0].title.zh not in strings(content["left_out"])[0]


@pytest.mark.parametrize(("intact", "shown"), [(True, False), (None, False), (False, True)])
def test_damage_is_shown_where_it_is_known(intact: bool | None, shown: bool) -> None:
    page = replace(samples.vx_880(), edition=replace(samples.EDITION, intact=intact))
    damage = strings(sheet.content(page, "zh")["damage"])
    assert damage == ([labels.DAMAGED.zh] if shown else [])


def test_the_qr_code_needs_a_web_address() -> None:
    number, url = samples.vx_880().registry
    drawn = sheet.content(samples.vx_880(), "both")["qr"]
    assert drawn is not None
    assert (drawn["number"], drawn["url"]) == (number, url)
    assert drawn["alt"] == f"二维码 {url} QR code {url}"
    assert sheet.content(samples.yescarta(), "both")["qr"] is None


def test_the_same_regulator_stands_once_over_its_rows() -> None:
    rows = lines_of(sheet.content(samples.yescarta(), "zh"), "approvals")
    assert [row["span"] for row in rows] == [3, 0, 0, 1, 2, 0]


def test_a_long_row_names_its_label_again() -> None:
    long = Row(plain("x"), tuple(Value(plain(str(n))) for n in range(12)))
    page = replace(samples.vx_880(), sections=(Section("f", plain("F"), (Rows((long,)),)),))
    rows = rows_of(sheet.content(page, "zh"), "f")
    labelled = [(strings(row["label"]), len(row["values"])) for row in rows]
    assert labelled == [(["x"], n) for n in (5, 5, 2)]


def test_the_review_is_named_once_in_both_languages() -> None:
    content = sheet.content(samples.vx_880(), "both")
    both = f"{samples.REVIEW.title.zh}; 2024, volume 39, issue 8; § section, ¶ paragraph"
    assert strings(content["sources"][0]["title"]) == [both]


def test_a_source_is_printed_with_its_host() -> None:
    line = SourceLine(
        "S1", Text("标签", "Label"), Place("source/s1"), "https://www.example.org/label"
    )
    page = replace(samples.vx_880(), sources=(line,))
    source = sheet.content(page, "both")["sources"][0]
    assert strings(source["title"]) == ["标签", "Label · example.org"]
