"""Errors that published product lists repeat; none of them may come into the data."""

from __future__ import annotations

from celltx_desktop.compiler.library import Library
from celltx_desktop.domain.record import Record


def product(library: Library, name: str) -> Record | None:
    return next((r for r in library.records if r.place == f"product/{name}"), None)


def approvals(library: Library, name: str) -> set[tuple[str, str, str]]:
    """Return regulator, year and kind of each decision on a product."""
    record = product(library, name)
    held = record.approvals if record else ()
    return {(one.regulator, one.date[:4], one.kind) for one in held}


def said(library: Library, name: str, field: str) -> str:
    record = product(library, name)
    return " ".join(f.text.en.lower() for f in record.facts if f.field == field) if record else ""


def test_no_approval_that_never_was(library: Library) -> None:
    assert not {one for one in approvals(library, "prochymal") if one[0] == "fda"}
    assert product(library, "multistem") is None
    assert not {one for one in approvals(library, "stempeucel") if one[0] in ("ec", "ema")}
    assert approvals(library, "astrostem") == set()


def test_a_lapse_is_not_called_a_withdrawal(library: Library) -> None:
    union = {one for one in approvals(library, "maci") if one[0] in ("ec", "ema")}
    assert ("ec", "2018", "expired") in union
    assert "withdrawn" not in {kind for _, _, kind in union}


def test_cells_and_indications_are_not_mixed_up(library: Library) -> None:
    assert "alzheimer" not in said(library, "stemirac", "indication")
    assert "spinal" in said(library, "stemirac", "indication")
    assert "bone marrow" not in said(library, "cupistem", "cell-source")
    assert "adipose" in said(library, "cupistem", "cell-source")
    jacc = product(library, "jacc")
    assert jacc is not None
    assert jacc.parent == "chondrocyte"
