"""What each product is called, who makes it and what it aims at: the worklist says what is owed."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import get_args

import pytest

from celltx_desktop.compiler.library import Library
from celltx_desktop.domain.facts.kinds import CardLineKind
from celltx_desktop.domain.facts.record import Record
from celltx_desktop.domain.place import Place
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.worklist import IDENTITY, worklist


@pytest.fixture(scope="module")
def listed(real_database: Path) -> dict[Place, set[str]]:
    with closing(open_database(real_database)) as connection:
        found = worklist(connection, "2026-12-01", "2024-08").identity
    return {place: set(held) for place, held in found}


@pytest.fixture(scope="module")
def products(library: Library) -> list[Record]:
    return [record for record in library.records if record.kind == "product"]


def held(product: Record) -> set[str]:
    """Return what the files say of it; a title is no name, for it may be our own spelling."""
    names = [name for name in product.names if name.kind != "description"]
    kinds = {"proper" if name.kind == "inn" else str(name.kind) for name in names}
    valued = {fact.field for fact in product.facts if fact.silence in ("", "not-applicable")}
    return (kinds | {str(name.lang) for name in names} | valued) & set(IDENTITY)


def test_the_worklist_says_what_each_product_is_called(
    products: list[Record], listed: dict[Place, set[str]]
) -> None:
    for name in IDENTITY:
        missing = sorted(place.id for place, has in listed.items() if name not in has)
        line = f"no {name}, {len(missing)} of {len(listed)}: {', '.join(missing)}"
        print(line)  # noqa: T201 - for who runs it with -s
    assert listed == {product.place: held(product) for product in products}


def test_the_worklist_counts_the_lines_that_cards_lack(
    real_database: Path, products: list[Record]
) -> None:
    with closing(open_database(real_database)) as connection:
        owed = dict(worklist(connection, "2026-12-01", "2024-08").lines)
    for product in products:
        written = {line.kind for line in product.card_lines}
        assert set(owed[product.place]) == set(get_args(CardLineKind)) - written


def test_what_a_regulator_decided_on_has_a_name_and_a_maker(products: list[Record]) -> None:
    decided = [product for product in products if product.approvals]
    nameless = {one.id for one in decided if not held(one) & {"brand", "proper"}}
    assert nameless == {"pcar-19b"}  # no page known to us prints its proper name
    assert {one.id for one in decided if "developer" not in held(one)} == set()
