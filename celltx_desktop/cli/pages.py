"""The commands that put pages out: show, export, compare."""

from __future__ import annotations

import argparse
import sys
from codecs import BOM_UTF8
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, get_args

from .. import paths
from ..domain.facts.kinds import RecordKind
from ..domain.place import NOWHERE, Place
from ..domain.text import Content
from ..errors import CelltxError
from .parser import add_command, add_damaged, check_intact, database, reader_lang, say

if TYPE_CHECKING:
    from ..export.batch import Job
    from ..pages.book import Book
    from ..pages.page import Page
    from .parser import Commands

KINDS: tuple[RecordKind, ...] = get_args(RecordKind)
"""The kinds among which an id without one is looked for, in this order."""

_STANDARD_OUTPUT = Path("-")


def add_to(commands: Commands) -> None:
    """Describe the three commands."""
    _add_show(commands)
    _add_export(commands)
    _add_compare(commands)


def _add(commands: Commands, name: str) -> argparse.ArgumentParser:
    command = add_command(commands, name)
    command.add_argument("--lang", choices=("zh", "en", "both"), help=say("lang"))
    add_damaged(command)
    return command


def _add_show(commands: Commands) -> None:
    show = _add(commands, "show")
    show.add_argument("id", help=say("id"))
    form = show.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=say("json"))
    form.add_argument("--markdown", action="store_true", help=say("markdown"))
    show.set_defaults(command=_show)


def _add_export(commands: Commands) -> None:
    export = _add(commands, "export")
    export.add_argument("ids", nargs="*", metavar="ID", help=say("ids"))
    export.add_argument("--class", dest="of_class", metavar="C", help=say("of-class"))
    export.add_argument("--all", action="store_true", help=say("all"))
    for form in ("pdf", "csv", "json", "markdown"):
        export.add_argument(f"--{form}", type=Path, metavar="FILE", help=say(f"to-{form}"))
    export.add_argument("--pdf-dir", type=Path, metavar="DIR", help=say("pdf-dir"))
    export.add_argument("--tables", type=Path, metavar="DIR", help=say("tables"))
    _add_paper(export)
    export.add_argument(
        "--sections",
        type=lambda text: [part.strip() for part in text.split(",") if part.strip()],
        metavar="A,B",
        help=say("sections"),
    )
    export.set_defaults(command=_export, check=_check, refuse=export.error)


def _add_compare(commands: Commands) -> None:
    compare = _add(commands, "compare")
    compare.add_argument("ids", nargs="+", metavar="ID", help=say("compared"))
    form = compare.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help=say("json"))
    form.add_argument("--markdown", action="store_true", help=say("markdown"))
    form.add_argument("--pdf", type=Path, metavar="FILE", help=say("compared-pdf"))
    compare.add_argument("--every", action="store_true", help=say("every"))
    _add_paper(compare)
    compare.set_defaults(command=_compare)


def _add_paper(command: argparse.ArgumentParser) -> None:
    command.add_argument("--paper", choices=("a4", "letter"), default="a4", help=say("paper"))


@contextmanager
def _open_book(options: argparse.Namespace) -> Iterator[Book]:
    """Open the database; its health is known before a page leaves the program."""
    from ..pages.book import Book
    from ..store.database import open_database
    from ..store.facts.catalogue import Catalogue

    with closing(open_database(database(options))) as connection:
        book = Book(Catalogue(connection))
        book.set_intact(check_intact(options))
        yield book


def _find_place(
    book: Book, name: str, options: argparse.Namespace, kinds: Sequence[str] = KINDS
) -> Place:
    """Return the place that an id names: a full place, else a product, class, … of that id.

    A name or code will do where one record alone is called so. Raises CelltxError unknown-place,
    or unknown-place-near with the ids it may have meant.
    """
    place = Place(name)
    if place.name and book.reachable(place):
        return place
    for kind in kinds:
        if book.has(place := Place.of(kind, name)):
            return place
    return _called(name, options, kinds)


def _called(name: str, options: argparse.Namespace, kinds: Sequence[str]) -> Place:
    """Return the one place that is called so, a product before others."""
    from ..store.database import open_database
    from ..store.search.names import places_called, places_near

    with closing(open_database(database(options))) as connection:
        places = places_called(connection, name, kinds)
        products = [place for place in places if place.kind == "product"]
        for found in (products, places):
            if len(found) == 1:
                return found[0]
        near = places_near(connection, name, kinds)
    if not near:
        raise CelltxError("unknown-place", place=name)
    ids = [place.short for place in near]
    raise CelltxError("unknown-place-near", place=name, near=", ".join(ids))


def _show(options: argparse.Namespace) -> int:
    with _open_book(options) as book:
        return _print(book.page(_find_place(book, options.id, options)), options)


