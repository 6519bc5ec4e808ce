"""Decide how the window is started: on a screen, or painted once where there is none."""

from __future__ import annotations

import gc
import os
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import CelltxError

if TYPE_CHECKING:
    from .app import App

_LIBRARIES_MISSING = """\
Qt cannot be loaded: {error}
This installs what is missing, or says what to install:
    {python} -m celltx_desktop.qt_libraries"""


def start(database: Path, settings_file: Path | None, place: str, smoke: str | None) -> int:
    """Open the window on ``database``, run until it closes and return the exit code.

    ``smoke`` is None for a normal run; otherwise the window is painted once off screen, the
    milliseconds to its first frame are printed, and a file name in it gets that frame as a picture.
    """
    began = time.perf_counter()
    gc.disable()  # what is made for the start stays; the first frame turns it on again
    if smoke is None and not _has_display():
        print("No display was found: the window is painted once off screen, then the program ends.")
        smoke = ""
    if smoke is not None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    try:
        from .app import App, make_application
    except ImportError as error:
        print(_LIBRARIES_MISSING.format(error=error, python=sys.executable), file=sys.stderr)
        return 1
    application = make_application(sys.argv[:1])
    app = App(application, database, settings_file)
    app.open(place)
    if smoke is not None:
        return _smoke(app, smoke, began)
    app.report_errors()
    app.show()
    return application.exec()


def _smoke(app: App, picture: str, began: float) -> int:
    """Paint the first frame, say how long it took, and leave."""
    app.paint_once()
    print(f"first frame after {(time.perf_counter() - began) * 1000:.0f} ms")
    if picture:
        app.verify()
        if not app.paint().save(picture):
            raise CelltxError("write-failed", path=picture, reason="the picture was not saved")
    app.close()
    return 0


def _has_display() -> bool:
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
