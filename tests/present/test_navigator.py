from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.search.hit import Hits
from celltx_desktop.domain.search.query import Query
from celltx_desktop.errors import CelltxError
from celltx_desktop.pages.book import WELCOME, Book
from celltx_desktop.present.navigator import PAUSE, Navigator
from celltx_desktop.store.search.search import LIMIT, Search

A, B, C = Place("product/vx-880"), Place("product/yescarta"), Place("class/car-t")


class Told:
    """Write down what the navigator says."""

    def __init__(self, navigator: Navigator) -> None:
        self.places: list[str] = []
        self.pages: list[Any] = []
        self.hits: list[Hits | None] = []
        self.queries: list[str] = []
        self.history: list[tuple[bool, bool]] = []
        self.errors: list[CelltxError] = []
        self.parts: list[str] = []
        navigator.placeChanged.connect(self.places.append)
        navigator.pageChanged.connect(self.pages.append)
        navigator.hitsChanged.connect(self.hits.append)
        navigator.queryChanged.connect(self.queries.append)
        navigator.historyChanged.connect(lambda back, on: self.history.append((back, on)))
        navigator.failed.connect(self.errors.append)
        navigator.partRequested.connect(self.parts.append)


def test_more_is_told_of_the_hits_after_a_pause(navigator: Navigator, qtbot: QtBot) -> None:
    with qtbot.waitSignal(navigator.facetsChanged) as told:
        for text in ("y", "ye", "cell"):
            navigator.search(text)
    hits, facets = told.args
    assert hits.query == "cell"
    assert [facet.field for facet in facets][:1] == ["class"]


