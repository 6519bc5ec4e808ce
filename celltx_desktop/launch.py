"""Start the window, or paint it once where there is no screen."""

from __future__ import annotations

import gc
import os
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from .errors import CelltxError
from .faults import Faults

if TYPE_CHECKING:
    from .domain.text import Lang


def run(database: Path, settings_file: Path | None, place: str, faults: Faults) -> int:
    """Open the window on ``database``, run until it closes and return the exit code.

    Who started it by an icon sees no terminal: a failure to start is shown in a dialog too.
    """
    try:
        with faults.crashes_logged():
            return _run(database, settings_file, place, faults)
    except CelltxError as error:
        faults.log_fault(error)
        show_failure(error, settings_file)
        raise
    except Exception as error:  # noqa: BLE001 - whatever it is, the reader must hear of it
        faults.show = None
        faults.take(error)
        show_failure(error, settings_file)
        return 1


def _run(database: Path, settings_file: Path | None, place: str, faults: Faults) -> int:
    gc.disable()  # what is made for the start stays; the first frame turns it on again
    with _qt_wanted():
        from .app import App, make_application
    from .ui.dialogs.error_dialog import FaultDialogs
    from .ui.system import Signals, pass_on_messages

    pass_on_messages(faults)
    application = make_application(sys.argv[:1])
    signals = Signals(application)
    dialogs = FaultDialogs(lambda: _lang(settings_file), application)
    faults.show = dialogs.show
    with closing(App(application, database, settings_file)) as app:
        if faults.debug:
            app.trace(faults.log)
        failure = None
        try:
            app.open(place)
        except CelltxError as error:
            app.open()
            failure = error
        app.show(failure)
        code = app.execute()
        dialogs.finish()
    return signals.exit_code(code)


@contextmanager
def _qt_wanted() -> Iterator[None]:
    """Turn a missing Qt into ``qt-missing``."""
    try:
        yield
    except ImportError as error:
        raise CelltxError("qt-missing", reason=error, python=sys.executable) from error


def _lang(settings_file: Path | None) -> Lang:
    try:
        from .settings import Settings, default_file

        return Settings(settings_file or default_file(), keep=False).interface_lang
    except Exception:  # noqa: BLE001 - it is asked when something failed, perhaps the settings
        return "en"


def show_failure(error: Exception, settings_file: Path | None) -> None:
    """Show why the program cannot start, in a dialog of Qt's or else of the system's."""
    if not has_display():
        return
    try:
        from .ui.dialogs.error_dialog import show_start_failure

        show_start_failure(error, _lang(settings_file))
    except ImportError:
        if sys.platform == "win32":
            import ctypes

            from .wording import errors

            languages: tuple[Lang, ...] = ("zh", "en")
            texts = [
                errors.sentence(error, lang)
                if isinstance(error, CelltxError)
                else errors.NO_START[lang]
                for lang in languages
            ]
            ctypes.windll.user32.MessageBoxW(None, "\n\n".join(texts), "CellTx Desktop", 0x10)


def paint(database: Path, settings_file: Path | None, place: str, picture: str) -> float:
    """Paint the window once off screen and return the milliseconds to that first frame.

    The frame is saved as ``picture`` unless that is empty. What was seen and where the window was
    are not kept: nobody has looked. Raises CelltxError picture-not-saved, unknown-place and others.
    """
    began = time.perf_counter()
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    gc.disable()
    with _qt_wanted():
        from .app import App, make_application
    with closing(App(make_application(sys.argv[:1]), database, settings_file, keep=False)) as app:
        app.open(place)
        app.paint_once()
        took = (time.perf_counter() - began) * 1000
        if picture:
            app.verify()
            if not app.paint().save(picture):
                raise CelltxError("picture-not-saved", path=picture)
    return took


def has_display() -> bool:
    """Tell whether there is a screen for the window."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
