from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.compiler.data_folder import Folder

CITE = 'lang = "mul"\ncite = "2.1-p1"'
YESCARTA = "products/yescarta.toml"
HEPACURE = "products/hepacure.toml"
CAR_T = "classes/car-t.toml"
ABOUT = 'about = ["product/yescarta"]'
HOLDS = 'holds_for = ["class/car-t"]'


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        (YESCARTA, 'home = ["2.1-p1"]', "", "home: is missing"),
        (YESCARTA, 'home = ["2.1-p1"]', 'home = ["9.9-p9"]', "home: no paragraph '9.9-p9'"),
        (YESCARTA, 'parent = "car-t"', 'parent = "car-x"', "parent: no class 'car-x'"),
        (YESCARTA, 'parent = "car-t"', "", "parent: a product belongs to a class"),
        (HEPACURE, 'id = "hepacure"', 'id = "hepa"', "id: 'hepa' is not the file's name"),
        ("targets.toml", '"cd19"\n', '"CD 19"\n', "record[1] (CD 19): id: only small letters"),
        (YESCARTA, CITE, 'lang = "mul"', "names[1].cite: is missing"),
        (YESCARTA, CITE, CITE.replace("p1", "p9"), "names[1].cite: no paragraph '2.1-p9'"),
        (YESCARTA, CITE, 'lang = "mul"\ncite = "unheard"', "names[1].cite: no source 'unheard'"),
        (
            YESCARTA,
            "3.1-p4 [12,13]",
            "3.1-p4 [12-14]",
            "facts[2].cite: 3.1-p4 does not print reference [14]",
        ),
        (
            YESCARTA,
            CITE,
            'lang = "mul"\ncite = "fosun-axi-cel-inhl [1]"',
            "names[1].cite: not a citation: 'fosun-axi-cel-inhl [1]'",
        ),
        (YESCARTA, ', cite = "fosun-axi-cel-inhl" }', " }", "notes[1].elsewhere.cite: is missing"),
        (
            YESCARTA,
            'cite = "2.1-p1" }\nelsewhere',
            'cite = "2.1-p9" }\nelsewhere',
            "notes[1].printed.cite: no paragraph '2.1-p9'",
        ),
        (
            YESCARTA,
            'field = "stage"',
            'field = "colour"',
            "facts[1].field: 'colour' is not a field of a product",
        ),
        (
            YESCARTA,
            'field = "stage"',
            'field = "stage"\nlink = "product/none"',
            "facts[1].link: no record 'product/none'",
        ),
        (
            YESCARTA,
            'field = "stage"',
            'field = "donor"',
            "facts[1].code: one of autologous, allogeneic is wanted",
        ),
        (
            YESCARTA,
            'field = "stage"',
            'field = "donor"\ncode = "both"',
            "facts[1].code: 'both' is not a code of donor",
        ),
        (
            CAR_T,
            'zh = "CD19、BCMA"\nen = "CD19, BCMA"\n',
            "",
            "facts[1]: neither a value nor a reason for nothing",
        ),
        (YESCARTA, 'date = "2017"', 'date = "17"', "approvals[1].date: not an ISO date"),
        (YESCARTA, 'date = "2017"', "", "approvals[1].date: is missing"),
        (YESCARTA, 'date = "2017"', 'date = "2017-13"', "approvals[1].date: not an ISO date"),
        (YESCARTA, 'date = "2017"', 'date = "2017-02-30"', "approvals[1].date: not an ISO date"),
        (YESCARTA, 'date = "2017"', 'date = "2017-2-3"', "approvals[1].date: not an ISO date"),
        (YESCARTA, '"cde"', '"cda"', "approvals[2].regulator: no organisation 'cda'"),
        (
            YESCARTA,
            'regulator = "cde"',
            "",
            "approvals[2]: either regulator or jurisdiction is wanted",
        ),
        (
            YESCARTA,
            'jurisdiction = "US"',
            'jurisdiction = "XX"',
            "approvals[1].jurisdiction: 'XX' is not one of",
        ),
        (
            YESCARTA,
            'regulator = "cde"',
            'regulator = "clinicaltrials-gov"',
            "approvals[2].regulator: the country of the organisation 'clinicaltrials-gov' is no",
        ),
        (
            YESCARTA,
            'regulator = "cde"',
            'regulator = "cde"\nlabel_url = "file:///etc"',
            "approvals[2].label_url: an address with http or https is wanted",
        ),
        (
            YESCARTA,
            'event = "marketed"',
            'event = "withdrawal"\nbasis = "regular"',
            "approvals[1].basis: 'withdrawal' has no basis",
        ),
        (HEPACURE, '"cde"', '"cda"', "filings[1].body: no organisation 'cda'"),
        (HEPACURE, '"CXSL2200373"', '"CXSL22"', "filings[1].number: not a number of cde"),
        (CAR_T, ABOUT, 'about = ["product/x"]', "statements[1].about: no record 'product/x'"),
        (
            CAR_T,
            ABOUT,
            'about = ["product/yescarta", "product/yescarta"]',
            "statements[1].about: it stands on the page of product/yescarta already",
        ),
        (
            CAR_T,
            ABOUT,
            'about = ["class/car-t"]',
            "statements[1].about: it stands on the page of class/car-t already",
        ),
        ("sources.toml", '"2024-01"', '"January"', "beckers-vx880-2024: as_of: not an ISO date"),
        ("edition.toml", '"2026-11-24"', '"today"', "data: not an ISO date"),
        ("edition.toml", '"2024-08"', '"2024-8"', "review: not an ISO date"),
        ("edition.toml", "product = 3", "product = 4", "floors.product: only 3 of 4"),
        ("edition.toml", "product = 3", "producer = 4", "floors.producer: only 0 of 4"),
        (
            "edition.toml",
            'text = "NCT04786262"',
            'text = "NCT00000000"',
            "canaries: NCT00000000 is not in product/vx-880",
        ),
        (
            "edition.toml",
            'place = "product/vx-880"',
            'place = "product/none"',
            "canaries: NCT04786262 is not in product/none",
        ),
    ],
)
def test_what_does_not_hold_is_told_with_file_and_key(
    folder: Folder, file: str, old: str, new: str, problem: str
) -> None:
    folder.change(file, old, new)
    told = folder.problems()
    assert any(one.startswith(f"data/{file}: {problem}") for one in told), told


