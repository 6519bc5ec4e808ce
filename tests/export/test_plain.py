from __future__ import annotations

from dataclasses import replace

import pytest

from celltx_desktop.domain.text import EMPTY, Text, plain
from celltx_desktop.export.plain import address, arranged, clean, gather, lower
from celltx_desktop.pages.page import Box, Row, Rows, Section, Value
from celltx_desktop.wording import labels

from . import samples

AT = samples.place("3.3-p2")


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ("a\x00b\x07c\x9f", "abc"),
        (" two\nlines\tand\u2028three ", "two lines and three"),
        ("5\u202e1 mg", "51 mg"),
        ("\ud800", "\ufffd"),
        ("soft\xadhyphen\u200b", "softhyphen"),
        ("10⁶\u00a0cells\u2060", "10⁶\u00a0cells\u2060"),
    ],
)
def test_what_cannot_be_printed_goes(raw: str, expected: str) -> None:
    assert clean(raw) == expected


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://clinicaltrials.gov/study/NCT04786262",) * 2,
        ("javascript:alert(1)", ""),
        ("https://example.org/a b", ""),
        ("https://example.org/<b>", ""),
        ("", ""),
    ],
)
def test_only_a_web_address_becomes_a_link(url: str, expected: str) -> None:
    assert address(url) == expected


def test_labels_inside_a_sentence_keep_their_acronyms() -> None:
    assert [lower(s) for s in ("Dose", "INN", "T cell", "")] == ["dose", "INN", "T cell", ""]


def silent(zh: str, en: str) -> Row:
    return Row(Text(zh, en), (samples.nothing(AT),))


def test_silent_fields_share_the_last_row() -> None:
    said = Row(Text("适应证", "Indication"), (Value(plain("x")),))
    rows = gather([silent("剂量", "Dose"), said, silent("贮存", "Storage")])
    assert rows[0] == said
    assert rows[1:] == (
        Row(labels.NOT_STATED, (Value(Text("— 剂量、贮存", "— dose, storage"), (AT,), "silent"),)),
    )


def test_kinds_of_nothing_are_told_apart() -> None:
    unknown = Value(labels.nothing("unknown", EMPTY), (AT,), "silent")
    row = gather([silent("剂量", "Dose"), Row(Text("贮存", "Storage"), (unknown,))])[0]
    assert row.values[0].text == Text(
        "— 未说明：剂量；我们未查到：贮存", "— not stated: dose; not known to us: storage"
    )


def test_a_silence_that_is_explained_keeps_its_row() -> None:
    why = labels.nothing("not-stated", Text("未就本品说明", "not of this product"))
    row = Row(Text("靶点", "Target"), (Value(why, (), "silent"),))
    assert gather([row]) == (row,)


def test_a_row_with_a_supplement_is_not_silent() -> None:
    row = Row(Text("剂量", "Dose"), (samples.nothing(AT), samples.added("甲", "a", 1)))
    assert gather([row]) == (row,)


def test_one_table_a_section_and_its_notes_named() -> None:
    note = samples.note(samples.said("印", "as printed", AT), samples.said("他", "other", AT))
    stage = Row(Text("研发阶段", "Stage"), (samples.said("甲", "a", AT),))
    blocks = (Rows((stage,)), note, Rows((silent("细胞来源", "Cell source"),)), note)
    facts = Section("facts", labels.KEY_FACTS, (*blocks, Rows((stage,))))
    table, first, second = arranged(facts)
    assert isinstance(table, Rows)
    assert isinstance(first, Box)
    assert isinstance(second, Box)
    assert [row.label.en for row in table.rows] == ["Stage", "Stage", "Not stated"]
    assert table.rows[-1].values[0].text.en == "— cell source (see editor’s note)"
    assert first.title == Text("编者按：研发阶段", "Editor’s note: stage")
    assert second.title == Text("编者按：细胞来源", "Editor’s note: cell source")
    assert arranged(replace(facts, id="names"))[1] == note
