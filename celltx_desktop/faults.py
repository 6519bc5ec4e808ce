"""Take every fault of ours, in whatever thread, from the program's first line to its last.

A fault goes to standard error, to the log, and to ``show`` once there is something that shows it.
"""

from __future__ import annotations

import faulthandler
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from . import paths
from .errors import CelltxError

if TYPE_CHECKING:
    import logging

SHOWN = 3
"""How often the same fault is shown; one in a timer or a painting would never let go."""
_FULL, _OLD = 1_000_000, 3
"""Bytes from which a log is put aside at a start, and how many of those are kept."""


class Faults:
    """Log every fault, and hand it to ``show`` with how often it came; ``count`` tells how many."""

    def __init__(self) -> None:
        self.show: Callable[[BaseException, int], None] | None = None
        self.debug = False
        self._seen: Counter[tuple[object, ...]] = Counter()

    @property
    def count(self) -> int:
        return self._seen.total()

    def install(self) -> None:
        """Become Python's own hook; what escapes from Qt's calls arrives there too."""
        sys.excepthook = self._on_fault
        threading.excepthook = self._on_other
        sys.unraisablehook = self._on_other

    @cached_property
    def log(self) -> logging.Logger:
        """Return the log. Its module waits for the first record, for most starts have none."""
        from . import log

        return log.open_log(paths.log(), debug=self.debug)

    @contextmanager
    def crashes_logged(self) -> Iterator[None]:
        """Let a crash of the process itself be written to the log, from now on."""
        file = paths.log()
        with ExitStack() as stack:
            with suppress(OSError):  # an unwritable folder never stops the program
                file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
                turn_over(file)
                faulthandler.enable(stack.enter_context(file.open("ab")))
                stack.callback(faulthandler.disable)
            yield

    def take(self, error: BaseException) -> None:
        """Log and show a fault; one that comes again and again is shown ``SHOWN`` times only."""
        lines, trace = [], error.__traceback__
        while trace is not None:
            lines.append((trace.tb_frame.f_code, trace.tb_lineno))
            trace = trace.tb_next
        kind = (type(error), *lines)
        self._seen[kind] += 1
        times = self._seen[kind]
        if times <= SHOWN:
            sys.__excepthook__(type(error), error, error.__traceback__)
        if times <= SHOWN or times & (times - 1) == 0:  # then the powers of two
            self.log_fault(error, times)
        if self.show is not None and times <= SHOWN:
            self.show(error, times)

    def log_fault(self, error: BaseException, times: int = 1) -> None:
        if isinstance(error, CelltxError):
            self.log.error("%s: %s", error.code, error.fields.get("path", ""))
        else:
            self.log.error("fault, time %d", times, exc_info=error)

    def _on_fault(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        if issubclass(kind, Exception):
            self.take(error.with_traceback(trace))
        else:  # Ctrl+C
            sys.__excepthook__(kind, error, trace)

    def _on_other(self, told: threading.ExceptHookArgs | sys.UnraisableHookArgs) -> None:
        if told.exc_value is not None:
            self._on_fault(told.exc_type, told.exc_value, told.exc_traceback)


def turn_over(file: Path) -> None:
    """Put a full log aside, and let go of the oldest."""
    if not file.exists() or file.stat().st_size <= _FULL:
        return
    names = [file, *(file.with_name(f"{file.name}.{n}") for n in range(1, _OLD + 1))]
    for newer, older in reversed(list(pairwise(names))):
        if newer.exists():
            newer.replace(older)
