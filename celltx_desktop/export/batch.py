"""Many records at once: bound to one file, or a sheet each, whole one after the other."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ..domain.place import Place
from ..domain.text import Content as Languages
from ..domain.text import Text
from ..pages.book import Book
from ..pages.page import Page
from . import files, names
from .sheet.sheet import Content, Paper

Form = Literal["booklet", "folder", "csv", "json", "markdown"]


@dataclass(frozen=True, slots=True)
class Order:
    """Say what becomes of the records at ``places``.

    ``target`` is a file, or a folder where ``form`` is ``folder``; ``title`` stands on the cover.
    """

    places: tuple[Place, ...]
    form: Form
    target: Path
    title: Text
    lang: Languages
    paper: Paper = "a4"
    leave_out: frozenset[str] = frozenset()


def carry_out(
    order: Order, open_book: Callable[[], AbstractContextManager[Book]], resources: Path
) -> Generator[Path | None, None, None]:
    """Write what was ordered; yield after each record the file that it is, or will be, in.

    None in between says that the work goes on. Whoever stops leaves no half file behind. Raises
    CelltxError as ``files.write_whole``, ``pdf.render`` and ``pool.render_all`` do.
    """
    with open_book() as book:
        if order.form == "folder":
            sheets = _sheets(order, book)
            count = len(order.places)
            yield from write_folder(order.target, sheets, order.lang, resources, count)
            return
        pages = []
        for place in order.places:
            pages.append(book.page(place))
            yield order.target
        for data in bound(order, pages, book, resources):
            if data is None:
                yield None
            else:  # from here on it is too late to stop: no step may follow
                files.write_whole(order.target, data)


def _sheets(order: Order, book: Book) -> Generator[tuple[Page, Content], None, None]:
    from .sheet import sheet

    for place in order.places:
        page = book.page(place)
        yield page, sheet.content(page, order.lang, order.paper, order.leave_out)


def bound(
    order: Order, pages: Sequence[Page], book: Book, resources: Path
) -> Generator[bytes | None, None, None]:
    """Yield all pages as the one file that was ordered, after None as often as it takes long.

    Of one page a booklet is its sheet; more are set in a process of their own, which is ended when
    whoever waits stops.
    """
    if order.form == "booklet":
        from .sheet import pool, sheet

        drawn = []
        for page in pages:
            drawn.append(sheet.content(page, order.lang, order.paper, order.leave_out))
            yield None
        process = 1 if len(pages) > 1 and pool.can_start() else 0
        task = (order.target, _content(order, pages, drawn, book))
        for done in pool.render_all([task], resources, process):
            yield done and done[1]
    else:
        yield _written(order, pages)


def _written(order: Order, pages: Sequence[Page]) -> bytes:
    if order.form == "csv":
        from .text import csv

        return csv.write(pages).encode("utf-8-sig")  # the mark lets spreadsheets read Chinese
    if order.form == "json":
        from .text import json_page

        return (json_page.dump(json_page.write_all(pages)) + "\n").encode()
    from .text import markdown

    return markdown.write_all(pages, order.lang).encode()


def _content(order: Order, pages: Sequence[Page], drawn: Sequence[Content], book: Book) -> Content:
    from .sheet import booklet

    if len(pages) == 1:
        return drawn[0]
    chapters = booklet.by_class((book.heading(page.place), page) for page in pages)
    return booklet.content(order.title, chapters, order.lang, drawn=drawn)


def write_folder(
    folder: Path,
    sheets: Iterable[tuple[Page, Content]],
    lang: Languages,
    resources: Path,
    count: int = 0,
) -> Generator[Path | None, None, None]:
    """Write each sheet into ``folder``, made if only it is missing; yield the files as they come.

    None in between says that the work goes on. ``count`` tells how many sheets there are: many are
    set on all cores. Raises CelltxError as ``files.write_whole`` and ``pool.render_all``; what was
    yielded stays.
    """
    from .sheet import pool

    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise files.failure(folder, error) from error
    named = ((folder / names.of_sheet(page, lang), content) for page, content in sheets)
    for done in pool.render_all(named, resources, pool.processes_for(count)):
        if done is not None:
            files.write_whole(*done)
        yield done and done[0]
