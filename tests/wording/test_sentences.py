from __future__ import annotations

import re
from pathlib import Path

from celltx_desktop.wording.sentences import argparse_sentences, read

TEXTS = read("command_line")
GAPS = re.compile(r"%\(\w+\)[rs]|%[rs]")


def test_every_text_is_used_and_every_used_one_is_there(checkout: Path) -> None:
    files = (checkout / "celltx_desktop" / "cli").glob("*.py")
    source = "".join(file.read_text("utf-8") for file in files)
    forms = {f"to-{form}" for form in ("pdf", "csv", "json", "markdown")}
    commands = {"search", "show", "export", "compare", "build-db", "check-db"}
    extra = {name for name in TEXTS if name.endswith(("-examples", "-description"))}
    used = set(re.findall(r'\bsay\("([^"]+)"\)', source))
    assert used | forms | commands | extra == set(TEXTS)
    assert {name.rpartition("-")[0] for name in extra} == commands


def test_both_languages_name_the_same_commands_and_options() -> None:
    for name, text in TEXTS.items():
        assert re.search("[\u4e00-\u9fff]", text.zh), name
        assert not re.search("[\u4e00-\u9fff]", text.en.replace("胰岛", "")), name
        options = re.compile(r"--[a-z-]+|celltx-desktop \w+")
        if name not in ("search-examples", "how-to-use"):
            assert options.findall(text.zh) == options.findall(text.en), name


def test_no_gap_of_a_sentence_of_argparse_is_lost() -> None:
    for english, sentence in argparse_sentences("zh").items():
        assert sorted(GAPS.findall(sentence)) == sorted(GAPS.findall(english))
        assert english.endswith("\n") == sentence.endswith("\n")
