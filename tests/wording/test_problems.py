from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from celltx_desktop.compiler.facts import reader
from celltx_desktop.domain.facts.problem import Problem
from celltx_desktop.wording.problems import not_compiled, sentence
from celltx_desktop.wording.sentences import read

SENTENCES = read("problems")
GAPS = re.compile(r"(?<!\{)\{(\w+)")
HAN = re.compile("[\u4e00-\u9fff]")


def noted(package: Path) -> Iterator[tuple[str, set[str]]]:
    """Yield code and fields of every problem that the compiler can note."""
    files = {*package.glob("compiler/**/*.py"), package / "domain" / "facts" / "citation.py"}
    for file in files - {package / "compiler" / "problems.py"}:
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            position = {"Problem": 0, "problems.add": 1, "self._problems.add": 1}
            called = ast.unparse(node.func)
            if called in position:
                code, fields = node.args[position[called]], {str(k.arg) for k in node.keywords}
                if isinstance(code, ast.Constant):
                    yield str(code.value), fields
                else:
                    assert ast.unparse(code) == "_WANTED[target]"
                    yield from ((one, fields) for one in reader._WANTED.values())


def test_every_problem_has_a_sentence_and_every_sentence_its_problem(checkout: Path) -> None:
    found = list(noted(checkout / "celltx_desktop"))
    assert {code for code, _ in found} == set(SENTENCES)
    for code, fields in found:
        assert fields == set(GAPS.findall(SENTENCES[code].en)), code


@pytest.mark.parametrize("code", SENTENCES)
def test_both_languages_say_the_same(code: str) -> None:
    zh, en = SENTENCES[code].zh, SENTENCES[code].en
    assert set(GAPS.findall(zh)) == set(GAPS.findall(en))
    assert HAN.search(zh)
    assert not HAN.search(en)


@pytest.mark.parametrize(
    ("problem", "zh", "en"),
    [
        (Problem("not-date"), "x.toml: 不是 ISO 日期", "x.toml: not an ISO date"),
        (
            Problem("no-parent", kind="class", id="car"),
            "x.toml: 没有 class 类的 'car'",
            "x.toml: no class 'car'",
        ),
        (
            Problem("unreadable", reason=FileNotFoundError(2, "Datei fehlt")),
            "x.toml: 无法读取：文件不存在",
            "x.toml: cannot be read: there is no such file",
        ),
    ],
)
def test_what_is_wrong_is_said_in_the_readers_language(problem: Problem, zh: str, en: str) -> None:
    problem.at("x.toml")
    assert (sentence(problem, "zh"), sentence(problem, "en")) == (zh, en)
    assert not_compiled([problem, problem], "en").splitlines()[1:] == [en, en]
    assert not_compiled([problem], "zh") == f"数据没有编译，因为有 1 处问题：\n{zh}"
