"""The program where something is missing: a disk, Qt, a terminal, a reader."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .processes import Run, told, unmeasured

COMMANDS = ["build-db", "check-db", "compare", "export", "search", "show"]


@pytest.mark.skipif(sys.platform == "win32", reason="no limit on the size of files there")
@pytest.mark.parametrize("arguments", [["build-db"], ["export", "vx-880", "--pdf"]])
def test_a_full_disk_is_told_and_leaves_the_earlier_file(
    checkout: Path, small_database: Path, tmp_path: Path, arguments: list[str]
) -> None:
    """A limit on the size of files stands for the full disk."""
    import resource
    import signal

    def limit() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))

    out = tmp_path / "out"
    out.write_bytes(b"old")
    data = [checkout / "tests" / "small"] if arguments == ["build-db"] else []
    done = subprocess.run(
        [sys.executable, "-m", "celltx_desktop", "--data", small_database, *arguments, *data, out],
        cwd=checkout,
        env={**unmeasured(), "LC_ALL": "C", "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        encoding="utf-8",
        preexec_fn=limit,
        check=False,
    )
    told(done, "Not written:")
    assert out.read_bytes() == b"old"
    assert [file.name for file in tmp_path.iterdir()] == ["out"]


@pytest.fixture
def no_qt(checkout: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return a path on which Qt cannot be imported, as where its system libraries are missing."""
    shim = tmp_path_factory.mktemp("shim")
    (shim / "PySide6").mkdir()
    error = 'raise ImportError("libEGL.so.1: cannot open shared object file")\n'
    (shim / "PySide6" / "__init__.py").write_text(error, "utf-8")
    return os.pathsep.join([str(shim), str(checkout)])


def test_the_commands_work_without_qt(
    run: Run, checkout: Path, small_database: Path, tmp_path: Path, no_qt: str
) -> None:
    for command in (
        ["search", "vx"],
        ["show", "vx-880"],
        ["export", "vx-880", "--pdf", "out.pdf"],
        ["compare", "vx-880", "hepacure", "--pdf", "compared.pdf"],
        ["check-db", small_database],
        ["build-db", checkout / "tests" / "small", "celltx.db"],
    ):
        done = run(*command, PYTHONPATH=no_qt)
        assert (done.returncode, done.stderr) == (0, ""), command
    assert (tmp_path / "out.pdf").read_bytes().startswith(b"%PDF-")


def test_the_window_says_how_to_get_qts_libraries(run: Run, no_qt: str) -> None:
    done = run("--smoke", PYTHONPATH=no_qt)
    assert done.returncode == 1
    assert "libEGL.so.1" in done.stderr
    assert "-m celltx_desktop.qt_libraries" in done.stderr
    assert "Traceback" not in done.stderr
    assert run("--smoke", PYTHONPATH=no_qt, LC_ALL="zh_CN.UTF-8").stderr.startswith("无法加载 Qt：")


def test_a_terminal_that_cannot_show_chinese_gets_escapes(run: Run) -> None:
    done = run("show", "vx-880", "--lang", "zh", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert r"2 \u4f8b\u60a3\u8005\u6b7b\u4ea1" in done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="no pipe of this kind there")
def test_a_reader_who_has_seen_enough_does_no_harm(checkout: Path, small_database: Path) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "celltx_desktop", "--data", small_database, "show", "vx-880"],
            cwd=checkout,
            stdout=writing,
            stderr=subprocess.PIPE,
            check=False,
        )
    finally:
        os.close(writing)
    assert done.stderr == b""


def test_help_lists_every_command(run: Run) -> None:
    done = run("--help")
    assert done.returncode == 0
    assert [name for name in COMMANDS if f" {name} " not in done.stdout] == []


@pytest.mark.parametrize(
    "arguments", [["dance"], ["show"], ["search"], ["export", "vx-880"], ["--colour"]]
)
def test_what_is_not_understood_is_said_with_how_to_use_it(run: Run, arguments: list[str]) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stderr.startswith("usage: celltx-desktop")
