"""The way in: which command is meant, and the window where it is none."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from io import TextIOWrapper
from pathlib import Path

from ..errors import CelltxError
from ..faults import Faults
from ..wording.errors import sentence
from .parser import argparse_in, database, reader_lang, say

_COMMANDS = ("search", "show", "export", "compare", "build-db", "check-db")


def run(arguments: Sequence[str], faults: Faults | None = None) -> int:
    """Run one command; a failure of the world is one clear sentence and exit code 1.

    ``faults`` takes what goes wrong in the window.
    """
    options = _parse(arguments)
    if isinstance(sys.stdout, TextIOWrapper):
        # A terminal that cannot show Chinese gets escapes, not a traceback.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
        options.faults = faults or Faults()
        code = int(options.command(options))
        print(end="", flush=True)
    except CelltxError as error:
        print(sentence(error, reader_lang()), file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Who reads the output has seen enough, as `head` has.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except KeyboardInterrupt:
        return 130  # as shells count it; every file written so far is whole
    return code


def _parse(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the arguments; what is not understood ends the program with the usage and code 2."""
    with argparse_in(reader_lang()):
        options, unknown = _parser(arguments).parse_known_args(arguments)
        if unknown:  # perhaps a command that is misspelt: the parser that knows them all says so
            _parser().parse_args(arguments)
        options.check(options)
    return options


def _parser(arguments: Sequence[str] = ("--help",)) -> argparse.ArgumentParser:
    """Describe what these arguments can mean; the window does not wait for the commands."""
    if not {*_COMMANDS, "-h", "--help"}.intersection(arguments):
        return _program(lambda _: "")
    from . import data, pages, search

    parser = _program(say)
    commands = parser.add_subparsers(title=say("commands"), metavar="COMMAND")
    for module in (search, pages, data):
        module.add_to(commands)
    return parser


def _program(say: Callable[[str], str]) -> argparse.ArgumentParser:
    """Describe the program without its commands."""
    parser = argparse.ArgumentParser(
        prog="celltx-desktop", description=say("program"), epilog=say("how-to-use")
    )
    parser.set_defaults(command=_window, check=lambda _: None)
    parser.add_argument("--data", type=Path, metavar="FILE", help=say("data"))
    parser.add_argument("--settings", type=Path, metavar="FILE", help=say("settings"))
    parser.add_argument("--place", default="", help=say("place"))
    parser.add_argument("--debug", action="store_true", help=say("debug"))
    parser.add_argument("--smoke", nargs="?", const="", metavar="FILE.png", help=say("smoke"))
    parser.add_argument(
        "--version", action="store_const", dest="command", const=_version, help=say("version")
    )
    return parser


def _window(options: argparse.Namespace) -> int:
    """Open the window; where there is no display, or for ``--smoke``, paint it once and say so."""
    from .. import launch

    opened = (database(options), options.settings, options.place)
    options.faults.debug = options.debug
    if options.smoke is None:
        if launch.has_display():
            return launch.run(*opened, options.faults)
        print(say("no-display"))
    try:
        took = launch.paint(*opened, options.smoke or "")
    except CelltxError as error:
        if error.code not in ("unknown-place", "compare-count"):
            raise
        print(sentence(error, reader_lang()), file=sys.stderr)
        return 2  # as for any other argument that is not understood
    print(say("first-frame").format(ms=f"{took:.0f}"))
    return 1 if options.faults.count else 0


def _version(options: argparse.Namespace) -> int:
    """Print the version of the program, then those of its data."""
    from .. import __version__
    from ..pages.book import Book
    from ..store.database import open_database
    from ..store.facts.catalogue import Catalogue
    from ..wording import labels

    print(f"CellTx Desktop {__version__}", flush=True)
    with closing(open_database(database(options))) as connection:
        print(labels.dates(Book(Catalogue(connection)).edition)[reader_lang()])
    return 0
