"""The worklist of the data's keepers as text: by product, each entry in words and with its id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ...domain.facts.record import Record
from ...domain.facts.vocabulary import PRODUCT_FIELDS
from ...domain.place import Place
from ...domain.text import Lang, Text, plain
from ...store.facts.catalogue import Catalogue
from ...store.facts.worklist import IDENTITY, Worklist
from ...wording import labels, lists, phrases, statement
from ..records.source_page import described, parts_of


def write(found: Worklist, catalogue: Catalogue, lang: Lang) -> str:
    """Return the worklist as Markdown: what misleads most stands first."""
    return "\n".join(_Writer(catalogue, lang).lines(found)) + "\n"


class _Writer:
    """Write in one language; a record is read once."""

    def __init__(self, catalogue: Catalogue, lang: Lang) -> None:
        self._catalogue = catalogue
        self._lang: Lang = lang
        self._told: dict[Place, tuple[Text, dict[Place, str]]] = {}

    def lines(self, found: Worklist) -> Iterator[str]:
        yield f"# {lists.WORKLIST[self._lang]}\n"
        yield from self._section(lists.CONFLICTS, found.conflicts)
        yield from self._section(lists.OPEN_NOTES, found.open)
        yield f"{self._head(lists.OLD_STATUSES.filled(date=found.before), len(found.old))}\n"
        for place, date in found.old:
            yield self._line(place, date or labels.NO_DATE[self._lang])
        yield ""
        yield f"{self._head(lists.SINGLE_SOURCE, len(found.single))}\n"
        for one in found.single:
            dated = plain(one.date) if one.date else labels.NO_DATE
            yield self._line(
                one.place, phrases.comma(statement.SOURCE_KIND[one.kind], dated)[self._lang]
            )
        yield ""
        yield f"{self._head(lists.COPIES, len(found.copies))}\n"
        yield from (f"- {title} `{Place.of('source', name)}`" for name, title in found.copies)
        yield ""
        gaps = [(place, missing) for place, missing in found.gaps if missing]
        yield f"{self._head(lists.GAPS, len(gaps))}\n"
        for place, missing in gaps:
            fields = phrases.listed(PRODUCT_FIELDS[name].label for name in missing)
            line = phrases.colon(plain(f"`{place}`"), fields)
            yield f"- **{self._record(place)[0][self._lang]}** {line[self._lang]}"
        yield ""
        yield from self._lines_owed(found.lines)
        yield from self._identities(found.identity)

    def _lines_owed(self, found: Sequence[tuple[Place, Sequence[str]]]) -> Iterator[str]:
        """Count which lines of the card are not written, and name the products."""
        owed = [place for place, missing in found if missing]
        yield f"{self._head(lists.LINES_OWED, len(owed))}\n"
        for kind, label in labels.CARD_LINE.items():
            without = [place for place, missing in found if kind in missing]
            counted = phrases.brackets(label, plain(str(len(without))))
            names = phrases.listed(plain(place.id) for place in without)
            yield f"- {phrases.colon(counted, names)[self._lang]}"
        yield ""

    def _identities(self, found: Sequence[tuple[Place, Sequence[str]]]) -> Iterator[str]:
        """Yield the table of what each product is called, who makes it and what it aims at."""
        yield f"{self._head(lists.IDENTITY, len(found))}\n"
        columns = labels.IDENTITY_COLUMNS
        yield f"| {' | '.join(label[self._lang] for label in columns)} |"
        yield "| --- " * len(columns) + "|"
        for place, held in found:
            title = f"**{self._record(place)[0][self._lang]}** `{place}`"
            cells = ("✓" if name in held else "—" for name in IDENTITY)
            yield f"| {title} | {' | '.join(cells)} |"

    def _line(self, place: Place, head: str) -> str:
        title, said = self._record(place)
        return f"- {head} · **{title[self._lang]}** · {said[place]} `{place}`"

    def _head(self, title: Text, count: int) -> str:
        return f"## {phrases.brackets(title, plain(str(count)))[self._lang]}"

    def _section(self, title: Text, entries: Sequence[Place]) -> Iterator[str]:
        """Yield what is to be seen to, under the title of each record."""
        yield f"{self._head(title, len(entries))}\n"
        for place, group in groupby(entries, key=lambda one: one.record):
            yield f"### {self._record(place)[0][self._lang]}\n"
            yield from (f"- {self._record(one)[1][one]} `{one}`" for one in group)
            yield ""

    def _record(self, name: Place) -> tuple[Text, dict[Place, str]]:
        """Return the title of a record and what each of its parts says, by its id."""
        place = name.record
        if place not in self._told:
            record = self._catalogue.record(place)
            self._told[place] = record.title, dict(self._parts(record))
        return self._told[place]

    def _parts(self, record: Record) -> Iterator[tuple[Place, str]]:
        said: Iterable[tuple[Place, Text, Text]] = (
            (one.id, labels.STATUS_LABEL, one.text)
            for one in (record.status, record.later_status)
            if one
        )
        said = [*said, *((one.id, *described(one, record)) for one in parts_of(record))]
        for name, label, text in said:
            yield name, phrases.colon(label, text)[self._lang]
