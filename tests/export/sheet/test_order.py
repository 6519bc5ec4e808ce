from __future__ import annotations

from dataclasses import replace

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import plain
from celltx_desktop.export.sheet.order import ordered, without_repetition
from celltx_desktop.pages.page import Row, Rows, Section, Table, TableRow, Value
from celltx_desktop.wording import labels
from tests.export import samples


def test_a_product_reads_from_warning_to_names() -> None:
    made = (
        "names",
        "development",
        "notes",
        "mechanism",
        "approvals",
        "facts",
        "safety",
        "trials",
        "card",
    )
    page = replace(samples.vx_880(), sections=tuple(Section(one, plain(one), ()) for one in made))
    assert [section.id for section in ordered(page)] == [
        "card", "safety", "facts", "approvals", "trials", "mechanism", "development", "notes",
        "names",
    ]  # fmt: skip


def test_other_pages_keep_their_order() -> None:
    assert ordered(samples.therapy_class()) == samples.therapy_class().sections


def numbers(count: int) -> list[Section]:
    parts = [Value(plain(f"NCT{n}"), samples.source(n), "supplement", fact=Place(f"t{n}"))
             for n in range(count)]  # fmt: skip
    silent = samples.nothing(samples.place("2.1-p1"))
    facts = Rows((Row(plain("Number"), (silent, *parts)),))
    table = Table((plain("Number"),), tuple(TableRow((one,), one.marks, True) for one in parts))
    return [
        Section("facts", labels.KEY_FACTS, (facts,)),
        Section("trials", labels.TRIALS, (table,)),
    ]


def test_a_long_row_points_to_its_table() -> None:
    facts = without_repetition(numbers(4))[0].blocks[0]
    assert isinstance(facts, Rows)
    silent, counted = facts.rows[0].values
    assert silent.look == "silent"
    assert (counted.text.en, counted.look) == ("4, see “Trials and filings”", "supplement")


def test_a_short_row_stays_as_it_is() -> None:
    assert without_repetition(numbers(3)) == numbers(3)
