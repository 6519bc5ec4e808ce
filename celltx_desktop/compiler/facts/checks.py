"""What must hold across the data before a database is made of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from ...domain.facts.citation import REVIEW, Citation
from ...domain.facts.columns import flatten
from ...domain.facts.kinds import Event
from ...domain.facts.record import Approval, CardLine, Fact, Note, Record, Stage, Trial
from ...domain.facts.status import ENDS
from ...domain.facts.vocabulary import JURISDICTIONS, fields_of
from ...domain.place import NOWHERE, Place
from ...domain.search.words import squeeze
from ...domain.text import Text
from ..builder import parts
from ..library import Library
from ..problems import Problems
from ..search import not_here
from . import supplement
from .schema import DERIVED, PARTS

_ID = re.compile(r"[a-z0-9]+(?:[.-][a-z0-9]+)*")
_DATE = re.compile(r"(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?")
_FOLLOWING: tuple[Event, ...] = (*ENDS, "further-indication", "conversion", "renewal")
"""Events that follow a first authorisation in the same place."""
_LONGEST_LINE = {"zh": 60, "en": 130}
"""What fits on the page's card; a card line is written for it, and never cut."""
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")
_NUMBERS = {"clinicaltrials-gov": re.compile(r"NCT\d{8}"), "cde": re.compile(r"CXSL\d{7}")}


def check(library: Library, problems: Problems) -> None:
    """Add every problem that is found, each with its file and key."""
    refs = {paragraph.id: set(paragraph.refs) for paragraph in library.paragraphs}
    places = set(library.origin)
    cited = {source.id: source for source in library.sources}
    for record in library.records:
        origin = library.origin[record.place]
        _check_record(record, origin, places, refs, problems)
        _check_characters(record, origin, library.drawable, problems)
        _check_decisions(record, library, problems)
        for where, part in _placed_parts(record, library):
            _check_part(part, where, record, places, problems)
            supplement.check_part(part, where, record, cited, library.edition, problems)
            for name, cites in _cites(part):
                _check_cites(cites, f"{where}{name}", set(cited), refs, problems)
            _check_characters(part, where, library.drawable, problems)
    _check_tree(library, problems)
    _check_holds_for(library, problems)
    _check_headings(library, problems)
    _check_sources(library, problems)
    _check_not_here(library, problems)
    _check_gates(library, problems)


def _placed_parts(record: Record, library: Library) -> Iterator[tuple[str, Any]]:
    """Yield every part with its file and its key there, whose number the part's id keeps."""
    origin = library.origin[record.place]
    for table in PARTS:
        for part in () if table in DERIVED else parts(record, table):
            number = part.id.part.rpartition("-")[2]
            file = library.added.get(record.place, origin) if part.supplement else origin
            yield f"{file}: {table}s[{number}]", part


def _check_decisions(record: Record, library: Library, problems: Problems) -> None:
    """Note decisions that cannot stand in one row of time: the status would follow from neither."""
    placed = [
        (where, one) for where, one in _placed_parts(record, library) if isinstance(one, Approval)
    ]
    for where, one in placed:
        beside = [
            other
            for _, other in placed
            if (other.jurisdiction, other.origin) == (one.jurisdiction, one.origin)
        ]
        first = min((o.date for o in beside if o.event == "first-authorisation"), default="")
        if one.event in _FOLLOWING and one.date and one.date < first[: len(one.date)]:
            problems.add(f"{where}.date", "before-first", event=one.event, first=first)
        ends = [o for o in beside if o.event in ENDS and o.date and not o.indication]
        ended = max((o.date for o in ends), default="")
        if one.event in ("further-indication", "conversion") and ended and one.date > ended:
            problems.add(f"{where}.date", "after-end", event=one.event, end=ended)
        if one.event in ENDS and one.basis != "not-stated":
            problems.add(f"{where}.basis", "end-with-basis", event=one.event)


def _check_tree(library: Library, problems: Problems) -> None:
    """Note every record that stands above itself: pages walk up to the top."""
    above = {record.place: record.above for record in library.records}
    for place in above:
        seen: set[str] = set()
        here = place
        while here in above and here not in seen:
            seen.add(here)
            here = above[here]
        if here == place:
            problems.add(f"{library.origin[place]}: parent", "above-itself")


def _check_holds_for(library: Library, problems: Problems) -> None:
    """Note what a class would say on the page of a product that is none of its own."""
    above = {record.place: record.above for record in library.records}
    for record in library.records:
        for where, part in _placed_parts(record, library):
            places = getattr(part, "holds_for", ())
            if places and (record.kind != "class" or part.kind not in ("mechanism", "safety")):
                problems.add(f"{where}.holds_for", "not-of-class")
                continue
            for place, count in Counter(places).items():
                if place not in above:
                    problems.add(f"{where}.holds_for", "no-record", place=place)
                elif record.place not in _line(place, above):
                    problems.add(f"{where}.holds_for", "not-in-class", place=place)
                elif count > 1:
                    problems.add(f"{where}.holds_for", "on-page-already", place=place)


