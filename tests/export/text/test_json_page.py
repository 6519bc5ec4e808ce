from __future__ import annotations

import json
import re
from dataclasses import replace

import pytest

from celltx_desktop.domain.text import plain
from celltx_desktop.export.text import json_page
from celltx_desktop.pages.page import Section, Table, TableRow, Value
from tests.export import samples


@pytest.mark.parametrize(
    "page", [samples.vx_880, samples.yescarta, samples.therapy_class, samples.long]
)
def test_it_says_what_it_is(page: samples.Sample) -> None:
    written = json.loads(json_page.write(page()))
    assert (written["format"], written["version"]) == ("celltx-page", 1)


def test_a_value_carries_all_its_marks() -> None:
    facts = json.loads(json_page.write(samples.vx_880()))["sections"][1]
    assert (facts["id"], facts["blocks"][0]["type"]) == ("facts", "facts")
    indication = facts["blocks"][0]["rows"][0]
    assert indication["label"] == {"zh": "适应证", "en": "Indication", "original": "zh"}
    assert indication["values"][1] == {
        "text": {
            "zh": "1 型糖尿病，伴低血糖感知受损与严重低血糖",
            "en": "Type 1 diabetes with impaired hypoglycaemic awareness and severe hypoglycaemia",
            "original": "en",
        },
        "look": "supplement",
        "dated": {"zh": "2026-04 · 已核实", "en": "2026-04 · verified", "original": "zh"},
        "status": None,
        "link": None,
        "fact": None,
        "citations": [
            {
                "label": {"zh": key, "en": key, "original": "zh"},
                "references": None,
                "place": f"source/{key.lower()}",
                "url": None,
                "supplement": True,
            }
            for key in ("S1", "S2")
        ],
    }


def test_a_row_of_a_table_tells_whose_it_is_and_of_when() -> None:
    row = TableRow((Value(plain("EC")), Value(plain("2018"), tag=plain("2024"))), (), True)
    table = Section("t", plain("T"), (Table((plain("A"), plain("B")), (row,)),))
    page = json.loads(json_page.write(replace(samples.vx_880(), sections=(table,))))
    (written,) = page["sections"][0]["blocks"][0]["rows"]
    assert (written["supplement"], written["dated"]["en"]) == (True, "2024")


def test_nothing_is_null_and_never_an_empty_string() -> None:
    def strings(part: object) -> list[str]:
        if isinstance(part, dict):
            return [found for value in part.values() for found in strings(value)]
        if isinstance(part, list):
            return [found for value in part for found in strings(value)]
        return [part] if isinstance(part, str) else []

    written = json.loads(json_page.write(samples.yescarta()))
    assert "" not in strings(written)
    assert written["registry"] is None


def test_every_key_is_described() -> None:
    def keys(part: object) -> set[str]:
        if isinstance(part, dict):
            return set(part).union(*map(keys, part.values()))
        return set().union(*map(keys, part)) if isinstance(part, list) else set()

    described = set(re.findall(r"``([a-z]+)``", json_page.__doc__ or ""))
    for page in (samples.vx_880, samples.yescarta, samples.therapy_class):
        assert keys(json.loads(json_page.write(page()))) <= described
