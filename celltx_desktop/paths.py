"""Where the program's own files are: inside the package once installed, beside it in a checkout.

Plain paths instead of ``importlib.resources``: that costs 18 ms of every start, and the package is
never run from a zip.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_PACKAGE = Path(__file__).parent


def root() -> Path:
    """Return the folder that holds ``resources`` and ``data``: the package's or the checkout's."""
    return _PACKAGE if (_PACKAGE / "resources").is_dir() else _PACKAGE.parent


def resources() -> Path:
    """Return the folder of icons, themes, translations, fonts and the sheet's template."""
    return root() / "resources"


def data() -> Path:
    """Return the folder of the database; in a checkout it also holds the text it is built from."""
    return root() / "data"


def database() -> Path:
    """Return the database that the program opens unless it is told otherwise."""
    return data() / "celltx.db"


def log() -> Path:
    """Return the log, in the folder that the system has for the state of this account."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111 - Path.expanduser fails without a home
    if sys.platform == "win32":
        folder = Path(os.environ.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif sys.platform == "darwin":
        folder = home / "Library" / "Logs"
    else:
        named = Path(os.environ.get("XDG_STATE_HOME", ""))
        folder = named if named.is_absolute() else home / ".local" / "state"
    return folder / "celltx-desktop" / "celltx-desktop.log"
