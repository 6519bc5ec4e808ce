"""The command ``search``."""

from __future__ import annotations

import argparse
import sys
from contextlib import closing
from functools import partial
from typing import TYPE_CHECKING

from .parser import add_command, add_damaged, check_intact, database, reader_lang, say

if TYPE_CHECKING:
    from .parser import Commands


def add_to(commands: Commands) -> None:
    """Describe the command."""
    search = add_command(commands, "search")
    search.add_argument("query", nargs="+", help=say("query"))
    search.add_argument("--json", action="store_true", help=say("json"))
    search.add_argument("--limit", type=_count, default=20, metavar="N", help=say("limit"))
    search.add_argument("--lang", choices=("zh", "en"), default=reader_lang(), help=say("lang"))
    add_damaged(search)
    search.set_defaults(command=_search)


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(say("count"))
    return int(text)


def _search(options: argparse.Namespace) -> int:
    from ..domain.search.reading import parse
    from ..export.text.listing import as_json, as_text, problems, rest
    from ..store.database import open_database
    from ..store.search.search import LIMIT, Search

    with closing(open_database(database(options))) as connection:
        check_intact(options)
        search = Search(connection)
        query = parse(" ".join(options.query))
        hits = search.find(query, max(LIMIT, options.limit))
        for problem in problems(hits, options.lang):
            print(problem, file=sys.stderr)
        write = as_json if options.json else as_text
        alike = search.nearest(query) if hits.not_here else ()
        reason = partial(search.reason, query=query)
        print(write(hits, reason, options.limit, options.lang, alike))
    if not options.json and (unlisted := rest(hits, options.limit, options.lang)):
        print(unlisted, file=sys.stderr, flush=True)  # not among the lines that a program may read
    return 0
