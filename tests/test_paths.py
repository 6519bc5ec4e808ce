from __future__ import annotations

import importlib.util
import shutil
from pathlib import Path

from celltx_desktop import paths


def test_in_a_checkout_all_stands_beside_the_package(checkout: Path) -> None:
    assert paths.root() == checkout
    assert paths.resources() == checkout / "resources"
    assert paths.database() == checkout / "data" / "celltx.db"


def test_once_installed_all_stands_inside_the_package(tmp_path: Path) -> None:
    package = tmp_path / "site-packages" / "celltx_desktop"
    (package / "resources").mkdir(parents=True)
    copy = Path(shutil.copy(paths.__file__, package))
    spec = importlib.util.spec_from_file_location("installed_paths", copy)
    assert spec is not None
    assert spec.loader is not None
    installed = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(installed)

    assert installed.root() == package
    assert installed.database() == package / "data" / "celltx.db"
