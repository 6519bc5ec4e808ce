"""The values by which a search is narrowed and counted: each record's, in one controlled form."""

from __future__ import annotations

import dataclasses
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from ...domain.facts.record import Fact, Record
from ...domain.facts.vocabulary import PRODUCT_FIELDS
from ...domain.place import Place
from ...domain.search.words import squeeze, words
from ...domain.text import Text, plain
from .documents import ancestors, market
from .synonyms import SearchData

_FIELDS = {
    "indication": ("indication", "disease"),
    "target": ("target", "target"),
    "cell-source": ("source", "cell-source"),
    "developer": ("developer", "organisation"),
    "regulator": ("regulator", "organisation"),
    "issuer": ("regulator", "organisation"),
}
"""The facts that make a value: its field word, and the kind of record that such facts name."""
_CODED = {"donor": "source", "cell-stage": "source", "jurisdiction": "country"}
_DATED = ("date",)
_LONGEST_LABEL = 40
_ORIGINS = {
    False: ("origin", "review", Text("综述", "Review")),
    True: ("origin", "supplement", Text("补充资料", "Supplement")),
}
_END = re.compile(r"[；;（(，,。]| \(")
_PHASE = re.compile(r"(?:IV|III|II|I|[1-4])(?=[ab]?(?:\W|$))")
_NUMBERS = {"I": "1", "II": "2", "III": "3", "IV": "4"}
_ROMANS = {number: roman for roman, number in _NUMBERS.items()}
FoundValue = tuple[str, str, Text]
"""Field word, key and label of one value."""


@dataclasses.dataclass(slots=True)
class Value:
    """Hold one value, its number, how many records have it, and by which words it is called."""

    number: int
    field: str
    key: str
    label: Text
    records: int = 0
    names: set[str] = dataclasses.field(default_factory=set)


