"""Read the TOML files into domain records by name and type; problems are collected."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from ...domain.facts.citation import Citation, parse
from ...domain.facts.kinds import Origin, RecordKind
from ...domain.facts.problem import Problem
from ...domain.facts.record import Record
from ...domain.place import Place
from ...domain.text import Text
from ..problems import Problems
from .schema import DERIVED, PARTS

T = TypeVar("T")

_CITED_TEXTS = ("printed", "elsewhere")
_WANTED = {
    str: "not-text",
    Place: "not-text",
    int: "not-whole-number",
    float: "not-a-number",
    bool: "not-boolean",
}
_NOT_READ = {*DERIVED, "later_status", "standings"}


class Reader:
    """Turn tables into values; every problem is noted with its file and key."""

    def __init__(self, problems: Problems) -> None:
        self._problems = problems

    def toml(self, path: Path, shown: str) -> dict[str, Any]:
        """Return the parsed file, or an empty table and a problem."""
        try:
            return tomllib.loads(path.read_text("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            self._problems.add(shown, "not-toml", reason=error)
        except OSError as error:
            self._problems.add(shown, "unreadable", reason=error)
        return {}

    def tables(self, path: Path, shown: str, key: str) -> list[dict[str, Any]]:
        """Return the tables ``[[key]]`` of a file that holds nothing else."""
        parsed = self.toml(path, shown)
        self.refuse(set(parsed) - {key}, f"{shown}: ")
        rows = parsed.get(key, [])
        if isinstance(rows, list) and all(isinstance(row, dict) for row in rows):
            return rows
        self._problems.add(f"{shown}: {key}", "not-tables", key=key)
        return []

    def record(
        self, table: Mapping[str, Any], kind: RecordKind, where: str, origin: Origin = "review"
    ) -> Record | None:
        """Return the record that ``table``, of the review or the supplement, describes."""
        place = Place.of(kind, str(table.get("id", "?")))
        filled = dict(table) | {"kind": kind, "origin": origin}
        prefix = "s-" if origin == "supplement" else ""
        for part in PARTS:
            rows = filled.get(f"{part}s")
            for number, row in enumerate(rows if isinstance(rows, list) else (), 1):
                if isinstance(row, dict):
                    row["id"] = place.at(f"{prefix}{part}-{number}")
                    row["origin"] = origin
        return self.value(Record, filled, where)

    def value(self, kind: type[T], table: Mapping[str, Any], where: str) -> T | None:
        """Return ``table`` as a ``kind``, None where a required key is missing or wrong."""
        hints, known, found = get_type_hints(kind), set(), {}
        whole = True
        for f in fields(kind):  # type: ignore[arg-type]
            if f.name in _NOT_READ and kind is Record:
                continue
            hint, raw, keys = hints[f.name], *self._raw(f.name, hints[f.name], table)
            required = f.default is MISSING and f.default_factory is MISSING
            known |= keys
            if raw is None and not required:
                continue
            key = f"{where}{_key(f.name, hint)}"
            problem = None
            try:
                found[f.name] = self._convert(hint, raw, key)
            except Problem as wrong:
                problem = wrong
            else:
                if required and found[f.name] == "":
                    problem = Problem("empty")
            if problem:
                self._problems.found.append(problem.at(key))
                whole = False
        self.refuse(set(table) - known, where)
        return kind(**found) if whole else None

    def refuse(self, keys: Iterable[str], where: str) -> None:
        """Note the keys that nothing reads."""
        for key in sorted(keys):
            self._problems.add(f"{where}{key}", "unknown-key")

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
        if raw is None:
            raise Problem("missing")
        if hint is Text:
            return _text(raw)
        if get_origin(hint) is Literal:
            if raw not in get_args(hint):
                known = ", ".join(map(repr, get_args(hint)))
                raise Problem("not-one-of", value=raw, known=known)
            return raw
        if get_origin(hint) is tuple:
            return self._several(get_args(hint)[0], raw, where)
        inner = [part for part in get_args(hint) if part is not type(None)]
        target = inner[0] if inner else hint
        if target is Place and isinstance(raw, str):
            return Place(raw)
        if isinstance(target, type) and hasattr(target, "__dataclass_fields__"):
            return self._nested(target, raw, f"{where}.")
        if target is float and type(raw) is int:
            raw = float(raw)
        if not isinstance(raw, target) or (target is int and isinstance(raw, bool)):
            raise Problem(_WANTED[target])
        return raw

    def _several(self, kind: Any, raw: Any, where: str) -> tuple[Any, ...]:
        rows = [raw] if isinstance(raw, str) else raw
        if not isinstance(rows, list):
            raise Problem("not-list")
        if kind in (str, Place, Citation):
            if not all(isinstance(row, str) for row in rows):
                raise Problem("not-list-of-texts")
            return self._citations(rows, where) if kind is Citation else tuple(map(kind, rows))
        values = [self._nested(kind, row, f"{where}[{n}].") for n, row in enumerate(rows, 1)]
        return tuple(value for value in values if value is not None)

    def _citations(self, rows: list[str], where: str) -> tuple[Citation, ...]:
        found, wrong = [], []
        for row in rows:
            try:
                found.append(parse(row))
            except Problem as problem:
                wrong.append(problem.at(where))
        if wrong:
            self._problems.found += wrong[:-1]
            raise wrong[-1]
        return tuple(found)

    def _nested(self, kind: Any, raw: Any, where: str) -> Any:
        if not isinstance(raw, dict):
            raise Problem("not-table")
        return self.value(kind, raw, where)


def _key(name: str, hint: Any) -> str:
    """Return the key under which the data files write a field."""
    if hint is Text and name == "text":
        return "zh/en"
    return name.removesuffix("s").replace("_", ".") if name.endswith("cites") else name


def _text(raw: Any) -> Text:
    if isinstance(raw, str):
        raw = {"zh": raw, "en": raw}
    if not isinstance(raw, dict) or not {"zh", "en"} <= set(raw):
        raise Problem("one-language")
    if extra := set(raw) - {"zh", "en", "original"}:
        raise Problem("unknown-keys", keys=", ".join(sorted(extra)))
    if not all(isinstance(raw[key], str) and raw[key].strip() for key in ("zh", "en")):
        raise Problem("empty-language")
    original = raw.get("original", "zh")
    if original not in ("zh", "en"):
        raise Problem("original-unknown")
    return Text(raw["zh"], raw["en"], original)
