"""Number the sources of one page and turn citations into the marks at its margin."""

from __future__ import annotations

from collections.abc import Iterable

from ..domain.facts.citation import REVIEW, Citation, place_label, references
from ..domain.place import Place
from ..domain.text import Text, plain
from ..store.facts.catalogue import Catalogue
from ..wording import labels, phrases, statement
from .page import Mark, SourceLine


class Marker:
    """Give each source beyond the review the next number (S1, S2, …) in the order of its use."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue
        self._keys: dict[str, str] = {}
        self._urls: dict[str, str] = {}

    def marks(self, cites: Iterable[Citation]) -> tuple[Mark, ...]:
        return tuple(self._mark(cite) for cite in cites)

    def home(self, paragraphs: Iterable[str]) -> tuple[Mark, ...]:
        """Return the marks of the paragraphs that were searched for what is not stated."""
        return self.marks(Citation(REVIEW, paragraph) for paragraph in paragraphs)

    def _mark(self, cite: Citation) -> Mark:
        if cite.is_review:
            self._keys.setdefault(REVIEW, "§")
            label = place_label(cite.paragraph)
            return Mark(label, Place.of("paragraph", cite.paragraph), references(cite.refs))
        if cite.source not in self._keys:
            number = len([key for key in self._keys.values() if key != "§"]) + 1
            self._keys[cite.source] = f"S{number}"
            self._urls[cite.source] = self._catalogue.source(cite.source).url
        key = self._keys[cite.source]
        return Mark(plain(key), Place.of("source", cite.source), "", self._urls[cite.source], True)

    def sources(self) -> tuple[SourceLine, ...]:
        """Return the list of the sources used so far, the review first."""
        ordered = sorted(self._keys.items(), key=lambda item: item[0] != REVIEW)
        return tuple(self._line(name, key) for name, key in ordered)

    def _line(self, name: str, key: str) -> SourceLine:
        source = self._catalogue.source(name)
        if name == REVIEW:
            where = labels.REVIEW_PLACES
            by, issue = source.issuer, source.issue
            title = Text(
                f"{by}：《{source.title}》，{issue.zh}；{where.zh}",
                f"{by}: {source.titles.en}, {issue.en}; {where.en}",
            )
        else:
            again = source.title.startswith(source.issuer)
            issuer = plain("" if again else source.issuer)
            kind, dated = statement.SOURCE_KIND[source.kind], labels.source_date(source)
            title = phrases.dots(filter(None, (issuer, plain(source.title), kind, dated)))
        return SourceLine(key, title, Place.of("source", name), source.url)
