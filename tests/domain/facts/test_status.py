from __future__ import annotations

from typing import Any

import pytest

from celltx_desktop.domain.facts.citation import Citation
from celltx_desktop.domain.facts.record import Approval, Record, Stage
from celltx_desktop.domain.facts.status import derive
from celltx_desktop.domain.text import Text, plain

REGISTRY = (Citation("ctgov"),)


def decision(place: str, date: str, event: Any = "first-authorisation", **more: Any) -> Approval:
    return Approval(jurisdiction=place, date=date, event=event, origin="supplement", **more)


def stage(kind: Any, date: str = "", **more: Any) -> Stage:
    return Stage(kind=kind, date=date, **{"origin": "supplement", **more})


def status_of(*facts: Approval | Stage) -> tuple[str, str]:
    """Return kind and words of a product of the supplement of which only this is known."""
    record = Record(
        kind="product",
        id="x",
        title=plain("x"),
        origin="supplement",
        approvals=tuple(one for one in facts if isinstance(one, Approval)),
        stages=tuple(one for one in facts if isinstance(one, Stage)),
    )
    now = derive(record, "2024-08", {"ctgov"}).now
    return now.kind, now.text.en


ACCELERATED = decision("US", "2020", basis="accelerated")
CONDITIONAL = decision("EU", "2019", basis="conditional")


@pytest.mark.parametrize(
    ("facts", "told"),
    [
        ((), ("not-stated", "Not known to us")),
        ((decision("US", "2017"),), ("approved", "Approved · US")),
        ((ACCELERATED,), ("conditional", "Accelerated · US")),
        ((ACCELERATED, CONDITIONAL), ("conditional", "Conditional · 2 regions")),
        (
            (decision("NZ", "2012", basis="provisional"),),
            ("conditional", "Provisional · New Zealand"),
        ),
        ((CONDITIONAL, decision("US", "2022")), ("approved", "Approved · 2 regions")),
        ((ACCELERATED, decision("AU", "")), ("conditional", "Accelerated · US")),
        ((decision("AU", ""),), ("approved", "Approved · Australia")),
        (
            (decision("EU", "2022", basis="exceptional-circumstances"),),
            ("approved", "Approved · EU"),
        ),
        ((decision("JP", "2017", "marketed"),), ("approved", "On the market · Japan")),
    ],
)
def test_any_approval_in_force_counts(facts: tuple[Approval, ...], told: tuple[str, str]) -> None:
    assert status_of(*facts) == told
    assert status_of(*reversed(facts)) == told


def test_a_later_accelerated_extension_takes_nothing_away() -> None:
    later = decision("US", "2021", "further-indication", basis="accelerated")
    assert status_of(decision("US", "2017"), later)[0] == "approved"


@pytest.mark.parametrize(
    ("event", "basis", "kind"),
    [
        ("further-indication", "not-stated", "conditional"),
        ("further-indication", "regular", "approved"),
        ("conversion", "not-stated", "approved"),
        ("conversion", "regular", "approved"),
        ("renewal", "not-stated", "conditional"),
    ],
)
def test_only_what_is_stated_to_be_regular_raises(event: str, basis: Any, kind: str) -> None:
    assert status_of(ACCELERATED, decision("US", "2022", event, basis=basis))[0] == kind


@pytest.mark.parametrize(
    "event", ["withdrawal", "revocation", "expiry", "not-renewed", "suspension"]
)
def test_an_end_ends_all_before_it_in_its_place(event: str) -> None:
    first = decision("EU", "2013-06-27")
    kind, words = status_of(first, decision("EU", "2018-07-01", event))
    assert kind == "discontinued"
    assert words.endswith("2018-07-01")
    assert status_of(first, decision("EU", "", event))[0] == "discontinued"
    assert status_of(first, decision("EU", "2018", event), decision("US", "2016"))[0] == "approved"
    again = decision("EU", "2020")
    assert status_of(first, decision("EU", "2018", event), again) == ("approved", "Approved · EU")


def test_an_end_of_the_same_year_ends_it_too() -> None:
    assert status_of(decision("EU", "2016"), decision("EU", "2016", "withdrawal"))[0] == (
        "discontinued"
    )


