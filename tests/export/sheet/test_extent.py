from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

from pypdf import PdfReader

from celltx_desktop.domain.text import Text, plain
from celltx_desktop.export.sheet import pdf, sheet
from celltx_desktop.export.sheet.extent import letters, parts
from celltx_desktop.pages.page import Section, Table, TableRow, Value
from tests.export import paper, samples

RESOURCES = Path(__file__).parents[3] / "resources"


def test_chinese_letters_count_twice() -> None:
    assert letters(["CAR-T 细胞", "CAR-T"]) == 10
    assert letters([]) == 0


def test_what_shares_a_label_is_cut_into_parts_of_few_values_and_few_letters() -> None:
    def sizes(*items: int) -> list[int]:
        return [len(part) for part in parts(items, int)]

    assert sizes(*[5] * 12) == [5, 5, 2]
    assert sizes(10, 200, 200, 10, 10) == [2, 3]
    assert sizes(400, 1) == [1, 1]
    assert sizes(1200) == [1]


def test_no_line_runs_into_the_next_column() -> None:
    status = Text("批准；公司于 2022-09-27 公布", "", "en")
    others = (Value(Text("适应证" * 30, "")), *[Value(plain("x"))] * 4)
    cells = (Value(status, glyph="approved"), *others)
    heads = (plain("状态"), *[plain("x")] * len(others))
    table = Table(heads, (TableRow(cells),))
    content = sheet.content(
        replace(samples.vx_880(), sections=(Section("approvals", plain("批准"), (table,)),)), "zh"
    )
    block = content["sections"][0]["blocks"][0]
    assert block["is"] == "table"
    for cell in block["rows"][0]["cells"][2:]:
        cell["letters"] = 20  # so that the first column is so narrow that a day just fills a line
    painted = paper.starts(PdfReader(io.BytesIO(pdf.render(content, RESOURCES))).pages[0])
    first, last = (
        next(n for n, (_, text) in enumerate(painted) if text.strip().startswith(start))
        for start in ("批准；", "适应证适应证")
    )
    # A letter of these is about half as wide as its type is high.
    ends = [x + letters([text.strip()]) * 4.9 for x, text in painted[first:last]]
    assert max(ends) < painted[last][0]
