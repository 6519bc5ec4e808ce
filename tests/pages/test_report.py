from __future__ import annotations

from celltx_desktop.pages.page import Page
from celltx_desktop.pages.report import compose

from .walk import row


def test_a_report_names_fact_place_and_edition(vx_880: Page) -> None:
    value = row(vx_880, "Developer").values[0]
    text = compose(vx_880, value, vx_880.edition, "  It is in Boston.\n", "en")
    for part in (
        value.fact,
        "product/vx-880",
        "Vertex（美国）",
        "Vertex (United States)",
        "§3.3 ¶2",
        "2024-08",
        "2026-11-24",
        "It is in Boston.",
    ):
        assert part in text
    assert text.endswith(".\n")


def test_a_report_speaks_the_readers_language(yescarta: Page) -> None:
    value = row(yescarta, "Target").values[0]
    text = compose(yescarta, value, yescarta.edition, "", "zh")
    assert "出处: §3.1 ¶2, §3.1 ¶4 [12,13]" in text
    assert "事实勘误" in text
