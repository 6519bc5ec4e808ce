"""The command line: everything that works without a window."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from .. import paths
from ..domain.text import Lang
from ..errors import CelltxError
from ..wording.errors import sentence

_COMMANDS = ("search", "show", "export", "compare", "build-db", "check-db", "index-review")


def run(arguments: Sequence[str]) -> int:
    """Run one command; a failure of the world is one clear sentence and exit code 1."""
    options, unknown = _parser(arguments).parse_known_args(arguments)
    if unknown:  # perhaps a command that is misspelt: the parser that knows them all says so
        _parser().parse_args(arguments)
    if isinstance(sys.stdout, TextIOWrapper):
        # A terminal that cannot show Chinese gets escapes, not a traceback.
        sys.stdout.reconfigure(errors="backslashreplace")
    try:
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


def reader_lang() -> Lang:
    """Return the reader's language as the environment tells it."""
    named = os.environ.get("LC_ALL") or os.environ.get("LC_MESSAGES") or os.environ.get("LANG", "")
    return "zh" if named.startswith("zh") else "en"


class Parser(argparse.ArgumentParser):
    """Speak the reader's language, also in the words that are argparse's own."""

    def format_usage(self) -> str:
        from ..wording import command_line

        return command_line.frame(super().format_usage(), reader_lang())

    def format_help(self) -> str:
        from ..wording import command_line

        return command_line.frame(super().format_help(), reader_lang())

    def error(self, message: str) -> NoReturn:
        from ..wording import command_line

        self.print_usage(sys.stderr)
        wrong = "参数有误：" if reader_lang() == "zh" else "error: "
        told = command_line.refusal(message, reader_lang())
        self.exit(2, f"{self.prog}: {wrong}{told}\n")


if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[Parser]


def say(name: str) -> str:
    """Return a text of the help in the reader's language."""
    from ..wording import command_line

    return command_line.say(name, reader_lang())


def _parser(arguments: Sequence[str] = ("--help",)) -> Parser:
    """Describe what these arguments can mean; the window does not wait for the commands."""
    if not {*_COMMANDS, "-h", "--help"}.intersection(arguments):
        return _program(lambda _: "")
    parser = _program(say)
    commands = parser.add_subparsers(title=say("commands"), metavar="COMMAND")
    from . import pages

    _add_search(commands)
    pages.add_to(commands)
    _add_building(commands)
    return parser


def _program(say: Callable[[str], str]) -> Parser:
    """Describe the program without its commands."""
    parser = Parser(prog="celltx-desktop", description=say("program"), epilog=say("more"))
    parser.set_defaults(command=_window)
    parser.add_argument("--data", type=Path, metavar="FILE", help=say("data"))
    parser.add_argument("--settings", type=Path, metavar="FILE", help=say("settings"))
    parser.add_argument("--place", default="", help=say("place"))
    parser.add_argument("--smoke", nargs="?", const="", metavar="FILE.png", help=say("smoke"))
    return parser


