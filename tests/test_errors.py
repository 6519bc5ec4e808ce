from __future__ import annotations

from celltx_desktop.errors import CelltxError


def test_an_error_says_its_code_and_its_fields() -> None:
    error = CelltxError("database-version", path="celltx.db", found=3)
    assert (error.code, error.fields) == ("database-version", {"path": "celltx.db", "found": 3})
    assert str(error) == "database-version: path=celltx.db, found=3"
