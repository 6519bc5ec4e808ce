from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from celltx_desktop.domain.text import Content, Text, plain
from celltx_desktop.export.text import markdown
from celltx_desktop.pages.page import Row, Rows, Section, Table, TableRow, Value
from celltx_desktop.wording import labels
from tests.export import samples


def test_a_product_reads_as_text() -> None:
    text = markdown.write(samples.vx_880(), "zh")
    assert text.split("\n\n")[:3] == [
        "# VX-880",
        "Vertex（美国） · 胰岛细胞治疗 · 糖尿病；分型未说明",
        "**临床试验中**",
    ]
    assert "\n## ⚠ 安全性\n\n> - 2 例患者死亡；" in text
    assert "\n| 适应证 | **糖尿病；分型未说明** | §3.3 ¶2 |\n" in text
    assert "| 给药途径 | **＋补充** 门静脉输注 | 已核实 · S3; S4 |\n" in text
    assert "| 未说明 | — 监管批准、靶点、剂量、贮存 | §3.3 ¶2 |\n" in text
    assert "- **S1** ClinicalTrials.gov · NCT04786262 · 2026-04 <https://clinical" in text
    assert text.endswith(f"{labels.DISCLAIMER.zh}\n")


@pytest.mark.parametrize("lang", ["zh", "en", "both"])
@pytest.mark.parametrize(
    "page", [samples.vx_880, samples.yescarta, samples.therapy_class, samples.long]
)
def test_tables_keep_their_columns(page: samples.Sample, lang: Content) -> None:
    for block in markdown.write(page(), lang).split("\n\n"):
        lines = [line for line in block.splitlines() if line.startswith("|")]
        assert len({line.count(" | ") for line in lines}) <= 1


def test_a_row_of_the_supplement_says_so_in_its_first_cell() -> None:
    row = TableRow((Value(plain("EC")), Value(plain("2018"), tag=plain("2024"))), (), True)
    table = Section("t", plain("T"), (Table((plain("A"), plain("B")), (row,)),))
    text = markdown.write(replace(samples.vx_880(), sections=(table,)), "zh")
    assert "\n| **＋补充** EC | 2018 | 2024 |\n" in text


def test_a_table_without_places_has_no_column_for_them() -> None:
    row = TableRow((Value(plain("a")), Value(plain("b"))))
    table = Section("t", plain("T"), (Table((plain("A"), plain("B")), (row,), places=False),))
    text = markdown.write(replace(samples.vx_880(), sections=(table,)), "zh")
    assert "\n| A | B |\n| --- | --- |\n| a | b |\n" in text


def test_both_languages_stand_side_by_side() -> None:
    text = markdown.write(samples.vx_880(), "both")
    assert "**糖尿病；分型未说明 / Diabetes; type not stated**" in text
    assert "| NCT04786262 |" in text


def test_damage_comes_right_after_the_name() -> None:
    page = replace(samples.vx_880(), edition=replace(samples.EDITION, intact=False))
    assert markdown.write(page, "en").split("\n\n")[1] == f"> **{labels.DAMAGED.en}**"


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a|b", r"a\|b"),
        ("*x* [1] <b> `c`", r"\*x\* \[1\] \<b\> \`c\`"),
        ("# no heading", r"\# no heading"),
        ("1. no list", r"1\. no list"),
        ("12) no list", r"12\) no list"),
        ("- no list", r"\- no list"),
        ("2 例", "2 例"),
    ],
)
def test_text_stays_text(raw: str, expected: str) -> None:
    assert markdown.escaped(raw) == expected


@given(st.text(max_size=40))
def test_odd_strings_never_break_a_row(text: str) -> None:
    rows = Rows((Row(plain("x"), (Value(Text(text, text)),)),))
    page = replace(samples.vx_880(), sections=(Section("f", plain("F"), (rows,)),), sources=())
    table = markdown.write(page, "zh").split("\n\n")[4]
    assert len(table.splitlines()) == 3
    assert table.splitlines()[2].endswith(" |  |")
