"""Work that takes longer than a blink, beside the window: it tells how far it is and can stop.

A ``QThread`` with pages of its own, for a connection to SQLite belongs to one thread.
"""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing

from PySide6.QtCore import QObject, QThread, Signal

from ...errors import CelltxError

Work = Callable[[], Generator[object, None, None]]


class Worker(QThread):
    """Take the steps of one piece of work in a thread of its own.

    ``work`` is called there and yields after every step; what it yields last is the result. None is
    no step: it only says that the present one goes on, and that the work can stop here.
    Signals: advanced (steps taken, also while one goes on), succeeded (result), failed
    (CelltxError), stopped (after a step, because ``stop`` was called).
    """

    advanced = Signal(int)
    succeeded = Signal(object)
    failed = Signal(object)
    stopped = Signal()

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work

    def stop(self) -> None:
        """Ask the work to end after its present step."""
        self.requestInterruption()

    def run(self) -> None:
        """Take the steps; one signal tells of every end. A fault of ours reaches the hook too."""
        taken, result, stopped = 0, None, False
        try:
            with closing(self._work()) as steps:
                for step in steps:
                    taken, result = (taken, result) if step is None else (taken + 1, step)
                    self.advanced.emit(taken)
                    if stopped := self.isInterruptionRequested():
                        break
        except CelltxError as error:
            self.failed.emit(error)
        except Exception:
            self.failed.emit(CelltxError("not-finished"))
            raise
        else:
            if stopped:
                self.stopped.emit()
            else:
                self.succeeded.emit(result)