def _compare(options: argparse.Namespace) -> int:
    from ..export.sheet import pdf, sheet

    with _open_book(options) as book:
        places = [_find_place(book, name, options) for name in options.ids]
        for place in places:
            if place.kind != "product":
                raise CelltxError("not-a-product", place=place)
        page = book.page(Place.comparison(places, every=options.every))
    if not options.pdf:
        return _print(page, options)
    content = sheet.content(page, _lang(options), options.paper)
    _put(options.pdf, pdf.render(content, paths.resources()))
    return 0


def _print(page: Page, options: argparse.Namespace) -> int:
    from ..export.text import json_page, markdown

    if options.json:
        print(json_page.write(page))
    else:
        print(markdown.write(page, _lang(options)))
    return 0


def _export(options: argparse.Namespace) -> int:
    from ..export import batch
    from ..wording import sheets

    if options.tables:
        return _export_tables(options)
    with _open_book(options) as book:
        if options.of_class:
            given = Place(options.of_class)
            place = given if given.kind == "class" else Place.of("class", given)
            options.of_class = _find_place(book, place, options, ("class",))
        places = tuple(_places(options, book))
        pages = [book.page(place) for place in places]
        title = sheets.ALL if options.all else sheets.SELECTED
        if options.of_class:
            title = book.title(options.of_class)
        choices = (title, _lang(options), options.paper, _left_out(pages, options))
        targets: list[tuple[batch.Form, Path | None]] = [
            ("csv", options.csv),
            ("json", options.json),
            ("markdown", options.markdown),
            ("booklet", options.pdf),
        ]
        for form, target in targets:
            if target:
                job = batch.Job(places, form, target, *choices)
                data = next(filter(None, batch.bound(job, pages, book, paths.resources())))
                # The mark is for spreadsheets that open a file; a program that reads on wants none
                _put(target, data.removeprefix(BOM_UTF8) if target == _STANDARD_OUTPUT else data)
        if options.pdf_dir:
            _folder(pages, batch.Job(places, "folder", options.pdf_dir, *choices))
        return 0


def _export_tables(options: argparse.Namespace) -> int:
    """Write the whole database as tables."""
    from ..export.text import tables
    from ..pages.book import Book
    from ..store.database import open_database
    from ..store.facts.catalogue import Catalogue
    from ..store.facts.views import views

    with closing(open_database(database(options))) as connection:
        book = Book(Catalogue(connection))
        book.set_intact(check_intact(options))
        tables.write_folder(tables.write(views(connection), book.edition), options.tables)
    return 0


def _check(options: argparse.Namespace) -> None:
    """Refuse what contradicts itself, with the usage before the reason."""
    targets = [options.pdf, options.csv, options.json, options.markdown]
    which = [options.ids, options.of_class, options.all]
    if options.tables:
        if any([*which, *targets, options.pdf_dir, options.sections]):
            options.refuse(say("tables-alone"))
        return
    if sum(map(bool, which)) != 1:
        options.refuse(say("which"))
    if not any([*targets, options.pdf_dir]):
        options.refuse(say("where-to"))
    if targets.count(_STANDARD_OUTPUT) > 1:
        options.refuse(say("one-form"))
    if options.sections and not (options.pdf or options.pdf_dir):
        options.refuse(say("for-sheets"))


def _places(options: argparse.Namespace, book: Book) -> Sequence[Place]:
    if options.ids:
        return list(dict.fromkeys(_find_place(book, name, options) for name in options.ids))
    return book.places(options.of_class or NOWHERE)


def _folder(pages: Sequence[Page], job: Job) -> None:
    from ..export import batch

    files = batch.write_folder(job, pages, paths.resources())
    for number, file in enumerate(filter(None, files), 1):
        if sys.stderr.isatty():
            end = "\033[K\n" if number == len(pages) else "\033[K"
            print(f"\r{number}/{len(pages)} {file.name}", end=end, file=sys.stderr, flush=True)


def _left_out(pages: Iterable[Page], options: argparse.Namespace) -> frozenset[str]:
    """Return which sections stay away; a name that no page knows is told with those there are."""
    from ..export.sheet.order import KNOWN, optional

    known = list(dict.fromkeys(name for page in pages for name, _ in optional(page)))
    named = options.sections or []
    for name in named:
        if name.removeprefix("-") not in KNOWN.union(known):
            raise CelltxError("unknown-section", section=name, known=", ".join(known))
    kept = {name for name in named if not name.startswith("-")}
    away = {name.removeprefix("-") for name in named if name.startswith("-")}
    return frozenset(away | (set(known) - kept if kept else set()))


def _put(target: Path, data: bytes) -> None:
    """Write to a file whole or not at all, or to standard output."""
    from ..export import files

    if target != _STANDARD_OUTPUT:
        files.write_whole(target, data)
        return
    if data.startswith(b"%PDF") and sys.stdout.isatty():
        raise CelltxError("terminal-output")
    sys.stdout.buffer.write(data)


def _lang(options: argparse.Namespace) -> Content:
    lang: Content = options.lang or reader_lang()
    return lang
