"""The bilingual words of every page: they follow the language of the content, not of the window."""

from __future__ import annotations

from ..domain.facts.edition import Edition
from ..domain.facts.kinds import (
    ApprovalKind,
    Confidence,
    NameKind,
    Nothing,
    StatementKind,
    StatusKind,
    Strength,
)
from ..domain.search.hit import HitKind
from ..domain.text import Text

NOTHING: dict[Nothing, Text] = {
    "not-stated": Text("未说明", "Not stated"),
    "not-applicable": Text("不适用", "Not applicable"),
    "unknown": Text("我们未查到", "Not known to us"),
}
NAME: dict[NameKind, Text] = {
    "brand": Text("商品名", "Brand name"),
    "proper": Text("通用名", "Proper name"),
    "inn": Text("国际非专利名", "INN"),
    "code": Text("代号", "Code"),
    "name": Text("名称", "Name"),
    "alias": Text("别名", "Also called"),
    "abbreviation": Text("缩写", "Abbreviation"),
    "description": Text("描述性名称", "Descriptive name"),
}
APPROVAL: dict[ApprovalKind, Text] = {
    "approved": Text("已批准", "Approved"),
    "accelerated": Text("加速批准", "Accelerated approval"),
    "conditional": Text("附条件批准", "Conditional approval"),
    "marketed": Text("上市", "On the market"),
    "extension": Text("扩大适应证", "Extension of indication"),
    "withdrawn": Text("已撤市", "Withdrawn"),
    "expired": Text("到期未续", "Expired"),
}
STRENGTH: dict[Strength, Text] = {
    "strong": Text("证据较强", "strong evidence"),
    "single-source": Text("单一来源", "single source"),
    "mild": Text("差别轻微", "mild difference"),
    "open": Text("尚无定论", "open"),
    "reading": Text("印文存疑", "print unclear"),
}
CONFIDENCE: dict[Confidence, Text] = {
    "verified": Text("已核实", "verified"),
    "single-source": Text("单一来源", "single source"),
    "conflict": Text("来源不一致", "sources disagree"),
}
STATEMENT: dict[StatementKind, Text] = {
    "definition": Text("是什么", "What it is"),
    "mechanism": Text("作用机制", "Mechanism"),
    "boxed-warning": Text("黑框警告", "Boxed warning"),
    "boxed-unlisted": Text("黑框警告", "Boxed warning"),
    "safety": Text("安全性", "Safety"),
    "finding": Text("临床与研究所见", "Findings"),
    "challenge": Text("未解决的问题", "Open problems"),
    "direction": Text("研究方向", "Research directions"),
    "comparison": Text("比较", "Comparisons"),
    "manufacture": Text("制备", "Manufacture"),
    "regulation": Text("监管", "Regulation"),
    "history": Text("沿革", "History"),
    "outlook": Text("展望与建议", "Outlook"),
    "development": Text("后续进展", "Later developments"),
}
NOT_INDEPENDENT = Text("未经互证", "not corroborated")
"""No two independent sources: several of one origin, or each for a part of it only."""

KEY_FACTS = Text("关键事实", "Key facts")
NAMES = Text("名称", "Names")
APPROVALS = Text("批准情况", "Approvals")
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

STATUS_LABEL = Text("状态", "Status")
APPROVAL_COLUMNS = (
    Text("监管机构", "Regulator"),
    Text("日期", "Date"),
    Text("状态", "Status"),
    Text("适应证", "Indication"),
)
TRIAL_COLUMNS = (
    Text("编号", "Number"),
    Text("登记或受理机构", "Registry or agency"),
    Text("期别", "Phase"),
    Text("说明", "Remarks"),
)
SPONSOR = Text("申办者", "sponsor")
TRIAL_STATUS = Text("状态", "status")
ENROLMENT = Text("入组", "enrolment")
PRODUCT_COLUMNS = (
    Text("产品", "Product"),
    Text("通用名或特征", "Proper name or trait"),
    Text("批准或阶段", "Approval or stage"),
)
REMARKS = Text("说明", "Remarks")
MEMBER_COLUMNS = (
    Text("产品", "Product"),
    Text("治疗类别", "Therapy class"),
    Text("状态", "Status"),
)
LINKED_COLUMNS = (Text("产品", "Product"), Text("批准或阶段", "Approval or stage"))
DECISION_OR_ROLE = Text("决定或角色", "Decision or role")
CLASS_COLUMNS = (Text("类别", "Class"), Text("产品数", "Products"))