def test_where_nothing_is_found_something_else_is_offered(
    navigator: Navigator, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(navigator.offersChanged) as told:
        navigator.search("yescarta year:1999")
    (offers,) = told.args
    assert [one.text for one in offers.loosened] == ["yescarta"]


def test_what_the_hidden_supplement_has_is_told_after_a_pause(
    navigator: Navigator, book: Book, told: Told, qtbot: QtBot
) -> None:
    book.show_supplement(False)
    navigator.search("reconstruction")
    assert [hits.hidden for hits in told.hits if hits] == [0], "not while somebody types"
    qtbot.waitUntil(lambda: len(told.hits) == 2)
    book.show_supplement(True)
    assert told.hits[-1] is not None
    assert told.hits[-1].hidden > 0
    assert navigator.all_hits().hidden == told.hits[-1].hidden


def test_an_empty_query_is_told_no_more_of(navigator: Navigator, qtbot: QtBot) -> None:
    navigator.search("yescarta")
    with qtbot.assertNotEmitted(navigator.facetsChanged, wait=2 * PAUSE):
        navigator.search("")


def test_nothing_is_asked_after_the_window_has_closed(navigator: Navigator, qtbot: QtBot) -> None:
    navigator.search("yescarta")
    with qtbot.assertNotEmitted(navigator.facetsChanged, wait=2 * PAUSE):
        navigator.leave()


def test_the_same_is_searched_for_and_told_again(navigator: Navigator, told: Told) -> None:
    navigator.reload()
    assert not told.hits
    assert not told.pages
    navigator.search("yescarta")
    navigator.go(A)
    navigator.reload()
    assert len(told.hits) == 2
    assert told.places == [A, A]


@pytest.fixture
def navigator(book: Book, search: Search) -> Navigator:
    return Navigator(book, lambda: search)


@pytest.fixture
def told(navigator: Navigator) -> Told:
    return Told(navigator)


def test_nothing_is_shown_at_first(navigator: Navigator, told: Told) -> None:
    navigator.refresh()
    navigator.back()
    navigator.forward()
    assert navigator.place == ""
    assert not told.places


def test_a_place_is_told_with_its_page(navigator: Navigator, told: Told) -> None:
    navigator.go(A)
    assert told.places == [A]
    assert told.pages[0].place == A
    assert navigator.place == A


def test_back_and_forward_walk_the_history(navigator: Navigator, told: Told) -> None:
    for place in (A, B, C):
        navigator.go(place)
    navigator.back()
    navigator.back()
    navigator.back()
    navigator.forward()
    assert told.places == [A, B, C, B, A, B]
    assert told.history == [
        *[(False, False), (True, False), (True, False)],
        *[(True, True), (False, True), (True, True)],
    ]


def test_going_on_from_the_middle_forgets_what_was_ahead(navigator: Navigator, told: Told) -> None:
    for place in (A, B):
        navigator.go(place)
    navigator.back()
    navigator.go(C)
    navigator.forward()
    navigator.back()
    assert told.places == [A, B, A, C, A]
    assert told.history[-2:] == [(True, False), (False, True)]


def test_the_same_place_again_is_no_step(navigator: Navigator, told: Told) -> None:
    navigator.go(A)
    navigator.go(A)
    assert told.places == [A, A]
    assert told.history == [(False, False)]


def test_a_place_that_is_gone_to_is_turned_to_its_top_but_not_one_that_is_come_back_to(
    navigator: Navigator, told: Told
) -> None:
    for place in (A, B, B):
        navigator.go(place)
    assert told.parts == ["", "", ""]
    navigator.back()
    navigator.refresh()
    assert told.parts == ["", "", ""]


def test_home_is_the_welcome_page(navigator: Navigator, told: Told) -> None:
    navigator.go(A)
    navigator.home()
    assert told.places == [A, WELCOME]


def test_an_unknown_place_is_told_and_the_page_stays(navigator: Navigator, told: Told) -> None:
    navigator.go(A)
    navigator.go(Place("product/no-such"))
    assert [error.code for error in told.errors] == ["unknown-place"]
    assert navigator.place == A
    assert told.places == [A]
    assert told.history == [(False, False)]


def test_a_part_of_a_record_is_its_page_and_then_the_part(navigator: Navigator, told: Told) -> None:
    navigator.go(Place(f"{A}#statement-1"))
    assert told.places == [A]
    assert told.parts == [f"{A}#statement-1"]


def test_a_search_link_types_its_words(navigator: Navigator, told: Told) -> None:
    navigator.go(Place("search/CD19"))
    assert told.queries == ["CD19"]
    assert navigator.place == ""


def test_searching_tells_hits_and_never_a_page(navigator: Navigator, told: Told) -> None:
    navigator.search("yes")
    (hits,) = told.hits
    assert hits is not None
    assert hits.groups[0].hits[0].place == B
    assert not told.places
    assert navigator.query.text == "yes"


@pytest.mark.parametrize("typed", ["", "   ", "status:", "状态："])
def test_without_a_query_there_are_no_hits(navigator: Navigator, told: Told, typed: str) -> None:
    navigator.search(typed)
    assert told.hits == [None]


@pytest.mark.parametrize("typed", ["-", "qqq", "§"])
def test_a_query_that_finds_nothing_says_so(navigator: Navigator, told: Told, typed: str) -> None:
    navigator.search(typed)
    (hits,) = told.hits
    assert hits is not None
    assert (hits.query, hits.groups) == (typed, ())


def test_refreshing_tells_the_same_page_anew(navigator: Navigator, told: Told, book: Book) -> None:
    navigator.go(A)
    book.set_intact(False)
    navigator.refresh()
    assert [page.edition.intact for page in told.pages] == [None, False]


def test_a_page_is_marked_with_why_it_was_found(navigator: Navigator) -> None:
    navigator.search("islet")
    assert navigator.marks() == (("islet",),), "before there is a page"
    navigator.search("")
    navigator.go(A)
    assert navigator.marks() == ()
    navigator.search("vx880")
    marks = navigator.marks()
    assert ("vx", "880") in marks
    navigator.go(C)
    assert navigator.marks() == marks, "other pages with why the best hit was found"
    navigator.search("")
    assert navigator.marks() == ()


def test_a_page_is_marked_with_its_own_reason_though_another_hit_is_better(
    navigator: Navigator, search: Search
) -> None:
    navigator.search("cd19")
    best, other = navigator.all_hits().ranked
    assert other.place == C
    navigator.go(C)
    assert navigator.marks() == search.reason(other, navigator.query).marks
    assert navigator.marks() != search.reason(best, navigator.query).marks


@pytest.fixture
def asked(search: Search, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the queries that the whole list was looked up for, from now on."""
    queries: list[str] = []
    find = search.find

    def noted(query: Query, limit: int = LIMIT, most: int | None = None) -> Hits:
        if most is None:
            queries.append(query.text)
        return find(query, limit, most)

    monkeypatch.setattr(search, "find", noted)
    return queries


def test_all_hits_are_looked_up_once_for_a_query(navigator: Navigator, asked: list[str]) -> None:
    navigator.search("cell")
    assert not asked, "no key waits for the whole list"
    place = navigator.all_hits().ranked[0].place
    navigator.open_hit(Place(place))
    navigator.marks()
    navigator.go(B)
    navigator.marks()
    assert asked == ["cell"]
    navigator.search("yescarta")
    navigator.marks()
    assert asked == ["cell", "yescarta"]
    navigator.reload()
    navigator.marks()
    assert asked == ["cell", "yescarta", "yescarta"], "the supplement came or went"


def test_what_a_signal_tells_can_be_asked_for_already(navigator: Navigator) -> None:
    """Whoever is told first: nothing depends on the order in which signals were connected."""
    seen: list[tuple[str, str]] = []

    def look(*_: object) -> None:
        assert navigator.page is not None
        seen.append((navigator.place, navigator.page.place))

    for signal in (navigator.placeChanged, navigator.pageChanged, navigator.partRequested):
        signal.connect(look)
    navigator.historyChanged.connect(look)
    navigator.go(A)
    navigator.go(Place(f"{B}#statement-1"))
    assert seen == [(A, A)] * 4 + [(f"{B}#statement-1", B)] * 4
    seen.clear()
    navigator.back()
    assert seen == [(A, A)] * 3


@pytest.mark.parametrize(
    ("query", "place", "turned"), [("yescarta", B, False), ("islet", A, True), ("insulin", A, True)]
)
def test_a_hit_opens_at_its_first_mark_where_it_was_found_by_what_it_says(
    navigator: Navigator, query: str, place: str, turned: bool
) -> None:
    steps: list[str] = []
    navigator.pageChanged.connect(lambda page: steps.append(page.place))
    navigator.partRequested.connect(steps.append)
    navigator.markRequested.connect(lambda: steps.append("first mark"))
    navigator.search(query)
    navigator.open_hit(Place(place))
    assert steps == [place, "", *(["first mark"] if turned else [])]
    steps.clear()
    navigator.go(Place(place))
    assert steps == [place, ""], "what was not opened as a hit opens at its top"


def test_a_statement_that_was_found_is_turned_to_itself(navigator: Navigator, told: Told) -> None:
    marks: list[bool] = []
    navigator.markRequested.connect(lambda: marks.append(True))
    navigator.search("insulin")
    hit = next(hit for hit in navigator.all_hits().ranked if "#" in hit.place)
    navigator.open_hit(hit.place)
    assert told.parts == [hit.place]
    assert not marks


def test_a_hit_that_cannot_be_opened_turns_nothing(navigator: Navigator, told: Told) -> None:
    marks: list[bool] = []
    navigator.markRequested.connect(lambda: marks.append(True))
    navigator.go(A)
    navigator.open_hit(Place("product/no-such"))
    assert [error.code for error in told.errors] == ["unknown-place"]
    assert navigator.page is not None
    assert navigator.page.place == A
    assert not marks
