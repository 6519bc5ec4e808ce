"""The bilingual words of every page, and the few that the window's own parts share with them.

What is one of a list (a kind of name, a state, the head of a column) stands in ``labels.toml``.
"""

from __future__ import annotations

from typing import get_args

from ..domain.facts.edition import Edition
from ..domain.facts.kinds import Basis, Event, Silence, StatusKind
from ..domain.facts.record import Source
from ..domain.text import Text
from . import phrases
from .sentences import tables

STATUS_KINDS: tuple[StatusKind, ...] = get_args(StatusKind)
_TABLES = tables("labels")


def _columns(name: str) -> tuple[Text, ...]:
    return tuple(_TABLES[name].values())


NOTHING = _TABLES["nothing"]
NAME = _TABLES["name"]
AUTHORISATION = _TABLES["authorisation"]
BASIS = _TABLES["basis"]
EVENT = _TABLES["event"]
CARD_LINE = _TABLES["card-line"]
CARD_LINE_IN_STUDY = CARD_LINE | _TABLES["card-line-in-study"]
"""For a product without any approval: no trial of it is called pivotal by us."""
STRENGTH = _TABLES["strength"]
CONFIDENCE = _TABLES["confidence"]
STATEMENT = _TABLES["statement"]
NOT_INDEPENDENT = Text("未经互证", "not corroborated")
"""No two independent sources: several of one origin, or each for a part of it only."""

KEY_FACTS = Text("关键事实", "Key facts")
NAMES = Text("名称", "Names")
APPROVALS = Text("批准情况", "Approvals")
CARD = Text("概要", "In short")
HOLDER = Text("持有人", "Holder")
AUTHORISATION_NUMBER = Text("批准文号", "Number")
TRIALS = Text("试验与受理", "Trials and filings")
CLASS_SAFETY = Text("同类安全性陈述", "Safety statements on the class")
PRODUCTS = Text("本类产品", "Products of this class")
SUBCLASSES = Text("下级类别", "Classes below")
FIGURES = Text("数字", "Figures")
NOTE = Text("编者按", "Editor’s note")
NOTES = Text("编者按", "Editor’s notes")
SOURCES = Text("来源", "Sources")
CLASS = Text("治疗类别", "Therapy class")
PRINTED = Text("综述所印", "Printed")
ELSEWHERE = Text("其他来源", "Elsewhere")
REGISTRY = Text("登记库", "Registry")
READING = Text("可能的意思", "May mean")
OURS = Text("本程序的做法", "In this program")
SUPPLEMENT = Text("＋补充", "＋Supplement")
PLACE = Text("出处", "Place")
ITEM = Text("项目", "Item")
ORIGINAL = Text("中文（原文语言）", "Chinese (original)")
TRANSLATION = Text("英文（本程序译文）", "English (our translation)")
OUR_TRANSLATION = Text("本程序译文", "our translation")
NOT_STATED = NOTHING["not-stated"]
ON_THIS_PAGE = Text("本页内容", "On this page")
COMPARED = Text("逐项对照", "Field by field")
REVIEW_PLACES = Text("§ 章节，¶ 段落", "§ section, ¶ paragraph")
PARAGRAPH = Text(
    "综述第 {section} 节第 {number} 段", "Review, section {section}, paragraph {number}"
)
SHOW_MORE = Text("显示其余 {count} 条", "Show {count} more")
SEE_SECTION = Text("{count} 项，见“{title}”", "{count}, see “{title}”")

STATUS_LABEL = Text("状态", "Status")
APPROVAL_COLUMNS = _columns("approval-columns")
TRIAL_COLUMNS = _columns("trial-columns")
SPONSOR = Text("申办者", "sponsor")
TRIAL_STATUS = Text("状态", "status")
ENROLMENT = Text("入组", "enrolment")
PARTICIPANTS = Text("{count} 例", "{count} participants")
ENDPOINT = Text("主要终点", "primary end point")
RESULT = Text("结果", "result")
RESULT_OF = Text("{result}（{count} 例）", "{result} (of {count})")
FOLLOW_UP = Text("随访", "follow-up")
PRODUCT_COLUMNS = _columns("product-columns")
REMARKS = Text("说明", "Remarks")
MEMBER_COLUMNS = _columns("member-columns")
LINKED_COLUMNS = _columns("linked-columns")
DECISION_OR_ROLE = Text("决定或角色", "Decision or role")
CLASS_COLUMNS = _columns("class-columns")

ISSUER = Text("发布者", "Issuer")
AS_OF = Text("日期", "Date")
UNDATED = Text("来源未注日期 · {date} 查阅", "source undated · read on {date}")
NO_DATE = Text("未记录日期", "date not recorded")
ADDRESS = Text("网址", "Address")
DESCRIPTION = Text("说明", "Description")
PARAGRAPHS = Text("段落", "Paragraphs")

