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
        (YESCARTA, 'regulator = "cde"', "", "approvals[2]: either regulator or region is wanted"),
        (
            YESCARTA,
            'regulator = "cde"',
            'regulator = "cde"\nregion = { zh = "中国", en = "China" }',
            "approvals[2]: either regulator or region is wanted",
        ),
        (
            YESCARTA,
            'kind = "marketed"',
            'kind = "accelerated"',
            "status.kind: 'approved', but the approval of 2017 is 'accelerated'",
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
        ('confidence = "single-source"', "", "status.confidence: is missing"),
        ('field = "cell-source"', 'field = "colour"', "facts[1].field: 'colour' is not a field"),
        ('as_of = "2026-04-20"', 'as_of = "April"', "status.as_of: not an ISO date"),
    ],
)
def test_what_the_supplement_adds_is_told_with_its_own_file(
    folder: Folder, old: str, new: str, key: str
) -> None:
    file = "supplement/products/vx-880.toml"
    folder.change(file, old, new)
    (told,) = folder.problems()
    assert told.startswith(f"data/{file}: {key}")


@pytest.mark.parametrize(
    "missing",
    [
        ("[status]", "[state]", "status: is missing"),
        ("[[names]]", "[[surnames]]", "names: at least one is wanted"),
    ],
)
def test_a_product_has_a_status_and_a_name(folder: Folder, missing: tuple[str, str, str]) -> None:
    old, new, problem = missing
    path = folder.path / HEPACURE
    path.write_text(path.read_text("utf-8").replace(old, new), "utf-8")
    assert f"data/{HEPACURE}: {problem}" in folder.problems()


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
        (YESCARTA, "US market 2017", "US market 2017🧬", "status: "),
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


FDA = """
[[approvals]]
regulator = "fda"
date = "2017-10-18"
kind = "accelerated"
zh = "加速批准"
en = "Accelerated approval"
original = "en"
cite = "ctgov-nct04786262"
confidence = "single-source"
as_of = "2026-04-20"
"""


def test_a_status_of_the_supplement_is_held_against_its_own_decisions(folder: Folder) -> None:
    supplement = "supplement/products/vx-880.toml"
    folder.change(supplement, 'zh = "III 期 2026-04"', 'zh = "FDA 2017-10-18"')
    folder.change(supplement, 'en = "Phase III, Apr 2026"', 'en = "FDA 2017-10-18"')
    folder.change(supplement, "", FDA)
    contradicted = "status.kind: 'in-trials', but the approval of 2017-10-18 is 'accelerated'"
    assert folder.problems() == [f"data/{supplement}: {contradicted}"]


def test_a_status_of_the_review_is_not_held_against_the_supplements_decisions(
    folder: Folder,
) -> None:
    folder.change("products/vx-880.toml", 'en = "In clinical trials"', 'en = "FDA 2017-10-18"')
    folder.change("supplement/products/vx-880.toml", "", FDA)


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
