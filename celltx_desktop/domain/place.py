"""Where a reader can go: a page, or one part of a page.

``product/vx-880``, ``class/car-t``      a record: its kind and its id
``product/vx-880#fact-3``                a part of a record, the anchor of it on the record's page
``paragraph/3.3-p2``                     all that is taken from a paragraph of the review
``paragraph/3.3-p2#product/vx-880``      the same, turned to what is taken from it for one record
``source/fda-lantidra``                  a source and all that is taken from it
``index/approvals``                      a list
``compare/vx-880,casgevy``               products side by side; with ``/every`` their equal rows too
``search/CAR-T``                         a query, to be typed into the search box
``welcome``, ``about-data``              pages that are the only ones of their kind

Text becomes a ``Place`` where it comes in: arguments in ``cli``, links in ``ui.page.page_view``,
the last pages in ``settings``, rows in ``store``, the data files in ``compiler.facts.reader``.
Only this module takes it apart. Any text will do for one; whether something is there only the
``Book`` knows: it raises ``unknown-place`` with the text.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import get_args

from .facts.kinds import RecordKind

_RECORDS = frozenset(get_args(RecordKind))
_EVERY = "/every"


class Place(str):
    """Hold one place; empty it is none.

    It is its own text, for the database, the settings and every export keep it as such. Qt keeps
    no subclass of ``str`` in its own types: signals carry it as ``object``.
    """

    __slots__ = ()

    @classmethod
    def of(cls, kind: str, name: str) -> Place:
        """Return the place of one kind and name, empty without a name."""
        return cls(f"{kind}/{name}") if name else NOWHERE

    @classmethod
    def comparison(cls, products: Iterable[Place], *, every: bool = False) -> Place:
        """Return where products stand side by side, with ``every`` their equal rows too."""
        names = ",".join(product.name for product in products)
        return cls(f"compare/{names}{_EVERY if every else ''}")

    @property
    def kind(self) -> str:
        """Return the kind of record or page."""
        return self.partition("/")[0]

    @property
    def name(self) -> str:
        """Return the id of the record, paragraph, source or list; of a search the query."""
        return (self if self.kind == "search" else self.record).partition("/")[2]

    @property
    def id(self) -> str:
        """Return the place without its kind: the name and the part."""
        return self.partition("/")[2]

    @property
    def short(self) -> str:
        """Return what is typed for a record: a product needs no kind."""
        return self.removeprefix("product/")

    @property
    def part(self) -> str:
        """Return what stands behind ``#``, empty for a whole page."""
        return "" if self.kind == "search" else self.partition("#")[2]

    @property
    def record(self) -> Place:
        """Return the place without its part."""
        return Place(self.partition("#")[0])

    @property
    def is_record(self) -> bool:
        """Tell whether it is the place of a record, or of a part of one."""
        return self.kind in _RECORDS

    @property
    def anchor(self) -> str:
        """Return the id on its page to which a place turns, empty for the top of the page.

        A part of a record has the whole place for its id, a section of a paragraph its record's.
        """
        return self.part if self.kind == "paragraph" else self if self.part else ""

    @property
    def compared(self) -> list[Place]:
        """Return the products that stand side by side here."""
        names = dict.fromkeys(self.name.removesuffix(_EVERY).split(","))
        return [Place.of("product", name) for name in names if name]

    @property
    def shows_equal_rows(self) -> bool:
        """Tell whether a comparison shows also what is equal."""
        return self.endswith(_EVERY)

    def at(self, part: str) -> Place:
        """Return a part of the page at this place."""
        return Place(f"{self}#{part}")


NOWHERE = Place()
