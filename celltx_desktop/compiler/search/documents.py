"""What the search reads of one record: its names, its fields and its text."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator, Mapping
from typing import Literal

from ...domain.facts.record import Approval, Record, Statement
from ...domain.facts.vocabulary import JURISDICTIONS, fields_of
from ...domain.place import Place
from ...domain.search.words import squeeze
from ...domain.text import EMPTY, Text, plain
from .synonyms import ListPage

Part = Literal["name", "other-name", "field", "text"]
"""Where a text stands: an other name counts less than a name where it is typed exactly; a title
that describes (of a milestone) is a field, or a headline would come before its product."""

_LESSER = ("description",)
_DESCRIBED = ("milestone", "statistic", "recommendation")
"""Kinds whose title describes them and is no name that anyone would type."""
_SHORT = re.compile(r"(.+?)\s*[（(]([^（）()]+)[）)]\s*(.*)")
_LATIN = re.compile(r"[A-Za-z]+")
_INITIALS = 5
"""Words of a name at most whose initials are typed."""
_GENERIC = re.compile(r"([a-z]{6,})(?: [a-z]+)?cel(?:-[a-z]+)?")
_SHORTENED = (3, 4, 5)
_ABBREVIATION = re.compile(r"(?=(?:.*[A-Z]){2})[A-Za-z][A-Za-z0-9-]{1,11}")


@dataclasses.dataclass(frozen=True, slots=True)
class Entry:
    """Hold one text; ``supplement`` says that it belongs to the supplement."""

    part: Part
    field: str
    text: Text
    supplement: bool = False

    @property
    def is_name(self) -> bool:
        return self.part in ("name", "other-name")

    @property
    def searched(self) -> Literal["name", "field", "text"]:
        """Return how strong a match in this text is."""
        return self.part if self.part in ("field", "text") else "name"

    @property
    def written(self) -> tuple[str, ...]:
        """Return the text once for each language that writes it differently."""
        return (self.text.zh,) if self.text.same else (self.text.zh, self.text.en)


def ancestors(record: Record, records: Mapping[Place, Record]) -> list[Record]:
    """Return the records above, the nearest first."""
    found: list[Record] = []
    above = records.get(record.above)
    while above is not None and above not in found:
        found.append(above)
        above = records.get(above.above)
    return found


def names(
    record: Record, others: Mapping[str, list[str]], titles: Mapping[str, Place]
) -> list[Entry]:
    """Return every name, and the synonyms of each, a name that stands twice only once.

    What the supplement calls a record does not take the synonyms from the review's names, for
    the review alone is searched as if there were no supplement. ``titles`` are the records that
    are called so: the title of another one counts less here than there.
    """
    given = [
        dataclasses.replace(entry, part="other-name")
        if _is_anothers(entry, record, titles)
        else entry
        for entry in _names(record)
    ]
    known = {squeeze(word) for entry in given for word in entry.written}
    if (name := _spoken_id(record)) and squeeze(name) not in known:
        given.append(Entry("other-name", "id", plain(name), record.origin == "supplement"))
        known.add(squeeze(name))
    reviews = {squeeze(word) for entry in given if not entry.supplement for word in entry.written}
    for entry in given[:]:
        for word in entry.written:
            derived = [(entry.part, "names", short) for short in _short_forms(word)]
            derived += [("other-name", "synonym", other) for other in others.get(squeeze(word), ())]
            for part, field, other in derived:
                called = squeeze(other)
                if called not in (known if entry.supplement else reviews):
                    known.add(called)
                    reviews |= set() if entry.supplement else {called}
                    given.append(Entry(part, field, plain(other), entry.supplement))
    return given


def _is_anothers(entry: Entry, record: Record, titles: Mapping[str, Place]) -> bool:
    """Tell whether a product's name is the title of another: a code that two products share."""
    named = (titles.get(squeeze(word)) for word in entry.written)
    return entry.is_name and any(place not in (None, record.place) for place in named)


def _names(record: Record) -> Iterator[Entry]:
    supplement = record.origin == "supplement"
    yield Entry("field" if record.kind in _DESCRIBED else "name", "names", record.title, supplement)
    for name in record.names:
        part: Part = "other-name" if name.kind in _LESSER else "name"
        yield Entry(part, "names", plain(name.text), name.supplement)
    for trial in record.trials:
        if trial.number:
            yield Entry("name", "registry-number", plain(trial.number), trial.supplement)
    for filing in record.filings:
        yield Entry("name", "filing-number", plain(filing.number), filing.supplement)


