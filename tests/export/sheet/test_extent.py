from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

from pypdf import PdfReader

from celltx_desktop.domain.text import Text, plain
from celltx_desktop.export.sheet import pdf, sheet
from celltx_desktop.export.sheet.extent import kept_whole, letters, parts, torn, weights
from celltx_desktop.pages.page import Section, Table, TableRow, Value
from tests.export import paper, samples

RESOURCES = Path(__file__).parents[3] / "resources"


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


def drawn(*cells: str) -> dict[str, object]:
    return {"cells": [{"text": [cell]} for cell in cells], "supplement": False}


def test_narrow_columns_have_no_weight() -> None:
    assert weights([["Number"], ["Phase"]], [drawn("NCT04786262", "III")]) == [0, 0]
    assert weights([["Number"], ["Remarks"]], [drawn("NCT04786262", "word " * 9)])[0] == 0


def test_two_wide_columns_share_the_width_by_what_they_hold() -> None:
    heads = [["Status"], ["Indication"]]
    short, long = "word " * 5, "word " * 40
    assert weights(heads, [drawn(short, long)])[0] < 50 < weights(heads, [drawn(long, short)])[0]
    word = "-".join(["unbreakable"] * 4)
    assert weights(heads, [drawn(word, long)])[0] > weights(heads, [drawn(short, long)])[0]


def test_no_line_runs_into_the_next_column() -> None:
    status = Text("批准；公司于 2022-09-27 公布", "", "en")
    cells = (Value(status, glyph="approved"), Value(Text("适应证" * 30, "")))
    heads = (plain("状态"), plain("适应证"))
    table = Table(heads, (TableRow(cells),))
    content = sheet.content(
        replace(samples.vx_880(), sections=(Section("approvals", plain("批准"), (table,)),)), "zh"
    )
    for column, weight in zip(
        content["sections"][0]["blocks"][0]["columns"], (14, 86), strict=True
    ):
        column["weight"] = weight  # so narrow that a day just fills a line
    painted = paper.starts(PdfReader(io.BytesIO(pdf.render(content, RESOURCES))).pages[0])
    first, last = (
        next(n for n, (_, text) in enumerate(painted) if text.strip().startswith(start))
        for start in ("批准；", "适应证适应证")
    )
    # A letter of these is about half as wide as its type is high.
    ends = [x + letters(text.strip()) * 4.9 for x, text in painted[first:last]]
    assert max(ends) < painted[last][0]
