from __future__ import annotations

from celltx_desktop.export import sheet
from celltx_desktop.export.extent import kept_whole, letters, torn

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
    box = {"is": "safety", "level": 2, "rows": [row]}
    assert torn(box)
    assert not kept_whole(box)


def test_rows_that_share_a_label_are_torn_only_where_no_page_holds_them() -> None:
    content = sheet.content(samples.yescarta(), "both")
    assert not any(block["torn"] for s in content["sections"] for block in s["blocks"])
    cell = {"text": ["word " * 200]}
    rows = [{"cells": [cell], "span": 2}, {"cells": [cell], "span": 0}]
    assert torn({"is": "table", "rows": rows})
    assert not torn({"is": "table", "rows": [{**row, "span": 1} for row in rows]})
