"""Type into the real window, off screen, and time each key until the list is painted."""

from __future__ import annotations

import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from celltx_desktop.app import App, make_application

_ROUNDS = 3
"""Times that events are handled while no picture comes: a list that stays is not painted again."""


class Painted(QObject):
    """Count how often a side of the window is painted."""

    def __init__(self, watched: list[QWidget]) -> None:
        super().__init__()
        self.count = 0
        for widget in watched:
            widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's own name
        if event.type() == QEvent.Type.Paint:
            self.count += 1
        return super().eventFilter(watched, event)


def key_to_paint(database: Path, settings: Path, texts: list[str], most: int) -> list[float]:
    """Return the milliseconds of up to ``most`` keys; a field is emptied between two texts."""
    application = QApplication.instance() or make_application(["benchmark"])
    assert isinstance(application, QApplication)
    app = App(application, database, settings)
    app.open()
    app.paint()
    window = app.window
    painted = Painted([window.hits.viewport(), window.nothing, window.tree.viewport()])
    field = window.toolbar.search
    times: list[float] = []
    for text in texts:
        if len(times) >= most:
            break
        field.set_text("")
        application.processEvents()
        typed = text[: most - len(times)]
        times += [_press(application, field, character, painted) for character in typed]
    app.close()
    application.processEvents()
    return times


def _press(application: QApplication, field: QWidget, character: str, painted: Painted) -> float:
    """Return the milliseconds from a key to the end of the events in which the list is painted."""
    target = field.focusProxy() or field
    before = painted.count
    began = time.perf_counter()
    # QTest knows no Chinese keys; what an input method sends as text goes the same way
    press = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, character)
    application.sendEvent(target, press)
    for _ in range(_ROUNDS):
        application.processEvents()
        if painted.count > before:
            break
    return (time.perf_counter() - began) * 1000
