from __future__ import annotations

from celltx_desktop.domain.search.narrowing import FacetValue
from celltx_desktop.domain.text import Text

FDA = FacetValue(
    Text("美国食品药品管理局（FDA）", "Food and Drug Administration (FDA)"),
    11,
    Text("监管机构:FDA", "regulator:FDA"),
)


def test_a_value_is_shown_shortly_by_what_is_typed_for_it() -> None:
    assert FDA.short == Text("FDA", "FDA")
    quoted = FacetValue(Text("T 细胞", "T cells"), 1, Text('来源:"T 细胞"', 'source:"T cells"'))
    assert quoted.short == Text("T 细胞", "T cells")


def test_what_is_typed_but_is_no_part_of_the_label_is_not_shown() -> None:
    term = Text("适应证:软骨缺损", "indication:软骨缺损")
    assert FacetValue(Text("软骨缺损", "Cartilage defect"), 1, term).short.en == "Cartilage defect"


def test_a_value_is_written_into_a_query_and_taken_out() -> None:
    assert FDA.toggled("vx ", "zh") == "vx 监管机构:FDA"
    chosen = FacetValue(FDA.label, 11, FDA.term, "监管机构:FDA")
    assert chosen.chosen
    assert chosen.toggled("vx 监管机构：FDA cell", "en") == "vx cell"
