"""The words of the pages that show many records: the first page, tables, comparison, worklist."""

from __future__ import annotations

from ..domain.text import Text, plain
from . import labels
from .sentences import tables

_TABLES = tables("lists")

FIRST_PAGE = Text("细胞治疗产品参考", "Cell-therapy product reference")
WHAT_THIS_IS = Text(
    "一篇综述里的事实，逐条注明出处；补充资料另行标明。无需联网。",
    "The facts of one review, each with its place; supplement marked apart. No network needed.",
)
TRY_A_SEARCH = Text("试着搜索", "Try a search")
TRIES = tuple(zip(_TABLES["tries"].values(), _TABLES["tries-explained"].values(), strict=True))
"""Queries, and what each of them is."""
RECENTLY_SEEN = Text("最近看过", "Recently seen")
HOW_TO_READ = Text("怎样读一页", "How to read a page")
GLYPHS = tuple(
    (kind, _TABLES["glyphs"][kind], _TABLES["glyphs-explained"][kind])
    for kind in labels.STATUS_KINDS
)
_SIGNS = {
    "place": plain("§3.3 ¶2"),
    "references": plain("[27-29]"),
    "supplement": labels.SUPPLEMENT,
    **labels.CONFIDENCE,
    "not-independent": labels.NOT_INDEPENDENT,
    "note": labels.NOTE,
}
SIGNS = tuple((_SIGNS[name], what) for name, what in _TABLES["signs-explained"].items())
"""Signs of a page, and what each of them says."""

COVERED = tuple(_TABLES["covered"].values())

ELSEWHERE = Text("其他", "Elsewhere")
APPROVALS_LEGEND = Text(
    "一格是一个辖区内的首次决定，下面是它的出处；首次决定未查到时，注明“扩大适应证”；"
    "“—”表示来源未说明，不等于未批准；＋ 为补充。",
    "A cell is the first decision in one jurisdiction, its place below it; where only a later one"
    " is known, it says “further indication”; — means that the sources do not say, not that it is"
    " not approved; ＋ marks the supplement.",
)

COMPARISON = Text("对照", "Comparison")
NOT_RANKED = Text(
    "疗效数字出自不同试验与定义，本程序不作排名。",
    "Response figures come from different trials and definitions; they are not ranked here.",
)
SHOW_DIFFERENCES = Text("只看不同", "Show only what differs")
BOTH_NOT_STATED = Text("均未说明", "all not stated")

WORKLIST = Text("数据维护工作单", "Worklist of the data’s keepers")
CONFLICTS = Text("来源不一致", "Sources disagree")
OPEN_NOTES = Text("编者按尚无定论", "Editor’s notes that are open")
SINGLE_SOURCE = Text("单一来源，最弱者在前", "Single source, the weakest first")
OLD_STATUSES = Text("状态早于 {date}，或未记录日期", "Status from before {date}, or without a date")
COPIES = Text("只读到副本的来源", "Sources of which only a copy was read")
LINES_OWED = Text("卡片缺少的短句", "Products whose card lacks a line")
GAPS = Text("各产品缺少的项目", "Gaps by product")
IDENTITY = Text("各产品的名称、研发单位与靶点", "Names, developer and target by product")


def show_equal(count: int) -> Text:
    """Offer the rows of a comparison that are equal."""
    rows = "equal row" if count == 1 else f"{count} equal rows"
    return Text(f"显示相同的 {count} 项", f"Show the {rows}")


def hidden_equal(count: int, named: Text) -> Text:
    """Count and name the rows of a comparison that are hidden, for they are equal."""
    rows = "1 equal row is" if count == 1 else f"{count} equal rows are"
    return Text(f"已隐藏 {count} 项相同：{named.zh}。", f"{rows} hidden: {named.en}.")


def compared(products: int, differences: int) -> Text:
    """Say how many products are compared, and in how many rows they differ."""
    different = "1 difference" if differences == 1 else f"{differences} differences"
    return Text(f"{products} 款产品 · {differences} 项不同", f"{products} products · {different}")
