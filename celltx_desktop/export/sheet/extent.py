"""How much room the blocks of a sheet take, by rough count: to measure is to set them twice."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any
from unicodedata import east_asian_width

_LINE = 36
"""Letters on the shortest line of a sheet."""
_SHORT = 6
"""Lines up to which rows, statements and tables stay on one page."""
_TOGETHER, _HIGH = 5, 12
"""Values, and their lines, that stay on one page with their label."""
_LONG = 3000
"""Bytes of one value that may fill a page where products stand side by side."""
_PAGE = 45
"""Lines that always fit one page: a box never breaks unless it is longer."""


_NARROW = 18
"""Letters up to which a column of a table is as wide as its widest cell."""
_ROW, _BETWEEN = 84, 4
"""Letters that one row of a table holds beside its place, and what the gap of a column takes."""
_MARK = 8
"""Letters that the mark of a supplement takes."""
_SHARES = range(25, 80, 5)
"""Per cent of their room that the first of two wide columns may take."""
_PARTED = re.compile("[ \u2e80-\uffff]+")


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


def long(held: list[list[dict[str, Any]]]) -> bool:
    """Tell whether a row of a comparison may be higher than a page, and so must break."""
    return any(
        len(values) > _TOGETHER - 1
        or any(len(text.encode()) > _LONG for v in values for text in v["text"])
        for values in held
    )


def reach(block: dict[str, Any]) -> int:
    """Return the widest place of a block in letters, with the date and strength before it."""
    values = [*block.get("values", ()), *block.get("figures", ())]
    for row in block.get("rows", ()):
        values += row.get("values", [row])
    return max(map(_place, values), default=0)


def weights(heads: list[list[str]], rows: list[dict[str, Any]]) -> list[int]:
    """Return how the columns of a drawn table share its width.

    One that holds little has no weight: it is as wide as its widest cell. Two wide ones share what
    is left so that the table takes the fewest lines, and no word is wider than its column.
    """
    columns = [[head, *(row["cells"][n]["text"] for row in rows)] for n, head in enumerate(heads)]
    widest = [max((letters(t) for cell in column for t in cell), default=0) for column in columns]
    wide = [n for n, width in enumerate(widest) if width > _NARROW]
    if len(wide) != 2:
        return [min(width, 90) if n in wide else 0 for n, width in enumerate(widest)]
    room = _ROW - sum(_BETWEEN if n in wide else width for n, width in enumerate(widest))
    marks = [0, *(_MARK * row["supplement"] for row in rows)]  # they stand in the last column
    one, other = (columns[n] for n in wide)

    def lines(share: int) -> int:
        left = _filled(one, [0] * len(marks), room * share // 100)
        return sum(map(max, left, _filled(other, marks, room - room * share // 100)))

    best = min(_SHARES, key=lines)
    shares = {wide[0]: best, wide[1]: 100 - best}
    return [shares.get(n, 0) for n in range(len(columns))]


def _filled(column: list[list[str]], marks: list[int], room: int) -> list[int]:
    """Return the lines of each cell of a column; one with a word that is wider counts many."""
    return [
        sum(_wrapped(text, mark, room) for text in cell)
        for cell, mark in zip(column, marks, strict=True)
    ]


def _wrapped(text: str, mark: int, room: int) -> int:
    wider = any(len(word) + _BETWEEN > room for word in _PARTED.split(text))
    return 1 + (letters(text) + mark) // room + 99 * wider


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


@lru_cache(1024)  # a column is measured for each share that it might get
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
