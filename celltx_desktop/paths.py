"""Where the program's own files are: inside the package once installed, beside it in a checkout.

Plain paths instead of ``importlib.resources``: that costs 18 ms of every start, and the package is
never run from a zip.
"""

from __future__ import annotations

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
