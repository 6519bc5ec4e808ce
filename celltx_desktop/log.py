"""The log: one plain file, without a word of what the reader searched for unless that is wanted."""

from __future__ import annotations

import logging
import sys
import traceback
from contextlib import suppress
from pathlib import Path
from types import TracebackType

_FORM = "%(asctime)s %(levelname)s %(message)s"


class _File(logging.FileHandler):
    """Write to a file that is opened with the first record; a failure never stops the program."""

    def emit(self, record: logging.LogRecord) -> None:
        with suppress(OSError):
            super().emit(record)

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - logging's own name
        """Let a record go that the disk does not take."""


class _Discreet(logging.Formatter):
    """Leave out what exceptions say: it may hold what the reader typed."""

    def formatException(  # noqa: N802 - logging's own name
        self,
        ei: tuple[type[BaseException], BaseException, TracebackType | None]
        | tuple[None, None, None],
    ) -> str:
        parts: list[str] = []
        error = ei[1]
        while error is not None:
            named = f"{type(error).__module__}.{type(error).__qualname__}\n"
            parts[:0] = [*traceback.format_tb(error.__traceback__), named]
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "".join(parts).rstrip()


def open_log(file: Path, *, debug: bool = False) -> logging.Logger:
    """Return the log in ``file``; with ``debug`` it holds more and goes to standard error too."""
    log = logging.getLogger("celltx_desktop")
    log.propagate = False
    log.setLevel(logging.DEBUG if debug else logging.INFO)
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    for old in log.handlers[:]:
        log.removeHandler(old)
        with suppress(OSError):
            old.close()
    handlers: list[logging.Handler] = [_File(file, encoding="utf-8", delay=True)]
    if debug and sys.stderr is not None:
        handlers.append(logging.StreamHandler())
    for handler in handlers:
        handler.setFormatter((logging.Formatter if debug else _Discreet)(_FORM))
        log.addHandler(handler)
    return log
