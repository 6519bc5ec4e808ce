from __future__ import annotations

from typing import get_args

from celltx_desktop.domain.facts.kinds import StatusKind
from celltx_desktop.domain.text import Text
from celltx_desktop.wording import lists


def test_the_first_page_explains_every_glyph_once() -> None:
    assert [kind for kind, _, _ in lists.GLYPHS] == [*get_args(StatusKind)]


def test_one_row_is_no_rows() -> None:
    assert [lists.show_equal(n).en for n in (1, 2)] == [
        "Show the equal row",
        "Show the 2 equal rows",
    ]
    named = Text("剂量（甲）", "Dose (a)")
    assert lists.hidden_equal(1, named) == Text(
        "已隐藏 1 项相同：剂量（甲）。", "1 equal row is hidden: Dose (a)."
    )
    assert lists.hidden_equal(2, named).en.startswith("2 equal rows are hidden: ")
    assert [lists.compared(2, n).en for n in (1, 2)] == [
        "2 products · 1 difference",
        "2 products · 2 differences",
    ]
