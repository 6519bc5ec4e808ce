"""The commands for who keeps the data: build-db, check-db."""

from __future__ import annotations

import argparse
import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

from ..errors import CelltxError
from .parser import database, reader_lang, say

if TYPE_CHECKING:
    from .parser import Commands


def add_to(commands: Commands) -> None:
    """Describe the two commands."""
    build, check = (
        commands.add_parser(name, help=say(name), description=say(f"{name}-description"))
        for name in ("build-db", "check-db")
    )
    build.add_argument("folder", type=Path, metavar="DATA", help=say("data-folder"))
    build.add_argument("out", type=Path, metavar="OUT", help=say("out"))
    build.set_defaults(command=_build_db)
    check.add_argument("file", type=Path, nargs="?", metavar="FILE", help=say("checked"))
    check.add_argument("--worklist", action="store_true", help=say("worklist"))
    check.set_defaults(command=_check_db)


def _build_db(options: argparse.Namespace) -> int:
    from ..compiler import Problems, build
    from ..export import files
    from ..wording.problems import not_compiled

    try:
        build(options.folder, options.out)
    except Problems as error:
        print(not_compiled(error.found, reader_lang()), file=sys.stderr)
        return 1
    except OSError as error:
        raise files.failure(options.out, error) from error
    return 0


def _check_db(options: argparse.Namespace) -> int:
    from ..store.database import intact, open_database

    file = options.file or database(options)
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
    print(say("intact").format(file=file))
    return 0
