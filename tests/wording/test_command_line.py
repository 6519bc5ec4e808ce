from __future__ import annotations

import argparse
import re
from pathlib import Path

import pytest

from celltx_desktop.wording.command_line import WORDS, frame, refusal, say


def test_every_text_is_used_and_every_used_one_is_there(checkout: Path) -> None:
    files = ("cli/run.py", "cli/pages.py")
    source = "".join((checkout / "celltx_desktop" / file).read_text("utf-8") for file in files)
    forms = {f"to-{form}" for form in ("pdf", "csv", "json", "markdown")}
    commands = {"search", "show", "export", "compare", "build-db", "check-db", "index-review"}
    extra = {name for name in WORDS if name.endswith(("-examples", "-more"))}
    used = set(re.findall(r'\bsay\("([^"]+)"\)', source))
    assert used | forms | commands | extra == set(WORDS)
    assert {name.rpartition("-")[0] for name in extra} == commands


def test_both_languages_name_the_same_commands_and_options() -> None:
    for name, text in WORDS.items():
        assert re.search("[\u4e00-\u9fff]", text.zh), name
        assert not re.search("[\u4e00-\u9fff]", text.en.replace("胰岛", "")), name
        options = re.compile(r"--[a-z-]+|celltx-desktop \w+")
        if name not in ("search-examples", "more"):
            assert options.findall(text.zh) == options.findall(text.en), name
    assert say("all", "zh") == "全部产品"


def test_argparse_speaks_the_readers_language() -> None:
    parser = argparse.ArgumentParser(prog="x", exit_on_error=False)
    parser.add_argument("--form", choices=("a", "b"))
    parser.add_argument("file")
    told = frame(parser.format_help(), "zh")
    assert told.startswith("用法：x [-h]")
    assert not re.search("usage|options|positional|show this", told)
    assert frame(parser.format_help(), "en") == parser.format_help()
    with pytest.raises(argparse.ArgumentError) as caught:
        parser.parse_args(["--form", "c", "file"])
    assert refusal(str(caught.value), "zh").startswith("--form：没有 'c'，可用的有：")
    assert refusal("who knows", "zh") == "who knows"
