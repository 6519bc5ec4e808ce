from __future__ import annotations

import pytest

from celltx_desktop.compiler.search.documents import (
    ancestors,
    body,
    fields,
    initials,
    names,
    short_generics,
    statement_body,
)
from celltx_desktop.domain.facts.record import Fact, Name, Note, Record, Statement, Status, Trial
from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Text, plain

CELLS = Record(kind="class", id="cells", title=Text("细胞治疗", "Cell therapy"))
ISLET = Record(kind="class", id="islet", title=Text("胰岛", "Islets"), parent="cells")


def product(**parts: object) -> Record:
    whole: dict[str, object] = {"title": plain("VX-880"), "parent": "islet"} | parts
    return Record(kind="product", id="vx-880", **whole)  # type: ignore[arg-type]


def called(record: Record, others: dict[str, list[str]] | None = None) -> list[tuple[str, str]]:
    return [(one.part, one.text.en) for one in names(record, others or {}, {})]


def test_title_names_and_numbers_are_names() -> None:
    record = product(
        names=(Name(text="zimislecel", kind="inn", lang="en"),),
        trials=(Trial(number="NCT04786262", registry="x"),),
    )
    assert called(record) == [
        ("name", "VX-880"),
        ("name", "zimislecel"),
        ("name", "NCT04786262"),
    ]


def test_a_description_counts_less() -> None:
    record = product(names=(Name(text="islet cells", kind="description", lang="en"),))
    assert ("other-name", "islet cells") in called(record)


@pytest.mark.parametrize(
    ("title", "also"),
    [
        ("Food and Drug Administration (FDA)", ["Food and Drug Administration", "FDA"]),
        ("诱导多能干细胞（iPSC）", ["诱导多能干细胞", "iPSC"]),
        ("嵌合抗原受体T（CAR-T）细胞", ["嵌合抗原受体T细胞"]),
        ("干细胞临床研究管理办法（试行）", []),
        ("Working Guide (Trial)", []),
    ],
)
def test_an_abbreviation_in_brackets_is_a_name(title: str, also: list[str]) -> None:
    record = Record(kind="term", id="t", title=plain(title))
    assert [text for _, text in called(record)] == [title, *also]


def test_synonyms_of_a_name_are_other_names_once() -> None:
    record = product(names=(Name(text="vx 880", kind="code", lang="mul"),))
    assert called(record, {"vx880": ["zimislecel", "VX-880"]}) == [
        ("name", "VX-880"),
        ("name", "vx 880"),
        ("other-name", "zimislecel"),
    ]


def test_the_title_of_another_product_counts_less() -> None:
    record = product(names=(Name(text="ARI-0001", kind="code", lang="mul"),))
    found = names(record, {}, {"ari0001": Place("product/ari-0001"), "vx880": record.place})
    assert [(one.part, one.text.en) for one in found] == [
        ("name", "VX-880"),
        ("other-name", "ARI-0001"),
    ]


def test_a_title_that_describes_is_no_name() -> None:
    record = Record(kind="milestone", id="m", title=plain("Two products approved"))
    assert [one.is_name for one in names(record, {}, {})] == [False]


def test_all_classes_above_are_fields() -> None:
    records = {one.place: one for one in (CELLS, ISLET)}
    found = [one.text.en for one in fields(product(), records) if one.field == "class"]
    assert found == ["Islets", "Cell therapy"]


def test_a_circle_of_parents_ends() -> None:
    one = Record(kind="class", id="a", title=plain("A"), parent="b")
    other = Record(kind="class", id="b", title=plain("B"), parent="a")
    assert ancestors(one, {Place("class/a"): one, Place("class/b"): other}) == [other, one]


def test_silence_is_no_field() -> None:
    record = product(facts=(Fact(field="target", silence="not-stated", text=plain("CD19")),))
    assert [one for one in fields(record, {}) if one.field == "target"] == []


def test_a_code_stands_for_its_words() -> None:
    record = product(facts=(Fact(field="donor", code="autologous"),))
    assert Text("自体", "Autologous") in [one.text for one in fields(record, {})]


def test_what_the_supplement_says_is_marked() -> None:
    record = product(
        status=Status(id=Place("product/vx-880#status-1"), kind="in-trials", text=plain("I")),
        later_status=Status(
            id=Place("product/vx-880#s-status-1"),
            origin="supplement",
            kind="in-trials",
            text=plain("III"),
        ),
    )
    found = [(one.text.en, one.supplement) for one in fields(record, {})]
    assert found == [
        ("I", False),
        ("III", True),
    ]
    own = product(origin="supplement")
    assert all(one.supplement for one in names(own, {}, {}))


def test_statements_and_notes_are_text() -> None:
    statement = Statement(kind="safety", text=plain("Two died."), theme=plain("Safety"))
    note = Note(
        about="x", printed=plain("a"), printed_cites=(), elsewhere=plain("b"), strength="open"
    )
    record = product(statements=(statement,), notes=(note,))
    assert [one.text.en for one in body(record)] == ["Two died.", "a", "b"]
    assert [one.text.en for one in statement_body(statement)] == ["Two died.", "Safety"]


@pytest.mark.parametrize(
    ("kind", "name", "spoken"),
    [
        ("class", "neural-dopaminergic", ["neural-dopaminergic"]),
        ("class", "liver", []),
        ("regulation", "cn-2022-immune-cell-cmc", ["immune-cell-cmc"]),
        ("regulation", "eu-fp7", ["fp7"]),
        ("milestone", "2010-provenge", []),
    ],
)
def test_an_id_is_a_name_too(kind: str, name: str, spoken: list[str]) -> None:
    record = Record(kind=kind, id=name, title=Text("甲", "A"))  # type: ignore[arg-type]
    assert [text for part, text in called(record) if part == "other-name"] == spoken


def test_an_id_that_is_spelled_like_a_name_is_none_of_its_own() -> None:
    assert called(product()) == [("name", "VX-880")]


@pytest.mark.parametrize(
    ("name", "short"),
    [
        ("Umbilical-cord MSC", ["ucmsc"]),
        ("Spinal cord injury", ["sci"]),
        ("Liver failure", []),
        ("Diabetes", []),
        ("脐带 MSC", []),
        ("Guide to Good Manufacturing Practice for Cells", []),
    ],
)
def test_initials_are_those_of_a_few_words(name: str, short: list[str]) -> None:
    assert initials(name) == short


def test_a_generic_name_is_shortened_to_its_beginning() -> None:
    assert "beticel" in list(short_generics("betibeglogene autotemcel"))
    assert "omicel" in list(short_generics("omidubicel-onlv"))
    assert "tisacel" in list(short_generics("tisagenlecleucel"))
    assert list(short_generics("stem cell")) == list(short_generics("Temcell HS")) == []
