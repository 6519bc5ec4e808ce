"""Start the window, or paint it once where there is no screen."""

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


def run(database: Path, settings_file: Path | None, place: str) -> int:
    """Open the window on ``database``, run until it closes and return the exit code."""
    app = _made(database, settings_file, place, keep=True)
    app.report_errors()
    app.show()
    return app.execute()


def paint(database: Path, settings_file: Path | None, place: str, picture: str) -> float:
    """Paint the window once off screen and return the milliseconds to that first frame.

    The frame is saved as ``picture`` unless that is empty. What was seen and where the window was
    are not kept: nobody has looked. An unwritable picture is ``picture-not-saved``.
    """
    began = time.perf_counter()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = _made(database, settings_file, place, keep=False)
    app.paint_once()
    took = (time.perf_counter() - began) * 1000
    if picture:
        app.verify()
        if not app.paint().save(picture):
            raise CelltxError("picture-not-saved", path=picture)
    app.close()
    return took


def has_display() -> bool:
    """Tell whether there is a screen for the window."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _made(database: Path, settings_file: Path | None, place: str, *, keep: bool) -> App:
    """Return the window's owner with a page to show; without Qt it is ``qt-missing``."""
    gc.disable()  # what is made for the start stays; the first frame turns it on again
    try:
        from .app import App, make_application
    except ImportError as error:
        raise CelltxError("qt-missing", reason=error, python=sys.executable) from error
    app = App(make_application(sys.argv[:1]), database, settings_file, keep=keep)
    app.open(place)
    return app
