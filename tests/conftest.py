"""What every test stands on: no display, Qt's libraries, and nothing left behind."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck
from hypothesis import settings as examples

from celltx_desktop import qt_libraries

from .processes import Done, Run

if TYPE_CHECKING:
    from celltx_desktop.compiler.library import Library

# Before pytest-qt imports Qt. Set QT_QPA_PLATFORM (xcb, windows …) to watch the windows; else they
# are drawn off screen, on a screen of a common size (Qt's own would be 800 × 800). The path is
# relative, for Qt takes a colon in it as an end.
_SCREEN = os.path.relpath(Path(__file__).with_name("screen.json"))
if os.environ.get("QT_QPA_PLATFORM", "offscreen") == "offscreen":
    os.environ["QT_QPA_PLATFORM"] = f"offscreen:configfile={_SCREEN}"
if qt_libraries.main() and qt_libraries.missing(qt_libraries.OFFSCREEN):
    pytest.exit("Qt cannot start without these libraries", returncode=1)

# A busy machine is no fault of the program
examples.register_profile("patient", deadline=None, suppress_health_check=[HealthCheck.too_slow])
examples.load_profile("patient")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let a person accept what has changed in ``tests/expected``, after reading the difference."""
    parser.addoption("--accept", action="store_true", help="renew the files of tests/expected")


@pytest.fixture
def accept(request: pytest.FixtureRequest) -> bool:
    """Tell whether ``tests/expected`` is to be renewed instead of compared."""
    return bool(request.config.getoption("--accept"))


@pytest.fixture(autouse=True)
def _own_home(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the notes and settings of the person who runs the tests out of them."""
    home = tmp_path_factory.mktemp("home")
    for variable in ("HOME", "USERPROFILE", "APPDATA", "LOCALAPPDATA"):
        monkeypatch.setenv(variable, str(home))
    for variable in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        monkeypatch.setenv(variable, str(home / variable))


@pytest.fixture(autouse=True)
def _nothing_left_behind() -> Iterator[None]:
    """Fail the test that leaves a thread or an open window behind."""
    before = _threads()
    yield
    threads = [thread.name for thread in _threads() - before]
    assert not threads, f"threads left behind: {threads}"
    assert not (windows := _open_windows()), f"windows left behind: {windows}"


def _threads() -> set[threading.Thread]:
    """Return Python's own threads: of Qt's it keeps the name of one after it has ended."""
    return {one for one in threading.enumerate() if not isinstance(one, threading._DummyThread)}


def _open_windows() -> list[str]:
    if "PySide6.QtWidgets" not in sys.modules:
        return []
    from PySide6.QtWidgets import QApplication

    if QApplication.instance() is None:
        return []
    return [repr(window) for window in QApplication.topLevelWidgets() if window.isVisible()]


@pytest.fixture(scope="session")
def checkout() -> Path:
    """Return the folder of the project."""
    return Path(__file__).parent.parent


@pytest.fixture(scope="session")
def small_database(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the database of three products and one record of every other kind."""
    return _built(checkout / "tests" / "small", tmp_path_factory.mktemp("small"))


@pytest.fixture(scope="session")
def real_database(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the database of all the data, built once."""
    return _built(checkout / "data", tmp_path_factory.mktemp("real"))


@pytest.fixture(scope="session")
def real_library(checkout: Path) -> Library:
    """Return all the data as they are read from their files."""
    from celltx_desktop.compiler.folder import read
    from celltx_desktop.compiler.problems import Problems

    return read(checkout / "data", Problems())


@pytest.fixture
def run(checkout: Path, small_database: Path, tmp_path: Path) -> Run:
    """Return how a command is run, on the database of three products unless told otherwise."""

    def run(*arguments: object, data: Path = small_database, **environ: str) -> Done:
        return subprocess.run(
            [sys.executable, "-m", "celltx_desktop", "--data", data, *map(str, arguments)],
            cwd=tmp_path,
            env={**os.environ, "PYTHONPATH": str(checkout), "LC_ALL": "en_US.UTF-8", **environ},
            capture_output=True,
            encoding="utf-8",
            check=False,
        )

    return run


def _built(data: Path, folder: Path) -> Path:
    from celltx_desktop.compiler import build

    build(data, folder / "celltx.db")
    return folder / "celltx.db"
