from __future__ import annotations

import pytest

from celltx_desktop.compiler.search.synonyms import SearchData, Synonyms, ValueWords
from celltx_desktop.compiler.search.values import Values
from celltx_desktop.domain.facts.record import Approval, Fact, Filing, Name, Record, Status, Trial
from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Text, plain

FDA = Record(
    kind="organisation",
    id="fda",
    title=plain("FDA"),
    facts=(Fact(field="country", text=Text("美国", "United States")),),
)
IMMUNE = Record(kind="class", id="immune", title=Text("免疫", "Immune"))
CAR_T = Record(kind="class", id="car-t", title=plain("CAR-T"), parent="immune")
LYMPHOMA = Record(kind="disease", id="lymphoma", title=Text("淋巴瘤", "Lymphoma"))
B_CELL = Record(kind="disease", id="b-cell", title=Text("B 细胞淋巴瘤", "B-cell lymphoma"))
OTHERS = (FDA, IMMUNE, CAR_T, LYMPHOMA, B_CELL)
DATA = SearchData(
    synonyms=[
        Synonyms(("MCL", "mantle cell lymphoma", "套细胞淋巴瘤"), "indication", (), ("lymphoma",)),
        Synonyms(("B-NHL", "B-cell lymphoma", "B 细胞淋巴瘤"), "indication", (), ("lymphoma",)),
        Synonyms(("US", "美国", "United States")),
    ],
    values=[ValueWords("status", "approved", Text("已获批", "Approved"), ("marketed",))],
)


def values_of(**parts: object) -> set[tuple[str, str]]:
    record = Record(kind="product", id="p", title=plain("P"), **parts)  # type: ignore[arg-type]
    values = Values({one.place: one for one in (*OTHERS, record)}, DATA)
    found = {(values.by_number[n].field, values.by_number[n].label.en) for n in values.of(record)}
    return found - {("origin", "Review")}  # every record has it


def test_a_class_and_all_above_it() -> None:
    assert values_of(parent="car-t") == {("class", "CAR-T"), ("class", "Immune")}


def test_a_part_may_have_another_origin_than_its_record() -> None:
    record = Record(kind="product", id="p", title=plain("P"), parent="car-t")
    values = Values({one.place: one for one in (*OTHERS, record)}, DATA)
    whole = values.of(record)
    part = values.of_part(whole, supplement=True)
    assert set(whole) & set(part) == {n for n in whole if values.by_number[n].field == "class"}
    (number,) = set(part) - set(whole)
    assert values.by_number[number].label == Text("补充资料", "Supplement")
    assert part[number], "the review alone must not find it"


def test_status_and_phases() -> None:
    status = Status(kind="approved", text=plain("x"), phase="I/II")
    assert values_of(status=status) == {
        ("status", "Approved"),
        ("phase", "Phase I"),
        ("phase", "Phase II"),
        ("phase", "Phase I/II"),
    }


@pytest.mark.parametrize(
    ("printed", "phases"),
    [
        ("III", {"Phase III"}),
        ("Ib/IIa", {"Phase I", "Phase II", "Phase I/II"}),
        ("2", {"Phase II"}),
        ("", set()),
    ],
)
def test_phases_of_trials(printed: str, phases: set[str]) -> None:
    trial = Trial(number="n", registry="r", phase=printed)
    assert values_of(trials=(trial,)) == {("phase", phase) for phase in phases}


def test_an_approval_has_a_regulator_a_year_and_a_country() -> None:
    approval = Approval(regulator="fda", date="2017-10-18", event="first-authorisation")
    country = ("country", "United States")
    assert values_of(approvals=(approval,)) == {("regulator", "FDA"), ("year", "2017"), country}
    market = Approval(jurisdiction="US", date="2017", event="marketed")
    assert values_of(approvals=(market,)) == {("year", "2017"), country}
    filing = Filing(number="n", body="fda", text=plain("x"))
    assert values_of(filings=(filing,)) == {("regulator", "FDA"), country}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (Text("淋巴瘤；类型未说明", "Lymphoma; type not stated"), {"Lymphoma"}),
        (Text("B 细胞淋巴瘤", "B-cell lymphoma"), {"B-cell lymphoma", "Lymphoma"}),
        (Text("复发的套细胞淋巴瘤", "Relapsed MCL"), {"Mantle cell lymphoma", "Lymphoma"}),
        (Text("红斑（试验）", "Rash (in a trial)"), {"Rash"}),
        (Text("美国（附条件）：同前", "United States (conditional): the same"), set()),
        (Text("同该机构所批", "As approved by the FDA"), set()),
        (Text("很长很长的说明文字", "a very long text that names nothing of what is known"), set()),
    ],
)
def test_a_text_has_the_values_that_it_names(text: Text, found: set[str]) -> None:
    """A longer name hides the shorter one inside it; what is broader counts too."""
    assert values_of(facts=(Fact(field="indication", text=text),)) == {
        ("indication", one) for one in found
    }


