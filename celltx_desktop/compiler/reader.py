"""Read the TOML files into domain records by name and type; problems are collected."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, fields
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args, get_origin, get_type_hints

from ..domain import citation
from ..domain.citation import Citation
from ..domain.record import Record, RecordKind, Source
from ..domain.text import Text, plain
from . import review_index
from .library import Library

T = TypeVar("T")

FOLDERS: dict[str, RecordKind] = {"products": "product", "classes": "class"}
FILES: dict[str, RecordKind] = {
    "regulations": "regulation",
    "milestones": "milestone",
    "statistics": "statistic",
    "recommendations": "recommendation",
    "organisations": "organisation",
    "diseases": "disease",
    "targets": "target",
    "cell_sources": "cell-source",
    "glossary": "term",
}
_PARTS = ("names", "facts", "approvals", "trials", "filings", "statements", "notes", "status")
_ID_PART = {"names": "name", "facts": "fact", "approvals": "approval", "trials": "trial"} | {
    "filings": "filing",
    "statements": "statement",
    "notes": "note",
    "status": "status",
}


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

    def record(self, table: Mapping[str, Any], kind: RecordKind, where: str) -> Record | None:
        """Return the record that ``table`` describes, its parts numbered from 1."""
        place = f"{kind}/{table.get('id', '?')}"
        filled = dict(table) | {"kind": kind}
        for part in _PARTS:
            rows = filled.get(part, ())
            for number, row in enumerate([rows] if isinstance(rows, dict) else rows, 1):
                if isinstance(row, dict):
                    row["id"] = f"{place}#{_ID_PART[part]}-{number}"
        return self.value(Record, filled, where)

    def value(self, kind: type[T], table: Mapping[str, Any], where: str) -> T | None:
        """Return ``table`` as a ``kind``, None where a required key is missing or wrong."""
        hints, known, found = get_type_hints(kind), set(), {}
        whole = True
        for f in fields(kind):  # type: ignore[arg-type]
            hint, raw, keys = hints[f.name], *self._raw(f.name, hints[f.name], table)
            known |= keys
            if raw is None:
                if f.default is MISSING and f.default_factory is MISSING:
                    self._problems.append(f"{where}{f.name}: is missing")
                    whole = False
                continue
            try:
                found[f.name] = self._convert(hint, raw, f"{where}{f.name}")
            except (ValueError, TypeError) as error:
                self._problems.append(f"{where}{f.name}: {error}")
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
        return table.get(name), {name}

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
            raise TypeError(f"a {target.__name__} is wanted")
        return raw

    def _several(self, kind: Any, raw: Any, where: str) -> tuple[Any, ...]:
        rows = [raw] if isinstance(raw, str) else raw
        if not isinstance(rows, list):
            raise TypeError("a list is wanted")
        if kind is str:
            return tuple(rows)
        if kind is Citation:
            return tuple(citation.parse(row) for row in rows)
        values = [self._nested(kind, row, f"{where}[{n}].") for n, row in enumerate(rows, 1)]
        return tuple(value for value in values if value is not None)

    def _nested(self, kind: Any, raw: Any, where: str) -> Any:
        if not isinstance(raw, dict):
            raise TypeError("a table is wanted")
        return self.value(kind, raw, where)


def _text(raw: Any) -> Text:
    if isinstance(raw, str):
        return plain(raw)
    if not isinstance(raw, dict) or not {"zh", "en"} <= set(raw):
        raise ValueError("both zh and en are wanted")
    if extra := set(raw) - {"zh", "en", "original", "cite"}:
        raise ValueError(f"no such key: {', '.join(sorted(extra))}")
    if not all(isinstance(raw[key], str) and raw[key].strip() for key in ("zh", "en")):
        raise ValueError("zh and en must hold text")
    original = raw.get("original", "zh")
    if original not in ("zh", "en"):
        raise ValueError("original is zh or en")
    return Text(raw["zh"], raw["en"], original)


def read(data: Path, problems: list[str]) -> Library:
    """Read every file of the folder ``data``; what cannot be read becomes a problem."""
    library = Library()
    if not data.is_dir():
        problems.append(f"{data}: no such folder")
        return library
    reader = Reader(problems)
    _read_records(reader, data, library, problems)
    shown = "data/sources.toml"
    for n, row in enumerate(reader.toml(data / "sources.toml", shown).get("source", []), 1):
        if source := reader.value(Source, row, f"{shown}: source[{n}] ({row.get('id')}): "):
            library.sources.append(source)
    edition = reader.toml(data / "edition.toml", "data/edition.toml")
    library.edition, library.review_edition = edition.get("data", ""), edition.get("review", "")
    library.floors, library.canaries = edition.get("floors", {}), edition.get("canaries", [])
    try:
        library.paragraphs = review_index.read(data / "review_index.json")
    except (OSError, ValueError, TypeError) as error:
        problems.append(f"data/review_index.json: cannot be read: {error}")
    library.drawable = _drawable(data.parent / "resources" / "fonts" / "coverage.txt")
    return library


def _drawable(coverage: Path) -> frozenset[int]:
    """Return the code points that the bundled fonts draw, none where no fonts are beside the data.

    Each line gives 256 characters: the first one's code point without its last two digits, and a
    number whose bit n stands for the character n after it, both hexadecimal.
    """
    if not coverage.exists():
        return frozenset()
    points: set[int] = set()
    for line in coverage.read_text("ascii").splitlines():
        if line and not line.startswith("#"):
            row, bits = (int(part, 16) for part in line.split())
            points.update(row << 8 | n for n in range(256) if bits >> n & 1)
    return frozenset(points)


def _read_records(reader: Reader, data: Path, library: Library, problems: list[str]) -> None:
    for path, kind in _paths(data):
        shown = f"data/{path.relative_to(data).as_posix()}"
        table = reader.toml(path, shown)
        rows = (
            [(table, f"{shown}: ")]
            if path.parent != data
            else [
                (row, f"{shown}: record[{n}] ({row.get('id', 'no id')}): ")
                for n, row in enumerate(table.get("record", []), 1)
            ]
        )
        for row, where in rows:
            if row and (record := reader.record(row, kind, where)):
                _add(library, record, where.rstrip(": "), problems)


def _paths(data: Path) -> list[tuple[Path, RecordKind]]:
    found = [
        (path, kind)
        for folder, kind in FOLDERS.items()
        for path in sorted((data / folder).glob("*.toml"))
    ]
    return found + [
        (data / f"{name}.toml", kind)
        for name, kind in FILES.items()
        if (data / f"{name}.toml").exists()
    ]


def _add(library: Library, record: Record, origin: str, problems: list[str]) -> None:
    if record.place in library.origin:
        problems.append(
            f"{origin}: id: {record.id!r} stands in {library.origin[record.place]} already"
        )
        return
    library.origin[record.place] = origin
    library.records.append(record)
