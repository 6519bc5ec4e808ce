"""The search as a whole; the ranking contract; the golden set: a complaint becomes a line of it."""

from __future__ import annotations

import shutil
import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from celltx_desktop.compiler import build
from celltx_desktop.domain.search.hit import FIRST, Hit, Hits, Tier
from celltx_desktop.domain.search.reading import parse
from celltx_desktop.domain.search.words import spans
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.scope import show_supplement
from celltx_desktop.store.search.finding import Finder
from celltx_desktop.store.search.search import Search
from celltx_desktop.store.search.understanding import Understanding
from tests.store.found import tiers

TIERS = get_args(Tier)
"""Best first."""
HALF = st.integers(0xD800, 0xDFFF).map(chr)
ANY_TEXT = st.lists(st.one_of(st.characters(), HALF)).map("".join)
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


@pytest.fixture(scope="module")
def abroad(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Search]:
    """Search the small data, in which one product has names in Japanese and Korean too."""
    folder = tmp_path_factory.mktemp("abroad")
    data = shutil.copytree(checkout / "tests" / "small", folder / "data")
    with (data / "products" / "yescarta.toml").open("a", encoding="utf-8") as file:
        for name in ("イエスカルタ点滴静注", "アキシカブタゲン シロルユーセル", "예스카타주"):
            file.write(
                f'\n[[names]]\ntext = "{name}"\nkind = "alias"\nlang = "mul"\ncite = "2.1-p1"\n'
            )
    build(data, folder / "celltx.db")
    with closing(open_database(folder / "celltx.db")) as connection:
        yield Search(connection)


@pytest.mark.parametrize("form", ["NFC", "NFD", "NFKC", "NFKD"])
@pytest.mark.parametrize(
    ("typed", "tier"),
    [
        ("イエスカルタ点滴静注", "exact"),
        ("ｲｴｽｶﾙﾀ点滴静注", "exact"),
        ("イエスカルタ", "prefix"),
        ("イエ", "prefix"),
        ("アキシカブタゲン シロルユーセル", "exact"),
        ("アキシカブタゲンシロルユーセル", "exact"),
        ("ｱｷｼｶﾌﾞﾀｹﾞﾝ", "prefix"),
        ("シロルユー", "word"),
        ("예스카타주", "exact"),
        ("예스카타", "prefix"),
        ("예스", "prefix"),
        ("예슼", "typo"),
    ],
)
def test_kana_and_hangul_are_found_however_they_are_encoded(
    abroad: Search, form: Literal["NFC", "NFD", "NFKC", "NFKD"], typed: str, tier: str
) -> None:
    best = found(abroad, unicodedata.normalize(form, typed))[0]
    assert (best.place, best.tier) == ("product/yescarta", tier)


@pytest.mark.parametrize(
    ("typed", "meant"), [("이스카타주", "예스카타주"), ("イエヌカルタ", "イエスカルタ点滴静注")]
)
def test_a_slip_in_kana_or_hangul_shows_the_name_as_it_is_written(
    abroad: Search, typed: str, meant: str
) -> None:
    assert abroad.find(parse(typed)).meant == meant


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


@pytest.mark.parametrize("typed", HOSTILE)
def test_hostile_input_does_no_harm(search: Search, typed: str) -> None:
    query = parse(typed)
    for group in search.find(query).groups:
        for hit in group.hits:
            search.reason(hit, query)


@given(st.one_of(ANY_TEXT, st.lists(st.sampled_from([*SYNTAX, "vx", "880", "胰岛"])).map("".join)))
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


# -- the golden set ----------------------------------------------------------------------------


@dataclass(frozen=True)
class Wanted:
    """Hold one line of the golden set."""

    kind: str
    typed: str
    places: tuple[str, ...]
    tier: str


def golden() -> list[Wanted]:
    lines = Path(__file__).with_name("golden.tsv").read_text("utf-8").splitlines()
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    return [Wanted(kind, typed, tuple(at.split("|")), tier) for kind, typed, at, tier in rows]