def test_sound_data_have_no_problem(folder: Folder) -> None:
    assert folder.problems() == []


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('confidence = "single-source"', "", "stages[1].confidence: is missing"),
        ('field = "cell-source"', 'field = "colour"', "facts[1].field: 'colour' is not a field"),
        ('as_of = "2026-04-20"', 'as_of = "April"', "stages[1].as_of: not an ISO date"),
    ],
)
def test_what_the_supplement_adds_is_told_with_its_own_file(
    folder: Folder, old: str, new: str, key: str
) -> None:
    file = "supplement/products/vx-880.toml"
    folder.change(file, old, new)
    (told,) = folder.problems()
    assert told.startswith(f"data/{file}: {key}")


def test_a_product_has_a_name(folder: Folder) -> None:
    path = folder.path / HEPACURE
    path.write_text(path.read_text("utf-8").replace("[[names]]", "[[surnames]]"), "utf-8")
    assert f"data/{HEPACURE}: names: at least one is wanted" in folder.problems()


def test_nobody_writes_a_status(folder: Folder) -> None:
    folder.change(HEPACURE, "order = 1", 'order = 1\nstatus = "approved"')
    assert f"data/{HEPACURE}: status: no such key" in [
        p[: p.index("key") + 3] for p in folder.problems()
    ]


@pytest.mark.parametrize("parent", ["immune", "car-t"])
def test_no_class_stands_above_itself(folder: Folder, parent: str) -> None:
    folder.change("classes/immune.toml", "order = 1", f'order = 1\nparent = "{parent}"')
    assert "data/classes/immune.toml: parent: it stands above itself" in folder.problems()


def test_a_source_stands_once(folder: Folder) -> None:
    folder.change("sources.toml", "", '[[source]]\nid = "review"\nkind = "review"\ntitle = "X"')
    assert folder.problems() == ["data/sources.toml: review: stands 2 times"]


def test_a_reading_of_the_print_needs_no_source(folder: Folder) -> None:
    folder.change(YESCARTA, 'strength = "strong"', 'strength = "reading"')
    folder.change(YESCARTA, ', cite = "fosun-axi-cel-inhl" }', " }")
    assert folder.problems() == []


@pytest.mark.parametrize(
    ("file", "old", "new", "where"),
    [
        (YESCARTA, 'title = "Yescarta"', 'title = "Yescarta🧬"', ""),
        (HEPACURE, "Phase I", "Phase I🧬", "stages[1]: "),
        (CAR_T, "美国 FDA", "美国 FDA🧬", "statements[1]: "),
        ("sources.toml", "Vertex pauses", "Vertex 🧬 pauses", "bnn-vx880-2024: "),
    ],
)
def test_no_character_is_missing_from_the_fonts(
    checkout: Path, folder: Folder, file: str, old: str, new: str, where: str
) -> None:
    shutil.copytree(checkout / "resources" / "fonts", folder.path.parent / "resources" / "fonts")
    assert folder.problems() == []
    folder.change(file, old, new)
    assert folder.problems() == [
        f"data/{file}: {where}the bundled fonts cannot draw '🧬' (U+1F9EC)"
    ]


