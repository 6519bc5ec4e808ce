"""The one shape of every record: names, facts, statements and notes, each with its citation.

A product, a therapy class, a regulation and a glossary term differ in which fields they may carry
(``vocabulary``), not in how they are built; approvals, trials and filings belong to products.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..place import NOWHERE, Place
from ..text import EMPTY, Text
from .citation import Citation
from .kinds import (
    AgeGroup,
    Basis,
    CardLineKind,
    Confidence,
    Course,
    Event,
    NameKind,
    NameLang,
    Origin,
    RecordKind,
    Silence,
    StageKind,
    StatementKind,
    StatusKind,
    Strength,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """Carry what every part of a record has: its own id, and in whose files it stands."""

    id: Place = NOWHERE
    origin: Origin = "review"

    @property
    def supplement(self) -> bool:
        """Tell whether it is said beside the review."""
        return self.origin == "supplement"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited(Part):
    """Carry what every statement has: its citations, and how sure we are of it.

    ``as_of`` is an ISO 8601 date of reduced precision; where the source bears no date, ``read_on``
    is the day on which it stood so. ``confidence`` is empty for the review. What the supplement
    says may cite the review too (the number that a list explains).
    """

    cites: tuple[Citation, ...] = ()
    as_of: str = ""
    read_on: str = ""
    confidence: Confidence = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Cited):
    """Give one name as printed; ``lang`` is ``mul`` for codes that both languages share."""

    text: str
    kind: NameKind
    lang: NameLang


@dataclass(frozen=True, slots=True, kw_only=True)
class Stage(Cited):
    """Say how far the development or the sale of a product is, in the words of its source.

    ``phase`` is the phase as printed (``I/II``), empty where none is printed; ``date`` the day
    since which it is so, empty where it is not recorded. ``jurisdiction`` limits an end of sale.
    """

    kind: StageKind
    text: Text = EMPTY
    phase: str = ""
    date: str = ""
    jurisdiction: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Status(Cited):
    """Say what a product is now, as ``status`` derives it from dated facts.

    ``text`` are the words of the badge, ``date`` the day of what decided, ``jurisdictions`` where
    an authorisation is in force, as ISO 3166-1 codes with spaces between.
    """

    kind: StatusKind
    text: Text
    phase: str = ""
    date: str = ""
    jurisdictions: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing(Part):
    """Say what a product is in one jurisdiction; ``origin`` review: by the review alone."""

    jurisdiction: str
    kind: StatusKind
    text: Text
    date: str = ""
    as_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Cited):
    """Give one value of one field.

    ``code`` is the value in the controlled words of the field (``autologous``), ``link`` the place
    of the record it names (``organisation/vertex``), ``silence`` why there is no value. A dose
    has its quantity as numbers too, the least and the most, in ``unit`` (``cells/kg``).
    """

    field: str
    text: Text = EMPTY
    code: str = ""
    link: Place = NOWHERE
    silence: Silence = ""
    quantity_low: float = 0.0
    quantity_high: float = 0.0
    unit: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndicationPart:
    """Give one indication in the parts that the label states.

    ``age_from`` and ``age_to`` are years, ``prior_lines`` the least number of prior lines of
    therapy, each 0 where not stated; ``prior`` names the therapies that must have been given.
    """

    disease: Place
    age: AgeGroup = ""
    age_from: int = 0
    age_to: int = 0
    course: Course = ""
    prior_lines: int = 0
    prior: Text = EMPTY


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval(Cited):
    """Give one event at one regulator.

    ``regulator`` is an organisation's id, empty where the source names only the ``jurisdiction``
    (ISO 3166-1, EU for the European Union), which is otherwise the regulator's own. ``date`` is
    empty where no source beyond the review records it. ``text`` says what event and basis do not.
    An end (withdrawal, expiry …) that names an ``indication`` ends that one alone. ``label_url``
    is the address of the current label or public assessment.
    """

    regulator: str = ""
    jurisdiction: str = ""
    date: str = ""
    event: Event
    basis: Basis = "not-stated"
    text: Text = EMPTY
    indication: Text = EMPTY
    parts: tuple[IndicationPart, ...] = ()
    holder: str = ""
    number: str = ""
    label_url: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial(Cited):
    """Give one trial by its registry number, or where none is known by its acronym.

    ``phase`` is as printed, empty where not stated; ``title``, ``sponsor``, ``status`` and
    ``enrolment`` (a number of participants, actual or planned as the words say) are the
    registry's, as of ``as_of``. ``participants`` is the number of those in the analysis or the
    trial as ``population`` says, ``result`` that of ``endpoint`` in ``result_of`` participants
    at ``follow_up``; numbers are 0 where not stated.
    """

    number: str = ""
    registry: str = ""
    phase: str = ""
    text: Text = EMPTY
    title: Text = EMPTY
    sponsor: str = ""
    status: Text = EMPTY
    enrolment: Text = EMPTY
    acronym: str = ""
    participants: int = 0
    population: Text = EMPTY
    endpoint: Text = EMPTY
    result: Text = EMPTY
    result_of: int = 0
    follow_up: Text = EMPTY


@dataclass(frozen=True, slots=True, kw_only=True)
class CardLine(Cited):
    """Give a short line that is written for one place of the page's card or of a table."""

    kind: CardLineKind
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Filing(Cited):
    """Give one regulatory filing by its acceptance number at ``body`` (an organisation's id)."""

    number: str
    body: str
    text: Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Cited):
    """Say one thing about the record.

    ``theme`` groups research directions and challenges; ``about`` are the places of further
    records on whose pages it stands. ``holds_for`` are the products, and the classes of products,
    for which a class's mechanism or safety holds: it stands on their pages as the class's.
    """

    kind: StatementKind
    text: Text
    theme: Text = EMPTY
    about: tuple[Place, ...] = ()
    holds_for: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Part):
    """Set what is printed beside what it may mean or what other sources say.

    ``about`` is the field or section under which the note stands, ``lead`` puts it first;
    ``strength`` is ``reading`` where the print itself is unclear and no other source speaks, and
    ``ours`` where the review classes a thing otherwise than we do, or not at all.
    """

    about: str
    printed: Text
    printed_cites: tuple[Citation, ...]
    elsewhere: Text
    elsewhere_cites: tuple[Citation, ...] = ()
    strength: Strength
    lead: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Hold all that is known of one product, class, regulation, term, ...

    ``parent`` is the id of the record above it in the tree (a product's class, a class's class),
    ``home`` the paragraphs of the review that treat it: what they are silent about is shown as
    not stated *there*. A record of ``origin`` supplement is not the review's. Both statuses and
    the standings are derived: ``status`` by the review alone where the record is the review's,
    ``later_status`` with the supplement where that says more.
    """

    kind: RecordKind
    id: str
    title: Text
    parent: str = ""
    order: int = 0
    home: tuple[str, ...] = ()
    origin: Origin = "review"
    status: Status | None = None
    later_status: Status | None = None
    standings: tuple[Standing, ...] = ()
    stages: tuple[Stage, ...] = ()
    card_lines: tuple[CardLine, ...] = ()
    names: tuple[Name, ...] = ()
    facts: tuple[Fact, ...] = ()
    approvals: tuple[Approval, ...] = ()
    trials: tuple[Trial, ...] = ()
    filings: tuple[Filing, ...] = ()
    statements: tuple[Statement, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def place(self) -> Place:
        return Place.of(self.kind, self.id)

    @property
    def now(self) -> Status:
        """Return what a product is now, as far as the origins on show tell; it has a status."""
        status = self.later_status or self.status
        assert status is not None  # the compiler derives one for every product
        return status

    @property
    def above(self) -> Place:
        """Return the place of the record above it, empty at the top."""
        return Place.of("class" if self.kind == "product" else self.kind, self.parent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Describe one source: its kind, who issued it, in which issue, and as of when.

    ``english`` is the English title that it prints beside its own, empty where there is none.
    ``read_on`` is the day on which a source without a date of its own stood so.
    """

    id: str
    kind: Literal[
        "review", "regulator", "label", "registry", "peer-reviewed", "company", "news", "other"
    ]
    title: str
    english: str = ""
    issuer: str = ""
    url: str = ""
    as_of: str = ""
    read_on: str = ""
    language: str = ""
    copy: bool = False
    issue: Text = EMPTY
    description: Text = EMPTY

    @property
    def titles(self) -> Text:
        """Return the title for either language: its own, and the English one where it has one."""
        return Text(self.title, self.english or self.title)

    @property
    def identified(self) -> Text:
        """Return the title for either language; beside an English one stands the source's own."""
        both = f"{self.english} ({self.title})" if self.english else self.title
        return Text(self.title, both)
