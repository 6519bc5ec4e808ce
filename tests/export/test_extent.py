from __future__ import annotations

from celltx_desktop.export import sheet
from celltx_desktop.export.extent import kept_whole, letters

from . import samples


def test_chinese_letters_count_twice() -> None:
    assert letters("CAR-T 细胞") == 10


def test_short_blocks_and_all_usual_boxes_stay_whole() -> None:
    content = sheet.content(samples.long(), "both")
    whole = {s["id"]: [block["whole"] for block in s["blocks"]] for s in content["sections"]}
    assert whole["facts"] == whole["class-mechanism"] == [False]
    assert all(whole["boxed-warning"] + whole["notes"] + whole["boxed-again"])


def test_a_box_that_no_page_can_hold_may_break() -> None:
    row = {"label": [], "values": [{"text": ["词" * 4000]}]}
    assert not kept_whole({"is": "safety", "level": 2, "rows": [row]})