class Values:
    """Give every value a number as it is met first."""

    def __init__(self, records: Mapping[Place, Record], data: SearchData) -> None:
        self._records = records
        self._others = data.others()
        self._coded = {(value.field, value.key): value for value in data.values}
        self._naming = _Naming(records, data)
        self._codes = {
            (_CODED[fact.field], squeeze(fact.text.zh)): fact.code
            for record in records.values()
            for fact in record.facts
            if fact.code and fact.field in _CODED
        }
        self._known: dict[tuple[str, str], Value] = {}
        self.by_number: dict[int, Value] = {}

    def of(self, record: Record) -> dict[int, bool]:
        """Return the numbers of the record's values, and whether only the supplement has each."""
        found: dict[int, bool] = {}
        for value, supplement in self._found(record):
            number = self._numbered(*value)
            found[number] = supplement and found.get(number, True)
        for number in found:
            self.by_number[number].records += 1
        return found

    def of_part(self, whole: Mapping[int, bool], supplement: bool) -> dict[int, bool]:
        """Return the values of a part of a record, which may have another origin than it."""
        own = {n: added for n, added in whole.items() if self.by_number[n].field != "origin"}
        return own | {self._numbered(*_ORIGINS[supplement]): supplement}

    def _numbered(self, field_word: str, key: str, label: Text) -> int:
        key = self._codes.get((field_word, key), key)  # what is written out here has a code there
        known = self._known.get((field_word, key))
        if known is None:
            coded = self._coded.get((field_word, key))
            label = coded.label if coded and coded.label else label
            named = self._records.get(Place(key))
            short = named.id if named else key
            other = self._naming.called(field_word, short)
            if other and other[1] != key:
                short = ""  # what is wider may have the id of one record for its name
            known = Value(len(self._known) + 1, field_word, key, label)
            called = {label.zh, label.en, short, *(coded.words if coded else ())}
            if named:
                # With the supplement hidden no name of it may lead from a developer to its products
                own = named.origin == "supplement" or field_word != "developer"
                called |= {name.text for name in named.names if own or not name.supplement}
            for name in list(called):
                called |= set(self._others.get(squeeze(name), ()))
            known.names = {squeezed for name in called if (squeezed := squeeze(name))}
            self._known[field_word, key] = self.by_number[known.number] = known
        return known.number

    def _found(self, record: Record) -> Iterator[tuple[FoundValue, bool]]:
        yield _ORIGINS[record.origin == "supplement"], record.origin == "supplement"
        line = [record] if record.kind == "class" else []
        for above in [*line, *ancestors(record, self._records)]:
            if above.kind == "class":
                yield ("class", above.place, above.title), record.origin == "supplement"
        for status in filter(None, (record.status, record.later_status)):
            yield ("status", status.kind, plain(status.kind)), status.supplement
            yield from ((phase, status.supplement) for phase in _phases(status.phase))
        for fact in record.facts:
            if not fact.silence:
                yield from ((value, fact.supplement) for value in self._of_fact(fact))
        for approval in record.approvals:
            found = [*self._of_body(approval.regulator), *_year(approval.date)]
            found += _country(market(approval))
            found += self._naming.named("indication", approval.indication)
            yield from ((value, approval.supplement) for value in found)
        for trial in record.trials:
            yield from ((phase, trial.supplement) for phase in _phases(trial.phase))
        for filing in record.filings:
            yield from ((body, filing.supplement) for body in self._of_body(filing.body))

    def _of_fact(self, fact: Fact) -> Iterator[FoundValue]:
        if fact.code and fact.field in _CODED:
            yield self._of_code(_CODED[fact.field], fact)
        if fact.field in _FIELDS:
            field_word, kind = _FIELDS[fact.field]
            if fact.link.kind == kind and fact.link in self._records:
                yield (field_word, fact.link, self._records[fact.link].title)
            else:
                yield from self._naming.named(field_word, fact.text)
            yield from self._home(fact.link)
        if fact.field == "country":
            yield from _country(fact.text)
        if fact.field in _DATED:
            yield from _year(fact.text.en)

    def _of_code(self, field_word: str, fact: Fact) -> FoundValue:
        """Return the value of a code; it is a record's own value where one is called the same."""
        codes = PRODUCT_FIELDS[fact.field].codes if fact.field in PRODUCT_FIELDS else {}
        coded = self._coded.get((field_word, fact.code))
        label = coded.label if coded and coded.label else codes.get(fact.code, fact.text)
        return self._naming.called(field_word, label.zh) or (field_word, fact.code, label)

    def _of_body(self, organisation: str) -> Iterator[FoundValue]:
        if body := self._records.get(Place.of("organisation", organisation)):
            yield ("regulator", body.place, body.title)
            yield from self._home(body.place)

    def _home(self, place: Place) -> Iterator[FoundValue]:
        """Yield the country of an organisation."""
        if place.kind == "organisation" and place in self._records:
            for fact in self._records[place].facts:
                if fact.field == "country" and not fact.silence:
                    yield from _country(fact.text)


def _country(text: Text) -> Iterator[FoundValue]:
    if not text:
        return
    label = Text(_END.split(text.zh)[0].strip(), _END.split(text.en)[0].strip())
    yield ("country", squeeze(label.zh), label)


def _countries(record: Record) -> Iterator[str]:
    """Yield the keys of the countries that a record names as such."""
    named = [fact.text for fact in record.facts if fact.field == "country" and not fact.silence]
    named += map(market, record.approvals)
    yield from (key for text in named if text for _, key, _ in _country(text))


def _bodies(records: Mapping[Place, Record]) -> set[Place]:
    """Return the organisations that decide on products or register trials: they develop none."""
    named = {
        body
        for record in records.values()
        for body in (
            *(approval.regulator for approval in record.approvals),
            *(trial.registry for trial in record.trials),
            *(filing.body for filing in record.filings),
        )
    }
    return {Place.of("organisation", body) for body in named}


def _year(date: str) -> Iterator[FoundValue]:
    if match := re.match(r"(?:19|20)\d\d", date):
        yield ("year", match[0], plain(match[0]))


