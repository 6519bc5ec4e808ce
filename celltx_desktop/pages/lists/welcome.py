"""The first page: what this is, what to try, what was seen last, how to read a page.

What was seen last stands above how to read a page: below it, it would lie out of sight in a small
window, and who has seen something knows how to read.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...domain.facts.edition import Edition
from ...domain.facts.kinds import StatusKind
from ...domain.text import Text, plain
from ...store.facts.catalogue import Catalogue
from ...wording import labels
from ..page import Page, Section, Table, TableRow, Value

PLACE = "welcome"
_TITLE = Text("细胞治疗产品参考", "Cell-therapy product reference")
_LINE = Text(
    "一篇综述里的事实，逐条注明出处；补充资料另行标明。无需联网。",
    "The facts of one review, each with its place; supplement marked apart. No network needed.",
)
_TRY = Text("试着搜索", "Try a search")
_TRIES = (
    (plain("VX-880"), Text("代号；vx880 也可以", "A code; vx880 will do")),
    (Text("阿基仑赛", "Yescarta"), Text("通用名", "A brand name")),
    (plain("CD19"), Text("靶点", "A target")),
    (Text("帕金森病", "Parkinson"), Text("适应证", "An indication")),
)
_SEEN = Text("最近看过", "Recently seen")
_READ = Text("怎样读一页", "How to read a page")
_GLYPHS: tuple[tuple[StatusKind, Text, Text], ...] = (
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
_SIGNS = (
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


def build(edition: Edition, catalogue: Catalogue, seen: Iterable[str] = ()) -> Page:
    """Return the welcome page; ``seen`` are the places that the reader came from last."""
    tries = tuple(
        TableRow((Value(query, look="strong", link=f"search/{query.en}"), Value(what)))
        for query, what in _TRIES
    )
    signs = tuple(
        TableRow((Value(word, glyph=glyph), Value(what))) for glyph, word, what in _GLYPHS
    ) + tuple(TableRow((Value(sign), Value(what))) for sign, what in _SIGNS)
    last = tuple(_seen(catalogue, seen))
    sections = (
        Section("try", _TRY, (Table((), tries),)),
        *((Section("seen", _SEEN, (Table((), last),)),) if last else ()),
        Section("read", _READ, (Table((), signs),)),
    )
    return Page(PLACE, _TITLE, (_LINE,), (), sections, (), edition)


def _seen(catalogue: Catalogue, places: Iterable[str]) -> Iterator[TableRow]:
    """Yield a row for each record that is there; the supplement's have none while it is hidden."""
    for one in map(catalogue.branch, places):
        if one is not None and one.kind != "index":
            above = catalogue.title(one.parent) if one.kind == "product" else None
            name = Value(one.title, look="strong", link=one.place, glyph=one.status)
            kind = Value(above or labels.HIT_GROUP[one.kind])
            yield TableRow((name, kind), supplement=one.supplement)
