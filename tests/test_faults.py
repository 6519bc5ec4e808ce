from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from celltx_desktop import paths
from celltx_desktop.errors import CelltxError
from celltx_desktop.faults import Faults, turn_over


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Faults:
    hooks = ((sys, "excepthook"), (threading, "excepthook"), (sys, "unraisablehook"))
    for module, name in hooks:
        monkeypatch.setattr(module, name, getattr(module, name))
    faults = Faults()
    faults.install()
    return faults


class Late:
    """Fails where no caller is left."""

    def __del__(self) -> None:
        raise ZeroDivisionError


def test_it_takes_what_nobody_awaits(faults: Faults, capsys: pytest.CaptureFixture[str]) -> None:
    seen: list[tuple[type, int]] = []
    faults.show = lambda error, times: seen.append((type(error), times))
    late = Late()
    del late
    thread = threading.Thread(target=[].pop)
    thread.start()
    thread.join()
    assert seen == [(ZeroDivisionError, 1), (IndexError, 1)]
    assert capsys.readouterr().err.count("Traceback") == 2
    text = paths.log().read_text("utf-8")
    assert "ZeroDivisionError" in text
    assert "IndexError" in text


def test_ctrl_c_is_no_fault(faults: Faults) -> None:
    sys.excepthook(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert faults.count == 0
    assert not paths.log().exists()


def test_the_worlds_failures_are_logged_by_their_code(faults: Faults) -> None:
    faults.take(CelltxError("unknown-place", place="what was typed"))
    faults.take(CelltxError("disk-full", path="/x.pdf"))
    text = paths.log().read_text("utf-8")
    assert "unknown-place" in text
    assert "disk-full: /x.pdf" in text
    assert "what was typed" not in text


def test_a_full_log_is_put_aside_and_three_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "celltx.log"
    for n in range(6):
        turn_over(file)
        file.write_text(f"{n}" * 1_000_001, "ascii")
    kept = {one.name: one.read_text("ascii")[0] for one in tmp_path.iterdir()}
    name = file.name
    assert kept == {name: "5", f"{name}.1": "4", f"{name}.2": "3", f"{name}.3": "2"}


def test_a_log_that_is_not_full_goes_on(tmp_path: Path) -> None:
    file = tmp_path / "celltx.log"
    file.write_text("x" * 1_000_000, "ascii")
    turn_over(file)
    assert list(tmp_path.iterdir()) == [file]


def test_without_a_folder_for_the_log_the_program_goes_on(
    faults: Faults, capsys: pytest.CaptureFixture[str]
) -> None:
    paths.log().parent.parent.parent.mkdir(parents=True, exist_ok=True)
    paths.log().parent.parent.write_text("no folder", "ascii")
    with faults.crashes_logged():
        faults.take(ZeroDivisionError())
    assert "ZeroDivisionError" in capsys.readouterr().err


@pytest.mark.skipif(sys.platform == "win32", reason="the exit code is another there")
def test_a_crash_of_the_process_is_in_the_log(checkout: Path) -> None:
    code = (
        "import os; from celltx_desktop.faults import Faults\n"
        "with Faults().crashes_logged(): os.abort()"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=checkout, env=os.environ, check=False)
    assert done.returncode != 0
    assert "Fatal Python error: Aborted" in paths.log().read_text("utf-8")


def test_a_fault_before_the_window_is_logged_too(checkout: Path) -> None:
    code = (
        "import sys, celltx_desktop.cli.run as cli; cli._window = lambda _: 1 / 0\n"
        "from celltx_desktop.__main__ import main; sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "--smoke"],
        cwd=checkout,
        env=os.environ,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 1
    assert b"ZeroDivisionError" in done.stderr
    assert "ZeroDivisionError" in paths.log().read_text("utf-8")
