"""The command line: everything that works without a window."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from . import paths
from .domain.text import Lang
from .errors import CelltxError
from .pages.messages import sentence

if TYPE_CHECKING:
    from .pages.book import Book

    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

KINDS = ("product", "class", "regulation", "milestone", "statistic", "recommendation",
         "organisation", "disease", "target", "cell-source", "term", "list")  # fmt: skip

_COMMANDS = ("search", "show", "export", "build-db", "check-db", "index-review")


def run(arguments: Sequence[str]) -> int:
    """Run one command; a failure of the world is one clear sentence and exit code 1."""
    options = _parser(arguments).parse_args(arguments)
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
    _add_reading(commands)
    _add_export(commands)
    _add_building(commands)
    return parser


def _add_reading(commands: Commands) -> None:
    search = commands.add_parser("search", help="find records", description="Find records.")
    search.add_argument("query", nargs="+", help="what you would type into the search box")
    search.add_argument("--json", action="store_true", help="write JSON")
    search.add_argument("--limit", type=int, default=20, metavar="N", help="hits at most (20)")
    _add_damaged(search)
    search.set_defaults(command=_search)
    show = commands.add_parser("show", help="print one record", description="Print one record.")
    show.add_argument("id", help="such as vx-880, or class/car-t")
    form = show.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="write JSON")
    form.add_argument("--markdown", action="store_true", help="write Markdown (as without it)")
    show.add_argument("--lang", choices=("zh", "en", "both"), help="language of the content")
    _add_damaged(show)
    show.set_defaults(command=_show)


def _add_export(commands: Commands) -> None:
    export = commands.add_parser(
        "export", help="write a sheet as PDF", description="Write the sheet of one record as PDF."
    )
    export.add_argument("id", help="such as vx-880, or class/car-t")
    export.add_argument("--pdf", type=Path, required=True, metavar="FILE", help="where to write")
    export.add_argument("--lang", choices=("zh", "en", "both"), help="language of the content")
    export.add_argument("--paper", choices=("a4", "letter"), default="a4", help="A4 or Letter")
    _add_damaged(export)
    export.set_defaults(command=_export)


def _add_damaged(command: argparse.ArgumentParser) -> None:
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


def _whole(options: argparse.Namespace, file: Path) -> bool:
    """Tell whether the file is the published one; one that is not is refused unless wanted."""
    from .store.database import intact

    whole = intact(file)
    if not whole and not options.even_if_damaged:
        raise CelltxError("database-altered", path=file)
    return whole


def _book(options: argparse.Namespace) -> Book:
    """Open the database; its health is known before a page leaves the program."""
    from .pages.book import Book
    from .store.catalogue import Catalogue
    from .store.database import open_database

    file = options.data or paths.database()
    book = Book(Catalogue(open_database(file)))
    book.set_intact(_whole(options, file))
    return book


def _place(book: Book, name: str) -> str:
    """Return the place that an id names: a full place, else a product, class, … of that id."""
    if "/" in name:
        return name
    for kind in KINDS:
        if book.has(f"{kind}/{name}"):
            return f"{kind}/{name}"
    raise CelltxError("unknown-place", place=name)


def _search(options: argparse.Namespace) -> int:
    from .domain.query import parse
    from .export.listing import as_json, as_text
    from .store.database import open_database
    from .store.search import Search

    file = options.data or paths.database()
    search = Search(open_database(file))
    _whole(options, file)
    query = parse(" ".join(options.query))
    hits = search.find(query)
    write = as_json if options.json else as_text
    print(write(hits, lambda hit: search.reason(hit, query), options.limit, reader_lang()))
    return 0


def _show(options: argparse.Namespace) -> int:
    from .export import json_page, markdown

    book = _book(options)
    page = book.page(_place(book, options.id))
    if options.json:
        import json

        print(json.dumps(json_page.write(page), ensure_ascii=False, indent=2))
    else:
        print(markdown.write(page, options.lang or reader_lang()))
    return 0


def _export(options: argparse.Namespace) -> int:
    from .export import files, pdf, sheet

    book = _book(options)
    page = book.page(_place(book, options.id))
    content = sheet.content(page, options.lang or reader_lang(), options.paper)
    files.write_whole(options.pdf, pdf.render(content, paths.resources()))
    return 0


def _build_db(options: argparse.Namespace) -> int:
    from .compiler import DataProblems, build
    from .export import files

    try:
        build(options.folder, options.out)
    except DataProblems as error:
        raise CelltxError("data-problems", count=len(error.problems), problems=error) from error
    except OSError as error:
        raise files.failure(options.out, error) from error
    return 0


def _check_db(options: argparse.Namespace) -> int:
    from .store.database import intact, open_database

    file = options.file or paths.database()
    open_database(file).close()
    if not intact(file):
        raise CelltxError("database-altered", path=file)
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