def test_a_status_is_of_the_date_of_what_decided() -> None:
    """What is known later of something else stands in no source that the status cites."""
    stopped = stage("development-ended", "2025-03-28", as_of="2025-04-01")
    followed = stage("in-trials", as_of="2026-04-20", cites=REGISTRY)
    now = reviewed(Stage(kind="in-trials"), stopped, followed).now
    assert (now.date, now.as_of) == ("2025-03-28", "2025-04-01")


def test_the_end_of_one_indication_ends_that_alone() -> None:
    end = decision("US", "2024", "withdrawal", indication=Text("甲", "A"))
    assert status_of(decision("US", "2021"), end) == ("approved", "Approved · US")


def test_a_hospital_exemption_is_no_authorisation() -> None:
    exempt = decision("ES", "2021", basis="hospital-exemption")
    assert status_of(exempt) == ("hospital-exemption", "Hospital exemption · Spain")
    assert status_of(exempt, decision("US", "2022")) == ("approved", "Approved · US")


def test_a_listing_is_no_decision() -> None:
    assert status_of(decision("CN", "2023", "listing")) == ("not-stated", "Not known to us")


def test_a_sale_that_ended() -> None:
    phased_out = stage("sale-ended", "2017", text=Text("逐步停用", "Phased out"))
    assert status_of(decision("US", "1997"), phased_out) == ("discontinued", "Phased out · 2017")
    there = stage("sale-ended", "2024-07", jurisdiction="EU")
    both = (decision("EU", "2015"), decision("US", "2016"), there)
    assert status_of(*both) == ("approved", "Approved · US")


def test_the_newest_stage_counts() -> None:
    older, newer = stage("cleared", "2023"), stage("in-trials", "2025-09-22", phase="III")
    assert status_of(newer, older) == ("in-trials", "Phase III · 2025-09")


def test_only_a_word_on_development_revives_what_was_stopped() -> None:
    stopped = stage("development-ended", "2025-03-28")
    followed = stage("in-trials", as_of="2026-04-20", cites=REGISTRY)
    assert status_of(stopped, followed) == ("discontinued", "Discontinued · 2025-03")
    resumed = stage("in-trials", as_of="2026-04-20", cites=(Citation("company"),))
    assert status_of(stopped, resumed)[0] == "in-trials"


def reviewed(*facts: Approval | Stage) -> Record:
    record = Record(
        kind="product",
        id="x",
        title=plain("x"),
        home=("2.1-p1",),
        approvals=tuple(one for one in facts if isinstance(one, Approval)),
        stages=tuple(one for one in facts if isinstance(one, Stage)),
    )
    return derive(record, "2024-08", {"ctgov"})


def test_the_review_alone_and_with_the_supplement() -> None:
    printed = Approval(jurisdiction="US", date="2017", event="marketed")
    exact = decision("US", "2017-10-18", as_of="2026-01", confidence="verified")
    record = reviewed(printed, exact)
    assert record.status
    assert record.later_status
    assert record.status.text.en == "On the market · US"
    assert record.later_status.text.en == "Approved · US"
    assert (record.later_status.date, record.later_status.as_of) == ("2017-10-18", "2026-01")
    assert [(one.origin, one.jurisdiction, one.kind) for one in record.standings] == [
        ("review", "US", "approved"),
        ("supplement", "US", "approved"),
    ]


def test_what_says_no_more_stands_once() -> None:
    record = reviewed(Approval(jurisdiction="US", date="2017", event="first-authorisation"))
    assert record.later_status is None


def test_silence_is_cited_to_the_paragraph_that_treats_the_product() -> None:
    (cite,) = reviewed().now.cites
    assert cite.paragraph == "2.1-p1"
    assert reviewed().now.text.en == "Not stated"


def test_what_is_undated_holds_until_something_dated_contradicts_it() -> None:
    printed = Stage(kind="in-trials")
    assert reviewed(printed, stage("development-ended")).now.kind == "discontinued"
    resumed = stage("in-trials", "2025", cites=(Citation("company"),))
    assert reviewed(printed, stage("development-ended"), resumed).now.kind == "in-trials"


def test_a_more_exact_statement_of_one_event_beats_the_vaguer() -> None:
    printed = Approval(jurisdiction="US", date="2024-02-16", event="first-authorisation")
    exact = decision("US", "2024-02-16", basis="accelerated")
    assert reviewed(printed, exact).now.text.en == "Accelerated · US"
    assert reviewed(exact, printed).now.text.en == "Accelerated · US"
