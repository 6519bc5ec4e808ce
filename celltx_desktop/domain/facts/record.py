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
    ApprovalKind,
    Confidence,
    NameKind,
    NameLang,
    Nothing,
    Origin,
    RecordKind,
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

    ``as_of`` is an ISO 8601 date of reduced precision; ``confidence`` is empty for the review.
    What the supplement says may cite the review too (the number that a list explains).
    """

    cites: tuple[Citation, ...] = ()
    as_of: str = ""
    confidence: Confidence = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Name(Cited):
    """Give one name as printed; ``lang`` is ``mul`` for codes that both languages share."""

    text: str
    kind: NameKind
    lang: NameLang


@dataclass(frozen=True, slots=True, kw_only=True)
class Status(Cited):
    """Say how far a product is, in the words of its source.

    ``phase`` is the phase as printed (``I/II``), empty where none is printed.
    """

    kind: StatusKind
    text: Text
    phase: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Cited):
    """Give one value of one field.

    ``code`` is the value in the controlled words of the field (``autologous``), ``link`` the place
    of the record it names (``organisation/vertex``), ``nothing`` why there is no value.
    """

    field: str
    text: Text = EMPTY
    code: str = ""
    link: Place = NOWHERE
    nothing: Nothing = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval(Cited):
    """Give one decision of one regulator.

    ``regulator`` is an organisation's id; it is empty where the source names only the market,
    which ``region`` then does. ``date`` is empty where no source beyond the review records it.
    """

    regulator: str = ""
    region: Text = EMPTY
    date: str = ""
    kind: ApprovalKind
    text: Text
    indication: Text = EMPTY


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial(Cited):
    """Give one trial by its registry number.

    ``phase`` is as printed, empty where not stated; ``title``, ``sponsor``, ``status`` and
    ``enrolment`` (a number of participants, actual or planned as the words say) are the
    registry's, as of ``as_of``.
    """

    number: str
    registry: str
    phase: str = ""
    text: Text = EMPTY
    title: Text = EMPTY
    sponsor: str = ""
    status: Text = EMPTY
    enrolment: Text = EMPTY


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
    not stated *there*. A record of ``origin`` supplement is not the review's; ``later_status`` is
    what the supplement knows beside the review's own status.
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
    def above(self) -> Place:
        """Return the place of the record above it, empty at the top."""
        return Place.of("class" if self.kind == "product" else self.kind, self.parent)


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Describe one source: its kind, who issued it, in which issue, and as of when.

    ``english`` is the English title that it prints beside its own, empty where there is none.
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