def _line(place: Place, above: Mapping[Place, Place]) -> set[Place]:
    """Return a place and all that stand above it."""
    line: set[Place] = set()
    while place and place not in line:
        line.add(place)
        place = above.get(place, NOWHERE)
    return line


def _check_headings(library: Library, problems: Problems) -> None:
    """Note every heading of the review that is not there as printed."""
    printed = {p.id: p.titles[0] for p in library.paragraphs if p.id.endswith("-title")}
    held = {heading.id: heading.title for heading in library.headings}
    for place in sorted(printed.keys() | held.keys()):
        where = f"data/sections.toml: {place}"
        if place not in printed:
            problems.add(where, "no-paragraph", paragraph=place)
        elif place not in held:
            problems.add(where, "missing")
        elif held[place][held[place].original] != printed[place]:
            problems.add(where, "not-as-printed", printed=printed[place])


def _check_sources(library: Library, problems: Problems) -> None:
    counts = Counter(source.id for source in library.sources)
    for source in library.sources:
        where = f"data/sources.toml: {source.id}"
        for name in ("as_of", "read_on"):
            if (value := getattr(source, name)) and not _is_date(value):
                problems.add(f"{where}: {name}", "not-date")
        supplement.check_source(source, where, library.edition, problems)
        _check_characters(source, where, library.drawable, problems)
    for name, count in counts.items():
        if count > 1:
            problems.add(f"data/sources.toml: {name}", "duplicate-source", count=count)


def _check_not_here(library: Library, problems: Problems) -> None:
    """Note what has a record, of which the search would say that it is not here."""
    known = {source.id for source in library.sources}
    called = {
        squeeze(name): str(record.place)
        for record in library.records
        for name in (record.title.zh, record.title.en, *(name.text for name in record.names))
    }
    for product in library.not_here:
        for name in product.names:
            where = f"{not_here.SHOWN}: {name}"
            if other := called.get(squeeze(name)):
                problems.add(where, "is-here", other=other)
            called[squeeze(name)] = where
            if product.cite not in known:
                problems.add(f"{where}: cite", "no-source", source=product.cite)
            written = Text(name + product.text.zh, product.text.en)
            _check_characters(written, where, library.drawable, problems)


def _cites(part: Any) -> Iterable[tuple[str, tuple[Citation, ...]]]:
    if isinstance(part, Note):
        yield ".printed.cite", part.printed_cites
        if part.strength not in ("reading", "ours"):
            yield ".elsewhere.cite", part.elsewhere_cites
    else:
        yield ".cite", part.cites


def _check_record(
    record: Record, origin: str, places: set[Place], refs: dict[str, set[int]], problems: Problems
) -> None:
    if not _ID.fullmatch(record.id):
        problems.add(f"{origin}: id", "not-id")
    if record.kind in ("product", "class") and not origin.endswith(f"/{record.id}.toml"):
        problems.add(f"{origin}: id", "not-file-name", id=record.id)
    if record.above and record.above not in places:
        kind = record.above.kind
        problems.add(f"{origin}: parent", "no-parent", kind=kind, id=record.parent)
    if record.kind == "product":
        if not record.parent:
            problems.add(f"{origin}: parent", "no-class")
        if not record.names:
            problems.add(f"{origin}: names", "none")
    if not record.home and record.origin == "review":
        problems.add(f"{origin}: home", "missing")
    if record.home and record.origin == "supplement":
        problems.add(f"{origin}: home", "not-in-review")
    for paragraph in record.home:
        if paragraph not in refs:
            problems.add(f"{origin}: home", "no-paragraph", paragraph=paragraph)


def _check_cites(
    cites: tuple[Citation, ...],
    where: str,
    sources: set[str],
    refs: dict[str, set[int]],
    problems: Problems,
) -> None:
    if not cites:
        problems.add(where, "missing")
    for cite in cites:
        if cite.source not in sources:
            problems.add(where, "no-source", source=cite.source)
        elif cite.source == REVIEW and cite.paragraph not in refs:
            problems.add(where, "no-paragraph", paragraph=cite.paragraph)
        elif extra := set(cite.refs) - refs.get(cite.paragraph, set()):
            problems.add(where, "no-reference", paragraph=cite.paragraph, refs=sorted(extra))


def _check_part(
    part: Any, where: str, record: Record, places: set[Place], problems: Problems
) -> None:
    for name in ("date", "as_of", "read_on"):
        if (value := getattr(part, name, "")) and not _is_date(value):
            problems.add(f"{where}.{name}", "not-date")
    for owner in ("regulator", "registry", "body"):
        if (value := getattr(part, owner, "")) and Place.of("organisation", value) not in places:
            problems.add(f"{where}.{owner}", "no-organisation", id=value)
    _check_number(part, where, problems)
    about = getattr(part, "about", ()) if not isinstance(part, Note) else ()
    for place, count in Counter(about).items():
        if place not in places:
            problems.add(f"{where}.about", "no-record", place=place)
        if count > 1 or place == record.place:
            problems.add(f"{where}.about", "on-page-already", place=place)
    if isinstance(part, Approval):
        _check_approval(part, where, places, problems)
    elif isinstance(part, CardLine):
        _check_card_line(part, where, record, problems)
    elif isinstance(part, Fact):
        _check_fact(part, where, record, places, problems)
    elif isinstance(part, Stage) and not part.text and not part.supplement:
        problems.add(where, "no-value")


