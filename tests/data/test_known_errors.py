"""Errors that published product lists repeat; none of them may come into the data.

Each is looked for in every text of its product, and each is brought in on purpose to see that it
would be found.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from celltx_desktop.compiler.library import Library
from celltx_desktop.domain.facts.citation import Citation
from celltx_desktop.domain.facts.kinds import Event
from celltx_desktop.domain.facts.record import Approval, Fact, Name, Record, Statement, Status
from celltx_desktop.domain.facts.vocabulary import JURISDICTIONS
from celltx_desktop.domain.text import Text, plain

CITED = (Citation("wjsc-2020-table1"),)
STATES = re.compile(r"\bfda\b|united states|美国", re.IGNORECASE)
UNION = re.compile(r"\be[cm]\b|\bema\b|european union|欧", re.IGNORECASE)
KOREA = re.compile(r"\bmfds\b|\bkfda\b|korea|韩", re.IGNORECASE)
NOT_HELD = re.compile(r"\b(?:no|not|only|orphan|neither)\b|未|不|仅|孤儿", re.IGNORECASE)


def said(record: Record) -> Iterator[str]:
    """Yield every word on the record, a text in both languages, without its citations."""
    yield from (record.title.zh, record.title.en, *(name.text for name in record.names))
    for status in filter(None, (record.status, record.later_status)):
        yield from (status.text.zh, status.text.en)
    texts = [
        *(one.text for one in record.facts),
        *(one.text for one in record.statements),
        *(one.text for one in record.trials),
        *(one.text for one in record.filings),
    ]
    for text in texts:
        yield from (text.zh, text.en)
    for one in record.approvals:
        yield from (one.text.zh, one.text.en, one.indication.zh, one.indication.en)


def decided(record: Record, where: re.Pattern[str]) -> bool:
    """Tell whether a decision of this market stands on the record, lapsed or not."""
    return any(
        where.search(f"{one.regulator} {JURISDICTIONS[one.jurisdiction].en}")
        for one in record.approvals
    )


def approved(record: Record, where: re.Pattern[str]) -> bool:
    """Tell whether anything calls the product approved in this market."""
    status = [one.text.en for one in (record.status, record.later_status) if one]
    facts = [one.text.en for one in record.facts if one.field in ("approval", "stage")]
    claims = [*status, *facts, *(one.text.en for one in record.statements)]
    return decided(record, where) or any(
        where.search(claim) and re.search(r"approv|authoris|\d{4}", claim, re.IGNORECASE)
        for claim in claims
        if not NOT_HELD.search(claim)
    )


def says(record: Record, pattern: str) -> bool:
    return any(re.search(pattern, text, re.IGNORECASE) for text in said(record))


def called(record: Record, name: str) -> bool:
    return any(name in re.sub(r"\W", "", text.lower()) for text in (*said(record), record.id))


ERRORS: dict[str, tuple[str, Callable[[Record], bool]]] = {
    "Prochymal FDA 2009": ("prochymal", lambda r: approved(r, STATES) or says(r, "2009")),
    "Stempeucel European Union 2015": (
        "stempeucel",
        lambda r: approved(r, UNION) or says(r, r"2015"),
    ),
    "Stemirac for Alzheimer": ("stemirac", lambda r: says(r, "alzheimer|阿尔茨海默|痴呆")),
    "Cupistem from bone marrow": ("cupistem", lambda r: says(r, r"bone[- ]?marrow|\bBM\b|骨髓")),
    "JACC is epidermis": (
        "jacc",
        lambda r: r.parent != "chondrocyte" or says(r, "epiderm|表皮|skin|皮肤"),
    ),
    "AstroStem approved in Korea": (
        "astrostem",
        lambda r: approved(r, KOREA) or r.status is None or r.status.kind != "not-stated",
    ),
    "MACI withdrawn 2018": (
        "maci",
        lambda r: (
            any(one.event == "withdrawal" for one in r.approvals)
            or says(r, r"withdr[ae]w|withdrawn|撤市|撤回|撤销")
        ),
    ),
}


def found(library: Library) -> list[str]:
    """Return every known error that stands in the data."""
    by_id = {one.id: one for one in library.records if one.kind == "product"}
    errors = [name for name, (product, wrong) in ERRORS.items() if wrong(by_id[product])]
    multistem = [one.place for one in library.records if called(one, "multistem")]
    return errors + multistem


def test_none_of_them_is_in_the_data(library: Library) -> None:
    assert found(library) == []


def test_the_lapse_and_the_right_organs_are_there(library: Library) -> None:
    by_id = {one.id: one for one in library.records if one.kind == "product"}
    lapse = {(one.regulator, one.date, one.event) for one in by_id["maci"].approvals}
    assert lapse & {("ec", "2018-07-01", "expiry"), ("ec", "2018-07-01", "not-renewed")}
    assert says(by_id["stemirac"], "spinal cord")
    assert says(by_id["cupistem"], "adipose")


def decision(event: Event, regulator: str, date: str, where: str) -> Callable[[Record], Record]:
    """Add a decision, named by its regulator or by its market."""
    one = Approval(
        regulator=regulator,
        jurisdiction=where,
        date=date,
        event=event,
        cites=CITED,
    )
    return lambda record: replace(record, approvals=(*record.approvals, one))


def fact(field: str, zh: str, en: str) -> Callable[[Record], Record]:
    one = Fact(field=field, text=Text(zh, en), cites=CITED)
    return lambda record: replace(record, facts=(*record.facts, one))


def statement(zh: str, en: str) -> Callable[[Record], Record]:
    one = Statement(kind="development", text=Text(zh, en), cites=CITED)
    return lambda record: replace(record, statements=(*record.statements, one))


def status(text: str) -> Callable[[Record], Record]:
    one = Status(kind="approved", text=plain(text), cites=CITED)
    return lambda record: replace(record, status=one)


def name(text: str) -> Callable[[Record], Record]:
    one = Name(text=text, kind="proper", lang="en", cites=CITED)
    return lambda record: replace(record, names=(*record.names, one))


BROKEN = [
    ("Prochymal FDA 2009", decision("first-authorisation", "fda", "2009-12", "US")),
    ("Prochymal FDA 2009", decision("first-authorisation", "", "2009", "US")),
    ("Prochymal FDA 2009", status("FDA 2009")),
    ("Prochymal FDA 2009", statement("2009 年获批。", "Approved by the FDA in 2009.")),
    ("Stempeucel European Union 2015", decision("first-authorisation", "ec", "2015", "EU")),
    ("Stempeucel European Union 2015", decision("first-authorisation", "", "2015", "EU")),
    ("Stempeucel European Union 2015", fact("approval", "欧盟", "European Union, approved")),
    ("Stemirac for Alzheimer", fact("indication", "阿尔茨海默病", "Alzheimer’s disease")),
    ("Stemirac for Alzheimer", statement("用于痴呆。", "For dementia of Alzheimer’s type.")),
    ("Cupistem from bone marrow", fact("cell-source", "自体骨髓", "Autologous BM")),
    ("Cupistem from bone marrow", name("bone-marrow mesenchymal cells")),
    ("JACC is epidermis", name("human (autologous) epidermis-derived cell sheet")),
    ("JACC is epidermis", fact("form", "表皮细胞片", "Cell sheet")),
    ("JACC is epidermis", lambda record: replace(record, parent="fibroblast-keratinocyte")),
    ("AstroStem approved in Korea", decision("first-authorisation", "mfds", "2018", "KR")),
    ("AstroStem approved in Korea", decision("first-authorisation", "", "2018", "KR")),
    ("AstroStem approved in Korea", status("MFDS 2018")),
    ("MACI withdrawn 2018", decision("withdrawal", "ec", "2018", "EU")),
    ("MACI withdrawn 2018", statement("2018 年在欧盟撤市。", "Off the EU market in 2018.")),
    ("MACI withdrawn 2018", statement("欧盟。", "Withdrawn in the EU in 2018.")),
]


@pytest.mark.parametrize(("error", "brought_in"), BROKEN)
def test_each_would_be_found(
    library: Library, error: str, brought_in: Callable[[Record], Record]
) -> None:
    product = ERRORS[error][0]
    records = [
        brought_in(one) if one.place == f"product/{product}" else one for one in library.records
    ]
    assert found(replace(library, records=records)) == [error]


@pytest.mark.parametrize("title", ["MultiStem", "Multi-Stem", "multistem (FDA 2011)"])
def test_a_product_that_was_never_approved_would_be_found(library: Library, title: str) -> None:
    strange = Record(kind="product", id="invimestrocel", title=plain(title))
    assert found(replace(library, records=[*library.records, strange])) == [strange.place]
