"""Pages built by hand, as real as the ones the program makes, for the writers to draw."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from celltx_desktop.domain.text import EMPTY, Text, plain
from celltx_desktop.pages import words
from celltx_desktop.pages.page import (
    Badge,
    Box,
    Edition,
    Figure,
    Figures,
    Mark,
    Page,
    Row,
    Rows,
    Section,
    SourceLine,
    Statements,
    Table,
    TableRow,
    Value,
)

Sample = Callable[[], Page]

EDITION = Edition("2024-08", "2026-11-24", intact=True)
REVIEW = SourceLine(
    "§",
    Text(
        "惠利健、袁湘、吴婧琪，《细胞治疗药物：进展与展望》，2024 年第 39 卷第 8 期；§ 章节，¶ 段落",
        "惠利健、袁湘、吴婧琪，《细胞治疗药物：进展与展望》，2024 年第 39 卷第 8 期; § section, ¶ paragraph",
    ),
    "source/review",
)
SILENT = words.nothing("not-stated", EMPTY)


def place(paragraph: str, refs: str = "") -> Mark:
    return Mark(plain(f"§{paragraph.replace('-p', ' ¶')}"), f"paragraph/{paragraph}", refs)


def source(*numbers: int) -> tuple[Mark, ...]:
    return tuple(Mark(plain(f"S{n}"), f"source/s{n}", supplement=True) for n in numbers)


def said(zh: str, en: str, *marks: Mark, strong: bool = False) -> Value:
    return Value(Text(zh, en), marks, "strong" if strong else "plain")


def added(zh: str, en: str, *sources: int, tag: Text = EMPTY, original: bool = False) -> Value:
    """Return a value of the supplement; ``original`` where the English is the source's own."""
    return Value(Text(zh, en, "en" if original else "zh"), source(*sources), "supplement", tag)


def nothing(*marks: Mark) -> Value:
    return Value(SILENT, marks, "silent")


def note(printed: Value, elsewhere: Value, strength: str = "strong") -> Box:
    label = words.READING if strength == "reading" else words.ELSEWHERE
    rows = (Row(words.PRINTED, (printed,)), Row(label, (elsewhere,)))
    return Box("note", words.NOTE, rows, words.STRENGTH[strength])  # type: ignore[index]


def row(zh: str, en: str, *values: Value) -> Row:
    return Row(Text(zh, en), values)


VERIFIED = words.CONFIDENCE["verified"]
CHECKED = Text("2026-04 · 已核实", "2026-04 · verified")


