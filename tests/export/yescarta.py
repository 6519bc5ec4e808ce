"""An approved product: boxed warning, approvals with supplement rows, a silence explained."""

from __future__ import annotations

from celltx_desktop.domain.facts.kinds import StatusKind
from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import EMPTY, Text, plain
from celltx_desktop.pages.page import (
    Badge,
    Box,
    Mark,
    Page,
    Row,
    Rows,
    Section,
    Statements,
    Table,
    TableRow,
    Value,
)
from celltx_desktop.wording import labels

from .building import (
    CHECKED,
    EDITION,
    REVIEW,
    VERIFIED,
    added,
    listed,
    note,
    nothing,
    place,
    row,
    said,
    source,
)

AT = place("2.1-p1")
BOXED = Box(
    "boxed-warning",
    Text("黑框警告（美国 FDA）", "Boxed warning (US FDA)"),
    (
        Row(
            EMPTY,
            (
                said(
                    "T 细胞恶性肿瘤：“今年初”（综述刊于 2024 年）美国 FDA 要求"
                    "已上市 CAR-T 疗法标注黑框警告。",
                    "T-cell malignancy: early “this year” (the review appeared in 2024) the US FDA"
                    " required marketed CAR-T therapies to carry a boxed warning.",
                    place("3.1-p3"),
                    strong=True,
                ),
                added("细胞因子释放综合征", "Cytokine release syndrome", 7, original=True),
                added("神经系统毒性", "Neurologic toxicities", 7, original=True),
            ),
        ),
    ),
)


def _approval(
    body: str, date: str, glyph: StatusKind, status: Text, indication: Text, *marks: Mark
) -> TableRow:
    cells = (
        Value(plain(body), look="strong"),
        Value(plain(date)),
        Value(status, glyph=glyph),
        Value(indication) if indication else nothing(),
    )
    return TableRow(cells, marks, marks[0].supplement)


