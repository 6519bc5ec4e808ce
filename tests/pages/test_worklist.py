from __future__ import annotations

from celltx_desktop.pages.worklist import write
from celltx_desktop.store.worklist import Worklist

FOUND = Worklist(
    ("product/a#s-fact-1",),
    ("product/b#s-status-1",),
    (("product/c#s-trial-1", "2020-05"),),
    (("product/d", ("dose", "storage")), ("product/e", ())),
)


def test_every_entry_stands_under_its_heading_with_its_number() -> None:
    text = write(FOUND, "en")
    assert "## Sources disagree (1)\n\n- product/b#s-status-1" in text
    assert "- product/c#s-trial-1: 2020-05" in text
    assert "## Gaps by product (1)\n\n- product/d: Dose, Storage\n" in text
    assert "product/e" not in text


def test_it_reads_in_chinese() -> None:
    assert "- product/d: 剂量、贮存" in write(FOUND, "zh")
