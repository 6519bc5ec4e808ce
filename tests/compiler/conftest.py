"""A data folder of three products to break, one way at a time."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from .data_folder import Folder


@pytest.fixture
def folder(checkout: Path, tmp_path: Path) -> Folder:
    """Return a copy of ``tests/small`` that may be changed."""
    shutil.copytree(checkout / "tests" / "small", tmp_path / "data")
    return Folder(tmp_path / "data")
