"""What stands behind a link at the margin."""

from __future__ import annotations

from dataclasses import dataclass

from ...pages.page import Mark, Value


@dataclass(frozen=True, slots=True)
class Spot:
    """Join a mark at the margin with the value that it stands at."""

    mark: Mark
    value: Value | None
