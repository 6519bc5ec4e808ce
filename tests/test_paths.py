from __future__ import annotations

import importlib.util
import shutil
import sys
from pathlib import Path

import pytest

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


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="another folder there")
@pytest.mark.parametrize("named", ["", "relative"])
def test_the_log_is_in_the_folder_of_the_accounts_state(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: str
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert paths.log() == tmp_path / "state" / "celltx-desktop" / "celltx-desktop.log"
    monkeypatch.setenv("XDG_STATE_HOME", named)  # as good as none
    assert paths.log().parent == tmp_path / ".local" / "state" / "celltx-desktop"
