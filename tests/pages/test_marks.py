from __future__ import annotations

import pytest

from celltx_desktop.domain.facts.citation import Citation
from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import plain
from celltx_desktop.errors import CelltxError
from celltx_desktop.pages.marks import Marker
from celltx_desktop.pages.page import Mark
from celltx_desktop.store.facts.catalogue import Catalogue

URL = "https://clinicaltrials.gov/study/NCT04786262"


@pytest.fixture
def marker(catalogue: Catalogue) -> Marker:
    return Marker(catalogue)


def test_a_paragraph_is_marked_with_its_place_and_references(marker: Marker) -> None:
    (mark,) = marker.marks([Citation("review", "3.3-p1", (27, 28, 29))])
    assert mark == Mark(plain("§3.3 ¶1"), Place("paragraph/3.3-p1"), "[27-29]")


def test_other_sources_are_numbered_in_the_order_of_their_use(marker: Marker) -> None:
    cites = [Citation("ctgov-nct04786262"), Citation("review", "1-p1")]
    marks = marker.marks([*cites, Citation("bnn-vx880-2024"), Citation("ctgov-nct04786262")])
    assert [mark.label.en for mark in marks] == ["S1", "§1 ¶1", "S2", "S1"]
    assert marks[0] == Mark(
        plain("S1"), Place("source/ctgov-nct04786262"), "", URL, supplement=True
    )


def test_the_sources_of_a_page_begin_with_the_review(marker: Marker) -> None:
    marker.marks([Citation("ctgov-nct04786262"), Citation("review", "1-p1")])
    review, registry = marker.sources()
    assert (review.key, review.place) == ("§", "source/review")
    assert review.title.zh == (
        "惠利健、袁湘、吴婧琪：《细胞治疗药物：进展与展望》，2024 年第 39 卷第 8 期；§ 章节，¶ 段落"
    )
    assert (registry.key, registry.url) == ("S1", URL)
    assert registry.title.en == ("ClinicalTrials.gov · NCT04786262 · Trial registry · 2026-04-20")


def test_an_issuer_that_begins_the_title_stands_there_once(marker: Marker) -> None:
    marker.marks([Citation("fosun-axi-cel-inhl")])
    (line,) = marker.sources()
    assert line.title.en.startswith("复星医药公告：阿基仑赛")


def test_what_was_not_used_is_not_listed(marker: Marker) -> None:
    assert marker.sources() == ()
    assert [mark.place for mark in marker.home(["3.3-p2"])] == ["paragraph/3.3-p2"]
    assert [line.key for line in marker.sources()] == ["§"]


def test_a_source_that_is_not_there_is_told(marker: Marker) -> None:
    with pytest.raises(CelltxError, match="unknown-place: place=source/none"):
        marker.marks([Citation("none")])
