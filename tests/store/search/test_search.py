from __future__ import annotations

import sqlite3
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from celltx_desktop.domain.search.hit import FIRST, Hit, Hits, Tier
from celltx_desktop.domain.search.reading import parse
from celltx_desktop.domain.search.words import spans
from celltx_desktop.store.search import listing
from celltx_desktop.store.search.search import Search

TIERS = get_args(Tier)
"""Best first."""
HALF = st.integers(0xD800, 0xDFFF).map(chr)
TYPED = st.lists(st.one_of(st.characters(), HALF)).map("".join)
SYNTAX = ['"', "*", "(", ")", "NEAR(", " AND ", " OR ", " NOT ", "^", ":", "{names}", "-", "+"]
HOSTILE = [
    *['"', '""', "'", "';", "*", "vx*", "NEAR(a b, 2)", "names : vx", "{names fields} : vx"],
    *["a AND", "OR", "NOT vx", "(vx", "vx)", "^vx", "-vx", "vx + 880", "; DROP TABLE record; --"],
    *["\x00", "vx\x00880", "🙂", "🙂vx", "\ud800", "vx\udfff", "\u202evx-880\u202c", "\u200f胰岛"],
    *["%", "_", "\\", "\n\t", "\ue000", "‑", "𠮷", "ﬃ", "½", "א", "ไทย", "한국어", "〇"],
    *["vx " * 40_000, "胰" * 100_000, '"' * 100_000, "a" * 100_000, "a b c d e f g h i j k l m"],
]


def found(search: Search, typed: str) -> list[Hit]:
    return list(search.find(parse(typed)).ranked)


def places(search: Search, typed: str) -> list[str]:
    return [hit.place for hit in found(search, typed)]


@pytest.fixture(scope="module")
def real(real_db: sqlite3.Connection) -> Search:
    return Search(real_db)


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("VX-880", "product/vx-880"),
        ("vx880", "product/vx-880"),
        ("vx 880", "product/vx-880"),
        ("ＶＸ－８８０", "product/vx-880"),
        ("NCT04786262", "product/vx-880"),
        ("CXSL2200373", "product/hepacure"),
        ("yescarta", "product/yescarta"),
        ("阿基仑赛注射液", "product/yescarta"),
        ("CAR-T", "class/car-t"),
        ("cart", "class/car-t"),
        ("car t", "class/car-t"),
        ("CD19", "target/cd19"),
        ("FDA", "organisation/fda"),
        ("CAR", "term/car"),
        ("糖尿病", "disease/diabetes"),
        ("diabetes", "disease/diabetes"),
        ("21st Century Cures Act", "regulation/cures-act"),
    ],
)
def test_the_exact_name_comes_first(search: Search, typed: str, first: str) -> None:
    best = found(search, typed)[0]
    assert (best.place, best.tier) == (first, "exact")


@pytest.mark.parametrize(
    ("typed", "place", "tier"),
    [
        ("vx", "product/vx-880", "prefix"),
        ("yesc", "product/yescarta", "prefix"),
        ("阿基", "product/yescarta", "prefix"),
        ("注射", "product/yescarta", "word"),
        ("Vertex", "product/vx-880", "field"),
        ("肝衰竭", "product/hepacure", "field"),
        ("liver failure", "product/hepacure", "field"),
        ("胰岛素", "product/vx-880", "text"),
        ("insulin", "product/vx-880", "text"),
        ("hiHep", "product/hepacure", "field"),
        ("2021", "product/yescarta", "field"),
    ],
)
def test_what_is_no_name_is_found_further_down(
    search: Search, typed: str, place: str, tier: str
) -> None:
    assert (place, tier) in [(hit.place, hit.tier) for hit in found(search, typed)]


@pytest.mark.parametrize("typed", ["胰", "岛", "胰岛", "肝", "v", "hep"])
def test_one_or_two_characters_are_enough(search: Search, typed: str) -> None:
    assert found(search, typed)


