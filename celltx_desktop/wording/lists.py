"""The words of the pages that show many records: the first page, tables, comparison, worklist."""

from __future__ import annotations

from ..domain.facts.kinds import StatusKind
from ..domain.text import Text, plain
from . import labels

FIRST_PAGE = Text("细胞治疗产品参考", "Cell-therapy product reference")
WHAT_THIS_IS = Text(
    "一篇综述里的事实，逐条注明出处；补充资料另行标明。无需联网。",
    "The facts of one review, each with its place; supplement marked apart. No network needed.",
)
TRY_A_SEARCH = Text("试着搜索", "Try a search")
TRIES = (
    (plain("VX-880"), Text("代号；vx880 也可以", "A code; vx880 will do")),
    (Text("阿基仑赛", "Yescarta"), Text("通用名", "A brand name")),
    (plain("CD19"), Text("靶点", "A target")),
    (Text("帕金森病", "Parkinson"), Text("适应证", "An indication")),
)
RECENTLY_SEEN = Text("最近看过", "Recently seen")
HOW_TO_READ = Text("怎样读一页", "How to read a page")
GLYPHS: tuple[tuple[StatusKind, Text, Text], ...] = (
    (
        "approved",
        Text("已获批", "Approved"),
        Text("写明监管机构与年份", "With the regulator and the year"),
    ),
    (
        "conditional",
        Text("附条件／加速批准", "Conditional or accelerated"),
        Text("批准附有后续要求", "An approval with conditions to meet"),
    ),
    ("in-trials", Text("临床试验中", "In clinical trials"), Text("尚未批准", "Not approved yet")),
    (
        "cleared",
        Text("获准试验", "Trial cleared"),
        Text("可以开始临床试验", "A clinical trial may start"),
    ),
    (
        "discontinued",
        Text("停止／撤市", "Discontinued or withdrawn"),
        Text("写明日期", "With the date"),
    ),
    (
        "not-stated",
        Text("未说明", "Not stated"),
        Text("来源没有写，不作推测", "The source is silent; nothing is guessed"),
    ),
)
SIGNS = (
    (
        plain("§3.3 ¶2"),
        Text("出处：综述第 3.3 节第 2 段", "The place: section 3.3, second paragraph"),
    ),
    (
        plain("[27-29]"),
        Text("综述在该处引用的文献号", "The reference numbers that the review cites there"),
    ),
    (
        labels.SUPPLEMENT,
        Text("综述以外的资料，带来源与日期", "From beyond the review, with source and date"),
    ),
    (
        labels.CONFIDENCE["verified"],
        Text("补充资料：两个独立来源说法一致", "Supplement: two independent sources agree"),
    ),
    (
        labels.CONFIDENCE["single-source"],
        Text("补充资料：只有一个来源", "Supplement: one source alone says so"),
    ),
    (
        labels.NOT_INDEPENDENT,
        Text(
            "补充资料：虽列几个来源，但同出一处，或各只支持其中一部分",
            "Supplement: several sources, but of one origin, or each for a part of it only",
        ),
    ),
    (
        labels.CONFIDENCE["conflict"],
        Text("补充资料：各来源说法不一，一并写明", "Supplement: sources differ, and each is told"),
    ),
    (
        labels.NOTE,
        Text(
            "印文存疑，或与其他来源不一致之处，两边并列",
            "Where the print is unclear or other sources disagree: both sides, side by side",
        ),
    ),
)

COVERED = (
    Text(
        "本程序逐段收录一篇综述的事实：每条注明章节与段落，综述引用文献处保留其文献号。",
        "This program holds the facts of one review, paragraph by paragraph: each names its section"
        " and paragraph, and keeps the reference numbers that the review cites there.",
    ),
    Text(
        "综述没有写的，列为“未说明”；印文存疑或与其他来源不一致之处，另有编者按，两边并列。",
        "What the review does not say is shown as not stated; where its print is unclear or other"
        " sources disagree, an editor’s note sets both side by side.",
    ),
    Text(
        "综述的文献目录不在所用文本中，因此只保留印出的文献号。",
        "The review’s list of references is not part of the text used, so only the printed numbers"
        " are kept.",
    ),
)

ELSEWHERE = Text("其他", "Elsewhere")
APPROVALS_LEGEND = Text(
    "一格是一个辖区内的首次决定，下面是它的出处；首次决定未查到时，注明“扩大适应证”；"
    "“—”表示来源未说明，不等于未批准；＋ 为补充。",
    "A cell is the first decision in one jurisdiction, its place below it; where only a later one"
    " is known, it says “extension”; — means that the sources do not say, not that it is not"
    " approved; ＋ marks the supplement.",
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
SINGLE_SOURCE = Text("单一来源", "Single source")
COPIES = Text("只读到副本的来源", "Sources of which only a copy was read")
GAPS = Text("各产品缺少的项目", "Gaps by product")


def old_statuses(before: str) -> Text:
    """Head the statuses that are older than the review."""
    return Text(
        f"状态早于 {before}，或未记录日期", f"Status from before {before}, or without a date"
    )


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
