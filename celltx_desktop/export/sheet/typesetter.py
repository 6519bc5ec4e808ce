"""Sheets set beside the program, in processes of their own: on all cores, and ended at once.

typst cannot be interrupted, and two threads of one process set no faster than one. A process is
ended at once, takes its 700 MB with it, and writes no file of the reader's: contents go in and PDFs
come out through its pipes. It starts in 0.1 s, as the same interpreter with the same ``sys.path``;
plain ``subprocess``, for ``multiprocessing`` brings sockets. Two processes instead of one save
1.2 s of 6.1 for 85 sheets in both languages (medians of five runs on two shared cores). A single
sheet, fewer than eight, and all in a program frozen to one file, which has no interpreter to start,
are set in the program itself.
"""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import TypeVar

from ...errors import CelltxError
from . import data, pdf

Name = TypeVar("Name")
Finished = Generator[tuple[Name, bytes] | None, None, None]

_BEAT = 0.1
"""Seconds after which a wait is interrupted, so that whoever waits can tell so, or give up."""
_MOST, _WORTH = 4, 4
"""Processes at most, and the sheets that each must have before its start is worth while."""
_FLAGS = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(
    subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0
)
"""For Windows: no black window, and the program's own comes first (``serve``)."""
_ENCODER = json.JSONEncoder()
"""Gives a booklet in pieces: as a whole it would keep the window's thread waiting."""
_START = "import sys; sys.path[:] = sys.argv[2:]\
; from pathlib import Path; from celltx_desktop.export.sheet.typesetter_process import serve\
; serve(Path(sys.argv[1]))"


def can_start() -> bool:
    """Tell whether there is an interpreter to start; a program frozen to one file has none."""
    return bool(sys.executable) and not getattr(sys, "frozen", False)


def processes_for(sheets: int) -> int:
    """Return how many processes so many sheets are worth; with 0 they are better set here."""
    count = min(sheets // _WORTH, _cores(), _MOST) if can_start() else 0
    return count if count > 1 else 0


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Typesetter:
    """Set sheets in a process of its own; its temporary files go to ``scratch``."""

    def __init__(self, resources: Path, scratch: str) -> None:
        self._process = subprocess.Popen(  # noqa: S603 - our own module, in our own interpreter
            [sys.executable, "-c", _START, str(resources), *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            env={**os.environ, **dict.fromkeys(("TMPDIR", "TEMP", "TMP"), scratch)},
            creationflags=_FLAGS,
        )

    def render(self, content: data.Sheet | data.Booklet) -> bytes:
        """Return the sheet as ``pdf.render`` does, or raise its error.

        Raises CelltxError setting-ended where the process is ended, by us or by the system.
        """
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin is not None
        assert stdout is not None
        try:
            stdin.writelines(map(str.encode, _ENCODER.iterencode(content)))
            stdin.write(b"\n")
            stdin.flush()
            answer = json.loads(stdout.readline())
            made = stdout.read(answer.get("size", 0))
        except (OSError, ValueError) as error:
            raise CelltxError("setting-ended") from error
        if "code" in answer:
            raise CelltxError(answer["code"], **answer["fields"])
        if "fault" in answer:
            raise RuntimeError(answer["fault"])
        if len(made) < answer["size"]:
            raise CelltxError("setting-ended")
        return made

    def end(self) -> None:
        """End the process, whatever it does; who waits for it hears so."""
        self._process.kill()

    def close(self) -> None:
        """Let go of the process, which is ended."""
        self.end()
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):  # what was not yet sent can go nowhere
                if pipe is not None:
                    pipe.close()
        self._process.wait()


def render_all(
    tasks: Iterable[tuple[Name, data.Sheet | data.Booklet]], resources: Path, processes: int
) -> Finished[Name]:
    """Set every task in one of so many processes; yield them in order, and None while they last.

    Whoever stops in between ends the processes. With none, or on a machine that lets no program
    start another, they are set here, one by one. Raises what ``pdf.render`` does, after all that
    come before.
    """
    started: list[Typesetter] = []
    free: SimpleQueue[Typesetter] = SimpleQueue()
    waiting: deque[tuple[Name, Future[bytes]]] = deque()

    def render(content: data.Sheet | data.Booklet) -> bytes:
        typesetter = free.get()
        try:
            return typesetter.render(content)
        finally:
            free.put(typesetter)

    with contextlib.ExitStack() as stack:
        scratch = stack.enter_context(tempfile.TemporaryDirectory(ignore_cleanup_errors=True))
        with contextlib.suppress(OSError):
            for _ in range(processes):
                started.append(Typesetter(resources, scratch))
                stack.callback(started[-1].close)
                free.put(started[-1])
        if not started:
            yield from ((name, pdf.render(content, resources)) for name, content in tasks)
            return
        threads = ThreadPoolExecutor(len(started))
        stack.callback(threads.shutdown, cancel_futures=True)
        for typesetter in started:
            stack.callback(typesetter.end)  # first of all, so that no thread waits any longer
        for name, content in tasks:
            waiting.append((name, threads.submit(render, content)))
            if len(waiting) > 2 * len(started):  # no more ahead than that: they take memory
                yield from _first(waiting)
        while waiting:
            yield from _first(waiting)


def _first(waiting: deque[tuple[Name, Future[bytes]]]) -> Finished[Name]:
    name, future = waiting.popleft()
    while True:
        try:
            yield name, future.result(_BEAT)
        except TimeoutError:
            yield None
        else:
            return
