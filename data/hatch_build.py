"""Compile the database when the package is built or installed, and put it into the wheel.

A wheel carries database and resources inside the package; an editable install leaves them beside
it, so that an edit of the data or the template is seen at once. A static ``force-include`` breaks
the second, a mapping of directories the first, so a hook tells the two cases apart.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

UNSHIPPED = {"pictures"}
"""Folders of ``resources`` that only the README shows."""


class DatabaseHook(BuildHookInterface[Any]):
    """Build ``data/celltx.db``; a wheel carries it and ``resources`` inside the package.

    An editable install leaves both where they are: ``celltx_desktop/paths.py`` finds them there.
    """

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        root = Path(self.root)
        database = root / "data" / "celltx.db"
        self._compile(database)
        if version == "standard":
            build_data["force_include"] |= self._shipped(root, database)

    def _compile(self, database: Path) -> None:
        # The package is not installed yet, so it is taken from the checkout.
        sys.path.insert(0, self.root)
        from celltx_desktop.cli.parser import reader_lang
        from celltx_desktop.compiler import Problems, build
        from celltx_desktop.wording.problems import not_compiled

        try:
            build(database.parent, database)
        except Problems as error:
            self.app.abort(not_compiled(error.found, reader_lang()))

    @staticmethod
    def _shipped(root: Path, database: Path) -> dict[str, str]:
        digest = database.with_name(f"{database.name}.sha256")
        shipped = {str(file): f"celltx_desktop/data/{file.name}" for file in (database, digest)}
        for folder in sorted((root / "resources").iterdir()):
            if folder.name not in UNSHIPPED:
                shipped[str(folder)] = f"celltx_desktop/resources/{folder.name}"
        return shipped
