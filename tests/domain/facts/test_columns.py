from __future__ import annotations

from dataclasses import fields
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from celltx_desktop.domain.facts.columns import columns, flatten, lift, text_columns
from celltx_desktop.domain.facts.record import (
    Approval,
    CardLine,
    Fact,
    Filing,
    IndicationPart,
    Name,
    Note,
    Record,
    Source,
    Stage,
    Standing,
    Statement,
    Status,
    Trial,
)

KINDS = (
    Approval,
    CardLine,
    Fact,
    Filing,
    IndicationPart,
    Name,
    Note,
    Record,
    Source,
    Stage,
    Standing,
    Statement,
    Status,
    Trial,
)


@pytest.mark.parametrize("kind", KINDS)
@given(data=st.data())
@settings(max_examples=20)
def test_a_value_comes_back_from_its_columns(kind: Any, data: st.DataObject) -> None:
    value = data.draw(st.from_type(kind))
    row = flatten(value)
    stored = {name for name, _ in columns(kind)}
    rest = {
        f.name: getattr(value, f.name)
        for f in fields(kind)
        if f.name not in stored or f.type == "bool"
    }
    assert lift(kind, row, **rest) == value
    assert all(type(column) in (str, int, float) for column in row.values())


@pytest.mark.parametrize("kind", KINDS)
def test_only_lists_and_status_stand_in_tables_of_their_own(kind: Any) -> None:
    stored = {name for name, _ in columns(kind)}
    elsewhere = {f.name for f in fields(kind)} - stored
    allowed = {"cites", "printed_cites", "elsewhere_cites", "about", "holds_for", "home"}
    allowed |= {
        "status",
        "later_status",
        "standings",
        "stages",
        "card_lines",
        "parts",
        "names",
        "facts",
        "approvals",
        "trials",
        "filings",
    }
    assert elsewhere <= allowed | {"statements", "notes"}


def test_the_field_text_has_no_prefix() -> None:
    assert text_columns("text") == ("zh", "en", "original")
    assert text_columns("indication") == ("indication_zh", "indication_en", "indication_original")
