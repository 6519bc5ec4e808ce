"""Which data this is: the dates that window, sheet and citation name."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Edition:
    """Say which data this is: ISO dates of review, data and supplement, and whether it is whole."""

    review: str
    data: str
    intact: bool | None = None
    supplement: str = ""
