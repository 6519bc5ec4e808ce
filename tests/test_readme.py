"""The documentation is tested too: what it names must exist, and what exists must be named."""

from __future__ import annotations

import argparse
import importlib.util
import re
import shlex
from pathlib import Path

import pytest

from celltx_desktop.cli import run

PAGES = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md", "data/README.md"]
ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
SHELL = "\n".join(re.findall(r"^```sh\n(.*?)^```", README, re.MULTILINE | re.DOTALL))


def parser() -> argparse.ArgumentParser:
    return run._parser()


@pytest.mark.parametrize("page", PAGES)
def test_every_link_leads_somewhere(page: str) -> None:
    file = ROOT / page
    links = re.findall(r"\]\(([^)#]+)(?:#[^)]*)?\)", file.read_text(encoding="utf-8"))
    dead = [
        link for link in links if "://" not in link and not (file.parent / link).resolve().exists()
    ]
    assert not dead


@pytest.mark.parametrize("page", PAGES)
def test_every_module_to_run_exists(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    names = set(re.findall(r"python3? -m ([a-z_.]+)", text)) - {"venv"}
    assert not [name for name in names if importlib.util.find_spec(name) is None]


def test_the_marked_command_runs_the_tests() -> None:
    """``.ci/run`` takes the block after the marker and runs it as it is."""
    block = re.search(r"^<!-- tests -->\n```sh\n([^\n]*)\n```$", README, re.MULTILINE)
    assert block is not None
    assert block[1].endswith("python -m pytest -n auto")


def test_every_command_shown_is_understood() -> None:
    shown = re.findall(r"^\.venv/bin/celltx-desktop (.+)$", SHELL, re.MULTILINE)
    assert shown
    for line in shown:
        parser().parse_args(shlex.split(line))


def test_every_key_is_told_and_every_key_told_works() -> None:
    from celltx_desktop.ui.frame.actions import SPECS

    table = README[README.index("| key | what it does |") :].split("\n\n")[0]
    cells = " ".join(re.findall(r"^\| (`[^|]+)\|", table, re.MULTILINE))
    told = set(re.findall(r"`([^`]+)`", cells.replace("←", "Left").replace("→", "Right")))
    keys = {keys for spec in SPECS for keys in spec.keys}
    assert not {spec.keys[0] for spec in SPECS if spec.keys} - told
    assert not told - keys - {"↓", "↑", "Enter", "Esc"}


def test_every_command_is_told() -> None:
    commands = next(
        action for action in parser()._actions if isinstance(action, argparse._SubParsersAction)
    )
    text = README + (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    assert not [name for name in commands.choices if not re.search(rf"\b{name}\b", text)]
