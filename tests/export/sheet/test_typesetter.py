from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from celltx_desktop.errors import CelltxError
from celltx_desktop.export.sheet import data, pdf, sheet, typesetter
from tests.export import samples

GONE = 10.0
"""Seconds a killed process may take to be gone, on a busy machine."""


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch) -> list[subprocess.Popen[bytes]]:
    """Return the processes that were started."""
    processes: list[subprocess.Popen[bytes]] = []
    real = typesetter.Typesetter.__init__

    def noting(self: typesetter.Typesetter, resources: Path, scratch: str) -> None:
        real(self, resources, scratch)
        processes.append(self._process)

    monkeypatch.setattr(typesetter.Typesetter, "__init__", noting)
    return processes


def task(name: str = "a", text: str = "") -> tuple[str, data.Sheet]:
    content = sheet.content(samples.vx_880(), "zh")
    if text:
        content["title"] = [text]
    return name, content


def endless() -> Iterator[tuple[str, data.Sheet]]:
    number = 0
    while True:
        yield task(str(number))
        number += 1


def test_they_come_in_order_and_equal_those_set_here(
    resources: Path, started: list[subprocess.Popen[bytes]]
) -> None:
    tasks = [task(str(n), f"标题 {n}") for n in range(7)]
    done = [one for one in typesetter.render_all(iter(tasks), resources, 2) if one]
    assert done == [(name, pdf.render(content, resources)) for name, content in tasks]
    assert len(started) == 2
    assert all(process.returncode is not None for process in started)


def test_without_a_process_they_are_set_here(
    resources: Path, started: list[subprocess.Popen[bytes]]
) -> None:
    done = list(filter(None, typesetter.render_all([task()], resources, 0)))
    assert [name for name, _ in done] == ["a"]
    assert not started


def test_a_machine_that_starts_no_process_sets_them_here(
    resources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", str(resources / "no-such-interpreter"))
    done = filter(None, typesetter.render_all([task()], resources, 2))
    assert [name for name, _ in done] == ["a"]


def test_only_so_many_are_kept_ahead(resources: Path) -> None:
    asked: list[str] = []

    def noted() -> Iterator[tuple[str, data.Sheet]]:
        for name, content in endless():
            asked.append(name)
            yield name, content

    setting = typesetter.render_all(noted(), resources, 2)
    next(filter(None, setting))
    setting.close()
    assert len(asked) <= 6


def test_a_wait_is_told_and_can_be_given_up(
    resources: Path,
    started: list[subprocess.Popen[bytes]],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setattr(typesetter, "_START", "import time; time.sleep(60)")
    setting = typesetter.render_all([task()], resources, 1)
    assert next(setting) is None
    began = time.monotonic()
    setting.close()
    assert time.monotonic() - began < GONE
    assert [process.returncode for process in started] == [-9 if os.name == "posix" else 1]
    assert not list(tmp_path.iterdir())


def test_errors_come_after_what_stands_before_them(resources: Path) -> None:
    tasks = [task("a"), task("b"), task("c", "\ue000"), task("d")]
    done: list[str] = []
    with pytest.raises(CelltxError) as caught:
        done.extend(name for name, _ in filter(None, typesetter.render_all(tasks, resources, 2)))
    assert (caught.value.code, caught.value.fields) == ("missing-glyph", {"character": "\ue000"})
    assert done == ["a", "b"]


def test_a_fault_of_ours_stays_one(resources: Path) -> None:
    with pytest.raises(RuntimeError, match="Traceback"):
        list(typesetter.render_all([("a", cast("data.Sheet", {}))], resources, 1))


@pytest.mark.parametrize("start", ["", "print('{\"size\": 9}')", "print('nonsense')"])
def test_a_process_that_dies_is_told(
    start: str, resources: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typesetter, "_START", start)
    with pytest.raises(CelltxError) as caught:
        list(typesetter.render_all([task()], resources, 1))
    assert caught.value.code == "setting-ended"


@pytest.mark.skipif(os.name != "posix", reason="Windows tells it otherwise")
def test_it_goes_when_the_program_is_killed(resources: Path, checkout: Path) -> None:
    code = """
import os, sys
from pathlib import Path
from celltx_desktop.export.sheet import typesetter
one = typesetter.Typesetter(Path(sys.argv[1]), sys.argv[2])
print(one._process.pid, flush=True)
try:
    one.render({})
except RuntimeError:  # no sheet, but the process has answered
    os.kill(os.getpid(), 9)
"""
    command = [sys.executable, "-c", code, str(resources), tempfile.gettempdir()]
    done = subprocess.run(command, cwd=checkout, capture_output=True, text=True, check=False)
    number, until = int(done.stdout), time.monotonic() + GONE
    while time.monotonic() < until:
        state = Path(f"/proc/{number}/stat")
        if not state.exists() or state.read_text().rpartition(")")[2].split()[0] == "Z":
            return
        time.sleep(0.05)
    raise AssertionError("the process lives on")


@pytest.mark.parametrize(
    ("sheets", "cores", "processes"), [(1, 8, 0), (7, 8, 0), (8, 8, 2), (85, 2, 2), (85, 1, 0)]
)
def test_as_many_processes_as_are_worth_it(
    sheets: int, cores: int, processes: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(typesetter, "_cores", lambda: cores)
    assert typesetter.processes_for(sheets) == processes
    assert typesetter.processes_for(1000) <= 4


def test_a_program_frozen_to_one_file_sets_them_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert not typesetter.can_start()
    assert typesetter.processes_for(100) == 0