def _spoken_id(record: Record) -> str:
    """Return the words of an id, which say simply what a title says at length.

    Years do not count, nor the country before a regulation: both would be in too many names.
    """
    if record.kind in (*_DESCRIBED, "list") or "-" not in record.id:
        return ""
    spoken = record.id.split("-")[record.kind == "regulation" :]
    return "-".join(word for word in spoken if not word.isdigit() or record.kind == "product")


def _short_forms(name: str) -> Iterator[str]:
    """Yield the name without its brackets if they hold an abbreviation, and that too at the end."""
    if (match := _SHORT.fullmatch(name)) and _ABBREVIATION.fullmatch(match[2]):
        yield match[1] + match[3]
        if not match[3]:
            yield match[2]


def initials(name: str) -> list[str]:
    """Return the initials of a name of several words, an abbreviation among them whole.

    ``Umbilical-cord MSC`` is typed ``UC-MSC``.
    """
    spelled = _LATIN.findall(name)
    if not 2 <= len(spelled) <= _INITIALS or not name.isascii():
        return []
    short = "".join(word if word.isupper() else word[0] for word in spelled).lower()
    return [short] if len(short) > 2 else []


def short_generics(name: str) -> Iterator[str]:
    """Yield how the name of a cell medicine may be shortened: the beginning and ``cel``.

    ``betibeglogene autotemcel`` is called beti-cel, by a habit that no register keeps.
    """
    if match := _GENERIC.fullmatch(name):
        for length in _SHORTENED:
            yield f"{match[1][:length]}cel"


def page_names(page: ListPage) -> list[Entry]:
    """Return what a page that lists records is called, and by which words it is asked for.

    It is a document too: who types ``milestones``, ``术语`` or ``获批`` wants the list.
    """
    zh, en = page.title.zh, page.title.en
    listed = (f"{zh}列表", f"{zh}一览", f"list of {en}", f"{en} list", f"all {en}")
    asked = [Entry("other-name", "synonym", plain(word)) for word in (*page.words, *listed)]
    return [Entry("name", "names", page.title), *asked]


def fields(record: Record, records: Mapping[Place, Record]) -> Iterator[Entry]:
    """Yield what the record's facts say, in the order of importance."""
    known = fields_of(record.kind)
    for fact in record.facts:
        if not fact.silence:
            text = fact.text or known[fact.field].codes[fact.code]
            yield Entry("field", fact.field, text, fact.supplement)
    for above in ancestors(record, records):
        yield Entry("field", "class", above.title, record.origin == "supplement")
    for status in filter(None, (record.status, record.later_status)):
        yield Entry("field", "stage", status.text, status.supplement)
    yield from _decisions(record, records)


def market(approval: Approval) -> Text:
    """Return the market of a decision whose source names no regulator, else nothing."""
    return EMPTY if approval.regulator else JURISDICTIONS.get(approval.jurisdiction, EMPTY)


def _decisions(record: Record, records: Mapping[Place, Record]) -> Iterator[Entry]:
    for approval in record.approvals:
        body = records.get(Place.of("organisation", approval.regulator))
        for text in (body.title if body else market(approval), approval.text, plain(approval.date)):
            if text:
                yield Entry("field", "approval", text, approval.supplement)
        if approval.indication:
            yield Entry("field", "indication", approval.indication, approval.supplement)
    for trial in record.trials:
        for text in (trial.text, trial.title, plain(trial.sponsor), trial.status):
            if text:
                yield Entry("field", "stage", text, trial.supplement)
    for filing in record.filings:
        yield Entry("field", "stage", filing.text, filing.supplement)


def body(record: Record) -> Iterator[Entry]:
    """Yield the statements and notes of the record."""
    for trial in record.trials:
        if trial.acronym:
            yield Entry("text", "trial", plain(trial.acronym), trial.supplement)
    for statement in record.statements:
        yield Entry("text", statement.kind, statement.text, statement.supplement)
    for note in record.notes:
        for text in (note.printed, note.elsewhere):
            yield Entry("text", "note", text, note.supplement)


def statement_body(statement: Statement) -> Iterator[Entry]:
    """Yield the text of one statement as a document of its own."""
    supplement = statement.supplement
    yield Entry("text", statement.kind, statement.text, supplement)
    if statement.theme:
        yield Entry("text", statement.kind, statement.theme, supplement)
