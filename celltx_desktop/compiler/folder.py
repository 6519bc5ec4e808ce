"""Read the data folder: every file of the review's facts, then the supplement that joins them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from ..domain.facts.kinds import RecordKind
from ..domain.facts.record import Record, Source
from ..domain.place import Place
from .facts import derived, review_index
from .facts.reader import Reader
from .library import Canary, Heading, Library
from .problems import Problems
from .search import not_here, synonyms

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
    "lists": "list",
}
SUPPLEMENT = "supplement"
"""The folder of facts from beyond the review; it holds the same files and folders."""

_ITS_OWN = ("title", "parent", "order", "home")
_ADDED = (
    "stages",
    "card_lines",
    "names",
    "facts",
    "approvals",
    "trials",
    "filings",
    "statements",
    "notes",
)


def read(data: Path, problems: Problems) -> Library:
    """Read every file of the folder ``data``; what cannot be read becomes a problem."""
    library = Library()
    if not data.is_dir():
        problems.add(str(data), "no-folder")
        return library
    reader = Reader(problems)
    for row, kind, where in _rows(reader, data, data):
        if record := reader.record(row, kind, where):
            _add(library, record, where.rstrip(": "), problems)
    for row, kind, where in _rows(reader, data / SUPPLEMENT, data):
        _read_supplement(reader, row, kind, where, library, problems)
    shown = "data/sources.toml"
    for n, row in enumerate(reader.tables(data / "sources.toml", shown, "source"), 1):
        if source := reader.value(Source, row, f"{shown}: source[{n}] ({row.get('id')}): "):
            library.sources.append(source)
    shown = "data/sections.toml"
    for n, row in enumerate(reader.tables(data / "sections.toml", shown, "section"), 1):
        if heading := reader.value(Heading, row, f"{shown}: section[{n}] ({row.get('id')}): "):
            library.headings.append(heading)
    _read_edition(reader, data, library, problems)
    library.search = synonyms.read(data, reader, problems)
    library.not_here = not_here.read(data, reader)
    derived.complete(library)
    for path in _strangers(data):
        problems.add(f"data/{path.relative_to(data).as_posix()}", "unknown-file")
    return library


def _read_edition(reader: Reader, data: Path, library: Library, problems: Problems) -> None:
    shown = "data/edition.toml"
    edition = reader.toml(data / "edition.toml", shown)
    library.edition, library.review_edition, library.supplement_edition = (
        str(edition.get(key, "")) for key in ("data", "review", "supplement")
    )
    for kind, floor in edition.get("floors", {}).items():
        if isinstance(floor, int):
            library.floors[kind] = floor
        else:
            problems.add(f"{shown}: floors.{kind}", "not-whole-number")
    for n, row in enumerate(edition.get("canaries", []), 1):
        if canary := reader.value(Canary, row, f"{shown}: canaries[{n}]."):
            library.canaries.append(canary)
    try:
        library.paragraphs = review_index.read(data / "review_index.json")
    except (OSError, ValueError, TypeError, KeyError) as error:
        problems.add("data/review_index.json", "unreadable", reason=error)
    library.drawable = _drawable(data.parent / "resources" / "fonts" / "coverage.txt")


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


def _rows(
    reader: Reader, folder: Path, data: Path
) -> Iterator[tuple[dict[str, Any], RecordKind, str]]:
    """Yield every record's table with its kind and where it stands."""
    for path, kind in _paths(folder):
        shown = f"data/{path.relative_to(data).as_posix()}"
        if path.parent != folder:
            if table := reader.toml(path, shown):
                yield table, kind, f"{shown}: "
            continue
        for n, row in enumerate(reader.tables(path, shown, "record"), 1):
            yield row, kind, f"{shown}: record[{n}] ({row.get('id', '?')}): "


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


def _strangers(data: Path) -> list[Path]:
    """Return the files that nothing would read: a name or a folder is misspelt."""
    known = {path for folder in (data, data / SUPPLEMENT) for path, _ in _paths(folder)}
    known |= {data / f"{name}.toml" for name in ("sources", "sections", "edition")}
    known |= {data / synonyms.SYNONYMS, data / not_here.FILE}
    found = (path for depth in ("*", "*/*", "*/*/*") for path in data.glob(f"{depth}.toml"))
    return sorted(set(found) - known)


def _add(library: Library, record: Record, origin: str, problems: Problems) -> None:
    if record.place in library.origin:
        other = library.origin[record.place]
        problems.add(f"{origin}: id", "duplicate-id", id=record.id, file=other)
        return
    library.origin[record.place] = origin
    library.records.append(record)


def _read_supplement(
    reader: Reader,
    row: Mapping[str, Any],
    kind: RecordKind,
    where: str,
    library: Library,
    problems: Problems,
) -> None:
    """Join a supplement to the record that the review has, or add a record of its own."""
    place = Place.of(kind, str(row.get("id", "?")))
    there = next((n for n, r in enumerate(library.records) if r.place == place), None)
    if there is None:
        if record := reader.record(row, kind, where, "supplement"):
            _add(library, record, where.rstrip(": "), problems)
        return
    origin = where.rstrip(": ")
    known = library.records[there]
    if place in library.added or known.origin == "supplement":
        other = library.added.get(place, library.origin[place])
        problems.add(f"{origin}: id", "duplicate-id", id=known.id, file=other)
        return
    library.added[place] = origin
    for key in (key for key in _ITS_OWN if key in row):
        problems.add(f"{origin}: {key}", "reviews-own")
    title = {"zh": known.title.zh, "en": known.title.en}
    if added := reader.record(dict(row) | {"title": title}, kind, where, "supplement"):
        joined = {part: getattr(known, part) + getattr(added, part) for part in _ADDED}
        library.records[there] = replace(known, **joined)