ISSUER = Text("发布者", "Issuer")
AS_OF = Text("日期", "Date")
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
NOT_TAKEN = Text("未收录的及原因", "Not taken, and why")
PARTS: dict[str, Text] = {
    "name": Text("名称（条）", "Names"),
    "fact": Text("事实（条）", "Facts"),
    "approval": Text("批准（条）", "Approvals"),
    "trial": Text("试验（项）", "Trials"),
    "filing": Text("受理（项）", "Filings"),
    "statement": Text("陈述（条）", "Statements"),
    "note": Text("编者按（条）", "Editor’s notes"),
}
SOURCE_COLUMNS = (
    Text("来源", "Source"),
    Text("种类", "Kind"),
    Text("日期", "Date"),
    Text("引用", "Cited by"),
)

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

STATUS: dict[StatusKind, Text] = {
    "approved": Text("已获批", "Approved"),
    "conditional": Text("附条件或加速批准", "Conditional or accelerated"),
    "in-trials": Text("临床试验中", "In clinical trials"),
    "cleared": Text("获准试验", "Trial cleared"),
    "discontinued": Text("已停止或撤市", "Discontinued or withdrawn"),
    "not-stated": Text("未说明", "Not stated"),
}
LEGEND: tuple[tuple[StatusKind, Text], ...] = (
    ("approved", Text("获批", "Approved")),
    ("conditional", Text("附条件", "Cond.")),
    ("in-trials", Text("试验中", "Trial")),
    ("cleared", Text("获准试验", "Cleared")),
    ("discontinued", Text("停止／撤市", "Discontinued")),
    ("not-stated", Text("未说明", "Not stated")),
)
"""The shortest words of the states, below the tree."""
HIT_GROUP: dict[HitKind, Text] = {
    "product": Text("产品", "Products"),
    "class": Text("治疗类别", "Therapy classes"),
    "regulation": Text("法规", "Regulations"),
    "milestone": Text("里程碑", "Milestones"),
    "statistic": Text("数字", "Figures"),
    "recommendation": Text("建议", "Recommendations"),
    "organisation": Text("机构", "Organisations"),
    "disease": Text("疾病", "Diseases"),
    "target": Text("靶点", "Targets"),
    "cell-source": Text("细胞来源", "Cell sources"),
    "term": Text("术语", "Terms"),
    "list": Text("清单", "Lists"),
    "statement": Text("正文", "Statements"),
}
REASON: dict[str, Text] = {
    "names": Text("名称", "Name"),
    "synonym": Text("同义词", "Synonym"),
    "id": Text("条目编号", "Record ID"),
    "class": Text("类别", "Class"),
    "note": Text("编者按", "Editor’s note"),
    "text": Text("正文", "Text"),
}
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


def paragraph(section: str, number: str) -> Text:
    """Name a paragraph of the review in words."""
    return Text(
        f"综述第 {section} 节第 {number} 段", f"Review, section {section}, paragraph {number}"
    )


def counted_facts(count: int) -> Text:
    """Say how many facts there are."""
    return Text(f"{count} 条", "1 fact" if count == 1 else f"{count} facts")


def counted_records(count: int) -> Text:
    """Say how many records there are."""
    return Text(f"{count} 条", "1 record" if count == 1 else f"{count} records")


def of_products(count: int, of: int) -> Text:
    """Say of how many products something is not stated."""
    return Text(f"{of} 款产品中 {count} 款未说明", f"not stated of {count} of {of} products")


def show_more(count: int) -> Text:
    """Offer the rest of a folded list."""
    return Text(f"显示其余 {count} 条", f"Show {count} more")


def see_section(count: int, title: Text) -> Text:
    """Say how many values stand in a section elsewhere on the page."""
    return Text(f"{count} 项，见“{title.zh}”", f"{count}, see “{title.en}”")


def hidden_supplement(count: int) -> Text:
    """Say how many facts the reader chose not to see."""
    return Text(
        f"只显示综述：已隐藏补充 {count} 条。",
        f"Review only: {count} supplement {'fact is' if count == 1 else 'facts are'} hidden.",
    )


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


def nothing(kind: Nothing, why: Text) -> Text:
    """Say which kind of nothing it is, and why where that is known."""
    word = NOTHING[kind]
    if not why:
        return Text(f"— {word.zh}", f"— {word.en}")
    return Text(f"— {word.zh}（{why.zh}）", f"— {word.en} ({why.en})", why.original)
