"""Where one statement comes from, in two lines for the source pane."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ...domain.facts.citation import REVIEW
from ...domain.facts.record import Source
from ...domain.text import EMPTY, Text
from ...store.facts.catalogue import Catalogue
from ..page import Mark, Value

SOURCE_KIND: dict[str, Text] = {
    "review": Text("综述", "Review"),
    "regulator": Text("监管机构", "Regulator"),
    "label": Text("说明书", "Label"),
    "registry": Text("临床试验登记库", "Trial registry"),
    "peer-reviewed": Text("同行评议论文", "Peer-reviewed article"),
    "company": Text("企业发布", "Company"),
    "news": Text("新闻报道", "News"),
    "other": Text("其他", "Other"),
}
_CITES = Text("该处引用文献", "cites there")
_UNDATED = Text("来源未注日期", "source not dated")
_STRENGTH = Text("综述的陈述", "as the review states it")


@dataclass(frozen=True, slots=True)
class Origin:
    """Hold the place with its source's title, and kind, date and strength below it."""

    title: Text
    detail: Text


def origin(mark: Mark, value: Value | None, catalogue: Catalogue) -> Origin:
    """Return where the statement at ``mark`` comes from."""
    kind, _, rest = mark.place.partition("/")
    source = catalogue.source(REVIEW if kind == "paragraph" else rest)
    title = Text(f"{mark.label.zh}　{source.title}", f"{mark.label.en}  {source.titles.en}")
    return Origin(title, _detail(source, mark, value))


def _detail(source: Source, mark: Mark, value: Value | None) -> Text:
    kind = SOURCE_KIND[source.kind]
    told = value.tag if value is not None else EMPTY
    of_statement = told.en.partition(" · ")[0]
    dated = of_statement[:1].isdigit()
    parts = [kind, *_date(source, of_statement if dated else "")]
    if mark.refs:
        parts.append(Text(f"{_CITES.zh} {mark.refs}", f"{_CITES.en} {mark.refs}"))
    if told:
        parts.append(Text(f"截至 {told.zh}", f"as of {told.en}") if dated else told)
    elif source.kind == "review":
        parts.append(_STRENGTH)
    return Text(" · ".join(p.zh for p in parts), " · ".join(p.en for p in parts))


def _date(source: Source, of_statement: str) -> Iterator[Text]:
    """Yield the date of a source, unless the statement has the same and says it itself."""
    if not source.as_of:
        yield _UNDATED
    elif source.kind == "review":
        yield Text(f"刊于 {source.as_of}", f"published {source.as_of}")
    elif source.as_of != of_statement:
        yield Text(f"来源日期 {source.as_of}", f"source of {source.as_of}")
