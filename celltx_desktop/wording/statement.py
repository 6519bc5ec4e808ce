"""What is said of one statement: where it comes from, and the report of an error in it."""

from __future__ import annotations

from ..domain.text import Text
from .sentences import tables

SOURCE_KIND = tables("labels")["source-kind"]
UNDATED = Text("来源未注日期", "source not dated")
AS_REVIEWED = Text("综述的陈述", "as the review states it")
CITES = Text("该处引用文献 {refs}", "cites there {refs}")
AS_OF = Text("截至 {date}", "as of {date}")
PUBLISHED = Text("刊于 {date}", "published {date}")
SOURCE_OF = Text("来源日期 {date}", "source of {date}")
FOUND_IN = Text(
    "见 CellTx Desktop（{editions}），{place}", "In: CellTx Desktop ({editions}), {place}"
)
"""The end of a citation: where a reader finds the statement again."""

ERROR_REPORT = Text("CellTx Desktop：事实勘误", "CellTx Desktop: an error in a fact")
ON_PAGE = Text("所在页面", "On the page")
AS_SHOWN = Text("所示内容", "As shown")
SOURCES = Text("出处", "Sources")
DATA_EDITION = Text("数据版本", "Data edition")
READER_SAYS = Text("读者的话", "The reader says")
