"""Many records at once: bound to one file, or a sheet each, whole one after the other."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ..domain.text import Content as Languages
from ..domain.text import Text
from ..pages.book import Book
from ..pages.page import Page
from . import files, names
from .sheet import Content, Paper

Form = Literal["booklet", "folder", "csv", "json", "markdown"]
ALL = Text("全部产品", "All products")


@dataclass(frozen=True, slots=True)
class Order:
    """Say what becomes of the records at ``places``.

    ``target`` is a file, or a folder where ``form`` is ``folder``; ``title`` stands on the cover.
    """

    places: tuple[str, ...]
    form: Form
    target: Path
    title: Text
    lang: Languages
    paper: Paper = "a4"
    leave_out: frozenset[str] = frozenset()


def carry_out(
    order: Order, open_book: Callable[[], AbstractContextManager[Book]], resources: Path
) -> Generator[Path, None, None]:
    """Write what was ordered; yield after each record, and at last once more, the file written.

    Whoever stops in between leaves no half file behind. Raises CelltxError as
    ``files.write_whole`` and ``pdf.render`` do.
    """
    with open_book() as book:
        if order.form == "folder":
            sheets = _sheets(order, book)
            yield from write_folder(order.target, sheets, order.lang, resources)
            return
        pages = []
        for place in order.places:
            pages.append(book.page(place))
            yield order.target
        files.write_whole(order.target, bound(order, pages, book, resources))
        yield order.target


def _sheets(order: Order, book: Book) -> Generator[tuple[Page, Content], None, None]:
    from . import sheet

    for place in order.places:
        page = book.page(place)
        yield page, sheet.content(page, order.lang, order.paper, order.leave_out)


def bound(order: Order, pages: Sequence[Page], book: Book, resources: Path) -> bytes:
    """Return all pages as the one file that was ordered; of one page a booklet is its sheet."""
    if order.form == "csv":
        from . import csv

        return csv.write(pages).encode("utf-8-sig")  # the mark lets spreadsheets read Chinese
    if order.form == "json":
        from . import json_page

        return (json_page.dump(json_page.write_all(pages)) + "\n").encode()
    if order.form == "markdown":
        from . import markdown

        return markdown.write_all(pages, order.lang).encode()
    from . import pdf

    return pdf.render(_content(order, pages, book), resources)


def _content(order: Order, pages: Sequence[Page], book: Book) -> Content:
    from . import booklet, sheet

    choices = (order.lang, order.paper, order.leave_out)
    if len(pages) == 1:
        return sheet.content(pages[0], *choices)
    chapters = booklet.by_class((book.heading(page.place), page) for page in pages)
    return booklet.content(order.title, chapters, *choices)


def write_folder(
    folder: Path, sheets: Iterable[tuple[Page, Content]], lang: Languages, resources: Path
) -> Generator[Path, None, None]:
    """Write each sheet into ``folder``, made if only it is missing; yield the files as they come.

    Raises CelltxError as ``files.write_whole`` and ``pdf.render``; what was yielded stays.
    """
    from . import pdf

    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise files.failure(folder, error) from error
    for page, content in sheets:
        file = folder / names.of_sheet(page, lang)
        files.write_whole(file, pdf.render(content, resources))
        yield file
