"""Where one statement comes from, in two lines for the source pane."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...domain.facts.record import Source
from ...domain.text import EMPTY, Text
from ...store.facts.catalogue import Catalogue
from ...wording import labels, phrases, statement
from ..page import Mark, Value


@dataclass(frozen=True, slots=True)
class Origin:
    """Hold the place with its source's title, and kind, date and strength below it."""

    title: Text
    detail: Text


def origin(mark: Mark, value: Value | None, catalogue: Catalogue) -> Origin:
    """Return where the statement at ``mark`` comes from."""
    source = catalogue.source(mark.source)
    place = mark.label
    heading = catalogue.heading(mark.place.name) if "§" in place.en else None
    if heading:  # of a numbered section: that of the whole paper is the source's own title
        place = Text(f"{place.zh}　{heading.zh}", f"{place.en}  {heading.en}")
    title = Text(f"{place.zh}　{source.title}", f"{place.en}  {source.titles.en}")
    return Origin(title, _detail(source, mark, value))


def _detail(source: Source, mark: Mark, value: Value | None) -> Text:
    kind = statement.SOURCE_KIND[source.kind]
    told = value.tag if value is not None else EMPTY
    of_statement = told.en.partition(" · ")[0]
    dated = of_statement[:1].isdigit()
    parts = [kind, *_date(source, of_statement if dated else "")]
    if mark.refs:
        parts.append(statement.CITES.filled(refs=mark.refs))
    if told:
        parts.append(statement.AS_OF.filled(date=told) if dated else told)
    elif source.kind == "review":
        parts.append(statement.AS_REVIEWED)
    return phrases.dots(parts)


def _date(source: Source, of_statement: str) -> Iterator[Text]:
    """Yield the date of a source, unless the statement has the same and says it itself."""
    if not source.as_of:
        yield labels.source_date(source) if source.read_on else statement.UNDATED
    elif source.kind == "review":
        yield statement.PUBLISHED.filled(date=source.as_of)
    elif source.as_of != of_statement:
        yield statement.SOURCE_OF.filled(date=source.as_of)
