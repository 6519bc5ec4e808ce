from __future__ import annotations

import pytest

from .data_folder import Folder

FILE = "supplement/products/vx-880.toml"


@pytest.mark.parametrize("field", ["dose", "storage"])
def test_dose_and_storage_come_from_a_label_alone(folder: Folder, field: str) -> None:
    folder.change(FILE, 'field = "cell-source"', f'field = "{field}"')
    no_label = "facts[1].cite: ctgov-nct04786262 is no label and no regulator's document"
    assert folder.problems() == [f"data/{FILE}: {no_label}"]
    folder.change("sources.toml", 'kind = "registry"', 'kind = "label"')
    assert folder.problems() == []


def test_a_boxed_warning_does_too(folder: Folder) -> None:
    statement = '[[statements]]\nkind = "boxed-warning"\nzh = "警告。"\nen = "A warning."'
    folder.change(FILE, "", f'{statement}\ncite = "ctgov-nct04786262"\nconfidence = "verified"')
    undated, no_label = folder.problems()
    assert undated == f"data/{FILE}: statements[1].as_of: the date of the label is wanted"
    assert no_label.startswith(f"data/{FILE}: statements[1].cite: ctgov-nct04786262 is no label")


def test_every_supplement_says_how_sure_we_are(folder: Folder) -> None:
    text = (folder.path / FILE).read_text("utf-8").replace('confidence = "verified"\n', "")
    (folder.path / FILE).write_text(text, "utf-8")
    assert folder.problems() == [
        f"data/{FILE}: status.confidence: is missing",
        f"data/{FILE}: facts[1].confidence: is missing",
    ]
