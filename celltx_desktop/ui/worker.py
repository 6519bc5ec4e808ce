"""Work that takes longer than a blink, beside the window: it tells how far it is and can stop."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QThread, Signal

from ..errors import CelltxError


class Worker(QThread):
    """Take the steps of one piece of work in a thread of its own.

    ``work`` is called there and yields after every step; what it yields last is the result.
    Signals: advanced (steps taken), succeeded (result), failed (CelltxError), stopped (between two
    steps, because ``stop`` was called).
    """

    advanced = Signal(int)
    succeeded = Signal(object)
    failed = Signal(object)
    stopped = Signal()
    _crashed = Signal(object)

    def __init__(self, work: Callable[[], Iterator[object]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._crashed.connect(_report)

    def stop(self) -> None:
        """Ask the work to end after its present step."""
        self.requestInterruption()

    def run(self) -> None:
        """Take the steps; every end is told by exactly one signal."""
        result: object = None
        try:
            for taken, step in enumerate(self._work(), 1):
                result = step
                if self.isInterruptionRequested():
                    self.stopped.emit()
                    return
                self.advanced.emit(taken)
        except CelltxError as error:
            self.failed.emit(error)
        except Exception as error:  # noqa: BLE001 - a fault of ours is told in the window's thread
            self._crashed.emit(error)
        else:
            self.succeeded.emit(result)


def _report(error: Exception) -> None:
    sys.excepthook(type(error), error, error.__traceback__)