def add_command(commands: Commands, name: str) -> Parser:
    """Add a command that is explained by what it does, then by examples."""
    told = say(name)
    return commands.add_parser(
        name,
        help=told,
        description=f"{told[:1].upper()}{told[1:]}{'。' if reader_lang() == 'zh' else '.'}",
        epilog=say(f"{name}-examples"),
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def _add_search(commands: Commands) -> None:
    search = add_command(commands, "search")
    search.add_argument("query", nargs="+", help=say("query"))
    search.add_argument("--json", action="store_true", help=say("json"))
    search.add_argument("--limit", type=_count, default=20, metavar="N", help=say("limit"))
    search.add_argument("--lang", choices=("zh", "en"), default=reader_lang(), help=say("lang"))
    add_damaged(search)
    search.set_defaults(command=_search)


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("a number from 1 is wanted")
    return int(text)


def add_damaged(command: argparse.ArgumentParser) -> None:
    """Let a command go on although the database was altered."""
    command.add_argument("--even-if-damaged", action="store_true", help=say("damaged"))


def _add_building(commands: Commands) -> None:
    build, check, index = (
        commands.add_parser(name, help=say(name), description=say(f"{name}-more"))
        for name in ("build-db", "check-db", "index-review")
    )
    build.add_argument("folder", type=Path, metavar="DATA", help=say("data-folder"))
    build.add_argument("out", type=Path, metavar="OUT", help=say("out"))
    build.set_defaults(command=_build_db)
    check.add_argument("file", type=Path, nargs="?", metavar="FILE", help=say("checked"))
    check.add_argument("--worklist", action="store_true", help=say("worklist"))
    check.set_defaults(command=_check_db)
    index.add_argument("file", type=Path, metavar="REVIEW", help=say("review"))
    index.set_defaults(command=_index_review)


def _window(options: argparse.Namespace) -> int:
    """Open the window; where there is no display, or for ``--smoke``, paint it once and say so."""
    from .. import launch

    opened = (options.data or paths.database(), options.settings, options.place)
    if options.smoke is None:
        if launch.has_display():
            return launch.run(*opened)
        print(say("no-display"))
    took = launch.paint(*opened, options.smoke or "")
    print(say("first-frame").format(ms=f"{took:.0f}"))
    return 0


def whole(options: argparse.Namespace, file: Path) -> bool:
    """Tell whether the file is the published one; one that is not is refused unless wanted."""
    from ..store.database import intact

    whole = intact(file)
    if not whole and not options.even_if_damaged:
        raise CelltxError("database-altered", path=file)
    return whole


def _search(options: argparse.Namespace) -> int:
    from ..domain.search.reading import parse
    from ..export.text.listing import as_json, as_text, problems, rest
    from ..store.database import open_database
    from ..store.search.search import LIMIT, Search

    file = options.data or paths.database()
    search = Search(open_database(file))
    whole(options, file)
    query = parse(" ".join(options.query))
    hits = search.find(query, max(LIMIT, options.limit))
    for problem in problems(hits, options.lang):
        print(problem, file=sys.stderr)
    write = as_json if options.json else as_text
    print(write(hits, lambda hit: search.reason(hit, query), options.limit, options.lang))
    if not options.json and (told := rest(hits, options.limit, options.lang)):
        print(told, file=sys.stderr, flush=True)  # not among the lines that a program may read
    return 0


def _build_db(options: argparse.Namespace) -> int:
    from ..compiler import DataProblems, build
    from ..export import files
    from ..wording.problems import told

    try:
        build(options.folder, options.out)
    except DataProblems as error:
        problems = told(error.problems, reader_lang())
        raise CelltxError("data-problems", count=len(error.problems), problems=problems) from error
    except OSError as error:
        raise files.failure(options.out, error) from error
    return 0


def _check_db(options: argparse.Namespace) -> int:
    from ..store.database import intact, open_database

    file = options.file or options.data or paths.database()
    with closing(open_database(file)) as connection:
        if not intact(file):
            raise CelltxError("database-altered", path=file)
        if options.worklist:
            from ..pages.lists import worklist as text
            from ..store.facts.catalogue import Catalogue
            from ..store.facts.worklist import worklist

            catalogue = Catalogue(connection)
            editions = (catalogue.meta("data_edition"), catalogue.meta("review_edition"))
            found = worklist(connection, *editions)
            print(text.write(found, catalogue, reader_lang()), end="")
            return 0
    print(f"{file}: {'数据完好' if reader_lang() == 'zh' else 'intact'}")
    return 0


def _index_review(options: argparse.Namespace) -> int:
    from ..compiler.facts import review_index

    try:
        text = options.file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CelltxError("file-unreadable", path=options.file, reason=reason) from error
    print(review_index.write(review_index.index(text)), end="")
    return 0
