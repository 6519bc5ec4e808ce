"""Whatever a source calls a product finds it, first: names, codes, numbers, pinyin."""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from celltx_desktop.compiler.library import Library
from celltx_desktop.domain.facts.record import Record
from celltx_desktop.domain.search.reading import parse
from celltx_desktop.domain.search.words import squeeze
from celltx_desktop.store.database import open_database
from celltx_desktop.store.search.search import Search

DESCRIBED = {"description"}
"""Kinds of names that describe: a class or a source of cells may be meant as well."""

_INJECTION = "注射液"


@pytest.fixture(scope="module")
def search(real_database: Path) -> Iterator[Search]:
    with closing(open_database(real_database)) as connection:
        yield Search(connection)


@pytest.fixture(scope="module")
def readings(library: Library) -> dict[str, tuple[str, ...]]:
    return library.search.readings


def called(product: Record) -> set[str]:
    """Return what a product is called, a Chinese proper name also without its form."""
    names = {product.title.zh, product.title.en, *(trial.number for trial in product.trials)}
    names |= {name.text for name in product.names if name.kind not in DESCRIBED}
    return names | {name.removesuffix(_INJECTION) for name in names}


def sounded(name: str, readings: dict[str, tuple[str, ...]]) -> str:
    """Return a Chinese name as it is typed without accents, empty where a letter has no sound."""
    sounds = [readings[c][0] if c in readings else c.lower() for c in name if c.isalnum()]
    return "".join(sounds) if any(c in readings for c in name) else ""


def test_every_name_of_every_product_finds_it_first(
    library: Library, search: Search, readings: dict[str, tuple[str, ...]]
) -> None:
    products = [record for record in library.records if record.kind == "product"]
    shared = Counter(squeeze(name) for product in products for name in called(product))
    missed = []
    for product in products:
        own = {name for name in called(product) if shared[squeeze(name)] == 1}
        foreign = {name.text for name in product.names if name.lang in ("ja", "ko")}
        typed = own | {sounded(name, readings) for name in own - foreign}
        for query in filter(None, typed):
            first = [hit.place for hit in search.find(parse(query)).ranked[:1]]
            if first != [product.place]:
                missed.append((query, product.place, first))
    assert missed == []


def test_the_search_knows_no_company_and_no_product_that_the_data_do_not_name(
    checkout: Path,
) -> None:
    text = (checkout / "data" / "synonyms.toml").read_text("utf-8")
    named = text[text.index("# ---- companies") : text.index("# ---- words of coded values")]
    files = [path for path in (checkout / "data").rglob("*.toml") if path.name != "synonyms.toml"]
    data = "".join(path.read_text("utf-8") for path in files).casefold()
    words = {word for group in tomllib.loads(named)["group"] for word in group["words"]}
    assert {word for word in words if word.casefold() not in data} == set()
