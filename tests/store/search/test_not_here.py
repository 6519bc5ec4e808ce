from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from celltx_desktop.compiler import build
from celltx_desktop.domain.search.reading import parse
from celltx_desktop.store.database import open_database
from celltx_desktop.store.search.search import Search


@pytest.fixture(scope="module")
def real(real_db: sqlite3.Connection) -> Search:
    return Search(real_db)


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("CTX110", "CTX110"),
        ("ctx 110", "CTX110"),
        ("CT0596", "CT0596"),
        ("GC101", "GC101"),
        ("GT201", "GT201"),
        ("OTL-101", "OTL-101"),
        ("NouvNeu004", "NouvNeu004"),
        ("MultiStem", "MultiStem"),
        ("cemacabtagene ansegedleucel", "cemacabtagene ansegedleucel"),
        ("サクラシー", "サクラシー"),
        ("조인트스템", "조인트스템"),
        ("CTX110的靶点", "CTX110"),
        ("safety of GT201", "GT201"),
    ],
)
def test_a_code_of_another_product_is_said_not_to_be_here(
    real: Search, typed: str, name: str
) -> None:
    hits = real.find(parse(typed))
    assert [one.name for one in hits.not_here] == [name]
    assert all(hits.not_here[0].text[lang] for lang in ("zh", "en"))
    assert hits.not_here[0].source
    assert (hits.ranked, hits.meant) == ((), "")


def test_what_a_code_stands_for_is_told_with_its_source(real: Search) -> None:
    (known,) = real.find(parse("GC101")).not_here
    assert known.text.zh == "君赛生物的 TIL 疗法"
    assert known.text.en == "a TIL therapy of Juncell"
    assert "君赛生物" in known.source.zh


def test_names_that_look_alike_are_offered_apart(real: Search) -> None:
    assert "GT101" in real.nearest(parse("GC101"))
    assert "NouvNeu001" in real.nearest(parse("NouvNeu003"))


@pytest.mark.parametrize(
    "typed", ["NouvNeu003", "CTX112", "VX-808", "FT891", "VX264A", "NCT04786268"]
)
def test_a_code_that_nobody_knows_is_no_slip_for_another(real: Search, typed: str) -> None:
    hits = real.find(parse(typed))
    assert (hits.ranked, hits.meant, hits.not_here) == ((), "", ())


@pytest.mark.parametrize("typed", ["GT101", "VX-880", "GT101X110", "CTX", "CTX1101"])
def test_a_code_is_known_as_a_whole_only(real: Search, typed: str) -> None:
    assert real.find(parse(typed)).not_here == ()


def test_what_speaks_of_the_other_product_is_found_too(checkout: Path, tmp_path: Path) -> None:
    data = tmp_path / "data"
    shutil.copytree(checkout / "tests" / "small", data)
    other = data / "not_here.toml"
    other.write_text(other.read_text("utf-8").replace('"CTX110"', '"Vertex-19", "unrelated"'))
    build(data, tmp_path / "celltx.db")
    with closing(open_database(tmp_path / "celltx.db")) as connection:
        hits = Search(connection).find(parse("unrelated"))
        assert [one.name for one in hits.not_here] == ["unrelated"]
        assert "product/vx-880" in {hit.place.record for hit in hits.ranked}
