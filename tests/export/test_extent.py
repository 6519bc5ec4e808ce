from __future__ import annotations

from celltx_desktop.export import sheet
from celltx_desktop.export.extent import kept_whole, letters, parts, torn

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


def test_what_shares_a_label_is_cut_into_parts_of_few_values_and_few_lines() -> None:
    short, long = {"text": ["word"]}, {"text": ["word " * 50]}  # of one line, and of seven
    assert [len(part) for part in parts([short] * 12)] == [5, 5, 2]
    assert [len(part) for part in parts([short, long, long, short, short])] == [2, 3]
    assert [len(part) for part in parts([{"cells": [short, long]}, {"cells": [long]}])] == [1, 1]
    assert [len(part) for part in parts([{"text": ["word " * 500]}])] == [1]


def test_a_cell_holds_its_languages_one_under_the_other() -> None:
    row = {"cells": [{"text": ["word " * 20, "word " * 20]}]}  # three lines each
    assert [len(part) for part in parts([row] * 4)] == [2, 2]
