from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from celltx_desktop.cli import run as program
from tests.processes import Done, Run


@pytest.fixture
def run(
    small_database: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Run:
    """Return how a command is run, in this process: on the three products unless told otherwise."""

    def run(*arguments: object, data: Path = small_database, **environ: str) -> Done:
        words = ["--data", str(data), *map(str, arguments)]
        with monkeypatch.context() as patch:
            patch.chdir(tmp_path)
            for name, value in {"LC_ALL": "en_US.UTF-8", **environ}.items():
                patch.setenv(name, value)
            try:
                code = program.run(words)
            except SystemExit as end:
                code = int(end.code or 0)
        return Done(words, code, *capsys.readouterr())

    return run


@pytest.fixture
def damaged(small_database: Path, tmp_path: Path) -> Path:
    """Return a database that opens, but in which one figure was changed."""
    file = tmp_path / "damaged.db"
    shutil.copy(f"{small_database}.sha256", f"{file}.sha256")
    data = small_database.read_bytes()
    assert b"Two patients died" in data
    file.write_bytes(data.replace(b"Two patients died", b"Six patients died"))
    return file
