"""All that a translator finds: nothing lacks a language, and nothing is said in the wrong one."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from celltx_desktop import wording
from celltx_desktop.domain.text import Text
from celltx_desktop.wording.sentences import read

HAN = re.compile("[\u4e00-\u9fff]")
MODULES = [module.name for module in iter_modules(wording.__path__)]


def texts(value: object) -> Iterator[Text]:
    """Yield every text in a value, in tables and lists too."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from texts(one)
    elif isinstance(value, tuple):
        for one in value:
            yield from texts(one)


@pytest.mark.parametrize("name", MODULES)
def test_every_text_is_there_in_both_languages(name: str) -> None:
    module = import_module(f"{wording.__name__}.{name}")
    for text in texts(vars(module)):
        assert text.zh.strip()
        assert text.en.strip()
        assert not HAN.search(text.en.replace("胰岛", "")), text  # a query that is shown


@pytest.mark.parametrize("name", ["errors", "problems", "command_line"])
def test_every_sentence_is_there_in_both_languages(name: str) -> None:
    for code, text in read(name).items():
        assert HAN.search(text.zh), code
        assert not HAN.search(text.en.replace("胰岛", "")), code


def test_no_module_is_passed_over() -> None:
    modules = [import_module(f"{wording.__name__}.{name}") for name in MODULES]
    assert sum(1 for module in modules for _ in texts(vars(module))) > 200


def test_no_text_is_written_above_wording(checkout: Path) -> None:
    """Reasons stand beside the data."""
    package = checkout / "celltx_desktop"
    found = {
        file.name
        for layer in ("pages", "export", "present", "ui", "cli")
        for file in (package / layer).rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "Text"
        for part in ast.walk(node)
        if isinstance(part, ast.Constant) and len(HAN.findall(str(part.value))) > 1
    }
    assert found == {"not_taken.py"}