GOLDEN = golden()
TYPED = sorted({wanted.typed for wanted in GOLDEN})


def find(search: Search, typed: str) -> Hits:
    return search.find(parse(typed))


def test_the_golden_set_is_large_enough() -> None:
    assert len(GOLDEN) >= 150
    assert len(TYPED) == len(GOLDEN)


def test_what_is_wanted_comes_first(real: Search) -> None:
    wrong: list[object] = []
    for wanted in GOLDEN:
        ranked = find(real, wanted.typed).ranked
        found = (ranked[0].place, ranked[0].tier) if ranked else ("nothing", "-")
        if found[0] not in wanted.places or wanted.tier not in ("-", found[1]):
            wrong.append((wanted.typed, wanted.places, wanted.tier, "found:", *found))
    assert not wrong, "\n".join(map(str, wrong))


# -- the ranking contract ----------------------------------------------------------------------


def test_the_best_tier_comes_first_and_the_groups_follow(real: Search) -> None:
    wrong: list[object] = []
    for typed in TYPED:
        hits = find(real, typed)
        tiers = [TIERS.index(hit.tier) for hit in hits.ranked]
        if tiers != sorted(tiers):
            wrong.append((typed, "tiers:", [hit.tier for hit in hits.ranked]))
        order = [hits.documents.index(group.hits[0].document) for group in hits.groups]
        if order != sorted(order):
            wrong.append((typed, "groups:", [group.kind for group in hits.groups]))
        for group in hits.groups:
            listed = [hit for hit in hits.ranked if hit.kind == group.kind]
            if listed != list(group.hits[: len(listed)]):
                wrong.append((typed, "listed:", [hit.place for hit in listed]))
    assert not wrong, "\n".join(map(str, wrong))


def test_within_a_tier_products_and_classes_come_first(
    real: Search, real_db: sqlite3.Connection
) -> None:
    """Of the tier word, within what sounds so as a whole, begins to sound so, and the rest."""
    finder, understanding = Finder(real_db), Understanding(real_db)
    wrong: list[object] = []
    for typed in TYPED:
        ranked = find(real, typed).ranked
        if ranked[0].tier == "typo":
            continue  # in the order of what was probably meant
        steps = tiers(finder.all_words(understanding.plan(parse(typed))))
        sounding = {n: step for n, step in steps.items() if step in ("sound", "sound-begun")}
        found: dict[str, list[bool]] = defaultdict(list)
        for hit in ranked:
            step = sounding.get(hit.document, hit.tier)
            found[step].append(hit.kind not in ("product", "class"))
        mixed = [step for step, others in found.items() if others != sorted(others)]
        strange = {hit.tier for hit in ranked if hit.document in sounding} - {"word"}
        if mixed or strange:
            wrong.append((typed, mixed, strange))
    assert not wrong, "\n".join(map(str, wrong))


def test_a_typo_is_suggested_only_where_nothing_else_matches(real: Search) -> None:
    wrong: list[object] = []
    for typed in TYPED:
        hits = find(real, typed)
        suggested = {hit.tier == "typo" for hit in hits.ranked}
        if suggested != {bool(hits.meant)}:
            wrong.append((typed, hits.meant, {hit.tier for hit in hits.ranked}))
    assert not wrong, "\n".join(map(str, wrong))


def test_no_hit_comes_twice_and_all_are_counted(real: Search) -> None:
    wrong: list[object] = []
    for typed in TYPED:
        hits = find(real, typed)
        once = len(set(hits.documents)) == len(hits.documents) == hits.total
        listed = [hit.document for hit in hits.ranked]
        if not once or listed != list(hits.documents[: len(listed)]) or hits.capped:
            wrong.append((typed, listed, hits.documents, hits.total, hits.capped))
    assert not wrong, "\n".join(map(str, wrong))


