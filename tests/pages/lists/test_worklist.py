from __future__ import annotations

import re

import pytest

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Lang
from celltx_desktop.pages.lists.worklist import write
from celltx_desktop.store.facts.catalogue import Catalogue
from celltx_desktop.store.facts.worklist import Weak, Worklist

FOUND = Worklist(
    "2025-11-24",
    (
        Weak(Place("product/vx-880#s-fact-1"), "news", ""),
        Weak(Place("product/yescarta#approval-1"), "review", "2024-08"),
    ),
    (Place("product/vx-880#s-stage-1"),),
    (Place("product/yescarta#note-1"),),
    ((Place("product/hepacure#filing-1"), ""), (Place("product/vx-880#trial-1"), "2020-05")),
    (("bnn-vx880-2024", "Vertex pauses VX-880 trial"),),
    ((Place("product/vx-880"), ("dose", "storage")), (Place("product/yescarta"), ())),
    ((Place("product/vx-880"), ("code",)), (Place("product/yescarta"), ("brand", "target"))),
)


def test_every_entry_stands_in_words_under_its_heading_with_its_number(
    catalogue: Catalogue,
) -> None:
    text = write(FOUND, catalogue, "en")
    status = "- Stage: Phase III · 2026-04 `product/vx-880#s-stage-1`\n"
    assert f"## Sources disagree (1)\n\n### VX-880\n\n{status}" in text
    assert "## Editor’s notes that are open (1)\n\n### Yescarta\n\n- Editor’s note: " in text
    weak = "- News, date not recorded · **VX-880** · Cell source: Islet cells derived from stem"
    assert f"{weak} cells `product/vx-880#s-fact-1`" in text
    assert "- 2020-05 · **VX-880** · " in text
    assert "- date not recorded · **HepaCure** · " in text
    assert "- Vertex pauses VX-880 trial `source/bnn-vx880-2024`\n" in text
    assert "## Gaps by product (1)\n\n- **VX-880** `product/vx-880`: Dose, Storage\n" in text


def test_a_table_says_what_each_product_is_called(catalogue: Catalogue) -> None:
    text = write(FOUND, catalogue, "en")
    names = "Brand name | Proper name or INN | Chinese name | Code"
    head = f"| Product | {names} | Developer | Target |"
    assert f"## Names, developer and target by product (2)\n\n{head}\n| --- " in text
    assert "\n| **VX-880** `product/vx-880` | — | — | — | ✓ | — | — |\n" in text
    assert "\n| **Yescarta** `product/yescarta` | ✓ | — | — | — | — | ✓ |\n" in text


def test_it_reads_in_chinese(catalogue: Catalogue) -> None:
    text = write(FOUND, catalogue, "zh")
    assert "## 状态早于 2025-11-24，或未记录日期（2）\n" in text
    assert "- **VX-880** `product/vx-880`：剂量、贮存" in text


@pytest.mark.parametrize(("lang", "strange"), [("zh", r" \(\d+\)"), ("en", "（")])
def test_no_sign_of_the_other_language(catalogue: Catalogue, lang: Lang, strange: str) -> None:
    heads = [one for one in write(FOUND, catalogue, lang).splitlines() if one.startswith("## ")]
    assert len(heads) == 8
    assert not any(re.search(strange, one) for one in heads)
