"""Sheets set beside the program, in processes of their own: on all cores, and ended at once."""

from __future__ import annotations

import contextlib
import json
import os
import subprocess
import sys
import tempfile
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import TypeVar

from ...errors import CelltxError
from . import pdf
from .sheet import Content

Name = TypeVar("Name")
Finished = Generator[tuple[Name, bytes] | None, None, None]

_BEAT = 0.1
"""Seconds after which a wait is interrupted, so that whoever waits can tell so, or give up."""
_MOST, _WORTH = 4, 4
"""Processes at most, and the sheets that each must have before its start is worth while."""
_FLAGS = getattr(subprocess, "CREATE_NO_WINDOW", 0) | getattr(
    subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0
)
"""For Windows: no black window, and the program's own comes first (``setting.serve``)."""
_ENCODER = json.JSONEncoder()
"""Gives a booklet in pieces: as a whole it would keep the window's thread waiting."""
_START = "import sys; sys.path[:] = sys.argv[2:]\
; from pathlib import Path; from celltx_desktop.export.sheet.setting import serve\
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


class Setter:
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

    def render(self, content: Content) -> bytes:
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
            told = json.loads(stdout.readline())
            data = stdout.read(told.get("size", 0))
        except (OSError, ValueError) as error:
            raise CelltxError("setting-ended") from error
        if "missing" in told:
            raise CelltxError("missing-glyph", character=told["missing"])
        if "fault" in told:
            raise RuntimeError(told["fault"])
        if len(data) < told["size"]:
            raise CelltxError("setting-ended")
        return data

    def end(self) -> None:
        """End the process, whatever it does; who waits for it hears so."""
        self._process.kill()

    def close(self) -> None:
        """Let go of the process that was ended."""
        for pipe in (self._process.stdin, self._process.stdout):
            with contextlib.suppress(OSError):  # what was not yet sent can go nowhere
                if pipe is not None:
                    pipe.close()
        self._process.wait()


def render_all(
    tasks: Iterable[tuple[Name, Content]], resources: Path, processes: int
) -> Finished[Name]:
    """Set every task in one of so many processes; yield them in order, and None while they last.

    Whoever stops in between ends the processes. With no process they are set here, one by one.
    Raises what ``pdf.render`` does, after all that come before.
    """
    with contextlib.ExitStack() as stack:
        try:
            render = stack.enter_context(_started(resources, processes)) if processes else None
        except OSError:  # a machine that lets no program start another
            render = None
        if render is None:
            yield from ((name, pdf.render(content, resources)) for name, content in tasks)
        else:
            yield from _in_order(tasks, render, ahead=2 * processes)


@contextlib.contextmanager
def _started(resources: Path, count: int) -> Iterator[Callable[[Content], Future[bytes]]]:
    """Start the processes; give what sets a content in the first of them that is free."""
    setters: list[Setter] = []
    free: SimpleQueue[Setter] = SimpleQueue()

    def render(content: Content) -> bytes:
        setter = free.get()
        try:
            return setter.render(content)
        finally:
            free.put(setter)

    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as scratch:
        try:
            for _ in range(count):
                setters.append(Setter(resources, scratch))
                free.put(setters[-1])
            with ThreadPoolExecutor(count) as threads:
                try:
                    yield lambda content: threads.submit(render, content)
                finally:
                    for setter in setters:
                        setter.end()
                    threads.shutdown(cancel_futures=True)
        finally:
            for setter in setters:
                setter.end()
                setter.close()


def _in_order(
    tasks: Iterable[tuple[Name, Content]],
    render: Callable[[Content], Future[bytes]],
    ahead: int,
) -> Finished[Name]:
    """Keep so many tasks ahead of the one that is waited for, and no more: they take memory."""
    waiting: deque[tuple[Name, Future[bytes]]] = deque()
    for name, content in tasks:
        waiting.append((name, render(content)))
        if len(waiting) > ahead:
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
