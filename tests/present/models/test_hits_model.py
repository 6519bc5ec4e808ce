from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.search.hit import FIRST, Group, Hit, Hits, NotHere, Reason
from celltx_desktop.domain.search.reading import parse
from celltx_desktop.domain.text import Text, plain
from celltx_desktop.present.models.hits_model import HitsModel, Role, reason_text
from celltx_desktop.store.search.search import Search


@pytest.fixture
def asked() -> list[Hit]:
    """Return the hits whose reason was looked up."""
    return []


@pytest.fixture
def listed() -> list[Hits]:
    """Hold what the whole list is, last."""
    return []


@pytest.fixture
def model(search: Search, asked: list[Hit], listed: list[Hits]) -> HitsModel:
    def explain(hit: Hit) -> Reason:
        asked.append(hit)
        return search.reason(hit, parse("islet"))

    model = HitsModel(explain, lambda: listed[-1], "en")
    model.show(search.find(parse("islet")))
    return model


def kinds(model: HitsModel) -> list[str]:
    return [model.index(row).data(Role.KIND) for row in range(model.rowCount())]


def first_of_many(count: int) -> Hits:
    hits = tuple(
        Hit(n, Place(f"term/{n}"), "term", plain(f"Term {n}"), None, "name") for n in range(count)
    )
    return Hits("term", (Group("term", hits),))


def why(model: HitsModel, index: QModelIndex) -> str:
    """Return what a row says of why it was found."""
    hit = model.row(index.row()).hit
    assert hit is not None
    return model.why(hit)[0]


def test_it_is_a_sound_model(model: HitsModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)  # type: ignore[no-untyped-call]


def test_each_group_has_a_heading_that_cannot_be_chosen(model: HitsModel) -> None:
    heading = model.index(0)
    assert heading.data(Role.KIND) == "heading"
    assert heading.data() in ("Products", "Therapy classes")
    assert int(model.count(model.row(0))) >= 1
    assert not model.flags(heading) & Qt.ItemFlag.ItemIsSelectable
    assert model.flags(model.index(1)) & Qt.ItemFlag.ItemIsSelectable


def test_the_first_hit_is_the_row_below_the_first_heading(model: HitsModel) -> None:
    assert model.first_hit().row() == 1
    model.show(Hits("nothing", ()))
    assert not model.first_hit().isValid()


def test_a_long_group_shows_its_first_five_and_the_rest_on_request(
    model: HitsModel, listed: list[Hits]
) -> None:
    listed.append(first_of_many(FIRST + 4))
    model.show(listed[-1])
    assert kinds(model) == ["heading", *["hit"] * FIRST, "rest"]
    rest = model.index(FIRST + 1)
    assert rest.data() == "Show 4 more"
    model.open_rest(rest)
    assert kinds(model) == ["heading", *["hit"] * (FIRST + 4)]
    model.show(first_of_many(FIRST + 1))
    assert kinds(model)[-1] == "rest", "another query folds again"


def test_the_rest_is_listed_when_the_reader_asks_for_it(search: Search) -> None:
    query = parse("a")
    model = HitsModel(lambda hit: search.reason(hit, query), lambda: search.find(query), "en")
    model.show(search.first(query))
    before, rest = model.rowCount(), kinds(model).index("rest")
    shown = model.index(rest).data()
    model.open_rest(model.index(rest))
    assert shown == f"Show {model.rowCount() - before + 1} more"
    whole = search.find(query)
    assert {len(group.hits) for group in search.first(query).groups} <= set(range(1, FIRST + 1))
    assert [group.listed for group in search.first(query).groups] == [
        len(group.hits) for group in whole.groups
    ]


def test_a_group_says_how_many_it_has_and_that_not_all_are_listed(
    model: HitsModel, listed: list[Hits]
) -> None:
    (group,) = first_of_many(FIRST + 1).groups
    listed.append(Hits("term", (replace(group, count=40),)))
    model.show(listed[-1])
    assert model.count(model.row(0)) == "40"
    model.open_rest(model.index(FIRST + 1))
    assert kinds(model)[-1] == "unlisted"
    last = model.index(FIRST + 2)
    assert last.data() == "34 more not listed; add a word or narrow the search."
    assert not model.flags(last) & Qt.ItemFlag.ItemIsSelectable


def test_where_counting_stopped_the_count_says_at_least(model: HitsModel) -> None:
    model.show(replace(first_of_many(FIRST), capped=True))
    assert model.count(model.row(0)) == "5 or more"
    model.set_lang("zh")
    assert model.count(model.row(0)) == "5 条以上"


