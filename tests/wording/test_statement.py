from __future__ import annotations

from typing import get_args, get_type_hints

from celltx_desktop.domain.facts.record import Source
from celltx_desktop.domain.text import Text
from celltx_desktop.wording import statement


def test_every_kind_of_source_has_its_word() -> None:
    assert set(statement.SOURCE_KIND) == set(get_args(get_type_hints(Source)["kind"]))


def test_dates_and_places_are_said_in_both_languages() -> None:
    when = Text("2026-04 · 已核实", "2026-04 · verified")
    assert statement.as_of(when) == Text("截至 2026-04 · 已核实", "as of 2026-04 · verified")
    assert statement.published("2024-08") == Text("刊于 2024-08", "published 2024-08")
    assert statement.source_of("2026") == Text("来源日期 2026", "source of 2026")
    assert statement.cites("[27-29]") == Text("该处引用文献 [27-29]", "cites there [27-29]")
    edition = Text("数据 2026-11-24", "data 2026-11-24")
    assert statement.found_in("X", edition, "product/x") == Text(
        "见 X（数据 2026-11-24），product/x", "In: X (data 2026-11-24), product/x"
    )
