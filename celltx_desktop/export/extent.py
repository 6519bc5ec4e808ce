"""How much room the blocks of a sheet take, by rough count: to measure is to set them twice."""

from __future__ import annotations

from typing import Any
from unicodedata import east_asian_width

_LINE = 36
"""Letters on the shortest line of a sheet."""
_SHORT = 6
"""Lines up to which rows, statements and tables stay on one page."""
_TOGETHER, _HIGH = 5, 12
"""Values, and their lines, that stay on one page with their label."""
_PAGE = 45
"""Lines that always fit one page: a box never breaks unless it is longer."""


def of(block: dict[str, Any]) -> dict[str, Any]:
    """Return what the template must know of the room that a drawn block takes."""
    return {"whole": kept_whole(block), "torn": torn(block), "reach": reach(block)}


def kept_whole(block: dict[str, Any]) -> bool:
    """Tell whether a drawn block must not break across pages; boxes are those with a ``level``."""
    if block["is"] == "comparison":
        return False
    return _lines(block) <= (_PAGE if "level" in block else _SHORT)


def torn(block: dict[str, Any]) -> bool:
    """Tell whether what stands under one label may be higher than a page, and so must break."""
    return block["is"] != "comparison" and max(_heights(block), default=0) > _PAGE


def reach(block: dict[str, Any]) -> int:
    """Return the widest place of a block in letters, with the date and strength before it."""
    values = [*block.get("values", ()), *block.get("figures", ())]
    for row in block.get("rows", ()):
        values += row.get("values", [row])
    return max(map(_place, values), default=0)


def parts(rows: list[dict[str, Any]]) -> list[list[dict[str, Any]]]:
    """Cut drawn values or rows under one label into parts that a page can keep whole."""
    cut: list[list[dict[str, Any]]] = []
    room = 0
    for row in rows:
        high = _row_height(row) if "cells" in row else _height(row)
        if not cut or len(cut[-1]) == _TOGETHER or high > room:
            cut.append([])
            room = _HIGH
        cut[-1].append(row)
        room -= high
    return cut


def _place(value: dict[str, Any]) -> int:
    parts = [*value.get("tag", ())]
    for place in value.get("places", ()):
        parts += [*place["label"][:1], place["refs"]]
    return sum(letters(part) + 1 for part in parts if part)


def letters(string: str) -> int:
    """Return the width of a string in letters, of which Chinese ones count twice."""
    if string.isascii():
        return len(string)
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in string)


def _lines(block: dict[str, Any]) -> int:
    """Return how many lines a block takes at most."""
    return sum(_heights(block))


def _heights(block: dict[str, Any]) -> list[int]:
    """Return how many lines each part of a block takes that shares a label."""
    heights = [_height(value) for value in block.get("values", ())]
    for row in block.get("rows", ()):
        if "cells" not in row:
            heights.append(sum(map(_height, row["values"])))
        elif row["span"]:
            heights.append(_row_height(row))
        else:
            heights[-1] += _row_height(row)
    return heights


def _height(value: dict[str, Any]) -> int:
    return 1 + max(map(letters, value["text"])) // _LINE


def _row_height(row: dict[str, Any]) -> int:
    """Return the lines of a row of a table, whose cells hold the languages one under the other."""
    return max(sum(1 + letters(text) // _LINE for text in cell["text"]) for cell in row["cells"])
