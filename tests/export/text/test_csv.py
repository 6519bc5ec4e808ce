from __future__ import annotations

import csv as standard
import io
import re

from celltx_desktop.export.text import csv
from tests.export import samples


def rows(*pages: samples.Sample) -> list[dict[str, str]]:
    text = csv.write(page() for page in pages)
    return list(standard.DictReader(io.StringIO(text, newline="")))


def test_a_fact_is_a_row() -> None:
    found = rows(samples.vx_880)
    indication = [row for row in found if row["field_en"] == "Indication"]
    assert [row["supplement"] for row in indication] == ["no", "yes"]
    assert indication[0]["value_en"] == "Diabetes; type not stated"
    assert (indication[0]["places"], indication[0]["stated"]) == ("§3.3 ¶2", "yes")
    assert indication[1]["places"] == "s1; s2"
    assert indication[1]["original"] == "en"
    assert {row["record"] for row in found} == {"product/vx-880"}


def test_silence_is_a_row_too() -> None:
    dose = next(row for row in rows(samples.vx_880) if row["field_en"] == "Dose")
    assert (dose["stated"], dose["value_zh"]) == ("no", "— 未说明")


def test_a_line_of_a_table_is_one_row() -> None:
    found = [row for row in rows(samples.yescarta) if row["section"] == "approvals"]
    assert found[0]["field_en"]
    assert re.match(r"Regulator: .+; Date: .+; Status: .+; Indication: ", found[0]["value_en"])


def test_several_pages_share_one_head() -> None:
    found = rows(samples.vx_880, samples.therapy_class)
    assert {row["kind"] for row in found} == {"product", "class"}
    assert all(row["data"] == "2026-11-24" for row in found)


def test_every_column_is_described() -> None:
    described = set(re.findall(r"``([a-z_]+)``", csv.__doc__ or ""))
    assert set(csv.COLUMNS) <= described
    assert all(set(row) == set(csv.COLUMNS) for row in rows(samples.long))
