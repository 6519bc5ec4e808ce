"""What every command shares: the reader's language, its description, the database it reads."""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from .. import paths
from ..domain.text import Lang
from ..errors import CelltxError

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]


def reader_lang() -> Lang:
    """Return the reader's language as the environment tells it."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG", "")
    return "zh" if named.startswith("zh") else "en"


@contextmanager
def argparse_in(lang: Lang) -> Iterator[None]:
    """Have argparse speak ``lang`` meanwhile: it looks up each of its sentences with gettext.

    What a later Python says in other words stays English.
    """
    if lang == "en":
        yield
        return
    from ..wording.sentences import argparse_sentences

    ours = argparse_sentences(lang)
    names = vars(argparse)
    gettext = names.get("_")
    names["_"] = lambda sentence: ours.get(sentence, sentence)
    try:
        yield
    finally:
        names["_"] = gettext


def say(name: str) -> str:
    """Return a text of the command line in the reader's language."""
    from ..wording.sentences import read

    return read("command_line")[name][reader_lang()]


def add_command(commands: Commands, name: str) -> argparse.ArgumentParser:
    """Add a command that is explained by what it does, then by examples."""
    what = say(name)
    return commands.add_parser(
        name,
        help=what,
        description=f"{what[:1].upper()}{what[1:]}{'。' if reader_lang() == 'zh' else '.'}",
        epilog=say(f"{name}-examples"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def add_damaged(command: argparse.ArgumentParser) -> None:
    """Let a command go on although the database was altered."""
    command.add_argument("--even-if-damaged", action="store_true", help=say("damaged"))


def database(options: argparse.Namespace) -> Path:
    """Return the database that is wanted, the bundled one where none was named."""
    file: Path = options.data or paths.database()
    return file


def check_intact(options: argparse.Namespace) -> bool:
    """Tell whether the database is the published one; refuse another unless it is wanted."""
    from ..store.database import intact

    file = database(options)
    whole = intact(file)
    if not whole and not options.even_if_damaged:
        raise CelltxError("database-altered", path=file)
    return whole
