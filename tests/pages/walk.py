"""Walk through everything that a page shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any, TypeVar

from celltx_desktop.pages.page import Box, Mark, Page, Row, Rows, Section, TableRow, Value

T = TypeVar("T")


def walk(part: Any, path: tuple[str, ...] = ()) -> Iterator[tuple[Any, tuple[str, ...]]]:
    """Yield every value inside, each with the names of the fields that lead to it."""
    if isinstance(part, tuple):
        for one in part:
            yield from walk(one, path)
    elif is_dataclass(part):
        yield part, path
        for field in fields(part):
            yield from walk(getattr(part, field.name), (*path, field.name))


def every(kind: type[T], part: Any) -> list[T]:
    return [one for one, _ in walk(part) if isinstance(one, kind)]


def section(page: Page, name: str) -> Section:
    (found,) = [one for one in page.sections if one.id == name]
    return found


def block(part: Section, kind: type[T]) -> T:
    (found,) = [one for one in part.blocks if isinstance(one, kind)]
    return found


def boxes(page: Page, kind: str) -> list[Box]:
    return [box for box in every(Box, page) if box.kind == kind]


def row(page: Page, label: str) -> Row:
    """Return the row of the key facts with this English label."""
    (found,) = [
        one
        for held in section(page, "facts").blocks
        if isinstance(held, Rows)
        for one in held.rows
        if one.label.en == label
    ]
    return found


def said(part: Any) -> list[str]:
    """Return the English words of every value inside."""
    return [value.text.en for value in every(Value, part)]


def labels(marks: tuple[Mark, ...]) -> list[str]:
    return [f"{mark.label.en} {mark.refs}".strip() for mark in marks]


def statements(page: Page, name: str) -> list[str]:
    return said(section(page, name).blocks)


def unmarked(page: Page) -> Iterator[Value]:
    """Yield the values that neither say nothing nor show a place, alone or with their row.

    How many products the classes below have is counted by us; no source says it.
    """
    sections = tuple(one for one in page.sections if one.id != "subclasses")
    placed: set[int] = set()
    for one in every(TableRow, sections):
        if one.marks or any(cell.marks for cell in one.cells):
            placed |= {id(cell) for cell in one.cells}
    for value in every(Value, sections):
        if value.look != "silent" and not value.marks and id(value) not in placed:
            yield value
