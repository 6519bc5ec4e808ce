from __future__ import annotations

import sqlite3

import pytest

from celltx_desktop.domain.text import plain
from celltx_desktop.errors import CelltxError
from celltx_desktop.store.facts.catalogue import Catalogue
from celltx_desktop.store.facts.overview import Overview


@pytest.fixture(scope="module")
def overview(db: sqlite3.Connection) -> Overview:
    return Overview(db)


def test_records_and_their_parts_are_counted(overview: Overview, db: sqlite3.Connection) -> None:
    counts = overview.counts()
    assert (counts["product"], counts["class"], counts["organisation"]) == (3, 5, 4)
    assert sum(counts.values()) == db.execute("SELECT count(*) FROM record").fetchone()[0]
    assert (overview.parts()["approval"], overview.parts()["filing"]) == (2, 1)


def test_facts_are_counted_by_the_kind_of_their_source(overview: Overview) -> None:
    counted = dict(overview.cited_by_kind())
    assert set(counted) == {"review", "news", "registry", "company"}
    assert counted["company"] == 3
    assert counted["review"] == max(counted.values())


def test_a_field_is_held_by_so_many_products(overview: Overview) -> None:
    held = overview.fields_held()
    assert (held["indication"], held["developer"]) == (2, 2)
    assert (held["approval"], held["registry-number"]) == (1, 1)
    assert "target" not in held  # of Yescarta it is explicitly not stated
    assert "storage" not in held


def test_a_list_holds_the_first_value_of_each_field(overview: Overview) -> None:
    (act,) = overview.listed("regulation")
    assert act.place == "regulation/cures-act"
    assert act.home == ["2.1-p2"]
    assert act.facts["date"] == plain("2016")
    assert act.codes == {"jurisdiction": "us"}
    assert not act.supplement


def test_a_regulation_stands_below_its_jurisdiction(overview: Overview) -> None:
    (branch,) = overview.regulation_branches()
    assert (branch.place, branch.parent) == ("regulation/cures-act", "index/regulations-us")


def test_everything_taken_from_a_paragraph_is_known(
    overview: Overview, db: sqlite3.Connection
) -> None:
    cited = overview.citing_paragraph("3.5-p4")
    assert {part.record for part in cited} == {
        *["product/hepacure", "cell-source/hihep", "class/bioartificial-liver"]
    }
    assert "product/hepacure#filing-1" in cited
    assert len(set(cited)) == len(cited)
    assert overview.citing_paragraph("1-p1") == []
    total = sum(count for _, count in overview.paragraphs())
    assert (
        total
        == db.execute(
            "SELECT count(*) FROM (SELECT DISTINCT cited, paragraph FROM citation"
            " WHERE paragraph IS NOT NULL)"
        ).fetchone()[0]
    )


def test_an_unknown_paragraph_is_told(overview: Overview) -> None:
    with pytest.raises(CelltxError, match="unknown-place: place=paragraph/9-p9"):
        overview.citing_paragraph("9-p9")


def test_the_paragraphs_keep_the_order_of_the_review(overview: Overview) -> None:
    names = [name for name, _ in overview.paragraphs()]
    assert names[:3] == ["1-p1", "2.1-title", "2.1-p1"]
    assert dict(overview.paragraphs())["1-p1"] == 0


def test_the_review_is_the_first_source(overview: Overview, catalogue: Catalogue) -> None:
    sources = overview.sources()
    assert sources[0][0].id == "review"
    assert all(catalogue.source(source.id) == source for source, _ in sources)
    counts = {source.id: count for source, count in sources}
    assert counts["bnn-vx880-2024"] == 1
    assert overview.citing_source("bnn-vx880-2024") == ["product/vx-880#note-3"]
    assert overview.citing_source("none") == []
