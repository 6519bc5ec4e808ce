"""The page: one arrangement of a record, drawn alike by pane, sheet and command line.

Every text is bilingual and every value carries its marks, so that a writer of any format only
walks the tree ``Page -> Section -> block -> Row -> Value`` and decides nothing about content.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from ..domain.facts.citation import REVIEW
from ..domain.facts.edition import Edition
from ..domain.facts.kinds import StatusKind
from ..domain.place import NOWHERE, Place
from ..domain.text import EMPTY, Text

Look = Literal["plain", "strong", "silent", "supplement"]
BoxKind = Literal["boxed-warning", "safety", "note"]


@dataclass(frozen=True, slots=True)
class Mark:
    """Show one citation at the margin.

    ``label`` is what is printed (``§3.3 ¶2`` or ``S1``), ``refs`` the review's reference numbers
    (``[27-29]``, may be empty), ``place`` where a click leads, ``url`` the source's own address.
    """

    label: Text
    place: Place
    refs: str = ""
    url: str = ""
    supplement: bool = False

    @property
    def source(self) -> str:
        """Return the id of the source."""
        return REVIEW if self.place.kind == "paragraph" else self.place.name


@dataclass(frozen=True, slots=True)
class Value:
    """Show one value or statement on a line of its own.

    ``tag`` is the date and strength of a supplement (``2026-04 · verified``), ``link`` the place
    of the record it names, ``glyph`` a status drawn before it, ``fact`` the id of the fact, ``url``
    the address that it is.
    """

    text: Text
    marks: tuple[Mark, ...] = ()
    look: Look = "plain"
    tag: Text = EMPTY
    link: Place = NOWHERE
    glyph: StatusKind | None = None
    fact: Place = NOWHERE
    url: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """Show one field: its label and its values, one under the other."""

    label: Text
    values: tuple[Value, ...]

    @property
    def silent(self) -> bool:
        return all(value.look == "silent" for value in self.values)


@dataclass(frozen=True, slots=True)
class Rows:
    """Show label, value and place, one fact a row."""

    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Statements:
    """Show whole sentences over the full width, under an optional small heading."""

    values: tuple[Value, ...]
    heading: Text = EMPTY


@dataclass(frozen=True, slots=True)
class Box:
    """Show a boxed warning, a safety box or an editor's note.

    ``title`` heads it, ``tag`` stands at its right (the strength of a note); the rows of a note
    are labelled (printed, elsewhere), those of the other two are not.
    """

    kind: BoxKind
    title: Text
    rows: tuple[Row, ...]
    tag: Text = EMPTY


@dataclass(frozen=True, slots=True)
class TableRow:
    """Show one line of a table; ``marks`` fill its last column, the place."""

    cells: tuple[Value, ...]
    marks: tuple[Mark, ...] = ()
    supplement: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """Show a table; the place column is not among ``columns``, ``places`` tells whether it is.

    ``shares`` part the width among the columns, so that tables of one kind look alike; without
    them each table suits its own texts.
    """

    columns: tuple[Text, ...]
    rows: tuple[TableRow, ...]
    places: bool = True
    shares: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Figure:
    """Show one large number: what it counts, its value and unit."""

    label: Text
    value: Text
    unit: Text
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Figures:
    """Show a row of large numbers."""

    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Show one field of several products side by side: for each the values it has."""

    label: Text
    cells: tuple[tuple[Value, ...], ...]
    differs: bool


@dataclass(frozen=True, slots=True)
class Comparison:
    """Show products side by side; a head is the name of a product, then its status.

    ``other`` offers the same with more or fewer rows: words and the place.
    """

    heads: tuple[tuple[Value, ...], ...]
    rows: tuple[Compared, ...]
    other: tuple[Text, Place] | None = None


Block = Rows | Statements | Box | Table | Figures | Comparison


@dataclass(frozen=True, slots=True)
class Section:
    """Group blocks under a heading; ``bare`` where the first block is a box that heads itself."""

    id: str
    title: Text
    blocks: tuple[Block, ...]
    bare: bool = False


@dataclass(frozen=True, slots=True)
class Badge:
    """Show a status as glyph and word; ``supplement`` puts a ＋ before the word."""

    kind: StatusKind
    text: Text
    supplement: bool = False


@dataclass(frozen=True, slots=True)
class SourceLine:
    """List one source: the ``key`` used at the margin (§, S1, …), its title, and its address."""

    key: str
    title: Text
    place: Place
    url: str = ""

    @property
    def host(self) -> str:
        """Return where it was read (``clinicaltrials.gov``), empty where it has no address."""
        return self.url.partition("://")[2].partition("/")[0].removeprefix("www.")


@dataclass(frozen=True, slots=True)
class Page:
    """Hold everything that is shown of one place.

    ``subtitle`` is the header line in parts (developer, class, indication …); ``registry`` the
    number and address behind the QR code of a sheet, empty where there is none.
    """

    place: Place
    title: Text
    subtitle: tuple[Text, ...]
    sections: tuple[Section, ...]
    sources: tuple[SourceLine, ...]
    edition: Edition
    badges: tuple[Badge, ...] = ()
    registry: tuple[str, str] = ("", "")
