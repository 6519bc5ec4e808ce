from __future__ import annotations

import pytest

from tests.compiler.data_folder import Folder

PRODUCT = "products/yescarta.toml"
CITE = 'lang = "mul"\ncite = "2.1-p1"'


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        (
            'zh = "已在美国上市；在中国已获批准"\n',
            "",
            "facts[1].zh/en: both zh and en are wanted",
        ),
        (
            'en = "On the US market; approved in China"',
            'en = " "',
            "facts[1].zh/en: zh and en must hold text",
        ),
        ("order = 2", 'order = 2\ncolour = "red"', "colour: no such key"),
        ('kind = "brand"', 'kind = "brand"\ncolour = "red"', "names[1].colour: no such key"),
        (
            'date = "2021"',
            'date = "2021"\nindication = { zh = "甲", en = "A", cite = "2.1-p1" }',
            "approvals[2].indication: no such key: cite",
        ),
        ('text = "Yescarta"', 'text = ""', "names[1].text: must hold text"),
        ('text = "Yescarta"', "text = 5", "names[1].text: text is wanted"),
        ('text = "Yescarta"', "", "names[1].text: is missing"),
        ('date = "2017"', 'date = ""', "approvals[1].date: is missing"),
        ('kind = "brand"', 'kind = "pet"', "names[1].kind: 'pet' is not one of 'brand', 'proper'"),
        (CITE, 'lang = "mul"\ncite = "§2.1 ¶1"', "names[1].cite: not a citation: '§2.1 ¶1'"),
        (CITE, 'lang = "mul"\ncite = 5', "names[1].cite: a list is wanted"),
        (CITE, 'lang = "mul"\ncite = [5]', "names[1].cite: a list of texts is wanted"),
        ('strength = "strong"', 'strength = "strong"\nlead = 1', "notes[1].lead: true or false is"),
        (', cite = "2.1-p1" }\nelsewhere', "}\nelsewhere", "notes[1].printed.cite: is missing"),
        (
            'en = "On the US market; approved in China"',
            'en = "On the US market"\noriginal = "fr"',
            "facts[1].zh/en: original is zh or en",
        ),
    ],
)
def test_a_wrong_part_is_told_with_file_and_key(
    folder: Folder, old: str, new: str, problem: str
) -> None:
    folder.change(PRODUCT, old, new)
    (told,) = folder.problems()
    assert told.startswith(f"data/{PRODUCT}: {problem}")


@pytest.mark.parametrize(
    ("old", "new", "problem"),
    [
        ("order = 2", 'order = "2"', "order: a whole number is wanted"),
        ("order = 2", "order = true", "order: a whole number is wanted"),
        ('home = ["2.1-p1"]', "home = [5]", "home: a list of texts is wanted"),
        ('home = ["2.1-p1"]', "home = 5", "home: a list is wanted"),
        ('title = "Yescarta"', 'title = ""', "title: zh and en must hold text"),
        ('title = "Yescarta"', "", "title: is missing"),
        ('title = "Yescarta"', 'title = { zh = "甲" }', "title: both zh and en are wanted"),
        (
            'title = "Yescarta"',
            'title = { zh = "甲", en = "a", fr = "a" }',
            "title: no such key: fr",
        ),
        ('id = "yescarta"\n', "", "id: is missing"),
        ("order = 2", "order = 2\ntrials = 5", "trials: a list is wanted"),
    ],
)
def test_a_wrong_record_is_told_with_file_and_key(
    folder: Folder, old: str, new: str, problem: str
) -> None:
    """The record is left out, so that whatever names it is told too."""
    folder.change(PRODUCT, old, new)
    told = folder.problems()
    assert f"data/{PRODUCT}: {problem}" in told
    assert "data/classes/car-t.toml: statements[1].about: no record 'product/yescarta'" in told


def test_a_part_keeps_its_number_where_an_earlier_one_is_left_out(folder: Folder) -> None:
    folder.change(PRODUCT, 'event = "marketed"', 'event = "sold"')
    folder.change(PRODUCT, 'date = "2021"', 'date = "soon"')
    assert [told.split(": ")[1] for told in folder.problems()] == [
        "approvals[1].event",
        "approvals[2].date",
    ]


def test_a_list_may_be_one_text_alone(folder: Folder) -> None:
    folder.change(PRODUCT, 'home = ["2.1-p1"]', 'home = "2.1-p1"')
    assert folder.problems() == []


def test_every_wrong_citation_of_a_statement_is_told(folder: Folder) -> None:
    folder.change(PRODUCT, CITE, 'lang = "mul"\ncite = ["2.1 p1", "2.1-p1", "2.1-p1 [3,2]"]')
    first, second = folder.problems()
    assert first == f"data/{PRODUCT}: names[1].cite: not a citation: '2.1 p1'"
    assert second.endswith("cite: reference numbers in ascending order are wanted: '2.1-p1 [3,2]'")