def _check_number(part: Any, where: str, problems: Problems) -> None:
    keeper = getattr(part, "registry", getattr(part, "body", ""))
    if isinstance(part, Trial):
        if not part.number and not part.acronym:
            problems.add(f"{where}.number", "missing")
        if bool(part.number) != bool(part.registry):
            problems.add(f"{where}.registry", "number-of-registry")
    if keeper in _NUMBERS and part.number and not _NUMBERS[keeper].fullmatch(part.number):
        problems.add(f"{where}.number", "not-number", registry=keeper)


def _check_approval(approval: Approval, where: str, places: set[Place], problems: Problems) -> None:
    if not approval.regulator and not approval.jurisdiction:
        problems.add(where, "regulator-or-jurisdiction")
    elif approval.jurisdiction not in JURISDICTIONS:
        known = ", ".join(JURISDICTIONS)
        if not approval.jurisdiction:
            problems.add(f"{where}.regulator", "no-jurisdiction", id=approval.regulator)
        else:
            key = f"{where}.jurisdiction"
            problems.add(key, "not-one-of", value=approval.jurisdiction, known=known)
    if not approval.date and not approval.supplement:
        problems.add(f"{where}.date", "missing")
    if approval.label_url and not _ADDRESS.fullmatch(approval.label_url):
        problems.add(f"{where}.label_url", "not-address")
    for number, part in enumerate(approval.parts, 1):
        if part.disease not in places or part.disease.kind != "disease":
            problems.add(f"{where}.parts[{number}].disease", "no-record", place=part.disease)


def _check_card_line(line: CardLine, where: str, record: Record, problems: Problems) -> None:
    """Note a card line that does not fit, or that a field says already."""
    for lang, most in _LONGEST_LINE.items():
        if len(line.text[lang]) > most:  # type: ignore[index]
            problems.add(f"{where}.{lang}", "too-long", count=len(line.text[lang]), most=most)  # type: ignore[index]
    if line.kind != "indication-cell" and any(f.text == line.text for f in record.facts):
        problems.add(where, "copies-field")


def _check_fact(
    fact: Any, where: str, record: Record, places: set[Place], problems: Problems
) -> None:
    known = fields_of(record.kind)
    if fact.field not in known:
        problems.add(f"{where}.field", "not-field", field=fact.field, kind=record.kind)
        return
    if fact.code and fact.code not in known[fact.field].codes:
        problems.add(f"{where}.code", "not-code", code=fact.code, field=fact.field)
    if known[fact.field].codes and not fact.code and not fact.silence:
        codes = ", ".join(known[fact.field].codes)
        problems.add(f"{where}.code", "no-code", codes=codes)
    if not fact.text and not fact.code and not fact.silence:
        problems.add(where, "no-value")
    if fact.link and fact.link not in places:
        problems.add(f"{where}.link", "no-record", place=fact.link)


def _is_date(value: str) -> bool:
    """Tell whether ``value`` is an ISO 8601 date, with or without month and day."""
    if not _DATE.fullmatch(value):
        return False
    try:
        date.fromisoformat(value + "-01" * (2 - value.count("-")))
    except ValueError:
        return False
    return True


def _check_characters(part: Any, where: str, drawable: frozenset[int], problems: Problems) -> None:
    """Note which characters would be missing on a sheet."""
    texts = (value for value in flatten(part).values() if isinstance(value, str))
    for character in sorted(set("".join(texts))):
        if drawable and ord(character) not in drawable:
            code = f"U+{ord(character):04X}"
            problems.add(where, "not-drawable", character=character, code=code)


def _check_gates(library: Library, problems: Problems) -> None:
    shown = "data/edition.toml"
    if not _is_date(library.edition):
        problems.add(f"{shown}: data", "not-date")
    if not _is_date(library.review_edition):
        problems.add(f"{shown}: review", "not-date")
    if newer := supplement.newer(library):
        problems.add(f"{shown}: supplement", "newer-fact", date=newer)
    counts = Counter(record.kind for record in library.records)
    for kind, floor in library.floors.items():
        if (count := counts[kind]) < floor:  # type: ignore[index]
            problems.add(f"{shown}: floors.{kind}", "too-few-records", count=count, floor=floor)
    by_place = {record.place: record for record in library.records}
    for canary in library.canaries:
        record = by_place.get(canary.place)
        if record is None or canary.text not in repr(record):
            problems.add(f"{shown}: canaries", "canary", text=canary.text, place=canary.place)
