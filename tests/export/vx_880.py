"""A product in trials: safety with a note, supplement rows, four silent fields."""

from __future__ import annotations

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import EMPTY, Text, plain
from celltx_desktop.pages.page import Badge, Box, Page, Row, Rows, Section, Statements
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

AT = place("3.3-p2")
REGISTRY = "https://clinicaltrials.gov/study/NCT04786262"
DEATHS = said(
    "2 例患者死亡；综述称，“独立数据检测委员会”宣布死亡与试验治疗无关（见编者按）。",
    "Two patients died; the review says that the “independent data testing committee”, as"
    " printed, announced that the deaths were unrelated to the trial treatment (see editor’s"
    " note).",
    AT,
)
SAFETY_NOTE = note(
    said(
        "委员会宣布，2 例死亡与试验治疗无关",
        "The committee announced that the two deaths were unrelated to the trial treatment",
        AT,
    ),
    said(
        "2024 年 1 月作此表述的是公司，委员会的审查尚未完成",
        "In January 2024 it was the company that said so, while the committee’s review was pending",
        *source(5, 6),
    ),
    "open",
)
FACTS = (
    row(
        "适应证",
        "Indication",
        said("糖尿病；分型未说明", "Diabetes; type not stated", AT, strong=True),
        added(
            "1 型糖尿病，伴低血糖感知受损与严重低血糖",
            "Type 1 diabetes with impaired hypoglycaemic awareness and severe hypoglycaemia",
            *(1, 2),
            tag=CHECKED,
            original=True,
        ),
    ),
    row(
        "研发阶段",
        "Stage",
        said("临床试验中；期别未说明", "In clinical trials; phase not stated", AT, strong=True),
        added(
            "III 期（I/II/III 期合并设计），招募中",
            "Phase III (combined phase I/II/III), recruiting",
            *(1, 3),
            tag=CHECKED,
        ),
    ),
    row("监管批准", "Approval", nothing(AT)),
    row("登记号", "Registry number", said("NCT04786262", "NCT04786262", AT)),
    row(
        "细胞来源",
        "Cell source",
        nothing(AT),
        added("干细胞分化的胰岛细胞", "Stem-cell-derived islet cells", 3, 4, tag=VERIFIED),
    ),
    row("靶点", "Target", nothing(AT)),
    row(
        "给药途径",
        "Route",
        nothing(AT),
        added("门静脉输注", "Portal-vein infusion", 3, 4, tag=VERIFIED),
    ),
    row("剂量", "Dose", nothing(AT)),
    row("贮存", "Storage", nothing(AT)),
    row("研发单位", "Developer", said("Vertex（美国）", "Vertex (United States)", AT)),
    row("治疗类别", "Therapy class", said("胰岛细胞治疗", "Islet-cell therapy", place("3.3-p1"))),
)
FINDINGS = (
    said(
        "患者减少了外部胰岛素的使用，或不再需要外部胰岛素。",
        "Patients used less external insulin or no longer needed it.",
        AT,
    ),
    said(
        "综述写作时再次招募新的受试者。",
        "New participants were being recruited again when the review was written.",
        AT,
    ),
)
MECHANISM = said(
    "感知血糖并分泌胰岛素，替代受损的胰岛细胞（同类陈述）。",
    "Senses glucose and secretes insulin, replacing damaged islet cells (class statement).",
    AT,
)
SOURCES = (
    REVIEW,
    listed(1, "ClinicalTrials.gov · NCT04786262 · 2026-04", REGISTRY),
    listed(2, "Penn Medicine trial listing: VX-880 Phase 1/2"),
    listed(3, "Phase 3 trial of Vertex’s islet cell therapy is under way (Managed Healthcare)"),
    listed(4, "FDA lifts hold on VX-880 (Drug Delivery Business, 2022-07)"),
    listed(5, "Drugmaker halts study after 2 ‘unrelated’ deaths (Becker’s, 2024-01)"),
    listed(6, "diaTribe: Clinical trial tests cell therapy (NCT04786262)"),
)


def vx_880() -> Page:
    safety = Box("safety", labels.STATEMENT["safety"], (Row(EMPTY, (DEATHS,)),))
    return Page(
        place=Place("product/vx-880"),
        title=plain("VX-880"),
        subtitle=(
            Text("Vertex（美国）", "Vertex (United States)"),
            Text("胰岛细胞治疗", "Islet-cell therapy"),
            Text("糖尿病；分型未说明", "Diabetes; type not stated"),
        ),
        badges=(Badge("in-trials", Text("临床试验中", "In clinical trials")),),
        sections=(
            Section("safety", labels.STATEMENT["safety"], (safety, SAFETY_NOTE), bare=True),
            Section("facts", labels.KEY_FACTS, (Rows(FACTS),)),
            Section("finding", labels.STATEMENT["finding"], (Statements(FINDINGS),)),
            Section("mechanism", labels.STATEMENT["mechanism"], (Statements((MECHANISM,)),)),
        ),
        sources=SOURCES,
        edition=EDITION,
        registry=("NCT04786262", REGISTRY),
    )
