from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tests.compiler.data_folder import Folder

LINE = '[[product]]\nnames = [{name}]\nzh = "一款产品"\nen = "a product"\ncite = "{cite}"\n'


def test_each_name_leads_to_what_it_is_and_its_source(folder: Folder) -> None:
    folder.change("not_here.toml", "", LINE.format(name='"UCART-22", "lasme-cel"', cite="review"))
    with closing(sqlite3.connect(folder.build())) as connection:
        rows = connection.execute("SELECT * FROM not_here ORDER BY 1").fetchall()
    assert rows[1:] == [
        ("lasmecel", "lasme-cel", "一款产品", "a product", "zh", "review"),
        ("ucart22", "UCART-22", "一款产品", "a product", "zh", "review"),
    ]


def test_a_folder_without_the_file_knows_of_no_other_product(folder: Folder) -> None:
    (folder.path / "not_here.toml").unlink()
    with closing(sqlite3.connect(folder.build())) as connection:
        assert connection.execute("SELECT * FROM not_here").fetchall() == []


@pytest.mark.parametrize(
    ("name", "cite", "problem"),
    [
        ("vx880", "review", "vx880: product/vx-880 is called so too"),
        ("ctx 110", "review", "ctx 110: data/not_here.toml: CTX110 is called so too"),
        ("GT201", "nowhere", "GT201: cite: no source 'nowhere'"),
    ],
)
def test_a_code_that_is_here_and_one_without_a_source_are_refused(
    folder: Folder, name: str, cite: str, problem: str
) -> None:
    folder.change("not_here.toml", "", LINE.format(name=f'"{name}"', cite=cite))
    assert folder.problems() == [f"data/not_here.toml: {problem}"]


def test_a_mistake_is_told_with_its_place(folder: Folder) -> None:
    folder.change("not_here.toml", 'cite = "bnn-vx880-2024"', "")
    assert folder.problems() == ["data/not_here.toml: product[1].cite: is missing"]