LEXICON = Text("词汇", "Lexicon")
ABOUT_DATA = Text("关于数据", "About the data")
COVERED = Text("收录范围", "What is covered")
CONTENT = Text("内容", "Content")
EDITION = Text("版本", "Edition")
REVIEW = Text("综述", "Review")
DATA = Text("数据", "Data")
SUPPLEMENT_AS_OF = Text("补充核对至", "Supplement as of")
COUNTS = Text("条目数", "Counts")
BY_SOURCE = Text("按来源种类", "By kind of source")
MOST_SILENT = Text("最常未说明的项目", "Most often not stated")
SILENT_OF = Text("{total} 款产品中 {count} 款未说明", "not stated of {count} of {total} products")
NOT_TAKEN = Text("未收录的及原因", "Not taken, and why")
PARTS = _TABLES["parts"]
SOURCE_COLUMNS = _columns("source-columns")
IDENTITY_COLUMNS = _columns("identity-columns")

DISCLAIMER = Text(
    "供医药专业人员查阅；内容据所列来源整理，截至所注日期；用药以现行说明书与临床判断为准。",
    "For health professionals. Compiled from the named sources as of their dates; the current label"
    " and clinical judgement decide.",
)
DAMAGED = Text(
    "数据文件与发布时不一致，页面上的数字可能有误。请勿据此作任何判断；重新安装即可恢复。",
    "The data file differs from the published one; figures on these pages may be wrong."
    " Please do not rely on them. Installing again repairs it.",
)

STATUS = _TABLES["status"]
LEGEND = tuple((kind, _TABLES["legend"][kind]) for kind in STATUS_KINDS)
"""The shortest words of the states, below the tree."""
HIT_GROUP = _TABLES["hit-group"]
REASON = _TABLES["reason"]
NOTHING_FOUND = Text(
    "没有找到“{query}”。这里收录一篇综述中的细胞治疗产品及其补充资料。试试代号、靶点或适应证。",
    "Nothing here for “{query}”. This reference holds the cell-therapy products of one review and"
    " its supplement. Try a code, a target or an indication.",
)
ABOUT = Text(
    "事实取自惠利健、袁湘、吴婧琪《细胞治疗药物：进展与展望》（2024）。标有 ＋ 的补充与编者按"
    "取自其他来源（监管机构、登记库、论文、企业、新闻），逐条注明。",
    "The facts are taken from Hui, Yuan and Wu, Cell-based medicinal products: Progress and"
    " perspectives (2024). The supplement, marked ＋, and the editor’s notes come from other"
    " sources (regulators, registries, articles, companies, news), each named where it is used.",
)


def dates(edition: Edition) -> Text:
    """Say of which dates review, supplement and data are."""
    zh, en = f"综述 {edition.review}", f"Review {edition.review}"
    if edition.supplement:
        zh += f" · 补充核对至 {edition.supplement}"
        en += f" · supplement to {edition.supplement}"
    return Text(f"{zh} · 数据 {edition.data}", f"{en} · data {edition.data}")


def edition_line(edition: Edition) -> Text:
    """Say which data this is and whether the file is whole, as far as that is known."""
    zh, en = dates(edition).zh, dates(edition).en
    if edition.intact is None:
        return Text(zh, en)
    if edition.intact:
        return Text(f"{zh} · 数据完好 ✓", f"{en} · data intact ✓")
    return Text(f"{zh} · 数据未通过校验", f"{en} · data failed its check")


def counted_facts(count: int) -> Text:
    """Say how many facts there are."""
    return Text(f"{count} 条", "1 fact" if count == 1 else f"{count} facts")


def counted_records(count: int) -> Text:
    """Say how many records there are."""
    return Text(f"{count} 条", "1 record" if count == 1 else f"{count} records")


def hidden_supplement(count: int) -> Text:
    """Say how many facts the reader chose not to see."""
    return Text(
        f"只显示综述：已隐藏补充 {count} 条。",
        f"Review only: {count} supplement {'fact is' if count == 1 else 'facts are'} hidden.",
    )


def numbered(number: int, text: Text) -> Text:
    """Return an item of a list with its number."""
    return Text(f"{number}. {text.zh}", f"{number}. {text.en}", text.original)


def see_note(text: Text) -> Text:
    """Point from a printed value to the editor's note beside it."""
    zh, en = text.zh.rstrip("。"), text.en.removesuffix(".")
    return Text(
        f"{zh}（见编者按）{text.zh[len(zh) :]}",
        f"{en} (see editor’s note){text.en[len(en) :]}",
        text.original,
    )


def of_the_class(text: Text) -> Text:
    """Mark a statement that speaks of the class, where it stands on a product's page."""
    return Text(
        f"{text.zh.rstrip('。')}（同类陈述）。",
        f"{text.en.rstrip('.')} (class statement).",
        text.original,
    )


def source_date(source: Source) -> Text:
    """Say of which date a source is, or on which day it stood so."""
    if source.as_of:
        return Text(source.as_of, source.as_of)
    return UNDATED.filled(date=source.read_on) if source.read_on else NO_DATE


def decision(event: Event, basis: Basis) -> Text:
    """Say what a regulator did: a first authorisation by its basis, another event with it."""
    if event == "first-authorisation":
        return AUTHORISATION[basis]
    word = EVENT[event]
    return word if basis == "not-stated" else phrases.brackets(word, BASIS[basis])


def nothing(kind: Silence, why: Text) -> Text:
    """Say which kind of nothing it is, and why where that is known."""
    word = NOTHING[kind]
    if not why:
        return Text(f"— {word.zh}", f"— {word.en}")
    return Text(f"— {word.zh}（{why.zh}）", f"— {word.en} ({why.en})", why.original)