def vx_880() -> Page:
    """Return a product in trials: safety with a note, supplement rows, three silent fields."""
    at = place("3.3-p2")
    deaths = Text(
        "2 例患者死亡；综述称，“独立数据检测委员会”宣布死亡与试验治疗无关（见编者按）。",
        "Two patients died; the review says that the “independent data testing committee”, as printed,"
        " announced that the deaths were unrelated to the trial treatment (see editor’s note).",
    )
    safety = Box("safety", words.STATEMENT["safety"], (Row(EMPTY, (Value(deaths, (at,)),)),))
    safety_note = note(
        said("委员会宣布，2 例死亡与试验治疗无关",
             "The committee announced that the two deaths were unrelated to the trial treatment", at),
        Value(Text("2024 年 1 月作此表述的是公司，委员会的审查尚未完成",
                   "In January 2024 it was the company that said so, while the committee’s review was"
                   " pending"), source(5, 6)),
        "open",
    )  # fmt: skip
    facts = (
        row("适应证", "Indication",
            said("糖尿病；分型未说明", "Diabetes; type not stated", at, strong=True),
            added("1 型糖尿病，伴低血糖感知受损与严重低血糖",
                  "Type 1 diabetes with impaired hypoglycaemic awareness and severe hypoglycaemia",
                  1, 2, tag=CHECKED, original=True)),
        row("研发阶段", "Stage",
            said("临床试验中；期别未说明", "In clinical trials; phase not stated", at, strong=True),
            added("III 期（I/II/III 期合并设计），招募中", "Phase III (combined phase I/II/III), recruiting",
                  1, 3, tag=CHECKED)),
        row("监管批准", "Approval", nothing(at)),
        row("登记号", "Registry number", said("NCT04786262", "NCT04786262", at)),
        row("细胞来源", "Cell source", nothing(at),
            added("干细胞分化的胰岛细胞", "Stem-cell-derived islet cells", 3, 4, tag=VERIFIED)),
        row("靶点", "Target", nothing(at)),
        row("给药途径", "Route", nothing(at),
            added("门静脉输注", "Portal-vein infusion", 3, 4, tag=VERIFIED)),
        row("剂量", "Dose", nothing(at)),
        row("贮存", "Storage", nothing(at)),
        row("研发单位", "Developer", said("Vertex（美国）", "Vertex (United States)", at)),
        row("治疗类别", "Therapy class", said("胰岛细胞治疗", "Islet-cell therapy", place("3.3-p1"))),
    )  # fmt: skip
    findings = (
        said("患者减少了外部胰岛素的使用，或不再需要外部胰岛素。",
             "Patients used less external insulin or no longer needed it.", at),
        said("综述写作时再次招募新的受试者。",
             "New participants were being recruited again when the review was written.", at),
    )  # fmt: skip
    mechanism = said(
        "感知血糖并分泌胰岛素，替代受损的胰岛细胞（同类陈述）。",
        "Senses glucose and secretes insulin, replacing damaged islet cells (class statement).", at,
    )  # fmt: skip
    return Page(
        place="product/vx-880",
        title=plain("VX-880"),
        subtitle=(Text("Vertex（美国）", "Vertex (United States)"), Text("胰岛细胞治疗", "Islet-cell therapy"),
                  Text("糖尿病；分型未说明", "Diabetes; type not stated")),
        badges=(Badge("in-trials", Text("临床试验中", "In clinical trials")),),
        sections=(
            Section("safety", words.STATEMENT["safety"], (safety, safety_note), bare=True),
            Section("facts", words.KEY_FACTS, (Rows(facts),)),
            Section("finding", words.STATEMENT["finding"], (Statements(findings),)),
            Section("mechanism", words.STATEMENT["mechanism"], (Statements((mechanism,)),)),
        ),
        sources=(
            REVIEW,
            _listed(1, "ClinicalTrials.gov · NCT04786262 · 2026-04", "https://clinicaltrials.gov/study/NCT04786262"),
            _listed(2, "Penn Medicine trial listing: VX-880 Phase 1/2"),
            _listed(3, "Phase 3 trial of Vertex’s islet cell therapy is under way (Managed Healthcare)"),
            _listed(4, "FDA lifts hold on VX-880 (Drug Delivery Business, 2022-07)"),
            _listed(5, "Drugmaker halts study after 2 ‘unrelated’ deaths (Becker’s, 2024-01)"),
            _listed(6, "diaTribe: Clinical trial tests cell therapy (NCT04786262)"),
        ),
        edition=EDITION,
        registry=("NCT04786262", "https://clinicaltrials.gov/study/NCT04786262"),
    )  # fmt: skip


def _listed(number: int, title: str, url: str = "") -> SourceLine:
    return SourceLine(f"S{number}", plain(title), f"source/s{number}", url)