@pytest.mark.parametrize(
    ("zh", "en", "place"),
    [
        ("胰岛细胞治疗", "Islet-cell therapy", "class/islet"),
        ("生物人工肝", "Bioartificial liver", "class/bioartificial-liver"),
        ("嵌合抗原受体", "chimeric antigen receptor", "term/car"),
        ("细胞因子风暴", "cytokine storm", "class/car-t"),
    ],
)
def test_each_language_finds_the_same_record(search: Search, zh: str, en: str, place: str) -> None:
    assert place in places(search, zh)
    assert place in places(search, en)


def test_all_phrases_must_be_found(search: Search) -> None:
    assert "product/vx-880" in places(search, "vertex 糖尿病")
    assert "product/vx-880" not in places(search, "vertex 肝衰竭")


def test_a_phrase_does_not_run_over_the_border_of_two_texts(search: Search) -> None:
    """The target's texts are ``CD19、BCMA`` and ``CD19, BCMA``."""
    assert "class/car-t" in places(search, "cd19bcma")
    assert places(search, "bcma-cd19") == []


def test_statements_are_found_with_the_id_of_their_place(search: Search) -> None:
    assert "product/vx-880#statement-1" in places(search, "死亡")


@pytest.mark.parametrize("typed", ["", " ", "“”", "🙂", "\x00", "---", "\ud800"])
def test_nothing_typed_finds_nothing(search: Search, typed: str) -> None:
    hits = search.find(parse(typed))
    assert (hits.total, hits.groups) == (0, ())


def test_hits_stand_in_groups_in_the_order_of_their_best(search: Search) -> None:
    hits = search.find(parse("car-t"))
    kinds = [group.kind for group in hits.groups]
    best = [min(TIERS.index(hit.tier) for hit in group.hits) for group in hits.groups]
    assert len(set(kinds)) == len(kinds)
    assert best == sorted(best)
    assert all(hit.kind == group.kind for group in hits.groups for hit in group.hits)


def test_no_hit_comes_twice_and_the_limit_holds(real: Search) -> None:
    for typed in ("细胞", "cell", "a", "t"):
        hits = found(real, typed)
        assert len({hit.document for hit in hits}) == len(hits) <= 300
        limited: Hits = real.find(parse(typed), limit=7)
        assert limited.ranked == tuple(hits[:7])
        assert limited.total == real.find(parse(typed)).total >= len(hits)


@pytest.mark.parametrize("typed", ["细胞", "cell", "a", "vx880", "kymirah", "qqqqqqqq"])
def test_what_is_told_with_a_key_is_the_beginning_of_the_whole_list(
    real: Search, typed: str
) -> None:
    first, whole = real.first(parse(typed)), real.find(parse(typed))
    assert [group.hits for group in first.groups] == [group.hits[:FIRST] for group in whole.groups]
    assert [group.listed for group in first.groups] == [len(group.hits) for group in whole.groups]
    assert (first.documents, first.capped, first.meant) == (
        whole.documents,
        whole.capped,
        whole.meant,
    )


def test_to_be_prepared_changes_no_answer(real: Search, real_db: sqlite3.Connection) -> None:
    prepared = Search(real_db)
    prepared.prepare()
    for typed in ("细胞", "vx880", "kymirah"):
        assert prepared.find(parse(typed)) == real.find(parse(typed))


