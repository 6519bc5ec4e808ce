"""What a product is at one time: derived by rule from dated facts, never written by hand.

A decision counts as long as nothing ends it in its jurisdiction. There the first one in force
decides, and a later one only raises it, where a source states that it is regular: a further
indication under accelerated approval takes nothing from a regular one, and a basis that no source
states adds nothing. Over all jurisdictions the best standing counts; one of which neither day nor
basis is known counts for nothing beside one of which it is. A hospital exemption is no marketing
authorisation, a listing no decision.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from ..place import Place
from ..text import Text, plain
from .citation import REVIEW, Citation
from .kinds import Basis, Event, Origin, StatusKind
from .record import Approval, Record, Stage, Standing, Status
from .vocabulary import JURISDICTIONS

ENDS: tuple[Event, ...] = ("suspension", "withdrawal", "revocation", "expiry", "not-renewed")
"""Events after which what was decided before them is no longer in force."""
_BEST_FIRST: tuple[StatusKind, ...] = ("approved", "conditional", "hospital-exemption")
_CONDITIONAL: tuple[Basis, ...] = ("conditional", "accelerated", "provisional")
_REGULAR: tuple[Basis, ...] = ("regular", "exceptional-circumstances")
_WORDS = {
    "approved": Text("已批准", "Approved"),
    "marketed": Text("已上市", "On the market"),
    "conditional": Text("附条件", "Conditional"),
    "accelerated": Text("加速批准", "Accelerated"),
    "provisional": Text("临时批准", "Provisional"),
    "hospital-exemption": Text("医院豁免", "Hospital exemption"),
    "suspension": Text("已暂停", "Suspended"),
    "withdrawal": Text("已撤市", "Withdrawn"),
    "revocation": Text("已撤销", "Revoked"),
    "expiry": Text("已到期", "Expired"),
    "not-renewed": Text("未续期", "Not renewed"),
    "sale-ended": Text("停售", "Off sale"),
    "development-ended": Text("已停止开发", "Discontinued"),
    "in-trials": Text("试验中", "In trials"),
    "cleared": Text("获准试验", "Trial cleared"),
    "not-stated": Text("未说明", "Not stated"),
    "unknown": Text("现状未查到", "Not known to us"),
}
_SHORT = {"US": "US", "EU": "EU", "GB": "UK"}
"""How a badge calls a place, where its name is long."""
_PHASE = Text("{phase} 期", "Phase {phase}")
_PLACES = Text("{count} 个地区", "{count} regions")
_UNDATED_END = "9999"
"""An end without a day ends all that is known before it."""


@dataclass(frozen=True, slots=True)
class _Verdict:
    """Hold what was decided, in which word, on which day, and by what."""

    kind: StatusKind
    word: Text
    date: str
    by: Approval | Stage | None = None


def event_status(event: Event, basis: Basis) -> StatusKind:
    """Return what one event alone makes of a product."""
    if event in ENDS:
        return "discontinued"
    if event == "listing":
        return "not-stated"
    if basis == "hospital-exemption":
        return "hospital-exemption"
    return "conditional" if basis in _CONDITIONAL else "approved"


def derive(record: Record, review: str, registries: Collection[str]) -> Record:
    """Return a product with its statuses and standings, another record unchanged.

    ``review`` is the date of the review, ``registries`` the ids of sources that are trial
    registries: what they say of a running follow-up revives no development that was stopped.
    """
    if record.kind != "product":
        return record
    whole = _Facts(record, ("review", "supplement"), review, registries)
    if record.origin == "supplement":
        return replace(record, status=whole.status(), standings=tuple(whole.standings()))
    alone = _Facts(record, ("review",), review, registries)
    first, later = alone.status(), whole.status()
    same = (first.kind, first.text) == (later.kind, later.text)
    return replace(
        record,
        status=first,
        later_status=None if same else later,
        standings=(*alone.standings(), *whole.standings()),
    )


class _Facts:
    """Hold the dated facts of some origins on one product, and judge them."""

    def __init__(
        self, record: Record, origins: Sequence[Origin], review: str, registries: Collection[str]
    ) -> None:
        self._record = record
        self._origin = "supplement" if record.origin == "supplement" else origins[-1]
        self._review = review
        self._registries = registries
        self._stages = [one for one in record.stages if one.origin in origins]
        self._decisions = _exact([one for one in record.approvals if one.origin in origins])
        self._places = tuple(dict.fromkeys(one.jurisdiction for one in self._decisions))
        dates = (one.as_of or one.read_on for one in (*self._decisions, *self._stages))
        self._as_of = max(dates, default="")

    def status(self) -> Status:
        """Return what the product is over all jurisdictions."""
        standing = {p: _walk(held) for p in self._places if (held := self._in_force(p))}
        known = {place: one for place, one in standing.items() if _is_sure(one)} or standing
        best = next((k for k in _BEST_FIRST if any(one.kind == k for one in known.values())), None)
        if best:
            of_kind = [one for one in known.values() if one.kind == best]
            verdict = min(of_kind, key=lambda one: one.date or _UNDATED_END)
            exempt = best == "hospital-exemption"
            places = [p for p, one in known.items() if exempt or one.kind != "hospital-exemption"]
            text = _phrase(verdict.word, _regions(places))
        else:
            places = []
            verdict = self._ended() or self._developed()
            text = verdict.word
        by = verdict.by
        home = tuple(Citation(REVIEW, paragraph) for paragraph in self._record.home[:1])
        return Status(
            id=self._id("status", 1),
            origin=self._origin,
            cites=by.cites if by else home or self._last_cites(),
            as_of=by.as_of if by else "",
            read_on=by.read_on if by else "",
            confidence=by.confidence if by else "",
            kind=verdict.kind,
            text=text,
            phase=by.phase if isinstance(by, Stage) else "",
            date=verdict.date,
            jurisdictions=" ".join(places),
        )

    def standings(self) -> Iterable[Standing]:
        """Yield what the product is in each jurisdiction with a decision."""
        for number, place in enumerate(self._places, 1):
            in_force = self._in_force(place)
            verdict = _walk(in_force) if in_force else self._last_end(place)
            if verdict:
                yield Standing(
                    id=self._id("standing", number),
                    origin=self._origin,
                    jurisdiction=place,
                    kind=verdict.kind,
                    text=verdict.word,
                    date=verdict.date,
                    as_of=self._as_of if self._origin == "supplement" else "",
                )

    def _id(self, table: str, number: int) -> Place:
        prefix = "s-" if self._origin == "supplement" else ""
        return self._record.place.at(f"{prefix}{table}-{number}")

    def _in_force(self, place: str) -> list[Approval]:
        """Return the authorisations that hold in one jurisdiction, the first one first."""
        end = self._last_end(place)
        return [
            one
            for one in _by_date(self._decisions)
            if one.jurisdiction == place
            and one.event not in (*ENDS, "listing")
            and (end is None or one.date > (end.date or _UNDATED_END))
        ]

    def _last_end(self, place: str) -> _Verdict | None:
        """Return what ended all authorisations or the sale in one jurisdiction, if anything did."""
        ends: list[_Verdict] = [
            _Verdict("discontinued", _dated(_WORDS[one.event], one.date), one.date, one)
            for one in self._decisions
            if one.jurisdiction == place and one.event in ENDS and not one.indication
        ]
        ends += [
            _Verdict("discontinued", stage_words(one), _day(one), one)
            for one in self._stages
            if one.kind == "sale-ended" and one.jurisdiction in ("", place)
        ]
        return max(ends, key=lambda end: end.date or _UNDATED_END, default=None)

    def _ended(self) -> _Verdict | None:
        """Return the newest end of what was once authorised or sold."""
        ends = [end for place in (*self._places, "") if (end := self._last_end(place))]
        return max(ends, key=lambda end: end.date or _UNDATED_END, default=None)

    def _developed(self) -> _Verdict:
        """Return the newest stage; only a later word on development revives what was stopped."""
        stages = sorted(self._stages, key=self._order)
        stopped = [one for one in stages if one.kind == "development-ended"]
        if stopped:
            last = stopped[-1]
            after = stages[stages.index(last) + 1 :]
            stages = [last, *(one for one in after if not self._is_registry(one))]
        if not stages:
            word = "unknown" if self._record.origin == "supplement" else "not-stated"
            return _Verdict("not-stated", _WORDS[word], "")
        newest = stages[-1]
        kind: StatusKind = "not-stated"
        if newest.kind in ("in-trials", "cleared"):
            kind = newest.kind
        elif newest.kind == "development-ended":
            kind = "discontinued"
        return _Verdict(kind, stage_words(newest), _day(newest), newest)

    def _last_cites(self) -> tuple[Citation, ...]:
        """Return where the product was last named, where nothing says what it is now."""
        return self._decisions[-1].cites if self._decisions else ()

    def _is_registry(self, stage: Stage) -> bool:
        return all(cite.source in self._registries for cite in stage.cites)

    def _order(self, stage: Stage) -> str:
        """Date a stage; the supplement without a day speaks after the review, before the dated."""
        return _day(stage) or (self._review + ("~" if stage.supplement else ""))


def stage_words(stage: Stage) -> Text:
    """Say a stage in the words of its source, else in ours, with its month."""
    word = _PHASE.filled(phase=stage.phase) if stage.phase else _WORDS[stage.kind]
    return _dated(stage.text or word, _day(stage)[:7])


def _day(stage: Stage) -> str:
    return stage.date or stage.as_of or stage.read_on


def _exact(decisions: Sequence[Approval]) -> list[Approval]:
    """Leave out what a more exact statement of the same event says too.

    A day beats its year, a stated basis one that is not stated, an authorisation the bare word that
    the product came on the market there that year.
    """

    def is_said_by(one: Approval, other: Approval) -> bool:
        if one is other or one.jurisdiction != other.jurisdiction or not one.date:
            return False
        is_same = one.event == other.event and one.indication == other.indication
        is_first = "first-authorisation" in (one.event, other.event)
        if not is_same and not (is_first and one.event in ("marketed", other.event)):
            return False
        if one.date != other.date:
            return other.date.startswith(one.date)
        if one.event != other.event:
            return True
        if one.basis != other.basis:
            return one.basis == "not-stated"
        return decisions.index(one) > decisions.index(other)

    return [one for one in decisions if not any(is_said_by(one, other) for other in decisions)]


def _walk(decisions: Sequence[Approval]) -> _Verdict:
    """Judge what is in force in one place: the first, unless a later regular one raises it."""
    first, *others = _by_date(decisions)
    best = first
    for one in others:
        raised = one.event == "conversion" or one.basis in _REGULAR
        if event_status(best.event, best.basis) != "approved" and raised:
            best = one
    kind = event_status(best.event, best.basis)
    if kind == "approved":
        word = "marketed" if best.event == "marketed" else "approved"
    else:
        word = best.basis
    return _Verdict(kind, _WORDS[word], best.date, best)


def _is_sure(verdict: _Verdict) -> bool:
    """Tell whether a day or a basis is known of what decided: else it raises no status."""
    stated = isinstance(verdict.by, Approval) and verdict.by.basis != "not-stated"
    return stated or bool(verdict.date)


def _by_date(decisions: Iterable[Approval]) -> list[Approval]:
    """Return decisions in order: without a day after those with one, a first one first."""
    return sorted(
        decisions,
        key=lambda one: (one.date or _UNDATED_END, one.event == "further-indication"),
    )


def _regions(places: Sequence[str]) -> Text:
    """Say where: by name, or in how many places."""
    if len(places) > 1:
        return _PLACES.filled(count=len(places))
    name = JURISDICTIONS.get(places[0], plain(places[0]))
    return Text(name.zh, _SHORT.get(places[0], name.en))


def _dated(word: Text, date: str) -> Text:
    return _phrase(word, plain(date)) if date else word


def _phrase(*parts: Text) -> Text:
    """Join the parts of a badge."""
    return Text(" · ".join(p.zh for p in parts), " · ".join(p.en for p in parts))
