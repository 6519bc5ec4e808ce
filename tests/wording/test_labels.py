from __future__ import annotations

from typing import Any, get_args

import pytest

from celltx_desktop.domain.facts import kinds
from celltx_desktop.domain.facts.edition import Edition
from celltx_desktop.domain.search.hit import HitKind
from celltx_desktop.domain.text import EMPTY, Text
from celltx_desktop.pages.records import plain_record, product, therapy_class
from celltx_desktop.wording import labels


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        (labels.NOTHING, kinds.Silence),
        (labels.NAME, kinds.NameKind),
        (labels.AUTHORISATION, kinds.Basis),
        (labels.BASIS, kinds.Basis),
        (labels.EVENT, kinds.Event),
        (labels.CARD_LINE, kinds.CardLineKind),
        (labels.STRENGTH, kinds.Strength),
        (labels.CONFIDENCE, kinds.Confidence),
        (labels.STATEMENT, kinds.StatementKind),
        (labels.STATUS, kinds.StatusKind),
        (labels.HIT_GROUP, HitKind),
    ],
)
def test_every_controlled_word_can_be_said(table: dict[str, Text], kind: Any) -> None:
    assert set(table) == set(get_args(kind)) - {""}


def test_every_kind_of_statement_has_its_place_on_every_page() -> None:
    every = set(get_args(kinds.StatementKind))
    boxed = {"boxed-warning", "boxed-unlisted", "safety"}
    assert {*product._OWN} | boxed == every
    assert {*therapy_class._BEFORE, *therapy_class._AFTER} | boxed == every
    assert {*plain_record._KINDS} == every


@pytest.mark.parametrize(
    ("text", "pointing"),
    [
        (
            Text("2 例死亡。", "Two died."),
            Text("2 例死亡（见编者按）。", "Two died (see editor’s note)."),
        ),
        (Text("I 期", "Phase I"), Text("I 期（见编者按）", "Phase I (see editor’s note)")),
    ],
)
def test_a_value_points_to_the_note_before_its_full_stop(text: Text, pointing: Text) -> None:
    assert labels.see_note(text) == pointing


def test_a_statement_of_the_class_says_so() -> None:
    text = Text("分泌胰岛素。", "Secretes insulin.", "en")
    said = Text("分泌胰岛素（同类陈述）。", "Secretes insulin (class statement).", "en")
    assert labels.of_the_class(text) == said


def test_the_three_kinds_of_nothing_are_told_apart() -> None:
    assert labels.nothing("not-stated", EMPTY) == Text("— 未说明", "— Not stated")
    assert labels.nothing("unknown", EMPTY) == Text("— 我们未查到", "— Not known to us")
    why = Text("尚未批准", "not approved yet")
    assert labels.nothing("not-applicable", why) == Text(
        "— 不适用（尚未批准）", "— Not applicable (not approved yet)"
    )


@pytest.mark.parametrize(
    ("intact", "end"),
    [(None, "data 2026-11-24"), (True, "data intact ✓"), (False, "data failed its check")],
)
def test_the_edition_says_what_is_known_of_the_file(intact: bool | None, end: str) -> None:
    line = labels.edition_line(Edition("2024-08", "2026-11-24", intact))
    assert line.en.startswith("Review 2024-08")
    assert line.en.endswith(end)
    assert line.zh.startswith("综述 2024-08")


def test_one_fact_is_no_facts() -> None:
    assert [labels.counted_facts(n).en for n in (0, 1, 2)] == ["0 facts", "1 fact", "2 facts"]
    assert [labels.counted_records(n).en for n in (1, 2)] == ["1 record", "2 records"]
    assert labels.hidden_supplement(1).en.endswith("1 supplement fact is hidden.")
    assert labels.hidden_supplement(2).en.endswith("2 supplement facts are hidden.")