def test_what_is_kept_of_many_documents_is_read_again(
    real: Search, real_db: sqlite3.Connection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(listing, "_REMEMBERED", 3)
    forgetful = Search(real_db)
    for typed in ("细胞", "vx880", "细胞"):
        assert forgetful.find(parse(typed)) == real.find(parse(typed))


def test_looking_ahead_changes_no_answer(real_db: sqlite3.Connection) -> None:
    ahead, other = Search(real_db), Search(real_db)
    assert len(list(ahead.ahead("yes"))) == 36
    for letter in "ctz9胰":
        query = parse(f"yes{letter}")
        assert ahead.first(query) == other.first(query)
    assert not list(ahead.ahead("胰")), "any of thousands of characters may follow"


@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_input_does_no_harm(search: Search, typed: str) -> None:
    query = parse(typed)
    for group in search.find(query).groups:
        for hit in group.hits:
            search.reason(hit, query)


@given(st.one_of(TYPED, st.lists(st.sampled_from([*SYNTAX, "vx", "880", "胰岛"])).map("".join)))
def test_whatever_is_typed_is_only_ever_searched_for(search: Search, typed: str) -> None:
    query = parse(typed)
    hits = search.find(query)
    assert bool(query) or hits.total == 0
    hits.query.encode()


@pytest.mark.parametrize(
    "typed", ["vx OR zzz", '"vx" OR "zzz"', "vx NOT zzz", "NEAR(vx zzz)", "(vx) OR (zzz)"]
)
def test_words_of_the_query_language_are_words(search: Search, typed: str) -> None:
    """Read as operators they would find VX-880, which stands nowhere with zzz."""
    assert places(search, typed) == []


@pytest.mark.parametrize(
    ("typed", "place", "field", "marked"),
    [
        ("vx880", "product/vx-880", "names", "VX-880"),
        ("NCT0478", "product/vx-880", "registry-number", "NCT0478"),
        ("CXSL2200373", "product/hepacure", "filing-number", "CXSL2200373"),
        ("糖尿病", "product/vx-880", "indication", "糖尿病"),
        ("Vertex", "product/vx-880", "developer", "Vertex"),
        ("stem-cell-derived", "product/vx-880", "class", "Stem-cell-derived"),
        ("死亡", "product/vx-880", "safety", "死亡"),
        ("misprint", "product/vx-880", "note", "misprint"),
        ("cart", "milestone/2017-car-t", "names", "CAR-T"),
        ("2021", "product/yescarta", "approval", "2021"),
    ],
)
def test_a_hit_says_why_it_was_found(
    search: Search, typed: str, place: str, field: str, marked: str
) -> None:
    query = parse(typed)
    hit = next(hit for hit in found(search, typed) if hit.place == place)
    reason = search.reason(hit, query)
    assert reason.field == field
    phrases = [list(phrase) for phrase in query.phrases]
    shown = {
        text[start:end]
        for text in (reason.text.zh, reason.text.en)
        for start, end in spans(text, phrases)
    }
    assert marked in shown


def test_a_reason_holds_the_whole_query_where_one_text_does(search: Search) -> None:
    query = parse("external insulin")
    hit = next(hit for hit in found(search, query.text) if hit.place == "product/vx-880")
    assert "external insulin" in search.reason(hit, query).text.en


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("vx", "product/vx-880"),
        ("parkinson", "disease/parkinsons-disease"),
        ("帕金森病", "disease/parkinsons-disease"),
        ("lifileucel", "product/amtagvi"),
        ("瑞基奥仑赛", "product/relma-cel"),
        ("til", "class/til"),
        ("间充质", "class/msc"),
        ("SynNotch", "class/car-t"),
        ("尝试权法案", "regulation/us-right-to-try"),
    ],
)
def test_the_real_data_are_found(real: Search, typed: str, place: str) -> None:
    assert place in [hit.place.partition("#")[0] for hit in found(real, typed)[:20]]


def test_every_name_of_every_record_finds_it(real_db: sqlite3.Connection) -> None:
    search = Search(real_db)
    lost = [
        (place, name)
        for place, name in real_db.execute(
            "SELECT record, text FROM name JOIN record ON place = record"
            " WHERE record.kind NOT IN ('milestone', 'statistic', 'recommendation')"
        )
        if len(name) <= 200
        and place not in [hit.place for hit in found(search, name) if hit.tier in ("exact", "name")]
    ]
    assert lost == []