def test_a_group_of_five_needs_no_rest(model: HitsModel) -> None:
    model.show(first_of_many(FIRST))
    assert "rest" not in kinds(model)


def test_a_reason_is_looked_up_once_and_only_when_a_row_is_drawn(
    model: HitsModel, asked: list[Hit]
) -> None:
    assert not asked
    first = model.first_hit()
    assert why(model, first)
    assert why(model, first)
    assert len(asked) == 1


def test_texts_follow_the_language(model: HitsModel) -> None:
    model.show(first_of_many(FIRST + 2))
    model.set_lang("zh")
    assert model.index(0).data() == "术语"
    assert model.index(FIRST + 1).data() == "显示其余 2 条"


def test_what_is_read_aloud_holds_the_status(search: Search) -> None:
    model = HitsModel(lambda hit: search.reason(hit, parse("yescarta")), lambda: Hits(""), "en")
    model.show(search.find(parse("yescarta")))
    hit = model.first_hit()
    assert hit.data(Qt.ItemDataRole.AccessibleTextRole) == "Yescarta, Approved"
    assert why(model, hit) == "Name · Approved"
    assert hit.data(Role.PLACE) == "product/yescarta"
    assert model.row(hit.row()).kind == "hit"


@pytest.mark.parametrize(
    ("later", "told"),
    [(True, "Name · ＋Discontinued or withdrawn"), (False, "Name · Discontinued or withdrawn")],
)
def test_a_status_that_only_the_supplement_tells_is_marked(
    model: HitsModel, later: bool, told: str
) -> None:
    title = Text("岛", "Islet")
    hit = Hit(900_000, Place("product/x"), "product", title, "discontinued", "name", later=later)
    model.show(Hits("islet", (Group("product", (hit,)),), (hit,)))
    model._reasons[hit.document] = Reason("names", title)
    assert model.why(hit)[0] == told


def test_a_reason_names_its_field() -> None:
    found = Text("糖尿病", "Diabetes")
    assert reason_text(Reason("indication", found)) == Text(
        "适应证：糖尿病", "Indication: Diabetes"
    )
    assert reason_text(Reason("mechanism", found)).en == "Mechanism: Diabetes"
    assert reason_text(Reason("note", found)).en == "Editor’s note: Diabetes"
    assert reason_text(Reason("unheard-of", found)).en == "Text: Diabetes"


def test_nothing_is_told_of_rows_that_are_not_there(model: HitsModel) -> None:
    assert model.data(QModelIndex()) is None
    assert model.rowCount(model.index(0)) == 0


def test_another_name_that_may_be_meant_is_asked_for_first(
    model: HitsModel, search: Search
) -> None:
    model.show(search.find(parse("yescrata")))
    kinds = [model.index(row).data(Role.KIND) for row in range(model.rowCount())]
    assert kinds[:2] == ["notice", "heading"]
    assert "Yescarta" in model.index(0).data()


def test_a_code_of_a_product_that_is_not_here_is_said_first(model: HitsModel) -> None:
    known = NotHere("CTX110", Text("一款 CAR-T", "a CAR-T"), plain("A page"))
    model.show(replace(first_of_many(1), not_here=(known,)))
    assert model.index(0).data(Role.KIND) == "notice"
    told = "“CTX110” is not in this reference. It is a CAR-T. Source: A page."
    assert model.index(0).data() == told


@pytest.mark.parametrize(("typed", "told"), [("yescrata", "Spelt 1 letter differently · Approved")])
def test_how_far_a_suggestion_is_from_what_was_typed_is_said(
    search: Search, typed: str, told: str
) -> None:
    model = HitsModel(lambda hit: search.reason(hit, parse(typed)), lambda: Hits(""), "en")
    model.show(search.find(parse(typed)))
    assert why(model, model.first_hit()) == told


def test_the_label_of_a_reason_is_not_marked(model: HitsModel) -> None:
    for row in range(model.rowCount()):
        if hit := model.row(row).hit:
            why, start = model.why(hit)
            if hit.kind != "statement":
                assert why[start:] in (model.reason(hit).text.en, "")


def test_a_statement_tells_whose_it_is_and_of_what(model: HitsModel) -> None:
    told = [model.why(row.hit) for row in map(model.row, range(model.rowCount())) if row.hit]
    assert ("Islet-cell therapy · Mechanism", 0) in told
