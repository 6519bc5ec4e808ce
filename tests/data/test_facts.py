"""What must hold for the facts themselves, beyond what the compiler checks."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from celltx_desktop.compiler.facts.checks import check
from celltx_desktop.compiler.folder import read
from celltx_desktop.compiler.library import Library
from celltx_desktop.compiler.problems import Problems
from celltx_desktop.domain.facts.record import Record, Statement

THE_REVIEWS = """
    amtagvi autologous-stem-cell-islets bal-ipsc bal-porcine bal-progenitor bal-tumour carticel
    castem celltrans-islets chemically-induced-islets cynata-msc esc-dopaminergic-progenitors
    ft819 gt101 hepacure hnpc01 ims001 kymriah msk-da01 ncr100 nouvneu001 nsi-566 ntx-001
    provenge relma-cel tecelra vctx210 vx-264 vx-880 yescarta
"""
"""The products that the review names or makes identifiable."""


def products(library: Library, origin: str = "review") -> list[Record]:
    return [r for r in library.records if r.kind == "product" and r.origin == origin]


def test_the_data_compile_without_a_problem(checkout: Path) -> None:
    problems = Problems()
    check(read(checkout / "data", problems), problems)
    assert problems.found == []


def test_the_thirty_products_of_the_review_are_there(library: Library) -> None:
    assert sorted(product.id for product in products(library)) == THE_REVIEWS.split()
    assert len(THE_REVIEWS.split()) == 30


def test_every_product_of_the_review_has_its_paragraph_and_a_name(library: Library) -> None:
    for product in products(library):
        assert product.status is not None
        assert not product.status.supplement, product.place
        assert any(not name.supplement for name in product.names), product.place
        assert product.home, product.place


def test_only_a_medicine_has_a_brand_a_proper_name_or_an_inn(library: Library) -> None:
    others = [record for record in library.records if record.kind != "product"]
    kinds = {name.kind for record in others for name in record.names}
    assert not kinds & {"brand", "proper", "inn"}


def test_every_class_leads_up_to_a_field(library: Library) -> None:
    tops = {r.id for r in library.records if r.kind == "class" and not r.parent}
    assert {"immune", "msc", "islet", "neural", "liver"} <= tops


def test_a_statement_is_a_whole_sentence(library: Library) -> None:
    """The items of a box alone are phrases; they print numbered."""
    loose = [
        statement.id
        for record in library.records
        for statement in record.statements
        if statement.kind != "boxed-warning"
        and not (
            re.search(r"[。”）]$", statement.text.zh) and re.search(r"[.”)]$", statement.text.en)
        )
    ]
    assert loose == []


@pytest.mark.parametrize("sign", ["—", "!", "！", "≥", "≤", "Ⅰ", "Ⅱ", "Ⅲ", "®", "™", "..."])
def test_our_own_words_keep_the_house_style(library: Library, sign: str) -> None:
    """The printed form of a source keeps its signs, in quotation marks."""
    wrong = [
        statement.id
        for record in library.records
        for statement in record.statements
        for text in (statement.text.zh, statement.text.en)
        if sign in unquoted(text)
    ]
    assert wrong == []


def unquoted(text: str) -> str:
    return re.sub(r"“[^”]*”|《[^》]*》", "", text)


def test_nothing_is_said_twice_on_one_record(library: Library) -> None:
    for record in library.records:
        said = [(one.kind, one.theme, one.text) for one in record.statements]
        assert len(set(said)) == len(said), record.place


def test_two_deaths_are_told_with_who_said_what_of_them(library: Library) -> None:
    vx_880 = next(r for r in library.records if r.place == "product/vx-880")
    safety: Statement = next(s for s in vx_880.statements if s.kind == "safety")
    assert re.search(r"2 例患者死亡.*独立数据检测委员会", safety.text.zh)
    assert [cite.paragraph for cite in safety.cites] == ["3.3-p2"]
