"""The worklist of the data's keepers as text: by product, each entry in words and with its id."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby

from ...domain.facts.record import Record
from ...domain.facts.vocabulary import PRODUCT_FIELDS
from ...domain.text import Lang, Text
from ...store.facts.catalogue import Catalogue
from ...store.facts.worklist import Worklist
from ...wording import labels
from ..records.source_page import described, parts_of

_TITLE = Text("数据维护工作单", "Worklist of the data’s keepers")
_CONFLICTS = Text("来源不一致", "Sources disagree")
_OPEN = Text("编者按尚无定论", "Editor’s notes that are open")
_OLD = Text("状态早于 {}，或未记录日期", "Status from before {}, or without a date")
_SINGLE = Text("单一来源", "Single source")
_COPIES = Text("只读到副本的来源", "Sources of which only a copy was read")
_GAPS = Text("各产品缺少的项目", "Gaps by product")


def write(found: Worklist, catalogue: Catalogue, lang: Lang) -> str:
    """Return the worklist as Markdown: what misleads most stands first."""
    return "\n".join(_Writer(catalogue, lang).lines(found)) + "\n"


class _Writer:
    """Write in one language; a record is read once."""

    def __init__(self, catalogue: Catalogue, lang: Lang) -> None:
        self._catalogue = catalogue
        self._lang: Lang = lang
        self._told: dict[str, tuple[Text, dict[str, str]]] = {}

    def lines(self, found: Worklist) -> Iterator[str]:
        yield f"# {_TITLE[self._lang]}\n"
        yield from self._section(_CONFLICTS, found.conflicts)
        yield from self._section(_OPEN, found.open)
        before = Text(_OLD.zh.format(found.before), _OLD.en.format(found.before))
        yield f"{self._head(before, len(found.old))}\n"
        for one, date in found.old:
            title, said = self._record(one)
            when = date or labels.NO_DATE[self._lang]
            yield f"- {when} · **{title[self._lang]}** · {said[one]} `{one}`"
        yield ""
        yield from self._section(_SINGLE, found.single)
        yield f"{self._head(_COPIES, len(found.copies))}\n"
        yield from (f"- {title} `source/{name}`" for name, title in found.copies)
        yield ""
        gaps = [(place, missing) for place, missing in found.gaps if missing]
        yield f"{self._head(_GAPS, len(gaps))}\n"
        for place, missing in gaps:
            fields = [PRODUCT_FIELDS[name].label[self._lang] for name in missing]
            listed = ("、" if self._lang == "zh" else ", ").join(fields)
            colon = "：" if self._lang == "zh" else ": "
            yield f"- **{self._record(place)[0][self._lang]}** `{place}`{colon}{listed}"

    def _head(self, title: Text, count: int) -> str:
        return f"## {title.zh}（{count}）" if self._lang == "zh" else f"## {title.en} ({count})"

    def _section(self, title: Text, entries: Sequence[str]) -> Iterator[str]:
        """Yield what is to be seen to, under the title of each record."""
        yield f"{self._head(title, len(entries))}\n"
        for place, group in groupby(entries, key=_place):
            yield f"### {self._record(place)[0][self._lang]}\n"
            yield from (f"- {self._record(one)[1][one]} `{one}`" for one in group)
            yield ""

    def _record(self, name: str) -> tuple[Text, dict[str, str]]:
        """Return the title of a record and what each of its parts says, by its id."""
        place = _place(name)
        if place not in self._told:
            record = self._catalogue.record(place)
            self._told[place] = record.title, dict(self._parts(record))
        return self._told[place]

    def _parts(self, record: Record) -> Iterator[tuple[str, str]]:
        said: Iterable[tuple[str, Text, Text]] = (
            (one.id, labels.STATUS_LABEL, one.text)
            for one in (record.status, record.later_status)
            if one
        )
        said = [*said, *((one.id, *described(one, record)) for one in parts_of(record))]
        colon = "：" if self._lang == "zh" else ": "
        for name, label, text in said:
            yield name, f"{label[self._lang]}{colon}{text[self._lang]}"


def _place(name: str) -> str:
    return name.partition("#")[0]
