from __future__ import annotations

import pytest

from tests.compiler.data_folder import Folder

FILE = "supplement/products/vx-880.toml"
CITE = 'cite = "ctgov-nct04786262"\nconfidence = "single-source"'
ISLETS = 'en = "Islet cells derived from stem cells"'
SURE = 'cite = "ctgov-nct04786262"\nconfidence = "single-source"\nas_of = "2026-04-20"\n'
NO_LABEL = "cite: ctgov-nct04786262 is no label and no regulator's document"


def statement(folder: Folder, kind: str, zh: str, en: str) -> list[str]:
    """Add a statement to the supplement and return what the compiler tells of it."""
    said = f'[[statements]]\nkind = "{kind}"\nzh = "{zh}"\nen = "{en}"\n{CITE}'
    folder.change(FILE, "", said)
    return [one.removeprefix(f"data/{FILE}: statements[1]") for one in folder.problems()]


@pytest.mark.parametrize("field", ["dose", "storage"])
def test_dose_and_storage_come_from_a_label_alone(folder: Folder, field: str) -> None:
    folder.change(FILE, 'field = "cell-source"', f'field = "{field}"')
    assert folder.problems() == [f"data/{FILE}: facts[1].{NO_LABEL}"]
    folder.change("sources.toml", 'kind = "registry"', 'kind = "label"')
    assert folder.problems() == []


@pytest.mark.parametrize(
    ("zh", "en"),
    [
        ("每次 2×10⁶ 个细胞", "2×10⁶ cells each"),
        ("在 −120 °C 保存", "Kept at −120 °C"),
        ("200 万个细胞", "2 million viable cells"),
        ("每 kg 体重给药", "Given per kg"),
        ("60 mg/kg", "60 mg/kg"),
    ],
)
def test_no_dose_hides_in_another_field(folder: Folder, zh: str, en: str) -> None:
    folder.change(FILE, 'zh = "干细胞来源的胰岛细胞"', f'zh = "{zh}"')
    folder.change(FILE, ISLETS, f'en = "{en}"')
    assert folder.problems() == [f"data/{FILE}: facts[1].{NO_LABEL}"]


def test_no_kind_of_source_but_these_carries_a_dose(folder: Folder) -> None:
    folder.change(FILE, 'field = "cell-source"', 'field = "dose"')
    for kind in ("peer-reviewed", "company", "news", "other"):
        text = (folder.path / "sources.toml").read_text("utf-8")
        odd = text.replace('kind = "registry"', f'kind = "{kind}"')
        (folder.path / "sources.toml").write_text(odd, "utf-8")
        assert folder.problems() == [f"data/{FILE}: facts[1].{NO_LABEL}"], kind
        (folder.path / "sources.toml").write_text(text, "utf-8")


def test_a_dose_is_as_old_as_its_label(folder: Folder) -> None:
    folder.change(FILE, 'field = "cell-source"', 'field = "dose"')
    folder.change("sources.toml", 'kind = "registry"', 'kind = "label"')
    folder.change("sources.toml", 'as_of = "2026-04-20"', 'as_of = "2024-03"')
    assert folder.problems() == [
        f"data/{FILE}: facts[1].as_of: no source cited here is of 2026-04-20"
    ]


def test_a_boxed_warning_comes_from_a_label_too(folder: Folder) -> None:
    undated, no_label = statement(folder, "boxed-warning", "警告。", "A warning.")
    assert undated == ".as_of: the date of the label is wanted"
    assert no_label == f".{NO_LABEL}"


def test_no_item_of_the_box_hides_in_another_kind(folder: Folder) -> None:
    said = ("黑框警告：细胞因子释放综合征。", "Boxed warning: cytokine release syndrome.")
    for kind in ("boxed-unlisted", "safety"):
        assert f".{NO_LABEL}" in statement(folder, kind, *said)
        text = (folder.path / FILE).read_text("utf-8")
        (folder.path / FILE).write_text(text.partition("[[statements]]")[0], "utf-8")


def test_that_there_is_a_box_may_be_said(folder: Folder) -> None:
    said = ("说明书带有黑框警告，请查阅。", "The label carries a boxed warning; consult it.")
    assert statement(folder, "boxed-unlisted", *said) == []


def test_every_supplement_says_how_sure_we_are(folder: Folder) -> None:
    text = (folder.path / FILE).read_text("utf-8").replace('confidence = "single-source"\n', "")
    (folder.path / FILE).write_text(text, "utf-8")
    assert folder.problems() == [
        f"data/{FILE}: stages[1].confidence: is missing",
        f"data/{FILE}: facts[1].confidence: is missing",
    ]


@pytest.mark.parametrize("confidence", ["verified", "conflict"])
def test_neither_agreement_nor_conflict_rests_on_one_source(
    folder: Folder, confidence: str
) -> None:
    folder.change(FILE, 'confidence = "single-source"', f'confidence = "{confidence}"')
    wanted = f"data/{FILE}: stages[1].confidence: '{confidence}' needs two sources"
    assert folder.problems() == [wanted]
    folder.change(FILE, CITE.partition("\n")[0], 'cite = ["ctgov-nct04786262", "bnn-vx880-2024"]')
    assert folder.problems() == []


def test_a_name_is_verified_by_one_source(folder: Folder) -> None:
    name = '[[names]]\ntext = "zimislecel"\nkind = "inn"\nlang = "en"\n'
    folder.change(FILE, "", f"{name}{SURE.replace('single-source', 'verified')}")
    assert folder.problems() == []


