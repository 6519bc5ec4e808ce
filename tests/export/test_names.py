from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from celltx_desktop.domain.text import Text
from celltx_desktop.export.names import of_sheet, proposed, safe

from . import samples


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ('a<b>:"/\\|?*c', "a b c"),
        ("con", "_con"),
        ("NUL.txt", "_NUL.txt"),
        ("console", "console"),
        ("name. ", "name"),
        ("..", ""),
        ("HPC, Cord Blood (Clevecord)", "HPC  Cord Blood (Clevecord)"),
    ],
)
def test_what_a_system_refuses_goes(raw: str, expected: str) -> None:
    assert safe(raw) == expected


@given(st.text(max_size=300))
def test_every_name_is_safe(raw: str) -> None:
    name = safe(raw)
    assert len(name) <= 101
    assert not re.search(r'[<>:"/\\|?*\x00-\x1f]', name)
    assert name == name.rstrip(" .")


def test_a_sheet_is_named_by_id_and_language() -> None:
    assert of_sheet(samples.vx_880(), "zh") == "vx-880.zh.pdf"
    assert of_sheet(samples.therapy_class(), "both") == "class-car-t.both.pdf"


def test_a_single_sheet_is_called_as_the_product() -> None:
    assert proposed(samples.vx_880()) == "VX-880"
    assert proposed(replace(samples.vx_880(), title=Text("甲", "?"))) == "vx-880"
