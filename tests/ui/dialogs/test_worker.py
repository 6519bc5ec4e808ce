from __future__ import annotations

import sys
import threading
from collections.abc import Generator

import pytest
from pytestqt.qtbot import QtBot

from celltx_desktop.errors import CelltxError
from celltx_desktop.ui.dialogs.worker import Worker

pytestmark = pytest.mark.usefixtures("qapp")


def finish(bot: QtBot, worker: Worker) -> None:
    with bot.waitSignal(worker.finished):
        worker.start()
    worker.wait()


def test_it_tells_every_step_and_the_result(qtbot: QtBot) -> None:
    steps: list[int] = []
    worker = Worker(lambda: (step for step in ("a", None, "b", "c")))
    worker.advanced.connect(steps.append)
    with qtbot.waitSignal(worker.succeeded) as told:
        finish(qtbot, worker)
    assert (steps, told.args) == ([1, 1, 2, 3], ["c"])


def test_a_failure_of_the_world_is_told(qtbot: QtBot) -> None:
    def work() -> Generator[object, None, None]:
        yield 1
        raise CelltxError("disk-full", path="x")

    worker = Worker(work)
    with qtbot.waitSignal(worker.failed) as told:
        finish(qtbot, worker)
    assert told.args[0].code == "disk-full"


def test_a_fault_of_ours_reaches_the_one_dialog(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def work() -> Generator[object, None, None]:
        yield 1
        raise ZeroDivisionError

    seen: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *error: seen.append(error[0]))
    worker = Worker(work)
    with qtbot.waitSignal(worker.failed) as told:
        finish(qtbot, worker)
    assert told.args[0].code == "not-finished"
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [ZeroDivisionError]


def test_it_stops_between_two_steps(qtbot: QtBot) -> None:
    begun, asked, closed = threading.Event(), threading.Event(), []

    def work() -> Generator[object, None, None]:
        try:
            yield 1
            begun.set()
            asked.wait()
            yield 2
            yield 3
        finally:
            closed.append(True)

    worker = Worker(work)
    steps: list[int] = []
    worker.advanced.connect(steps.append)
    with qtbot.waitSignal(worker.stopped):
        worker.start()
        begun.wait()
        worker.stop()
        asked.set()
    worker.wait()
    assert (steps, closed) == ([1, 2], [True])
