"""How much room the blocks of a sheet take, by rough count: to measure is to set them twice."""

from __future__ import annotations

from typing import Any
from unicodedata import east_asian_width

_LINE = 36
"""Letters on the shortest line of a sheet."""
_SHORT = 6
"""Lines up to which rows, statements and tables stay on one page."""
_PAGE = 45
"""Lines that always fit one page: a box never breaks unless it is longer."""


def kept_whole(block: dict[str, Any]) -> bool:
    """Tell whether a drawn block must not break across pages; boxes are those with a ``level``."""
    if block["is"] == "comparison":
        return False
    return _lines(block) <= (_PAGE if "level" in block else _SHORT)


def reach(block: dict[str, Any]) -> int:
    """Return the widest place of a block in letters, with the date and strength before it."""
    values = [*block.get("values", ()), *block.get("figures", ())]
    for row in block.get("rows", ()):
        values += row.get("values", [row])
    return max(map(_place, values), default=0)


def _place(value: dict[str, Any]) -> int:
    parts = [*value.get("tag", ())]
    for place in value.get("places", ()):
        parts += [*place["label"][:1], place["refs"]]
    return sum(letters(part) + 1 for part in parts if part)


def letters(string: str) -> int:
    """Return the width of a string in letters, of which Chinese ones count twice."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in string)


def _lines(block: dict[str, Any]) -> int:
    """Return how many lines a block takes at most."""
    widths = [_width(value) for value in block.get("values", ())]
    for row in block.get("rows", ()):
        cells = [_width(cell) for cell in row.get("cells", ())]
        widths += [max(cells)] if cells else [_width(value) for value in row["values"]]
    return sum(1 + width // _LINE for width in widths)


def _width(value: dict[str, Any]) -> int:
    return max(map(letters, value["text"]))