_LARGE = Text(
    "成人，二线及以上治疗后复发或难治性大 B 细胞淋巴瘤",
    "Adults with relapsed or refractory large B-cell lymphoma after at least 2 lines",
    "en",
)
_FOLLICULAR = Text(
    "成人，二线及以上治疗后复发或难治性滤泡性淋巴瘤",
    "Adults with relapsed or refractory follicular lymphoma after at least 2 lines",
    "en",
)
_SYSTEMIC = Text(
    "成人，二线及以上系统治疗后复发或难治性大 B 细胞淋巴瘤",
    "Adults with relapsed or refractory large B-cell lymphoma after at least 2 lines of systemic"
    " therapy",
)
_EARLY = Text(
    "成人，一线免疫化疗无效或 12 个月内复发的大 B 细胞淋巴瘤",
    "Adults with large B-cell lymphoma refractory to first-line chemoimmunotherapy or relapsed"
    " within 12 months",
)
_MARKET = Text("在美国上市", "On the US market")
_YES, _FAST, _IF = (
    labels.AUTHORISATION[basis] for basis in ("not-stated", "accelerated", "conditional")
)
APPROVALS = Table(
    labels.APPROVAL_COLUMNS,
    (
        _approval("FDA", "2017", "approved", _MARKET, EMPTY, AT),
        _approval("FDA", "2017-10-18", "approved", _YES, _LARGE, *source(8)),
        _approval("FDA", "2021-03-05", "conditional", _FAST, _FOLLICULAR, *source(11)),
        _approval("CDE", "2021", "approved", _YES, EMPTY, AT),
        _approval("NMPA", "2021-06-22", "approved", _YES, _SYSTEMIC, *source(9)),
        _approval("NMPA", "2023-06", "conditional", _IF, _EARLY, *source(10)),
    ),
)
APPROVAL_NOTE = note(
    said("由 CDE 批准", "Approved by the CDE", AT),
    said(
        "批准机关是国家药监局（NMPA），CDE 是其审评中心",
        "The NMPA approves; the CDE is its review centre",
        *source(9),
    ),
)
_WHY = Text(
    "未就本品说明；获批 CAR-T 的靶点限于 CD19 与 BCMA",
    "not stated of this product; approved CAR-T targets are limited to CD19 and BCMA",
)
_NO_TARGET = Value(labels.nothing("not-stated", _WHY), (place("3.1-p4", "[12,13]"),), "silent")
FACTS = (
    row(
        "研发阶段",
        "Stage",
        said(
            "已在美国上市；在中国已获批准",
            "On the US market; approved in China",
            AT,
            strong=True,
        ),
    ),
    row("靶点", "Target", _NO_TARGET, added("CD19", "CD19", 8, tag=VERIFIED)),
    row(
        "剂量",
        "Dose",
        nothing(AT),
        added(
            "每 kg 体重 2 × 10⁶ 个 CAR 阳性活 T 细胞（最多 2 × 10⁸ 个）",
            "2 × 10⁶ CAR-positive viable T cells per kg body weight (at most 2 × 10⁸)",
            8,
            tag=CHECKED,
            original=True,
        ),
    ),
    row(
        "贮存",
        "Storage",
        nothing(AT),
        added(
            "液氮气相，不高于 −130 °C",
            "Vapour phase of liquid nitrogen, at or below −130 °C",
            8,
            tag=CHECKED,
            original=True,
        ),
    ),
    row("适应证", "Indication", nothing(AT)),
    row("登记号", "Registry number", nothing(AT)),
    row("给药途径", "Route", nothing(AT)),
    row("研发单位", "Developer", nothing(AT)),
    row("治疗类别", "Therapy class", said("CAR-T", "CAR-T", AT)),
)
NAMES = (
    row("商品名", "Brand name", Value(plain("Yescarta"), (AT,)), added("奕凯达", "奕凯达", 9)),
    row("通用名", "Proper name", Value(plain("阿基仑赛注射液"), (AT,))),
    row("国际非专利名", "INN", added("axicabtagene ciloleucel", "axicabtagene ciloleucel", 8)),
)
MECHANISM = said(
    "改造后的细胞绕过 MHC 限制，直接特异识别肿瘤表面抗原，激活 T 细胞杀伤癌细胞（同类陈述）。",
    "The cells bypass MHC restriction, recognise antigens on the tumour surface directly and"
    " specifically, and activate the T cells’ killing of cancer cells (class statement).",
    place("3.1-p2"),
)
LABEL = "https://www.accessdata.fda.gov/spl/data/7ec02549-737e-4a56-9dac-5dbbc63cc2b7/label.xml"
SOURCES = (
    REVIEW,
    listed(7, "Drugs.com · Yescarta prescribing information, boxed warning · 2024-11"),
    listed(8, "FDA · SPL file for YESCARTA, label effective 2021-04-28", LABEL),
    listed(9, "复星医药公告（中国证券报） · 2021-06-24"),
    listed(10, "上交所公告转载：奕凯达二线适应症附条件批准 · 2023-06-27"),
    listed(11, "FDA grants accelerated approval for follicular lymphoma · 2021-03-05"),
)


def yescarta() -> Page:
    return Page(
        place=Place("product/yescarta"),
        title=plain("Yescarta"),
        subtitle=(plain("阿基仑赛注射液"), plain("CAR-T")),
        badges=(
            Badge("approved", Text("美国上市 2017", "US market 2017")),
            Badge("approved", plain("CDE 2021")),
            Badge("conditional", plain("NMPA 2023-06"), supplement=True),
        ),
        sections=(
            Section("boxed-warning", labels.STATEMENT["boxed-warning"], (BOXED,), bare=True),
            Section("approvals", labels.APPROVALS, (APPROVALS, APPROVAL_NOTE)),
            Section("facts", labels.KEY_FACTS, (Rows(FACTS),)),
            Section("class-mechanism", labels.STATEMENT["mechanism"], (Statements((MECHANISM,)),)),
            Section("names", labels.NAMES, (Rows(NAMES),)),
        ),
        sources=SOURCES,
        edition=EDITION,
    )
