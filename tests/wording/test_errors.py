from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

from celltx_desktop.domain.text import Lang
from celltx_desktop.errors import CelltxError
from celltx_desktop.export import files
from celltx_desktop.wording.errors import sentence
from celltx_desktop.wording.sentences import read

MESSAGES = read("errors")
LANGS: tuple[Lang, ...] = ("zh", "en")
BY_SYSTEM = {*files._CODES.values(), "write-failed"}
"""Codes that ``export/files.py`` finds by the number of the system's error."""


def raised(package: Path) -> Iterator[tuple[str, str, set[str]]]:
    """Yield file, code and fields of every error that the program can report."""
    for file in sorted(package.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text("utf-8"))):
            if not isinstance(node, ast.Call) or getattr(node.func, "id", "") != "CelltxError":
                continue
            fields = {keyword.arg or "" for keyword in node.keywords}
            code = node.args[0]
            if isinstance(code, ast.Constant):
                yield file.name, str(code.value), fields
            elif file.name != "typesetter.py":  # which only passes on what its child reports
                assert file.name == "files.py"
                yield from ((file.name, found, fields) for found in BY_SYSTEM)


def gaps(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name is not None}


def test_every_error_has_a_sentence_whose_gaps_it_fills(checkout: Path) -> None:
    found = list(raised(checkout / "celltx_desktop"))
    assert len(found) > 20
    for file, code, fields in found:
        assert code in MESSAGES, f"{file}: {code}"
        for lang in LANGS:
            assert gaps(MESSAGES[code][lang]) <= fields, f"{file}: {code}"


def test_no_sentence_is_kept_that_nobody_says(checkout: Path) -> None:
    assert set(MESSAGES) == {code for _, code, _ in raised(checkout / "celltx_desktop")}


@pytest.mark.parametrize("code", MESSAGES)
def test_both_languages_say_the_same_things_politely(code: str) -> None:
    text = MESSAGES[code]
    assert gaps(text.zh) == gaps(text.en)
    for lang in LANGS:
        assert text[lang].strip()
        assert "!" not in text[lang]
        assert "！" not in text[lang]


def test_a_sentence_is_formed_in_the_readers_language() -> None:
    error = CelltxError("database-version", path="celltx.db", found=3, wanted=2)
    assert "另一版本（3），本程序需要 2" in sentence(error, "zh")
    assert "another version (3); this program needs 2" in sentence(error, "en")


@pytest.mark.parametrize(
    ("reason", "zh", "en"),
    [
        (FileNotFoundError(2, "Datei fehlt"), "文件不存在", "there is no such file"),
        (OSError(2**20, "ganz anders"), "ganz anders", "ganz anders"),
        (OSError("ohne Nummer"), "ohne Nummer", "ohne Nummer"),
        (ValueError("no bytes"), "no bytes", "no bytes"),
    ],
)
def test_the_number_of_the_systems_error_decides_not_its_words(
    reason: Exception, zh: str, en: str
) -> None:
    error = CelltxError("database-unreadable", path="x", reason=reason)
    assert sentence(error, "zh").startswith(f"数据文件无法读取：{zh}。")
    assert sentence(error, "en").startswith(f"The data file cannot be read: {en}.")


def test_braces_in_a_path_do_no_harm() -> None:
    assert "{0} {path} %s" in sentence(CelltxError("database-empty", path="{0} {path} %s"), "en")


def test_an_error_that_lacks_a_field_is_told_all_the_same() -> None:
    assert "celltx.db" in sentence(CelltxError("database-version", path="celltx.db"), "en")
    assert "unheard-of" in sentence(CelltxError("unheard-of"), "zh")
