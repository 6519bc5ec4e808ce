"""Read the sentences that stand in files beside this module: a translator needs no Python.

They are read when they are first wanted; the start needs none of them.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

from ..domain.text import Lang, Text

_FOLDER = Path(__file__).parent


@cache
def read(name: str) -> dict[str, Text]:
    """Return the sentences of ``name``.toml by their codes."""
    return {code: Text(said["zh"], said["en"]) for code, said in _table(name).items()}


@cache
def argparse_sentences(lang: Lang) -> dict[str, str]:
    """Return argparse's own sentences, as it passes them to gettext, and ours for them."""
    return _table("argparse").get(lang, {})


def _table(name: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text("utf-8"))
