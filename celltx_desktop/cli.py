"""The command line: everything that works without a window."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from contextlib import closing
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from . import paths
from .domain.text import Lang
from .errors import CelltxError
from .pages.messages import sentence

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

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


def _parser(arguments: Sequence[str] = ("--help",)) -> argparse.ArgumentParser:
    """Describe what these arguments can mean; the window does not wait for the commands."""
    parser = argparse.ArgumentParser(
        prog="celltx-desktop",
        description="Offline, bilingual reference browser of cell-therapy products."
        " Without a command the window opens.",
    )
    parser.set_defaults(command=_window)
    parser.add_argument("--data", type=Path, metavar="FILE", help="open another database")
    parser.add_argument("--settings", type=Path, metavar="FILE", help="keep the settings there")
    parser.add_argument("--place", default="", help="open this first, such as product/vx-880")
    parser.add_argument(
        "--smoke",
        nargs="?",
        const="",
        metavar="FILE.png",
        help="paint the window once off screen, print the milliseconds to its first frame and"
        " leave; with a file name, save that frame",
    )
    if not {*_COMMANDS, "-h", "--help"}.intersection(arguments):
        return parser
    commands = parser.add_subparsers(title="commands", metavar="COMMAND")
    from . import cli_pages

    _add_search(commands)
    cli_pages.add_to(commands)
    _add_building(commands)
    return parser


def _add_search(commands: Commands) -> None:
    search = commands.add_parser("search", help="find records", description="Find records.")
    search.add_argument("query", nargs="+", help="what you would type into the search box")
    search.add_argument("--json", action="store_true", help="write JSON")
    search.add_argument(
        "--limit", type=_count, default=20, metavar="N", help="hits to list at most (20)"
    )
    add_damaged(search)
    search.set_defaults(command=_search)


def _count(text: str) -> int:
    if (number := int(text)) < 1:
        raise argparse.ArgumentTypeError("a number from 1 is wanted")
    return number


def add_damaged(command: argparse.ArgumentParser) -> None:
    """Let a command go on although the database was altered."""
    command.add_argument(
        "--even-if-damaged",
        action="store_true",
        help="go on although the database differs from the published one; pages and sheets say so",
    )


def _add_building(commands: Commands) -> None:
    build = commands.add_parser(
        "build-db",
        help="compile the data folder to a database",
        description="Compile the text of the data folder to a database; every problem is listed"
        " at once and then nothing is written.",
    )
    build.add_argument("folder", type=Path, metavar="DATA", help="the data folder")
    build.add_argument("out", type=Path, metavar="OUT", help="the database to write")
    build.set_defaults(command=_build_db)
    check = commands.add_parser(
        "check-db",
        help="tell whether a database is whole",
        description="Tell whether a database is the published one, byte for byte.",
    )
    check.add_argument(
        "file", type=Path, nargs="?", metavar="FILE", help="the bundled one if left out"
    )
    check.add_argument(
        "--worklist",
        action="store_true",
        help="list what the keepers of the data should look at next: conflicts, old statuses,"
        " facts of a single source, gaps by product",
    )
    check.set_defaults(command=_check_db)
    index = commands.add_parser(
        "index-review",
        help="make the index of the review from its text",
        description="Print the index of the review (data/review_index.json) made from a file whose"
        " paragraphs start with [paragraph id].",
    )
    index.add_argument("file", type=Path, metavar="REVIEW", help="the text of the review")
    index.set_defaults(command=_index_review)


def _window(options: argparse.Namespace) -> int:
    from .launch import start

    return start(options.data or paths.database(), options.settings, options.place, options.smoke)


def whole(options: argparse.Namespace, file: Path) -> bool:
    """Tell whether the file is the published one; one that is not is refused unless wanted."""
    from .store.database import intact

    whole = intact(file)
    if not whole and not options.even_if_damaged:
        raise CelltxError("database-altered", path=file)
    return whole


def _search(options: argparse.Namespace) -> int:
    from .domain.query import parse
    from .export.listing import as_json, as_text, problems, rest
    from .store.database import open_database
    from .store.search import LIMIT, Search

    file = options.data or paths.database()
    search = Search(open_database(file))
    whole(options, file)
    query = parse(" ".join(options.query))
    hits = search.find(query, max(LIMIT, options.limit))
    for problem in problems(hits, reader_lang()):
        print(problem, file=sys.stderr)
    write = as_json if options.json else as_text
    print(write(hits, lambda hit: search.reason(hit, query), options.limit, reader_lang()))
    if not options.json and (told := rest(hits, options.limit, reader_lang())):
        print(told, file=sys.stderr, flush=True)  # not among the lines that a program may read
    return 0


def _build_db(options: argparse.Namespace) -> int:
    from .compiler import DataProblems, build
    from .export import files
    from .pages.data_problems import told

    try:
        build(options.folder, options.out)
    except DataProblems as error:
        problems = told(error.problems, reader_lang())
        raise CelltxError("data-problems", count=len(error.problems), problems=problems) from error
    except OSError as error:
        raise files.failure(options.out, error) from error
    return 0


def _check_db(options: argparse.Namespace) -> int:
    from .store.database import intact, open_database

    file = options.file or options.data or paths.database()
    with closing(open_database(file)) as connection:
        if not intact(file):
            raise CelltxError("database-altered", path=file)
        if options.worklist:
            from .pages import worklist as text
            from .store.catalogue import Catalogue
            from .store.worklist import worklist

            catalogue = Catalogue(connection)
            editions = (catalogue.meta("data_edition"), catalogue.meta("review_edition"))
            found = worklist(connection, *editions)
            print(text.write(found, catalogue, reader_lang()), end="")
            return 0
    print(f"{file}: {'数据完好' if reader_lang() == 'zh' else 'intact'}")
    return 0


def _index_review(options: argparse.Namespace) -> int:
    from .compiler import review_index

    try:
        text = options.file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise CelltxError("file-unreadable", path=options.file, reason=reason) from error
    print(review_index.write(review_index.index(text)), end="")
    return 0
