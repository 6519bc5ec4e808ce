from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from celltx_desktop.compiler.search.synonyms import SearchData, Synonyms
from celltx_desktop.domain.text import Text
from tests.compiler.data_folder import Folder


def rows(folder: Folder, sql: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(folder.build())) as connection:
        return connection.execute(sql).fetchall()


def test_a_folder_without_synonyms_is_searched_without(folder: Folder) -> None:
    assert rows(folder, "SELECT * FROM search_synonym") == []


def test_each_word_of_a_group_leads_to_its_meaning(folder: Folder) -> None:
    folder.change(
        "synonyms.toml",
        "",
        '[[group]]\nwords = ["Diabetes", "糖尿病"]\n'
        'typed = ["DM"]\nbroader = ["metabolic disease"]',
    )
    assert rows(folder, "SELECT squeezed FROM search_synonym ORDER BY 1") == [
        ("diabetes",),
        ("dm",),
        ("糖尿病",),
    ]
    assert rows(folder, "SELECT words, broader FROM search_meaning ORDER BY position") == [
        ("diabetes", 0),
        ("糖 尿 病", 0),
        ("metabolic disease", 1),
    ]


@pytest.mark.parametrize(
    ("written", "problem"),
    [
        ("[[group]]\nwords = []", "group[1].words: at least two words are wanted"),
        ('[[group]]\nwords = ["T-1", "t 1"]', "group[1].words: at least two words are wanted"),
        ('[[group]]\nword = ["a", "b"]', "group[1].words: is missing"),
        ('[[groups]]\nwords = ["a", "b"]', "groups: no such key"),
        ('spelling = [["tumour"]]', "spelling[1]: two stems in small letters are wanted"),
        ('spelling = [["Tumour", "tumor"]]', "spelling[1]: two stems in small letters are wanted"),
        ('[[value]]\nfield = "x"\nkey = "a"', "value[1].field: 'x' is no field word"),
        ('[[value]]\nfield = "靶点"\nkey = "a"', "value[1].field: '靶点' is no field word"),
        ('[[group]]\nwords = ["a", "b"]\nfield = "x"', "group[1].field: 'x' is no field word"),
    ],
)
def test_a_mistake_is_told_with_its_place(folder: Folder, written: str, problem: str) -> None:
    folder.change("synonyms.toml", "", written)
    assert f"data/synonyms.toml: {problem}" in folder.problems()


def test_the_projects_own_synonyms_hold_no_mistake(real_database: object) -> None:
    assert real_database


def test_every_word_has_the_others_of_its_groups() -> None:
    data = SearchData(synonyms=[Synonyms(("PD", "Parkinson"), typed=("帕金森",))])
    assert data.others()["pd"] == ["Parkinson", "帕金森"]
    assert data.others()["帕金森"] == ["PD", "Parkinson"]


def test_a_group_is_called_by_words_that_are_no_abbreviation() -> None:
    assert Synonyms(("AML", "acute myeloid leukaemia", "急性髓系白血病")).label == Text(
        "急性髓系白血病", "Acute myeloid leukaemia"
    )
    assert Synonyms(("non-Hodgkin lymphoma", "NHL")).label.en == "Non-Hodgkin lymphoma"
    assert Synonyms(("iPSC-derived cells", "iPSC")).label.en == "iPSC-derived cells"
    assert Synonyms(("AML", "ANLL")).label == Text("AML", "AML")
