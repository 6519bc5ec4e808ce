"""Pages built by hand, as real as the ones the program makes, for the writers to draw."""

from __future__ import annotations

from dataclasses import replace

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Text, plain
from celltx_desktop.pages.page import (
    Figure,
    Figures,
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

from .building import EDITION, REVIEW, Sample, added, note, nothing, place, said, source
from .vx_880 import vx_880
from .yescarta import APPROVAL_NOTE, APPROVALS, BOXED, FACTS, MECHANISM, yescarta

__all__ = [
    "EDITION",
    "REVIEW",
    "Sample",
    "added",
    "long",
    "note",
    "nothing",
    "place",
    "said",
    "source",
    "therapy_class",
    "vx_880",
    "yescarta",
]

_FIGURES = Figures(
    (
        Figure(
            Text("全球上市 CAR-T 产品", "CAR-T products on the market worldwide"),
            plain("11"),
            Text("款", "products"),
            (place("3.1-p2"),),
        ),
        Figure(
            Text("中国获批细胞药物", "Cell medicines approved in China"),
            plain("5"),
            Text("个", "medicines"),
            (place("2.2-p1"),),
        ),
    )
)
_DIRECTIONS = Statements(
    (
        said(
            "SynNotch：装载由肿瘤抗原特异性激活的 Notch 受体，以提高攻击的特异性。",
            "SynNotch: loaded with Notch receptors that tumour antigen activates specifically.",
            place("3.1-p3", "[2]"),
        ),
        said(
            "带有共定位依赖性蛋白开关的新型 CAR-T 细胞。",
            "New CAR-T cells with protein switches that depend on co-localisation.",
            place("3.1-p3", "[3,4,7-9,11,15-18]"),
        ),
    ),
    Text("安全性", "Safety"),
)
_PRODUCTS = Table(
    labels.PRODUCT_COLUMNS,
    (
        TableRow(
            (
                Value(plain("Kymriah"), look="strong", glyph="approved"),
                nothing(),
                Value(Text("美国上市 2017", "US market 2017")),
            ),
            (place("2.1-p1"),),
        ),
        TableRow(
            (
                Value(plain("FT819"), look="strong", glyph="in-trials"),
                said("iPSC 来源的同种异体 CAR-T", "iPSC-derived allogeneic CAR-T"),
                Value(Text("I 期临床试验", "Phase I trial")),
            ),
            (place("3.1-p5"),),
        ),
    ),
)


def therapy_class() -> Page:
    """Return a class: figures, themed statements, a table of products, no registry."""
    return Page(
        place=Place("class/car-t"),
        title=Text("CAR-T 细胞治疗", "CAR-T cell therapy"),
        subtitle=(
            Text("嵌合抗原受体 T 细胞", "Chimeric antigen receptor T cells"),
            Text("免疫细胞治疗", "Immune-cell therapy"),
        ),
        badges=(),
        sections=(
            Section("figures", labels.FIGURES, (_FIGURES,)),
            Section("direction", labels.STATEMENT["direction"], (_DIRECTIONS,)),
            Section("products", labels.PRODUCTS, (_PRODUCTS,)),
        ),
        sources=(REVIEW,),
        edition=EDITION,
    )


def long() -> Page:
    """Return a page of many sheets: every kind of block has to meet an end of paper."""
    boxed, mechanism = labels.STATEMENT["boxed-warning"], labels.STATEMENT["mechanism"]
    many = Row(Text("靶点", "Target"), FACTS[1].values[1:] * 70)
    sections = (
        Section("boxed-warning", boxed, (BOXED,), bare=True),
        Section("approvals", labels.APPROVALS, (APPROVALS, APPROVAL_NOTE)),
        Section("facts", labels.KEY_FACTS, (Rows((*FACTS * 6, many)),)),
        Section("class-mechanism", mechanism, (Statements((MECHANISM,) * 30),)),
        Section("notes", labels.NOTES, (APPROVAL_NOTE,) * 9, bare=True),
        Section("boxed-again", boxed, (BOXED,) * 5, bare=True),
    )
    return replace(yescarta(), sections=sections, sources=yescarta().sources * 4)
