"""Measure many sheets at once from the window: how long, how alive it stays, how soon it stops.

``python -m tests.benchmarks.many [--data FILE]`` lets the dialog write all products as a folder of
sheets, a booklet, a table, then cancels a folder and a booklet half way. While it works a timer of
the window ticks every millisecond; the longest time between two ticks is the stall that a reader
would feel. Goals: no stall over 50 ms, cancelled within 500 ms, and as many sheets as there are in
at most 0.8 times what they take one after the other.
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QTimer, qInstallMessageHandler

from celltx_desktop import paths
from celltx_desktop.app import App, make_application
from celltx_desktop.export.sheet import pdf, sheet, typesetter
from celltx_desktop.ui.dialogs.many_dialog import ManyDialog

from .sheets import HUNDRED, timed

STALL, STOP, TOGETHER = 50, 500, 0.8


class Watch:
    """Note the longest time between two turns of the event loop."""

    def __init__(self) -> None:
        self.longest, self._last = 0.0, 0.0
        self._timer = QTimer(interval=1)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        self.longest, self._last = 0.0, time.perf_counter()
        self._timer.start()

    def stop(self) -> float:
        """Return the longest time in milliseconds."""
        self._timer.stop()
        return self.longest * 1000

    def _tick(self) -> None:
        now = time.perf_counter()
        self.longest, self._last = max(self.longest, now - self._last), now


def dialog_of(app: App) -> ManyDialog:
    app.window.acts["export-many"].trigger()
    dialog = app.window.findChildren(ManyDialog)[-1]
    dialog.boxes["what"].setCurrentIndex(dialog.boxes["what"].count() - 1)
    dialog.boxes["content"].setCurrentIndex(dialog.boxes["content"].findData("both"))
    return dialog


def wait(dialog: ManyDialog, watch: Watch) -> float:
    """Return the seconds until the run is over."""
    loop, began = QEventLoop(), time.perf_counter()
    dialog.ended.connect(loop.quit)
    watch.start()
    loop.exec()
    return time.perf_counter() - began


def written(app: App, form: str, target: Path, watch: Watch) -> str:
    dialog = dialog_of(app)
    dialog.boxes["form"].setCurrentIndex(dialog.boxes["form"].findData(form))
    QCoreApplication.processEvents()  # shows the dialog
    dialog.begin(target)
    took = wait(dialog, watch)
    dialog.reject()
    return f"{form:8} {took:6.2f} s   longest stall {watch.stop():4.0f} ms"


def cancelled(app: App, form: str, target: Path, after: str, watch: Watch) -> str:
    """Cancel a run that has said ``after``."""
    dialog = dialog_of(app)
    dialog.boxes["form"].setCurrentIndex(dialog.boxes["form"].findData(form))
    asked: list[float] = []

    def stop() -> None:
        if not asked and after in dialog.message.text():
            asked.append(time.perf_counter())
            dialog.reject()

    timer = QTimer(interval=10)
    timer.timeout.connect(stop)
    timer.start()
    QCoreApplication.processEvents()
    dialog.begin(target)
    wait(dialog, watch)
    took = (time.perf_counter() - asked[0]) * 1000 if asked else -1
    timer.stop()
    dialog.reject()
    return f"{form:8} cancelled after {took:4.0f} ms   longest stall {watch.stop():4.0f} ms"


def one_by_one(app: App) -> float:
    """Return the seconds that all sheets take one after the other."""
    book = app.book
    began = time.perf_counter()
    for place in book.places():
        pdf.render(sheet.content(book.page(place), "both"), paths.resources())
    return time.perf_counter() - began


def hundred(app: App) -> str:
    """Return what 100 sheets take together, and how many times one warm sheet that is."""
    pages = [app.book.page(place) for place in app.book.places()]
    contents = list(islice(cycle([sheet.content(page, "both") for page in pages]), 100))
    warm = sum(timed(partial(pdf.render, one, paths.resources())) for one in contents[::10]) / 10
    began = time.perf_counter()
    processes = typesetter.processes_for(100)
    list(typesetter.render_all(enumerate(contents), paths.resources(), processes))
    took = (time.perf_counter() - began) * 1000
    return f"100 sheets take {took:.0f} ms, {took / warm:.0f} times one warm sheet ({warm:.0f} ms)"


def report(app: App, tell: Callable[..., None]) -> None:
    watch = Watch()
    with tempfile.TemporaryDirectory() as folder:
        for form in ("folder", "booklet", "csv"):
            target = Path(folder, form)
            tell(written(app, form, target, watch))
            size = sum(file.stat().st_size for file in [target, *target.glob("*")])
            tell(f"{'':8} {size / 1e6:6.1f} MB")
        tell(cancelled(app, "folder", Path(folder, "half"), " left", watch))
        tell(cancelled(app, "booklet", Path(folder, "half.pdf"), "being set", watch))
    own, of_others = (
        resource.getrusage(who).ru_maxrss // 1024
        for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    tell(f"peak memory: window {own} MB, the largest process beside it {of_others} MB")
    tell(f"the same sheets one by one {one_by_one(app):6.2f} s")
    tell(hundred(app))
    tell(f"goals: the folder in at most {TOGETHER} times that, no stall over {STALL} ms,")
    tell(f"cancelled within {STOP} ms, 100 sheets in at most {HUNDRED:.0f} warm ones")


def main(arguments: list[str]) -> int:
    """Measure and print; the exit code tells nothing, for a busy machine is no fault."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.many", description="Measure many sheets at once."
    )
    parser.add_argument("--data", type=Path, default=paths.database(), help="the database")
    options = parser.parse_args(arguments)
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        logging = qInstallMessageHandler(lambda *_: None)  # off screen Qt says so of every dialog
        app = App(make_application(["many"]), options.data, Path(folder, "celltx.ini"))
        app.settings.interface = "en"
        app.restyle()
        app.open("product/vx-880")
        app.show()
        while app.book.edition.intact is None:  # what follows the first frame is no stall of ours
            QCoreApplication.processEvents()
        report(app, print)
        app.close()
        qInstallMessageHandler(logging)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
