"""What is said of one statement: where it comes from, and the report of an error in it."""

from __future__ import annotations

from ..domain.text import Text
from .sentences import tables

SOURCE_KIND = tables("labels")["source-kind"]
UNDATED = Text("来源未注日期", "source not dated")
AS_REVIEWED = Text("综述的陈述", "as the review states it")

ERROR_REPORT = Text("CellTx Desktop：事实勘误", "CellTx Desktop: an error in a fact")
ON_PAGE = Text("所在页面", "On the page")
AS_SHOWN = Text("所示内容", "As shown")
SOURCES = Text("出处", "Sources")
DATA_EDITION = Text("数据版本", "Data edition")
READER_SAYS = Text("读者的话", "The reader says")


def cites(refs: str) -> Text:
    """Say which references the review cites there."""
    return Text(f"该处引用文献 {refs}", f"cites there {refs}")


def as_of(when: Text) -> Text:
    """Say of when a statement is."""
    return Text(f"截至 {when.zh}", f"as of {when.en}")


def published(date: str) -> Text:
    """Say when the review was published."""
    return Text(f"刊于 {date}", f"published {date}")


def source_of(date: str) -> Text:
    """Say of when a source is."""
    return Text(f"来源日期 {date}", f"source of {date}")


def found_in(program: str, editions: Text, place: str) -> Text:
    """End a citation: where a reader finds the statement again."""
    return Text(
        f"见 {program}（{editions.zh}），{place}", f"In: {program} ({editions.en}), {place}"
    )