def test_the_id_of_one_record_is_no_name_of_it_where_a_wider_value_is_called_so() -> None:
    knee = Record(kind="disease", id="cartilage-defect", title=Text("膝软骨缺损", "Knee defect"))
    group = Synonyms(("cartilage defect", "软骨缺损"), "indication")
    facts = tuple(
        Fact(field="indication", text=text, link=Place(link))
        for text, link in ((plain("x"), knee.place), (Text("软骨缺损", "Cartilage defect"), ""))
    )
    record = Record(kind="product", id="p", title=plain("P"), facts=facts)
    values = Values({one.place: one for one in (knee, record)}, SearchData(synonyms=[group]))
    values.of(record)
    named = [v.label.en for v in values.by_number.values() if "cartilagedefect" in v.names]
    assert named == ["Cartilage defect"]


def test_a_country_and_its_code_are_one_value() -> None:
    code = Fact(field="jurisdiction", text=Text("美国", "United States"), code="us")
    rule = Record(kind="regulation", id="r", title=plain("R"), facts=(code,))
    values = Values({one.place: one for one in (FDA, rule)}, DATA)
    assert set(values.of(FDA)) == set(values.of(rule))


def test_a_developer_is_known_by_its_names_but_no_regulator_develops() -> None:
    names = (Name(text="Kite Pharma", kind="name", lang="en"),)
    kite = Record(kind="organisation", id="kite", title=plain("凯特"), names=names)
    words = plain("Kite Pharma, in the directory of the FDA")
    fact = Fact(field="developer", text=words)
    approval = Approval(regulator="fda", date="2017", event="first-authorisation")
    record = Record(kind="product", id="p", title=plain("P"), facts=(fact,), approvals=(approval,))
    values = Values({one.place: one for one in (FDA, kite, record)}, DATA)
    found = [values.by_number[n] for n in values.of(record)]
    assert [one.key for one in found if one.field == "developer"] == ["organisation/kite"]


def test_a_link_decides() -> None:
    fact = Fact(field="indication", text=plain("something"), link=Place("disease/lymphoma"))
    assert values_of(facts=(fact,)) == {("indication", "Lymphoma")}


def test_the_donor_is_a_source_of_cells() -> None:
    assert values_of(facts=(Fact(field="donor", code="autologous"),)) == {("source", "Autologous")}


def test_silence_has_no_value() -> None:
    assert values_of(facts=(Fact(field="indication", silence="not-stated"),)) == set()


def test_a_value_is_called_by_every_name_and_synonym() -> None:
    record = Record(
        kind="product", id="p", title=plain("P"), status=Status(kind="approved", text=plain("x"))
    )
    values = Values({one.place: one for one in (*OTHERS, record)}, DATA)
    _, number = values.of(record)
    assert values.by_number[number].names == {"approved", "已获批", "marketed"}
    assert values.by_number[number].records == 1
    (country,) = [
        values.by_number[n] for n in values.of(FDA) if values.by_number[n].field == "country"
    ]
    assert country.names == {"美国", "unitedstates", "us"}


def test_only_the_supplement_has_what_the_review_does_not_say() -> None:
    status = Status(
        id=Place("product/p#s-status-1"), origin="supplement", kind="approved", text=plain("x")
    )
    record = Record(kind="product", id="p", title=plain("P"), parent="car-t", later_status=status)
    values = Values({one.place: one for one in (*OTHERS, record)}, DATA)
    more = {values.by_number[n].field: only for n, only in values.of(record).items()}
    assert more == {"class": False, "status": True, "origin": False}
