"""What must hold across the data before a database is made of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from ...domain.facts.citation import REVIEW, Citation
from ...domain.facts.columns import flatten
from ...domain.facts.kinds import STATUS_OF
from ...domain.facts.record import Approval, Note, Record, Status
from ...domain.facts.vocabulary import fields_of
from ..builder import parts
from ..library import Library
from . import supplement
from .schema import PARTS

_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_DATE = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_DATES = re.compile(_DATE.pattern.replace("(?:19", r"(?<!\d)(?:19", 1))
_NUMBERS = {"clinicaltrials-gov": re.compile(r"NCT\d{8}"), "cde": re.compile(r"CXSL\d{7}")}
Tell = Callable[[str], None]


def check(library: Library, problems: list[str]) -> None:
    """Append every problem that is found, each with its file and key."""
    refs = {paragraph.id: set(paragraph.refs) for paragraph in library.paragraphs}
    places = set(library.origin)
    cited = {source.id: source for source in library.sources}
    for record in library.records:
        origin = library.origin[record.place]
        tell = _teller(origin, problems)
        _check_record(record, origin, places, refs, tell)
        _check_characters(record, "", library.drawable, tell)
        for origin, key, part in _keyed_parts(record, library):
            tell = _teller(origin, problems)
            _check_part(part, key, record, places, tell)
            supplement.check_part(part, key, record, cited, library.edition, tell)
            for name, cites in _cites(part):
                _check_cites(cites, f"{key}{name}", set(cited), refs, tell)
            _check_characters(part, f"{key}: ", library.drawable, tell)
    _check_statuses(library, problems)
    _check_tree(library, problems)
    _check_sources(library, problems)
    _check_gates(library, problems)


def _teller(origin: str, problems: list[str]) -> Tell:
    return lambda problem: problems.append(f"{origin}: {problem}")


def _keyed_parts(record: Record, library: Library) -> Iterator[tuple[str, str, Any]]:
    """Yield every part with its file and its key there, whose number the part's id keeps."""
    origin = library.origin[record.place]
    for table in PARTS:
        for part in parts(record, table):
            prefix, _, number = part.id.partition("#")[2].rpartition("-")
            added = prefix.startswith("s-")
            file = library.added.get(record.place, origin) if added else origin
            yield file, ("status" if table == "status" else f"{table}s[{number}]"), part


def _check_statuses(library: Library, problems: list[str]) -> None:
    """Tell of every status that the decision which it names contradicts."""
    bodies = {
        record.id: {record.title.zh, record.title.en, *(name.text for name in record.names)}
        for record in library.records
        if record.kind == "organisation"
    }
    for record in library.records:
        for status in parts(record, "status"):
            named = list(_named_decisions(record, status, bodies))
            kinds = {STATUS_OF[one.kind] for one in named}
            if kinds and status.kind not in kinds:
                file = library.origin[record.place]
                if status.supplement:
                    file = library.added.get(record.place, file)
                found = f"the approval of {named[0].date} is {named[0].kind!r}"
                problems.append(f"{file}: status.kind: {status.kind!r}, but {found}")


def _named_decisions(
    record: Record, status: Status, bodies: Mapping[str, set[str]]
) -> Iterator[Approval]:
    """Yield the decisions, of the same origin, whose date and body stand in a status."""
    said = f"{status.text.zh} {status.text.en}"
    dates = tuple(_DATES.findall(said))
    for one in record.approvals:
        called = bodies.get(one.regulator, {one.region.zh, one.region.en})
        is_named = one.date.startswith(dates) and any(name in said for name in called if name)
        if is_named and one.supplement == status.supplement:
            yield one


def _check_tree(library: Library, problems: list[str]) -> None:
    """Tell of every record that stands above itself: pages walk up to the top."""
    above = {record.place: record.above for record in library.records}
    for place in above:
        seen: set[str] = set()
        here = place
        while here in above and here not in seen:
            seen.add(here)
            here = above[here]
        if here == place:
            problems.append(f"{library.origin[place]}: parent: it stands above itself")


def _check_sources(library: Library, problems: list[str]) -> None:
    counts = Counter(source.id for source in library.sources)
    for source in library.sources:
        tell = _teller(f"data/sources.toml: {source.id}", problems)
        if source.as_of and not _is_date(source.as_of):
            tell("as_of: not an ISO date")
        supplement.check_source(source, library.edition, tell)
        _check_characters(source, "", library.drawable, tell)
    problems += [
        f"data/sources.toml: {name}: stands {count} times"
        for name, count in counts.items()
        if count > 1
    ]


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
    if record.above and record.above not in places:
        tell(f"parent: no {record.above.partition('/')[0]} {record.parent!r}")
    if record.kind == "product":
        if not record.parent:
            tell("parent: a product belongs to a class")
        if record.status is None:
            tell("status: is missing")
        if not record.names:
            tell("names: at least one is wanted")
    if not record.home and record.origin == "review":
        tell("home: is missing")
    if record.home and record.origin == "supplement":
        tell("home: the review does not treat it")
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
        if (value := getattr(part, name, "")) and not _is_date(value):
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
    about = getattr(part, "about", ()) if not isinstance(part, Note) else ()
    for place, count in Counter(about).items():
        if place not in places:
            tell(f"{key}.about: no record {place!r}")
        if count > 1 or place == record.place:
            tell(f"{key}.about: it stands on the page of {place} already")
    if hasattr(part, "regulator"):
        _check_approval(part, key, tell)
    if hasattr(part, "field"):
        _check_fact(part, key, record, places, tell)


def _check_approval(approval: Any, key: str, tell: Tell) -> None:
    if bool(approval.regulator) == bool(approval.region):
        tell(f"{key}: either regulator or region is wanted")
    if not approval.date and not approval.supplement:
        tell(f"{key}.date: is missing")


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


def _is_date(value: str) -> bool:
    """Tell whether ``value`` is an ISO 8601 date, with or without month and day."""
    if not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(value + "-01" * (2 - value.count("-")))
    except ValueError:
        return False
    return True


def _check_characters(part: Any, key: str, drawable: frozenset[int], tell: Tell) -> None:
    """Tell which characters would be missing on a sheet."""
    texts = (value for value in flatten(part).values() if isinstance(value, str))
    for character in sorted(set("".join(texts))):
        if drawable and ord(character) not in drawable:
            code = f"U+{ord(character):04X}"
            tell(f"{key}the bundled fonts cannot draw {character!r} ({code})")


def _check_gates(library: Library, problems: list[str]) -> None:
    shown = "data/edition.toml"
    if not _is_date(library.edition):
        problems.append(f"{shown}: data: not an ISO date")
    if not _is_date(library.review_edition):
        problems.append(f"{shown}: review: not an ISO date")
    if newer := supplement.newer(library):
        problems.append(f"{shown}: supplement: a fact is of {newer}, which is later")
    counts = Counter(record.kind for record in library.records)
    for kind, floor in library.floors.items():
        if counts[kind] < floor:  # type: ignore[index]
            problems.append(f"{shown}: floors.{kind}: only {counts[kind]} of {floor}")  # type: ignore[index]
    by_place = {record.place: record for record in library.records}
    for canary in library.canaries:
        record = by_place.get(canary.place)
        if record is None or canary.text not in repr(record):
            problems.append(f"{shown}: canaries: {canary.text} is not in {canary.place}")