NOT_A_TITLE = """ AND NOT EXISTS (SELECT 1 FROM record other WHERE other.kind = 'product'
    AND other.place <> name.record AND other.title_en = name.text)"""
"""A code that is the title of another product finds that one first (ARI-0001, also Qartemi's)."""


def test_a_title_comes_before_the_code_of_another_product(real: Search) -> None:
    first, second = find(real, "ARI-0001").ranked[:2]
    assert (first.place, second.place) == ("product/ari-0001", "product/qartemi")


def test_the_acronym_of_a_trial_finds_its_product_but_as_a_word_only_in_capitals(
    real: Search,
) -> None:
    assert find(real, "TRANSFORM").ranked[0].place == "product/breyanzi"
    assert find(real, "transform").ranked[0].tier != "exact"
    assert find(real, "zuma-1").ranked[0].place == "product/yescarta"


def test_a_name_is_first_whatever_else_holds_it(real_db: sqlite3.Connection) -> None:
    """The program holds 3,000 names; each typed whole finds its record in the best tier."""
    search = Search(real_db)
    for place, name in real_db.execute(
        "SELECT record, text FROM name JOIN record ON place = record"
        " WHERE record.kind IN ('product', 'class') AND name.kind <> 'description'" + NOT_A_TITLE
    ):
        ranked = find(search, name).ranked
        assert place in [hit.place for hit in ranked if hit.tier == ranked[0].tier == "exact"]


@pytest.mark.parametrize(
    "spelled",
    [
        str.upper,
        lambda name: "".join(filter(str.isalnum, name)),
        lambda name: "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in name),
    ],
    ids=["capitals", "without hyphens", "full width"],
)
def test_a_product_is_first_however_its_name_is_set(
    real_db: sqlite3.Connection, spelled: object
) -> None:
    assert callable(spelled)
    search = Search(real_db)
    for place, name in real_db.execute(
        "SELECT record, text FROM name JOIN record ON place = record WHERE record.kind = 'product'"
        " AND name.kind IN ('brand', 'code', 'inn', 'proper')" + NOT_A_TITLE
    ):
        ranked = find(search, spelled(name)).ranked
        assert place in [hit.place for hit in ranked if hit.tier == "exact"]


# -- review and supplement ---------------------------------------------------------------------


@pytest.fixture
def switched(real_database: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_database(real_database)) as connection:
        yield connection


@pytest.mark.parametrize(
    ("typed", "whole", "review"),
    [
        ("Carvykti", "product/carvykti", ""),
        ("tisagenlecleucel", "product/kymriah", ""),
        ("yescarta", "product/yescarta", "product/yescarta"),
        ("regulator:NMPA year:2021", "product/yescarta", ""),
        ("帕金森", "disease/parkinsons-disease", "disease/parkinsons-disease"),
    ],
)
def test_the_review_can_be_searched_alone(
    switched: sqlite3.Connection, typed: str, whole: str, review: str
) -> None:
    search = Search(switched)
    assert whole in [hit.place for hit in find(search, typed).ranked]
    show_supplement(switched, False)
    alone = find(search, typed)
    assert all("#s-" not in hit.place for hit in alone.ranked)
    assert (alone.ranked[0].place if alone.ranked and not alone.meant else "") == review
    show_supplement(switched, True)
    assert whole in [hit.place for hit in find(search, typed).ranked]


def test_the_review_alone_says_nothing_of_a_later_status(switched: sqlite3.Connection) -> None:
    search = Search(switched)
    told = [find(search, "Carticel").ranked[0].status]
    for shown in (False, True):
        show_supplement(switched, shown)
        told.append(find(search, "Carticel").ranked[0].status)
    assert told == ["discontinued", "approved", "discontinued"]


