from __future__ import annotations

import argparse
import re
from gettext import gettext

import pytest

from celltx_desktop.cli.parser import argparse_in
from tests.processes import Run

COMMANDS = ["", "search", "show", "export", "compare", "build-db", "check-db"]


@pytest.mark.parametrize("command", COMMANDS)
def test_no_help_says_english_in_chinese(run: Run, command: str) -> None:
    text = run(*command.split(), "--help", LC_ALL="zh_CN.UTF-8").stdout
    assert text.startswith("用法：celltx-desktop")
    assert not re.search("usage|options|arguments|show this", text)


@pytest.mark.parametrize(
    ("wrong", "chinese"),
    [
        ("show", "celltx-desktop show: 参数有误：缺少：id"),
        ("show a b", "celltx-desktop: 参数有误：无法识别：b"),
        ("show a --lang fr", "--lang：没有 'fr'，可用的有："),
        ("show a --json --markdown", "--markdown：不能与 --json 同用"),
        ("show a --json=1", "--json：后面不能有值：'1'"),
        ("export --pdf", "--pdf：后面要有一个值"),
        ("export a --pdf", "--pdf：后面要有一个值"),
        ("export a --p x", "--p 不够明确，可能是：--pdf, --pdf-dir, --paper"),
        ("export a", "celltx-desktop export: 参数有误：请写明输出到何处："),
        ("search a --limit 0", "--limit：应为 1 或更大的整数"),
    ],
)
def test_no_refusal_says_english_in_chinese(run: Run, wrong: str, chinese: str) -> None:
    done = run(*wrong.split(), LC_ALL="zh_CN.UTF-8")
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("用法：celltx-desktop")
    assert chinese in done.stderr.splitlines()[-1]


def test_argparse_speaks_as_before_afterwards_and_what_is_unknown_stays_english(run: Run) -> None:
    with argparse_in("zh"):
        assert vars(argparse)["_"]("options") == "选项"
        assert vars(argparse)["_"]("who knows") == "who knows"
    assert run("show", LC_ALL="zh_CN").returncode == 2
    assert vars(argparse)["_"] is gettext
    with argparse_in("en"):
        assert vars(argparse)["_"] is gettext
