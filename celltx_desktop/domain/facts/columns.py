"""How a frozen value becomes database columns and back: the compiler writes, the store reads.

A ``Text`` field ``indication`` is three columns (``indication_zh``, ``indication_en``,
``indication_original``), the field ``text`` drops its prefix (``zh``, ``en``, ``original``).
Citations and lists stand in tables of their own and are passed in.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields
from typing import Any, TypeVar

from ..place import Place
from ..text import Text

T = TypeVar("T")

_ELSEWHERE = ("tuple", "Status | None")

_COLUMNS: dict[type, list[tuple[str, str]]] = {}


def columns(kind: Any) -> list[tuple[str, str]]:
    """Return the stored fields of a dataclass as (name, name of its type)."""
    if kind not in _COLUMNS:
        named = ((f.name, str(f.type)) for f in fields(kind))
        _COLUMNS[kind] = [one for one in named if not one[1].startswith(_ELSEWHERE)]
    return _COLUMNS[kind]


def text_columns(name: str) -> tuple[str, str, str]:
    """Return the three columns of a bilingual field."""
    prefix = "" if name == "text" else f"{name}_"
    return f"{prefix}zh", f"{prefix}en", f"{prefix}original"


def flatten(value: Any) -> dict[str, object]:
    """Return the columns of a value."""
    row: dict[str, object] = {}
    for name, type_ in columns(type(value)):
        field = getattr(value, name)
        if type_ == "Text":
            row |= zip(text_columns(name), (field.zh, field.en, field.original), strict=True)
        elif type_ == "Place":
            row[name] = str(field)
        else:
            row[name] = int(field) if isinstance(field, bool) else field
    return row


def lift(kind: type[T], row: Mapping[str, Any] | Any, **rest: object) -> T:
    """Return the value that ``row`` holds, with what stands in other tables given as ``rest``."""
    values: dict[str, object] = {}
    for name, type_ in columns(kind):
        if type_ == "Text":
            values[name] = Text(*(row[column] for column in text_columns(name)))
        else:
            values[name] = Place(row[name]) if type_ == "Place" else row[name]
    return kind(**(values | rest))