def _phases(printed: str) -> Iterator[FoundValue]:
    """Yield each phase of ``I/II``, and both as one value."""
    numbers = [_NUMBERS.get(phase, phase) for phase in _PHASE.findall(printed)]
    several = ["/".join(numbers)] if len(numbers) > 1 else []
    for key in (*numbers, *several):
        roman = "/".join(_ROMANS[number] for number in key.split("/"))
        yield ("phase", key, Text(f"{roman} 期", f"Phase {roman}"))


class _Naming:
    """Recognise in a text what has a value of its own: records by their names, groups by theirs."""

    def __init__(self, records: Mapping[Place, Record], data: SearchData) -> None:
        self._by_first: dict[tuple[str, str], list[tuple[list[str], FoundValue]]] = defaultdict(
            list
        )
        self._seen: dict[tuple[str, Text], list[FoundValue]] = {}
        self._called: dict[tuple[str, str], FoundValue] = {}
        self._broader: dict[FoundValue, list[str]] = defaultdict(list)
        self._countries = {key for record in records.values() for key in _countries(record)}
        bodies = _bodies(records)
        kinds = {kind: field_word for field_word, kind in _FIELDS.values()}
        for record in records.values():
            if record.kind in kinds:
                found: FoundValue = (kinds[record.kind], record.place, record.title)
                called = (record.title.zh, record.title.en, *(name.text for name in record.names))
                self._learn(found, called)
                if record.kind == "organisation" and record.place not in bodies:
                    self._learn(("developer", record.place, record.title), called)
        for group in data.synonyms:
            if group.field:
                words = (*group.words, *group.typed)
                own = (group.field, squeeze(group.label.zh), group.label)
                known = (self._called.get((group.field, squeeze(word))) for word in words)
                found = next(filter(None, known), own)
                self._learn(found, group.words)
                self._broader[found] += group.broader

    def _learn(self, found: FoundValue, called: Iterable[str]) -> None:
        for name in dict.fromkeys(called):
            if len(squeeze(name)) > 1 and (spelled := words(name)):
                self._by_first[found[0], spelled[0]].append((spelled, found))
                self._called.setdefault((found[0], squeeze(name)), found)

    def called(self, field_word: str, name: str) -> FoundValue | None:
        """Return what has exactly this name."""
        return self._called.get((field_word, squeeze(name)))

    def named(self, field_word: str, text: Text) -> list[FoundValue]:
        """Return what ``text`` names and what is broader, else a short text as it is."""
        if not text:
            return []
        if (field_word, text) not in self._seen:
            found = dict.fromkeys(
                f for written in (text.zh, text.en) for f in self._in(field_word, written)
            )
            for value in list(found):
                wider = (self._called.get((field_word, squeeze(w))) for w in self._broader[value])
                found |= dict.fromkeys(filter(None, wider))
            label = Text(_END.split(text.zh)[0].strip(), _END.split(text.en)[0].strip())
            if not found and len(label.en) <= _LONGEST_LABEL and self._is_value(field_word, label):
                found = {(field_word, squeeze(label.zh), label): None}
            self._seen[field_word, text] = list(found)
        return self._seen[field_word, text]

    def _is_value(self, field_word: str, label: Text) -> bool:
        """Tell whether words are a value, not where it holds: ``UK``, ``as approved by NMPA``."""
        bodies = [] if field_word == "regulator" else [label.zh, label.en]
        where = squeeze(label.zh) in self._countries
        where |= any(self._in("regulator", body) for body in bodies)
        return bool(squeeze(label.zh)) and not where

    def _in(self, field_word: str, text: str) -> list[FoundValue]:
        spelled = words(text)
        found: list[tuple[int, int, FoundValue]] = []
        for start, word in enumerate(spelled):
            for name, value in self._by_first.get((field_word, word), ()):
                if spelled[start : start + len(name)] == name:
                    found.append((start, start + len(name), value))
        return [
            value
            for start, end, value in found
            if not any(a <= start and end <= b and b - a > end - start for a, b, _ in found)
        ]