def yescarta() -> Page:
    """Return an approved product: boxed warning, approvals with supplement rows, notes."""
    at = place("2.1-p1")
    boxed = Box("boxed-warning", Text("黑框警告（美国 FDA）", "Boxed warning (US FDA)"), (Row(EMPTY, (
        said("T 细胞恶性肿瘤：“今年初”（综述刊于 2024 年）美国 FDA 要求已上市 CAR-T 疗法标注黑框警告。",
             "T-cell malignancy: early “this year” (the review appeared in 2024) the US FDA required"
             " marketed CAR-T therapies to carry a boxed warning.", place("3.1-p3"), strong=True),
        added("细胞因子释放综合征", "Cytokine release syndrome", 7, original=True),
        added("神经系统毒性", "Neurologic toxicities", 7, original=True),
    )),))  # fmt: skip
    approvals = Table(words.APPROVAL_COLUMNS, (
        _approval("FDA", "2017", "approved", Text("在美国上市", "On the US market"), EMPTY, at),
        _approval("FDA", "2017-10-18", "approved", words.APPROVAL["approved"],
                  Text("成人，二线及以上治疗后复发或难治性大 B 细胞淋巴瘤",
                       "Adults with relapsed or refractory large B-cell lymphoma after at least 2 lines",
                       "en"), *source(8)),
        _approval("FDA", "2021-03-05", "conditional", words.APPROVAL["accelerated"],
                  Text("成人，二线及以上治疗后复发或难治性滤泡性淋巴瘤",
                       "Adults with relapsed or refractory follicular lymphoma after at least 2 lines",
                       "en"), *source(11)),
        _approval("CDE", "2021", "approved", words.APPROVAL["approved"], EMPTY, at),
        _approval("NMPA", "2021-06-22", "approved", words.APPROVAL["approved"],
                  Text("成人，二线及以上系统治疗后复发或难治性大 B 细胞淋巴瘤",
                       "Adults with relapsed or refractory large B-cell lymphoma after at least 2 lines"
                       " of systemic therapy"), *source(9)),
        _approval("NMPA", "2023-06", "conditional", words.APPROVAL["conditional"],
                  Text("成人，一线免疫化疗无效或 12 个月内复发的大 B 细胞淋巴瘤",
                       "Adults with large B-cell lymphoma refractory to first-line chemoimmunotherapy or"
                       " relapsed within 12 months"), *source(10)),
    ))  # fmt: skip
    approval_note = note(
        said("由 CDE 批准", "Approved by the CDE", at),
        Value(Text("批准机关是国家药监局（NMPA），CDE 是其审评中心",
                   "The NMPA approves; the CDE is its review centre"), source(9)),
    )  # fmt: skip
    why = Text("未就本品说明；获批 CAR-T 的靶点限于 CD19 与 BCMA",
               "not stated of this product; approved CAR-T targets are limited to CD19 and BCMA")  # fmt: skip
    facts = (
        row("研发阶段", "Stage", said("已在美国上市；在中国已获批准", "On the US market; approved in China",
                                   at, strong=True)),
        row("靶点", "Target",
            Value(words.nothing("not-stated", why), (place("3.1-p4", "[12,13]"),), "silent"),
            added("CD19", "CD19", 8, tag=VERIFIED)),
        row("剂量", "Dose", nothing(at),
            added("每 kg 体重 2 × 10⁶ 个 CAR 阳性活 T 细胞（最多 2 × 10⁸ 个）",
                  "2 × 10⁶ CAR-positive viable T cells per kg body weight (at most 2 × 10⁸)",
                  8, tag=CHECKED, original=True)),
        row("贮存", "Storage", nothing(at),
            added("液氮气相，不高于 −130 °C", "Vapour phase of liquid nitrogen, at or below −130 °C", 8,
                  tag=CHECKED, original=True)),
        row("适应证", "Indication", nothing(at)),
        row("登记号", "Registry number", nothing(at)),
        row("给药途径", "Route", nothing(at)),
        row("研发单位", "Developer", nothing(at)),
        row("治疗类别", "Therapy class", said("CAR-T", "CAR-T", at)),
    )  # fmt: skip
    names = (
        row("商品名", "Brand name", Value(plain("Yescarta"), (at,)), added("奕凯达", "奕凯达", 9)),
        row("通用名", "Proper name", Value(plain("阿基仑赛注射液"), (at,))),
        row("国际非专利名", "INN", added("axicabtagene ciloleucel", "axicabtagene ciloleucel", 8)),
    )
    mechanism = said(
        "改造后的细胞绕过 MHC 限制，直接特异识别肿瘤表面抗原，激活 T 细胞杀伤癌细胞（同类陈述）。",
        "The cells bypass MHC restriction, recognise antigens on the tumour surface directly and"
        " specifically, and activate the T cells’ killing of cancer cells (class statement).",
        place("3.1-p2"),
    )
    return Page(
        place="product/yescarta",
        title=plain("Yescarta"),
        subtitle=(plain("阿基仑赛注射液"), plain("CAR-T")),
        badges=(
            Badge("approved", Text("美国上市 2017", "US market 2017")),
            Badge("approved", plain("CDE 2021")),
            Badge("conditional", Text("NMPA 2023-06", "NMPA 2023-06"), supplement=True),
        ),
        sections=(
            Section("boxed-warning", words.STATEMENT["boxed-warning"], (boxed,), bare=True),
            Section("approvals", words.APPROVALS, (approvals, approval_note)),
            Section("facts", words.KEY_FACTS, (Rows(facts),)),
            Section("class-mechanism", words.STATEMENT["mechanism"], (Statements((mechanism,)),)),
            Section("names", words.NAMES, (Rows(names),)),
        ),
        sources=(
            REVIEW,
            _listed(7, "Drugs.com · Yescarta prescribing information, boxed warning · 2024-11"),
            _listed(8, "FDA · SPL file for YESCARTA, label effective 2021-04-28",
                    "https://www.accessdata.fda.gov/spl/data/7ec02549-737e-4a56-9dac-5dbbc63cc2b7/"
                    "7ec02549-737e-4a56-9dac-5dbbc63cc2b7.xml"),
            _listed(9, "复星医药公告（中国证券报）· 2021-06-24"),
            _listed(10, "上交所公告转载：奕凯达二线适应症附条件批准 · 2023-06-27"),
            _listed(11, "FDA grants accelerated approval for follicular lymphoma · 2021-03-05"),
        ),
        edition=EDITION,
    )  # fmt: skip


