"""What reaches the window from outside: the signals of the system, and the messages of Qt."""

from __future__ import annotations

import signal
import sys
from types import FrameType

from PySide6.QtCore import (
    QMessageLogContext,
    QMetaObject,
    QObject,
    Qt,
    QTimer,
    QtMsgType,
    qInstallMessageHandler,
)
from PySide6.QtWidgets import QApplication

from ..faults import Faults

_INTERVAL = 250
"""Milliseconds between two looks for a signal: Python hears of one only when it runs itself. To be
woken by it would take a socket on Windows."""


class Signals(QObject):
    """Close all windows, as their crosses do, on Ctrl+C in the terminal or a polite kill."""

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self._application, self._received = application, 0
        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, self._note)
        self._timer = QTimer(self, interval=_INTERVAL)
        self._timer.timeout.connect(self._close_windows)
        self._timer.start()

    def exit_code(self, code: int) -> int:
        """Return the exit code as shells count it: 130 after Ctrl+C, 143 after a kill."""
        return 128 + self._received if self._received else code

    def _note(self, number: int, _frame: FrameType | None) -> None:
        self._received = number

    def _close_windows(self) -> None:
        if self._received:
            # Not called from here: with Python 3.11 PySide 6.11 ends the process at a fault in a
            # method of ours that Qt calls (closeEvent) while Python waits for Qt
            way = Qt.ConnectionType.QueuedConnection
            QMetaObject.invokeMethod(self._application, "closeAllWindows", way)


def pass_on_messages(faults: Faults) -> None:
    """Send Qt's messages to standard error, as ever, and to the log."""
    levels = {
        QtMsgType.QtDebugMsg: 10,
        QtMsgType.QtInfoMsg: 20,
        QtMsgType.QtWarningMsg: 30,
        QtMsgType.QtCriticalMsg: 40,
        QtMsgType.QtFatalMsg: 50,
    }

    def handle(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        if sys.stderr is not None:
            sys.stderr.write(f"{text}\n")
        faults.log.log(levels[kind], "Qt: %s", text)

    qInstallMessageHandler(handle)
