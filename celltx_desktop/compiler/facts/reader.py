"""Read the TOML files into domain records by name and type; problems are collected."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from ...domain.facts import citation
from ...domain.facts.citation import Citation
from ...domain.facts.kinds import RecordKind
from ...domain.facts.record import Record
from ...domain.text import Text

T = TypeVar("T")

_PARTS = ("names", "facts", "approvals", "trials", "filings", "statements", "notes", "status")
_ID_PART = {"names": "name", "facts": "fact", "approvals": "approval", "trials": "trial"} | {
    "filings": "filing",
    "statements": "statement",
    "notes": "note",
    "status": "status",
}
_CITED_TEXTS = ("printed", "elsewhere")
_WANTED = {str: "text", int: "a whole number", bool: "true or false"}


class Reader:
    """Turn tables into values; every problem is noted with its file and key."""

    def __init__(self, problems: list[str]) -> None:
        self._problems = problems

    def toml(self, path: Path, shown: str) -> dict[str, Any]:
        """Return the parsed file, or an empty table and a problem."""
        try:
            return tomllib.loads(path.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            self._problems.append(f"{shown}: not readable as TOML: {error}")
        except OSError as error:
            self._problems.append(f"{shown}: cannot be read: {error.strerror}")
        return {}

    def tables(self, path: Path, shown: str, key: str) -> list[dict[str, Any]]:
        """Return the tables ``[[key]]`` of a file that holds nothing else."""
        parsed = self.toml(path, shown)
        strange = sorted(set(parsed) - {key})
        self._problems += [f"{shown}: {other}: no such key" for other in strange]
        rows = parsed.get(key, [])
        if isinstance(rows, list) and all(isinstance(row, dict) for row in rows):
            return rows
        self._problems.append(f"{shown}: {key}: tables are wanted, each under [[{key}]]")
        return []

    def record(
        self, table: Mapping[str, Any], kind: RecordKind, where: str, prefix: str = ""
    ) -> Record | None:
        """Return the record that ``table`` describes; its parts are numbered after ``prefix``."""
        place = f"{kind}/{table.get('id', '?')}"
        filled = dict(table) | {"kind": kind}
        for part in _PARTS:
            rows = filled.get(part)
            for number, row in enumerate(rows if isinstance(rows, list) else [rows], 1):
                if isinstance(row, dict):
                    row["id"] = f"{place}#{prefix}{_ID_PART[part]}-{number}"
        return self.value(Record, filled, where)

    def value(self, kind: type[T], table: Mapping[str, Any], where: str) -> T | None:
        """Return ``table`` as a ``kind``, None where a required key is missing or wrong."""
        hints, known, found = get_type_hints(kind), set(), {}
        whole = True
        for f in fields(kind):  # type: ignore[arg-type]
            hint, raw, keys = hints[f.name], *self._raw(f.name, hints[f.name], table)
            required = f.default is MISSING and f.default_factory is MISSING
            known |= keys
            if raw is None and not required:
                continue
            try:
                found[f.name] = self._convert(hint, raw, f"{where}{f.name}")
            except (ValueError, TypeError) as error:
                problem = "is missing" if raw is None else str(error)
            else:
                problem = "must hold text" if required and found[f.name] == "" else ""
            if problem:
                self._problems.append(f"{where}{_key(f.name, hint)}: {problem}")
                whole = False
        for key in sorted(set(table) - known):
            self._problems.append(f"{where}{key}: no such key")
        return kind(**found) if whole else None

    def _raw(self, name: str, hint: Any, table: Mapping[str, Any]) -> tuple[Any, set[str]]:
        """Find the raw form of a field: ``text`` lies open as zh/en, citations are ``cite``."""
        if hint is Text and name == "text":
            keys = {"zh", "en", "original"}
            present = {key: table[key] for key in keys if key in table}
            return (present or None), keys
        if name == "cites":
            return table.get("cite"), {"cite"}
        if name.endswith("_cites"):
            inner = table.get(name.removesuffix("_cites"))
            return (inner.get("cite") if isinstance(inner, dict) else None), set()
        raw = table.get(name)
        if name in _CITED_TEXTS and isinstance(raw, dict):
            raw = {key: value for key, value in raw.items() if key != "cite"}
        return raw, {name}

    def _convert(self, hint: Any, raw: Any, where: str) -> Any:
        if hint is Text:
            return _text(raw)
        if get_origin(hint) is Literal:
            if raw not in get_args(hint):
                raise ValueError(f"{raw!r} is not one of {', '.join(map(repr, get_args(hint)))}")
            return raw
        if get_origin(hint) is tuple:
            return self._several(get_args(hint)[0], raw, where)
        inner = [part for part in get_args(hint) if part is not type(None)]
        target = inner[0] if inner else hint
        if isinstance(target, type) and hasattr(target, "__dataclass_fields__"):
            return self._nested(target, raw, f"{where}.")
        if not isinstance(raw, target) or (target is int and isinstance(raw, bool)):
            raise TypeError(f"{_WANTED[target]} is wanted")
        return raw

    def _several(self, kind: Any, raw: Any, where: str) -> tuple[Any, ...]:
        rows = [raw] if isinstance(raw, str) else raw
        if not isinstance(rows, list):
            raise TypeError("a list is wanted")
        if kind in (str, Citation):
            if not all(isinstance(row, str) for row in rows):
                raise TypeError("a list of texts is wanted")
            return _citations(rows) if kind is Citation else tuple(rows)
        values = [self._nested(kind, row, f"{where}[{n}].") for n, row in enumerate(rows, 1)]
        return tuple(value for value in values if value is not None)

    def _nested(self, kind: Any, raw: Any, where: str) -> Any:
        if not isinstance(raw, dict):
            raise TypeError("a table is wanted")
        return self.value(kind, raw, where)


def _key(name: str, hint: Any) -> str:
    """Return the key under which the data files write a field."""
    if hint is Text and name == "text":
        return "zh/en"
    return name.removesuffix("s").replace("_", ".") if name.endswith("cites") else name


def _citations(rows: list[str]) -> tuple[Citation, ...]:
    found, wrong = [], []
    for row in rows:
        try:
            found.append(citation.parse(row))
        except ValueError as error:
            wrong.append(str(error))
    if wrong:
        raise ValueError("; ".join(wrong))
    return tuple(found)


def _text(raw: Any) -> Text:
    if isinstance(raw, str):
        raw = {"zh": raw, "en": raw}
    if not isinstance(raw, dict) or not {"zh", "en"} <= set(raw):
        raise ValueError("both zh and en are wanted")
    if extra := set(raw) - {"zh", "en", "original"}:
        raise ValueError(f"no such key: {', '.join(sorted(extra))}")
    if not all(isinstance(raw[key], str) and raw[key].strip() for key in ("zh", "en")):
        raise ValueError("zh and en must hold text")
    original = raw.get("original", "zh")
    if original not in ("zh", "en"):
        raise ValueError("original is zh or en")
    return Text(raw["zh"], raw["en"], original)