def test_the_review_alone_is_no_source_of_the_supplement(folder: Folder) -> None:
    folder.change(FILE, CITE.partition("\n")[0], 'cite = "3.3-p2"')
    wanted = f"data/{FILE}: stages[1].cite: a source other than the review is wanted"
    assert folder.problems() == [wanted]


@pytest.mark.parametrize("cite", ['"ctgov-nct04786262"', '["3.3-p2", "ctgov-nct04786262"]'])
def test_what_others_say_does_not_stand_among_the_reviews_facts(folder: Folder, cite: str) -> None:
    """The review alone could not be read then."""
    folder.change("products/vx-880.toml", 'cite = "3.3-p2"', f"cite = {cite}")
    (told,) = folder.problems()
    assert told.endswith("cite: what others than the review say stands in the supplement")


def test_a_record_that_the_review_lacks_has_no_paragraph(folder: Folder) -> None:
    title = 'title = { zh = "11 款 CAR-T：本程序的重建"'
    folder.change("supplement/lists.toml", title, f'home = ["3.1-p2"]\n{title}')
    (told,) = folder.problems()
    assert told.endswith("home: the review does not treat it")


def test_the_review_beside_a_source_does_not_make_it_the_reviews(folder: Folder) -> None:
    both = 'cite = ["3.3-p2", "ctgov-nct04786262"]'
    folder.change(FILE, SURE, f'{both}\nas_of = "2026-04-20"\n')
    assert folder.problems() == [f"data/{FILE}: stages[1].confidence: is missing"]


@pytest.mark.parametrize("key", ["parent", "order", "home", "title"])
def test_what_the_review_says_of_a_record_is_not_said_again(folder: Folder, key: str) -> None:
    told = {"parent": '"car-t"', "order": "7", "home": '["3.3-p2"]', "title": '"VX-880+"'}[key]
    folder.change(FILE, 'id = "vx-880"', f'id = "vx-880"\n{key} = {told}')
    assert folder.problems() == [f"data/{FILE}: {key}: the review's record has its own"]


@pytest.mark.parametrize(("zh", "en"), [("无", "None"), ("没有", "No"), ("未查到", "none.")])
def test_not_found_is_never_none(folder: Folder, zh: str, en: str) -> None:
    folder.change(FILE, 'zh = "干细胞来源的胰岛细胞"', f'zh = "{zh}"')
    folder.change(FILE, ISLETS, f'en = "{en}"')
    told = folder.problems()
    assert told
    assert all(one.endswith("is more than that nothing was found") for one in told)


def test_only_the_review_is_silent(folder: Folder) -> None:
    folder.change(FILE, 'field = "cell-source"', 'field = "cell-source"\nsilence = "not-stated"')
    assert [one.partition(".silence: ")[2][:27] for one in folder.problems()] == [
        "only the review can be sile"
    ]


@pytest.mark.parametrize(
    ("kind", "zh", "en"),
    [
        ("comparison", "两项试验相近。", "Both trials are alike."),
        ("finding", "缓解率高于其他产品。", "Responses."),
        ("finding", "缓解率。", "The rate is higher than with any other product."),
        ("finding", "缓解率。", "The best of all products."),
    ],
)
def test_results_are_not_compared_across_trials(
    folder: Folder, kind: str, zh: str, en: str
) -> None:
    (told,) = statement(folder, kind, zh, en)
    assert told.endswith(("ranks one product by another", "trials are not compared"))


def test_a_trial_may_compare_its_own_arms(folder: Folder) -> None:
    zh, en = "对照组 42%，高于安慰剂。", "42% in the control arm, no better than placebo."
    assert statement(folder, "finding", zh, en) == []


@pytest.mark.parametrize(
    "reading",
    ["(copy)", "registry copy", "reposted", "not read", "second reading", "（转载）", "页面未读"],
)
def test_how_a_page_was_read_reaches_no_sheet(folder: Folder, reading: str) -> None:
    told = statement(folder, "development", f"进展 {reading}。", f"News {reading}.")
    assert {one.endswith("tells how a page was read") for one in told} == {True}


def test_a_gene_may_have_copies(folder: Folder) -> None:
    said = ("每个细胞的载体拷贝数。", "Vector copies per cell; a copy of the gene.")
    assert statement(folder, "development", *said) == []


@pytest.mark.parametrize("title", ["NCT04786262 (copy)", "Copy of NCT04786262", "A repost"])
def test_nor_does_it_reach_a_title(folder: Folder, title: str) -> None:
    folder.change("sources.toml", 'title = "NCT04786262"', f'title = "{title}"')
    (told,) = folder.problems()
    assert told.startswith("data/sources.toml: ctgov-nct04786262: ")
    assert told.endswith("tells how a page was read")


def test_the_edition_is_as_new_as_the_newest_fact(folder: Folder) -> None:
    folder.change("edition.toml", 'supplement = "2026-04"', 'supplement = "2026-03"')
    assert folder.problems() == [
        "data/edition.toml: supplement: a fact is of 2026-04-20, which is later"
    ]


@pytest.mark.parametrize("file", [FILE, "sources.toml"])
def test_nothing_is_later_than_the_data(folder: Folder, file: str) -> None:
    folder.change(file, 'as_of = "2026-04-20"', 'as_of = "2027-01"')
    (told,) = folder.problems()
    assert told.endswith("as_of: it is later than the data")
