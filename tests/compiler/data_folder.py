"""A data folder that a test breaks, and what the compiler says of it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from celltx_desktop.compiler import Problems, build
from celltx_desktop.wording.problems import sentence


@dataclass(frozen=True)
class Folder:
    """Hold the path of a data folder."""

    path: Path

    @property
    def database(self) -> Path:
        return self.path.parent / "out" / "celltx.db"

    def change(self, file: str, old: str, new: str) -> None:
        """Replace the first ``old`` in a file; an empty one stands for its end."""
        target = self.path / file
        text = target.read_text("utf-8") if target.exists() else ""
        assert old in text
        changed = text.replace(old, new, 1) if old else f"{text}\n{new}\n"
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(changed, "utf-8")

    def build(self) -> Path:
        build(self.path, self.database)
        return self.database

    def problems(self) -> list[str]:
        """Return every problem that the compiler reports, none where it builds."""
        try:
            self.build()
        except Problems as error:
            return [sentence(problem, "en") for problem in error.found]
        return []
