from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def resources(checkout: Path) -> Path:
    return checkout / "resources"
