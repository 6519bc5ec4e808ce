"""The controlled words: which fields a record may carry, in which order, and how each is called.

Names follow the field's standard terms (FHIR R5 MedicinalProductDefinition where it has one).
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..text import Text
from .kinds import RecordKind


@dataclass(frozen=True, slots=True)
class Field:
    """Describe one field: its label, the codes it allows, and whether its silence is shown."""

    label: Text
    codes: dict[str, Text] = field(default_factory=dict)
    expected: bool = False
    key: bool = False


JURISDICTIONS: dict[str, Text] = {
    "US": Text("美国", "United States"),
    "EU": Text("欧盟", "European Union"),
    "GB": Text("英国", "United Kingdom"),
    "CH": Text("瑞士", "Switzerland"),
    "RS": Text("塞尔维亚", "Serbia"),
    "CN": Text("中国", "China"),
    "HK": Text("中国香港", "Hong Kong"),
    "MO": Text("中国澳门", "Macao"),
    "JP": Text("日本", "Japan"),
    "KR": Text("韩国", "Korea"),
    "IN": Text("印度", "India"),
    "IL": Text("以色列", "Israel"),
    "CA": Text("加拿大", "Canada"),
    "AU": Text("澳大利亚", "Australia"),
    "NZ": Text("新西兰", "New Zealand"),
    "BR": Text("巴西", "Brazil"),
    "ES": Text("西班牙", "Spain"),
    "BH": Text("巴林", "Bahrain"),
}
"""Where a decision holds: ISO 3166-1 alpha-2, and EU, which the standard reserves."""

DISEASE_GROUPS: dict[str, Text] = {
    "blood-cancers": Text("血液肿瘤", "Blood cancers"),
    "solid-tumours": Text("实体瘤", "Solid tumours"),
    "transplantation": Text("移植及其并发症", "Transplantation and its complications"),
    "blood-disorders": Text("血液病", "Blood disorders"),
    "immune-deficiencies": Text("免疫缺陷", "Immune deficiencies"),
    "inflammatory": Text("炎症与免疫疾病", "Inflammatory and immune diseases"),
    "nervous-system": Text("神经系统疾病", "Diseases of the nervous system"),
    "heart-and-vessels": Text("心血管疾病", "Diseases of heart and vessels"),
    "liver": Text("肝脏疾病", "Liver diseases"),
    "metabolic": Text("代谢与内分泌疾病", "Metabolic and endocrine diseases"),
    "bones-and-joints": Text("骨与关节疾病", "Diseases of bones and joints"),
    "skin": Text("皮肤与创面", "Skin and wounds"),
    "eye": Text("眼病", "Eye diseases"),
    "other": Text("其他", "Other"),
}
"""Our own order of diseases."""

PRODUCT_FIELDS: dict[str, Field] = {
    "indication": Field(Text("适应证", "Indication"), expected=True, key=True),
    "stage": Field(Text("研发阶段", "Stage"), expected=True, key=True),
    "approval": Field(Text("监管批准", "Approval"), expected=True),
    "label": Field(Text("现行说明书或评估报告", "Current label or assessment")),
    "registry-number": Field(Text("登记号", "Registry number"), expected=True),
    "filing-number": Field(Text("受理号", "Filing number")),
    "form": Field(Text("产品形态", "Product form")),
    "cell-source": Field(Text("细胞来源", "Cell source"), expected=True),
    "donor": Field(
        Text("自体／异体", "Donor"),
        {
            "autologous": Text("自体", "Autologous"),
            "allogeneic": Text("异体", "Allogeneic"),
        },
        expected=True,
    ),
    "cell-stage": Field(
        Text("干细胞／体细胞", "Stem or somatic"),
        {
            "stem": Text("干细胞治疗", "Stem-cell therapy"),
            "somatic": Text("体细胞治疗", "Somatic-cell therapy"),
        },
    ),
    "target": Field(Text("靶点", "Target"), expected=True),
    "construct": Field(Text("细胞改造", "Modification")),
    "immune-protection": Field(Text("对抗排斥", "Against rejection")),
    "route": Field(Text("给药途径", "Route"), expected=True),
    "dose": Field(Text("剂量", "Dose"), expected=True),
    "storage": Field(Text("贮存", "Storage"), expected=True),
    "developer": Field(Text("研发单位", "Developer"), expected=True),
    "country": Field(Text("国家", "Country")),
}

OTHER_FIELDS: dict[RecordKind, dict[str, Field]] = {
    "class": {
        "cell-source": Field(Text("细胞来源", "Cell source")),
        "target": Field(Text("靶点", "Target")),
        "indication": Field(Text("适应证", "Indication")),
        "coverage": Field(
            Text("综述是否展开", "Treated in the review"),
            {
                "treated": Text("展开论述", "Treated in full"),
                "history": Text("仅在沿革中提及", "Named in its history only"),
                "left-out": Text("提及但未展开", "Named but left out"),
                "axis": Text("分类轴", "Axis of classification"),
            },
        ),
    },
    "regulation": {
        "official-title": Field(Text("正式名称", "Official title"), key=True),
        "jurisdiction": Field(
            Text("辖区", "Jurisdiction"),
            {
                "us": Text("美国", "United States"),
                "eu": Text("欧盟", "European Union"),
                "jp": Text("日本", "Japan"),
                "uk": Text("英国", "United Kingdom"),
                "cn": Text("中国", "China"),
                "several": Text("多个国家和地区", "Several countries"),
            },
        ),
        "issuer": Field(Text("发布机构", "Issuer"), expected=True),
        "date": Field(Text("发布日期", "Date"), expected=True),
        "type": Field(Text("类型", "Type")),
    },
    "milestone": {
        "date": Field(Text("时间", "Date"), expected=True, key=True),
        "country": Field(Text("国家", "Country")),
        "product": Field(Text("产品", "Product")),
        "regulator": Field(Text("监管机构", "Regulator")),
    },
    "statistic": {
        "value": Field(Text("数值", "Value"), expected=True, key=True),
        "unit": Field(Text("单位", "Unit")),
        "scope": Field(Text("范围", "Scope")),
        "as-of": Field(Text("截至", "As of")),
    },
    "recommendation": {
        "number": Field(Text("编号", "Number"), expected=True),
        "addressee": Field(Text("面向", "Addressed to")),
    },
    "organisation": {
        "country": Field(Text("国家或地区", "Country or region"), expected=True),
        "role": Field(Text("角色", "Role")),
    },
    "disease": {
        "group": Field(Text("疾病分组（本程序编排）", "Group (our arrangement)"), DISEASE_GROUPS)
    },
    "target": {"use": Field(Text("用途", "Use"))},
    "cell-source": {"type": Field(Text("类型（本程序编排）", "Type (our arrangement)"))},
    "list": {"member": Field(Text("产品", "Product"))},
    "term": {"definition": Field(Text("综述中的含义或用法", "Meaning or use in the review"))},
}


def fields_of(kind: RecordKind) -> dict[str, Field]:
    """Return the fields that a record of this kind may carry, in the order they are shown."""
    return PRODUCT_FIELDS if kind == "product" else OTHER_FIELDS[kind]