def _approval(
    body: str, date: str, glyph: str, status: Text, indication: Text, *marks: Mark
) -> TableRow:
    supplement = marks[0].supplement
    cells = (
        Value(plain(body), look="strong"),
        Value(plain(date)),
        Value(status, glyph=glyph),  # type: ignore[arg-type]
        Value(indication) if indication else Value(SILENT, look="silent"),
    )
    return TableRow(cells, marks, supplement)


def therapy_class() -> Page:
    """Return a class: figures, themed statements, a table of products, no registry."""
    at = place("3.1-p2")
    figures = Figures((
        Figure(Text("全球上市 CAR-T 产品", "CAR-T products on the market worldwide"),
               plain("11"), Text("款", "products"), (at,)),
        Figure(Text("中国获批细胞药物", "Cell medicines approved in China"),
               plain("5"), Text("个", "medicines"), (place("2.2-p1"),)),
    ))  # fmt: skip
    directions = Statements(
        (said("SynNotch：装载由肿瘤抗原特异性激活的 Notch 受体，以提高攻击的特异性。",
              "SynNotch: loaded with Notch receptors that tumour antigen activates specifically.",
              place("3.1-p3", "[2]")),
         said("带有共定位依赖性蛋白开关的新型 CAR-T 细胞。",
              "New CAR-T cells with protein switches that depend on co-localisation.",
              place("3.1-p3", "[3,4]"))),
        Text("安全性", "Safety"),
    )  # fmt: skip
    products = Table(words.PRODUCT_COLUMNS, (
        TableRow((Value(plain("Kymriah"), look="strong", glyph="approved"), nothing(),
                  Value(Text("美国上市 2017", "US market 2017"))), (place("2.1-p1"),)),
        TableRow((Value(plain("FT819"), look="strong", glyph="in-trials"),
                  said("iPSC 来源的同种异体 CAR-T", "iPSC-derived allogeneic CAR-T"),
                  Value(Text("I 期临床试验", "Phase I trial"))), (place("3.1-p5"),)),
    ))  # fmt: skip
    return Page(
        place="class/car-t",
        title=Text("CAR-T 细胞治疗", "CAR-T cell therapy"),
        subtitle=(Text("嵌合抗原受体 T 细胞", "Chimeric antigen receptor T cells"),
                  Text("免疫细胞治疗", "Immune-cell therapy")),
        badges=(),
        sections=(
            Section("figures", words.FIGURES, (figures,)),
            Section("direction", words.STATEMENT["direction"], (directions,)),
            Section("products", words.PRODUCTS, (products,)),
        ),
        sources=(REVIEW,),
        edition=EDITION,
    )  # fmt: skip


def long() -> Page:
    """Return a page of many sheets: every kind of block has to meet an end of paper."""
    base = yescarta()
    facts = base.sections[2].blocks[0]
    mechanism = base.sections[3].blocks[0]
    assert isinstance(facts, Rows) and isinstance(mechanism, Statements)
    many = Row(Text("靶点", "Target"), facts.rows[1].values[1:] * 40)
    notes = tuple(base.sections[1].blocks[1] for _ in range(9))
    sections = (
        *base.sections[:2],
        replace(base.sections[2], blocks=(Rows((*facts.rows * 4, many)),)),
        replace(base.sections[3], blocks=(Statements(mechanism.values * 30),)),
        Section("notes", words.NOTES, notes, bare=True),
        Section("boxed-again", words.STATEMENT["boxed-warning"], base.sections[0].blocks * 5, bare=True),
    )
    return replace(base, sections=sections, sources=base.sources * 4)
