"""What must hold across the data before a database is made of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ..domain.citation import REVIEW, Citation
from ..domain.columns import flatten
from ..domain.record import Note, Record
from ..domain.vocabulary import fields_of
from .builder import parts
from .library import Library
from .schema import PARTS

_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_DATE = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_NUMBERS = {"clinicaltrials-gov": re.compile(r"NCT\d{8}"), "cde": re.compile(r"CXSL\d{7}")}
Tell = Callable[[str], None]


def check(library: Library, problems: list[str]) -> None:
    """Append every problem that is found, each with its file and key."""
    sources = {source.id for source in library.sources}
    refs = {paragraph.id: set(paragraph.refs) for paragraph in library.paragraphs}
    places = set(library.origin)
    for record in library.records:
        origin = library.origin[record.place]

        def tell(problem: str, origin: str = origin) -> None:
            problems.append(f"{origin}: {problem}")

        _check_record(record, origin, places, refs, tell)
        for key, part in _keyed_parts(record):
            _check_part(part, key, record, places, tell)
            for name, cites in _cites(part):
                _check_cites(cites, f"{key}{name}", sources, refs, tell)
        _check_characters(record, library.drawable, tell)
    problems += [
        f"data/sources.toml: {source.id}: as_of: not an ISO date"
        for source in library.sources
        if source.as_of and not _DATE.fullmatch(source.as_of)
    ]
    for name, count in Counter(source.id for source in library.sources).items():
        if count > 1:
            problems.append(f"data/sources.toml: {name}: stands {count} times")
    _check_gates(library, problems)


def _keyed_parts(record: Record) -> Iterator[tuple[str, Any]]:
    for table in PARTS:
        for number, part in enumerate(parts(record, table), 1):
            yield ("status" if table == "status" else f"{table}s[{number}]"), part


def _cites(part: Any) -> Iterable[tuple[str, tuple[Citation, ...]]]:
    if isinstance(part, Note):
        yield ".printed.cite", part.printed_cites
        if part.strength != "reading":
            yield ".elsewhere.cite", part.elsewhere_cites
    else:
        yield ".cite", part.cites


def _check_record(
    record: Record, origin: str, places: set[str], refs: dict[str, set[int]], tell: Tell
) -> None:
    if not _ID.fullmatch(record.id):
        tell("id: only small letters, digits, hyphens and dots")
    if record.kind in ("product", "class") and not origin.endswith(f"/{record.id}.toml"):
        tell(f"id: {record.id!r} is not the file's name")
    above = "class" if record.kind == "product" else record.kind
    if record.parent and f"{above}/{record.parent}" not in places:
        tell(f"parent: no {above} {record.parent!r}")
    if record.kind == "product":
        if not record.parent:
            tell("parent: a product belongs to a class")
        if record.status is None:
            tell("status: is missing")
        if not record.names:
            tell("names: at least one is wanted")
    if not record.home:
        tell("home: is missing")
    for paragraph in record.home:
        if paragraph not in refs:
            tell(f"home: no paragraph {paragraph!r}")


def _check_cites(
    cites: tuple[Citation, ...], key: str, sources: set[str], refs: dict[str, set[int]], tell: Tell
) -> None:
    if not cites:
        tell(f"{key}: is missing")
    for cite in cites:
        if cite.source not in sources:
            tell(f"{key}: no source {cite.source!r}")
        elif cite.source == REVIEW and cite.paragraph not in refs:
            tell(f"{key}: no paragraph {cite.paragraph!r}")
        elif extra := set(cite.refs) - refs.get(cite.paragraph, set()):
            tell(f"{key}: {cite.paragraph} does not print reference {sorted(extra)}")


def _check_part(part: Any, key: str, record: Record, places: set[str], tell: Tell) -> None:
    for name in ("date", "as_of"):
        if (value := getattr(part, name, "")) and not _DATE.fullmatch(value):
            tell(f"{key}.{name}: not an ISO date")
    for owner in ("regulator", "registry", "body"):
        if (value := getattr(part, owner, "")) and f"organisation/{value}" not in places:
            tell(f"{key}.{owner}: no organisation {value!r}")
    number, keeper = (
        getattr(part, "number", ""),
        getattr(part, "registry", getattr(part, "body", "")),
    )
    if number and keeper in _NUMBERS and not _NUMBERS[keeper].fullmatch(number):
        tell(f"{key}.number: not a number of {keeper}")
    for place in getattr(part, "about", ()) if not isinstance(part, Note) else ():
        if place not in places:
            tell(f"{key}.about: no record {place!r}")
    if hasattr(part, "regulator") and bool(part.regulator) == bool(part.region):
        tell(f"{key}: either regulator or region is wanted")
    if hasattr(part, "field"):
        _check_fact(part, key, record, places, tell)


def _check_fact(fact: Any, key: str, record: Record, places: set[str], tell: Tell) -> None:
    known = fields_of(record.kind)
    if fact.field not in known:
        tell(f"{key}.field: {fact.field!r} is not a field of a {record.kind}")
        return
    if fact.code and fact.code not in known[fact.field].codes:
        tell(f"{key}.code: {fact.code!r} is not a code of {fact.field}")
    if known[fact.field].codes and not fact.code and not fact.nothing:
        tell(f"{key}.code: one of {', '.join(known[fact.field].codes)} is wanted")
    if not fact.text and not fact.code and not fact.nothing:
        tell(f"{key}: neither a value nor a reason for nothing")
    if fact.link and fact.link not in places:
        tell(f"{key}.link: no record {fact.link!r}")


def _check_characters(record: Record, drawable: frozenset[int], tell: Tell) -> None:
    if not drawable:
        return
    texts = [
        value
        for part in (record, *(p for _, p in _keyed_parts(record)))
        for value in flatten(part).values()
        if isinstance(value, str)
    ]
    for character in sorted(set("".join(texts))):
        if ord(character) not in drawable:
            tell(f"the bundled fonts cannot draw {character!r} (U+{ord(character):04X})")


def _check_gates(library: Library, problems: list[str]) -> None:
    shown = "data/edition.toml"
    if not _DATE.fullmatch(library.edition):
        problems.append(f"{shown}: data: not an ISO date")
    if not _DATE.fullmatch(library.review_edition):
        problems.append(f"{shown}: review: not an ISO date")
    counts = Counter(record.kind for record in library.records)
    for kind, floor in library.floors.items():
        if counts[kind] < floor:  # type: ignore[index]
            problems.append(f"{shown}: floors.{kind}: only {counts[kind]} of {floor}")  # type: ignore[index]
    by_place = {record.place: record for record in library.records}
    for canary in library.canaries:
        record = by_place.get(canary["place"])
        if record is None or canary["text"] not in repr(record):
            problems.append(f"{shown}: canaries: {canary['text']} is not in {canary['place']}")
