from __future__ import annotations

import runpy
import subprocess
import sys
from pathlib import Path

import pytest

from celltx_desktop.compiler.facts.review_index import Paragraph, read

_SCRIPT = Path(__file__).parents[2] / "data" / "index_review.py"
_found = runpy.run_path(str(_SCRIPT))
index, write = _found["index"], _found["write"]

REVIEW = """# 一篇综述

[front-p1] 作者甲

[1-p1] 细胞治疗是一种方法[1]。2017年有2款产品，约60%的患者[5,3-4]获益；VX-880见[30]。

未标段落的一行 [99]

### 2.1 全球发展现状

[2.1-p1] 2016年的《21世纪治愈法案》与《尝试权法案》，登记号NCT04786262，受理号CXSL2200373。
"""


def test_a_review_is_indexed_by_paragraph() -> None:
    title, front, first, heading, second = index(REVIEW)
    assert (front.id, first.id, second.id) == ("front-p1", "1-p1", "2.1-p1")
    assert (title.id, title.titles) == ("front-title", ("一篇综述",))
    assert (heading.id, heading.titles) == ("2.1-title", ("全球发展现状",))
    assert first.refs == (1, 3, 4, 5, 30)
    assert first.numerals == ("2017", "2", "60%")
    assert (front.numerals, front.ids, front.titles, front.refs) == ((), (), (), ())
    assert second.ids == ("NCT04786262", "CXSL2200373")
    assert second.titles == ("21世纪治愈法案", "尝试权法案")
    assert second.numerals == ("2016",)


def test_the_hash_is_that_of_the_paragraph_alone() -> None:
    (paragraph,) = index("[1-p1] abc")
    known = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert paragraph.sha256 == known


@pytest.mark.parametrize("printed", ["[1-2-3]", "[2024-1]", "[]", "[1,]", "[29-27]", "[a]"])
def test_what_is_no_reference_does_no_harm(printed: str) -> None:
    (paragraph,) = index(f"[1-p1] 正文{printed}。")
    assert paragraph.refs in ((), (27, 29))


def test_an_index_is_read_as_it_was_written(tmp_path: Path) -> None:
    file = tmp_path / "review_index.json"
    file.write_text(write(index(REVIEW)), "utf-8")
    assert read(file) == index(REVIEW)
    assert len(file.read_text("utf-8").splitlines()) == len(index(REVIEW)) + 2


def test_the_index_does_not_hold_the_text_of_the_review() -> None:
    assert "细胞治疗" not in write(index(REVIEW))


def test_a_text_without_marks_has_no_paragraph() -> None:
    assert index("Nothing is marked here.") == []
    assert write([]) == "[\n\n]\n"


def test_a_paragraph_keeps_the_order_of_print(tmp_path: Path) -> None:
    file = tmp_path / "index.json"
    file.write_text(write([Paragraph("1-p1", "x", ("9", "1"), (), ("乙", "甲"), (2, 1))]), "utf-8")
    (paragraph,) = read(file)
    assert (paragraph.numerals, paragraph.titles) == (("9", "1"), ("乙", "甲"))


def test_the_script_prints_the_index(tmp_path: Path) -> None:
    (tmp_path / "review.md").write_text(REVIEW, "utf-8")
    done = subprocess.run(
        [sys.executable, _SCRIPT, tmp_path / "review.md"], capture_output=True, check=True
    )
    assert done.stdout.decode() == write(index(REVIEW))
