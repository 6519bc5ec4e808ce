from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from celltx_desktop.wording.problems import in_chinese, told

_WORDS = re.compile(r"[a-z]{2,} [a-z]{2,}")  # what is passed on has none of its own
SPOKEN = {"tell", "append", "ValueError", "TypeError"}


def said(folder: Path) -> Iterator[str]:
    """Yield every sentence of the compiler, ``'x'`` in its gaps."""
    files = [*folder.glob("compiler/**/*.py"), folder / "domain" / "facts" / "citation.py"]
    for file in files:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if isinstance(node, ast.Call) and node.args:
                name = getattr(node.func, "id", "") or getattr(node.func, "attr", "")
                if name in SPOKEN:
                    yield text_of(node.args[0])
            elif isinstance(node, ast.AugAssign) and isinstance(node.value, ast.ListComp):
                yield text_of(node.value.elt)


def text_of(node: ast.AST) -> str:
    if isinstance(node, ast.Constant):
        return str(node.value)
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else gap(part) for part in node.values
        )
    return ""


def gap(part: ast.AST) -> str:
    """Return what a gap may hold."""
    name = ast.unparse(part)
    return "a whole number" if "_WANTED" in name else "3" if "count" in name else "'x'"


def test_every_sentence_of_the_compiler_is_known(checkout: Path) -> None:
    package = checkout / "celltx_desktop"
    sentences = {one.removeprefix("'x'") for one in said(package) if _WORDS.search(one)}
    assert len(sentences) > 40
    assert not {one for one in sentences if _WORDS.search(in_chinese(one))}


@pytest.mark.parametrize(
    ("problem", "zh"),
    [
        ("none: no such folder", "none: 没有这个文件夹"),
        ("x.toml: trials[2].date: not an ISO date", "x.toml: trials[2].date: 不是 ISO 日期"),
        ("data/x.toml: colour: no such key", "data/x.toml: colour: 没有这个键"),
        ("data/x.toml: parent: no class 'car'", "data/x.toml: parent: 没有 class 类的 'car'"),
        ("x: status: 'on' is not one of 'a', 'b'", "x: status: 'on' 不在可用的值之中：'a', 'b'"),
        ("who knows", "who knows"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_said_in_chinese_and_the_place_stays(problem: str, zh: str) -> None:
    assert in_chinese(problem) == zh
    assert told([problem, problem], "zh") == f"{zh}\n{zh}"
    assert told([problem], "en") == problem
