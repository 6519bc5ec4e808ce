"""Read what stands in files beside this module: a translator needs no Python for it.

Sentences (errors, problems of the data, the command line) are read when they are first wanted.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from ..domain.text import Lang, Text

_FOLDER = Path(__file__).parent


@cache
def read(name: str) -> dict[str, Text]:
    """Return the sentences of ``name``.toml by their codes."""
    return _texts(_table(name))


@cache
def tables(name: str) -> dict[str, dict[str, Text]]:
    """Return the tables of ``name``.toml by their names, each by its keys."""
    return {table: _texts(texts) for table, texts in _table(name).items()}


@cache
def argparse_sentences(lang: Lang) -> dict[str, str]:
    """Return argparse's own sentences, as it passes them to gettext, and ours for them."""
    sentences: dict[str, str] = _table("argparse").get(lang, {})
    return sentences


def _texts(table: dict[str, Any]) -> dict[str, Text]:
    return {key: Text(text["zh"], text["en"]) for key, text in table.items()}


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / f"{name}.toml").read_text("utf-8"))
