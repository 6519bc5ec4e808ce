from __future__ import annotations

from pathlib import Path

import pytest

from celltx_desktop.compiler.folder import read
from celltx_desktop.compiler.problems import Problems

from .data_folder import Folder


@pytest.mark.parametrize(
    ("file", "old", "new", "problem"),
    [
        ("targets.toml", 'id = "cd19"', "id =", "not readable as TOML: Invalid value"),
        ("targets.toml", "[[record]]", "[record]", "record: tables are wanted, each under"),
        ("targets.toml", "", "[[records]]", "records: no such key"),
        ("targets.toml", 'id = "cd19"', "", "record[1] (?): id: is missing"),
        (
            "organisations.toml",
            'id = "cde"',
            'id = "fda"',
            "record[2] (fda): id: 'fda' stands in data/organisations.toml: record[1] (fda)",
        ),
        ("products/other.toml", "", 'id = "other"', "title: is missing"),
        ("product/other.toml", "", 'id = "other"', "no file of the data is called so"),
        ("organizations.toml", "", "[[record]]", "no file of the data is called so"),
        ("supplement/product/x.toml", "", "[[record]]", "no file of the data is called so"),
        ("sources.toml", 'issuer = "BNN"', 'editor = "BNN"', "source[3] (bnn-vx880-2024): editor:"),
        ("sources.toml", 'kind = "news"', 'kind = "gossip"', "source[2] (beckers-vx880-2024):"),
        ("sources.toml", "[[source]]", "[source]", "not readable as TOML"),
        ("edition.toml", "product = 3", 'product = "3"', "floors.product: a whole number is"),
        ("edition.toml", 'text = "NCT04786262"', "", "canaries[1].text: is missing"),
        ("review_index.json", '"id": "1-p1", ', "", "cannot be read: Paragraph.__init__() missing"),
        ("review_index.json", "[", "", "cannot be read: "),
    ],
)
def test_a_wrong_file_is_told_by_name(
    folder: Folder, file: str, old: str, new: str, problem: str
) -> None:
    folder.change(file, old, new)
    assert any(told.startswith(f"data/{file}: {problem}") for told in folder.problems())


@pytest.mark.parametrize("file", ["sources.toml", "edition.toml", "review_index.json"])
def test_a_file_that_must_be_there_is_missed(folder: Folder, file: str) -> None:
    (folder.path / file).unlink()
    assert any(told.startswith(f"data/{file}: cannot be read: ") for told in folder.problems())


def test_a_file_that_is_no_text_is_told(folder: Folder) -> None:
    (folder.path / "targets.toml").write_bytes(b"\xff\xfe\x00")
    assert any(
        told.startswith("data/targets.toml: not readable as TOML: ") for told in folder.problems()
    )


def test_a_folder_that_is_not_there_is_the_only_problem(tmp_path: Path) -> None:
    problems = Problems()
    read(tmp_path / "nowhere", problems)
    assert [str(problem) for problem in problems.found] == [f"{tmp_path / 'nowhere'}: no-folder"]


def test_an_id_stands_in_one_file_only(folder: Folder) -> None:
    folder.change("products/hepacure.toml", 'id = "hepacure"', 'id = "vx-880"')
    stands = "'vx-880' stands in data/products/hepacure.toml already"
    assert f"data/products/vx-880.toml: id: {stands}" in folder.problems()


@pytest.mark.parametrize("name", ["fda", "ema"])
def test_an_id_stands_once_in_the_supplement_too(folder: Folder, name: str) -> None:
    """Whether the review has the record already or not."""
    title = "" if name == "fda" else 'title = "X"\n'
    record = f'[[record]]\nid = "{name}"\n{title}'
    folder.change("supplement/organisations.toml", "", f"{record}\n{record}")
    shown = "data/supplement/organisations.toml: record"
    assert folder.problems() == [
        f"{shown}[2] ({name}): id: {name!r} stands in {shown}[1] ({name}) already"
    ]


def test_a_date_may_stand_without_quotation_marks(folder: Folder) -> None:
    folder.change("edition.toml", '"2026-11-24"', "2026-11-24")
    problems = Problems()
    assert read(folder.path, problems).edition == "2026-11-24"
    assert problems.found == []


def test_the_supplement_joins_the_record_of_the_review(folder: Folder) -> None:
    problems = Problems()
    library = read(folder.path, problems)
    record = next(r for r in library.records if r.place == "product/vx-880")
    own = [fact for fact in record.facts if not fact.supplement]
    added = [fact for fact in record.facts if fact.supplement]
    assert problems.found == []
    assert record.origin == "review"
    assert record.status is not None
    assert record.status.text.en == "In clinical trials"
    assert record.later_status is not None
    assert record.later_status.text.en == "Phase III · 2026-04"
    assert own
    assert [(fact.id, fact.as_of, fact.confidence) for fact in added] == [
        ("product/vx-880#s-fact-1", "2026-04-20", "single-source")
    ]


def test_the_fonts_beside_the_data_say_what_can_be_drawn(folder: Folder) -> None:
    fonts = folder.path.parent / "resources" / "fonts"
    fonts.mkdir(parents=True)
    (fonts / "coverage.txt").write_text("# a comment\n00 3\n4e 80000000\n", "ascii")
    assert read(folder.path, Problems()).drawable == {0x0000, 0x0001, 0x4E1F}
