"""What is offered to narrow a search, to complete it, or to loosen it."""

from __future__ import annotations

from dataclasses import dataclass

from ..text import Lang, Text
from .reading import without


@dataclass(frozen=True, slots=True)
class FacetValue:
    """Count the hits that have one value; typing ``term`` too narrows the list to them.

    ``written`` is the part of the query that has narrowed the list to this value already.
    """

    label: Text
    count: int
    term: Text
    written: str = ""

    @property
    def chosen(self) -> bool:
        return bool(self.written)

    @property
    def short(self) -> Text:
        """Return the label, or the part of it that is typed: FDA of ``Food and ... (FDA)``."""
        typed = [term.partition(":")[2].strip('"') for term in (self.term.zh, self.term.en)]
        zh, en = (
            word if word in label else label
            for word, label in zip(typed, (self.label.zh, self.label.en), strict=True)
        )
        return Text(zh, en)

    def toggled(self, text: str, lang: Lang) -> str:
        """Return the query narrowed to this value, or no longer."""
        return without(text, self.written) if self.written else f"{text.strip()} {self.term[lang]}"


@dataclass(frozen=True, slots=True)
class Facet:
    """Hold the values of one field among the hits, the most frequent first.

    ``field`` is the key of its field word.
    """

    field: str
    values: tuple[FacetValue, ...]


@dataclass(frozen=True, slots=True)
class Completion:
    """Offer to complete what is being typed: the whole new ``text`` of the query.

    ``label`` is the value in both languages, ``count`` how many records have it (0: a field word).
    """

    text: str
    label: Text
    count: int = 0


@dataclass(frozen=True, slots=True)
class Loosening:
    """Say how many hits there would be without one word or filter, as it is written.

    ``text`` is the query without it.
    """

    dropped: str
    text: str
    total: int


@dataclass(frozen=True, slots=True)
class Offers:
    """Hold what to ask instead of a query that finds nothing: names that resemble it, and less."""

    nearest: tuple[str, ...] = ()
    loosened: tuple[Loosening, ...] = ()