def decision(event: str, date: str, more: str = "") -> str:
    return f"""
[[approvals]]
regulator = "cde"
date = "{date}"
event = "{event}"
{more}
cite = "ctgov-nct04786262"
confidence = "single-source"
as_of = "2026-04-20"
"""


@pytest.mark.parametrize(
    ("first", "then", "problem"),
    [
        (
            decision("first-authorisation", "2020-05"),
            decision("further-indication", "2019"),
            "approvals[2].date: 'further-indication' is earlier than the first authorisation there",
        ),
        (
            decision("first-authorisation", "2020-05"),
            decision("further-indication", "2020"),
            "",
        ),
        (
            decision("first-authorisation", "2018") + decision("withdrawal", "2020"),
            decision("further-indication", "2021"),
            "approvals[3].date: 'further-indication' is later than the end of the authorisation",
        ),
        (
            decision("first-authorisation", "2018")
            + decision("withdrawal", "2020", 'indication = { zh = "甲", en = "A" }'),
            decision("further-indication", "2021"),
            "",
        ),
        (
            decision("first-authorisation", "2018") + decision("withdrawal", "2020"),
            decision("first-authorisation", "2021"),
            "",
        ),
    ],
)
def test_decisions_stand_in_one_row_of_time(
    folder: Folder, first: str, then: str, problem: str
) -> None:
    file = "supplement/products/vx-880.toml"
    folder.change(file, "", first + then)
    told = folder.problems()
    assert bool(told) == bool(problem)
    assert all(one.startswith(f"data/{file}: {problem}") for one in told)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("短", ""),
        ("长" * 61, "card_lines[1].zh: 61 characters, 60 at most"),
    ],
)
def test_a_card_line_fits_the_card(folder: Folder, line: str, problem: str) -> None:
    file = "products/vx-880.toml"
    folder.change(
        file, "", f'[[card_lines]]\nkind = "used-for"\nzh = "{line}"\nen = "x"\ncite = "3.3-p2"\n'
    )
    told = folder.problems()
    assert bool(told) == bool(problem)
    assert all(one.startswith(f"data/{file}: {problem}") for one in told)


SECTION = 'id = "2.1-title"\n'
TITLE = 'title = { zh = "全球发展现状"'


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (SECTION, 'id = "2.2-title"\n', "2.1-title: is missing"),
        (SECTION, 'id = "2.2-title"\n', "2.2-title: no paragraph '2.2-title'"),
        (TITLE, 'title = { zh = "全球现状"', "2.1-title: the review prints '全球发展现状'"),
    ],
)
def test_a_heading_of_the_review_is_there_as_printed(
    folder: Folder, old: str, new: str, problem: str
) -> None:
    folder.change("sections.toml", old, new)
    assert f"data/sections.toml: {problem}" in folder.problems()


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        (CAR_T, HOLDS, 'holds_for = ["class/car-x"]', "no record 'class/car-x'"),
        (CAR_T, HOLDS, 'holds_for = ["product/vx-880"]', "product/vx-880 is not in this class"),
        (CAR_T, HOLDS, 'holds_for = ["class/immune"]', "class/immune is not in this class"),
        (
            CAR_T,
            HOLDS,
            'holds_for = ["class/car-t", "class/car-t"]',
            "it stands on the page of class/car-t already",
        ),
        (
            CAR_T,
            ABOUT,
            HOLDS,
            "only a class's mechanism and safety say for whom they hold",
        ),
        (
            "products/vx-880.toml",
            'kind = "safety"\n',
            'kind = "safety"\nholds_for = ["product/vx-880"]\n',
            "only a class's mechanism and safety say for whom they hold",
        ),
    ],
)
def test_a_class_speaks_for_its_own_products_alone(
    folder: Folder, file: str, old: str, new: str, problem: str
) -> None:
    folder.change(file, old, new)
    (told,) = folder.problems()
    assert told.startswith(f"data/{file}: statements[")
    assert told.endswith(f".holds_for: {problem}")


def test_a_class_may_name_one_of_its_products(folder: Folder) -> None:
    folder.change(CAR_T, HOLDS, 'holds_for = ["product/yescarta"]')
    assert folder.problems() == []