def test_the_review_alone_gives_no_reason_from_the_supplement(switched: sqlite3.Connection) -> None:
    search = Search(switched)
    show_supplement(switched, False)
    query = parse("糖尿病")
    for hit in search.find(query).ranked:
        reason = search.reason(hit, query)
        assert not switched.execute(
            "SELECT 1 FROM main.search_text WHERE document = ? AND zh = ? AND supplement = 1",
            (hit.document, reason.text.zh),
        ).fetchone()


SYNTAX += ["review : ", "supplement:", "target:", "靶点：", "-class:", "/", "'", ";", "\x00"]
WORDS = ["vx", "880", "胰岛", "CAR-T", "leucel", "IFN-γ", "糖尿病", "期别:2", "\ue000", "\ue0021"]


@given(st.one_of(st.text(), st.lists(st.sampled_from([*SYNTAX, *WORDS])).map("".join)))
def test_whatever_is_typed_every_question_can_be_asked(real: Search, typed: str) -> None:
    query = parse(typed)
    hits = real.find(query)
    assert bool(query) or hits.total == 0
    for hit in hits.ranked[:3]:
        real.reason(hit, query)
    real.facets(query, hits)
    real.loosened(query)
    real.nearest(query)
    real.completions(typed, "zh")
    hits.query.encode()


def test_what_was_asked_before_changes_nothing(real: Search) -> None:
    """Answers are remembered: each must be what a new search gives."""
    for typed in TYPED[::7]:
        find(real, typed)
        other = Search(real._db)
        assert find(other, typed) == find(real, typed)
        query = parse(typed)
        for hit in find(other, typed).ranked[:5]:
            assert other.reason(hit, query) == real.reason(hit, query)


# -- less than was typed -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("帕金森干细胞", "product/msk-da01"),
        ("vx880糖尿病", "product/vx-880"),
        ("糖尿病的胰岛细胞", "class/islet"),
        ("target:CD19 statu", "product/kymriah"),
        ("vx 880 regul", "product/vx-880"),
    ],
)
def test_words_that_do_not_stand_together_are_looked_for_apart(
    real: Search, typed: str, place: str
) -> None:
    hits = find(real, typed)
    assert place in [hit.place for hit in hits.ranked]
    assert not hits.meant


def test_filters_that_hide_hits_are_named(real: Search) -> None:
    query = parse("Kymriah class:islet status:marketed")
    assert real.find(query).total == 0
    (loosened,) = real.loosened(query)
    assert (loosened.dropped, loosened.text) == ("class:islet", "Kymriah status:marketed")
    assert real.find(parse(loosened.text)).total == loosened.total > 0


@pytest.mark.parametrize(
    ("typed", "dropped"),
    [
        ("kymriah 猪", ["kymriah", "猪"]),
        ('"islet cells" kymriah', ['"islet cells"', "kymriah"]),
        ("kymriah -CAR-T", ["-CAR-T"]),
        ("kymriah", []),
    ],
)
def test_words_that_hide_hits_are_named_too(real: Search, typed: str, dropped: list[str]) -> None:
    assert [one.dropped for one in real.loosened(parse(typed))] == dropped


def test_without_a_match_the_nearest_names_are_told(real: Search) -> None:
    assert "Carvykti" in real.nearest(parse("carvitkee"))
    assert real.nearest(parse("zzzz")) == ()


def test_the_value_that_was_meant_makes_another_query(real: Search) -> None:
    assert real.nearest(parse("CAR-T 靶点:CD99 -x")) == ("CAR-T -x 靶点:CD19",)
    assert real.nearest(parse("status:aproved")) == ("status:Approved",)


def test_names_are_not_offered_where_the_words_alone_find_something(real: Search) -> None:
    assert real.nearest(parse("kymria status:discontinued")) == ()


def test_where_no_single_filter_hides_the_hits_all_are_dropped(real: Search) -> None:
    (only,) = real.loosened(parse("VX-880 regulator:EMA status:withdrawn"))
    assert (only.dropped, only.text) == ("regulator:EMA status:withdrawn", "VX-880")
