"""Many records at once: bound to one file, or a sheet each, whole one after the other."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from ..domain.place import Place
from ..domain.text import Content, Text
from ..pages.book import Book
from ..pages.page import Page
from . import files, names
from .sheet import data

Form = Literal["booklet", "folder", "csv", "json", "markdown"]


@dataclass(frozen=True, slots=True)
class Job:
    """Say what becomes of the records at ``places``.

    ``target`` is a file, or a folder where ``form`` is ``folder``; ``title`` stands on the cover.
    """

    places: tuple[Place, ...]
    form: Form
    target: Path
    title: Text
    lang: Content
    paper: data.Paper = "a4"
    leave_out: frozenset[str] = frozenset()


def carry_out(
    job: Job, open_book: Callable[[], AbstractContextManager[Book]], resources: Path
) -> Generator[Path | None, None, None]:
    """Write what is asked for; yield after each record the file that it is, or will be, in.

    None in between says that the work goes on. Whoever stops leaves no half file behind. Raises
    CelltxError as ``files.write_whole``, ``pdf.render`` and ``typesetter.render_all`` do.
    """
    with open_book() as book:
        if job.form == "folder":
            yield from write_folder(job, map(book.page, job.places), resources)
            return
        pages = []
        for place in job.places:
            pages.append(book.page(place))
            yield job.target
        for made in bound(job, pages, book, resources):
            if made is None:
                yield None
            else:  # from here on it is too late to stop: no step may follow
                files.write_whole(job.target, made)


def bound(
    job: Job, pages: Sequence[Page], book: Book, resources: Path
) -> Generator[bytes | None, None, None]:
    """Yield all pages as the one file that is asked for, after None as often as it takes long.

    Of one page a booklet is its sheet; more are set in a process of their own, which is ended when
    whoever waits stops.
    """
    if job.form == "booklet":
        from .sheet import sheet, typesetter

        drawn = []
        for page in pages:
            drawn.append(sheet.content(page, job.lang, job.paper, job.leave_out))
            yield None
        process = 1 if len(pages) > 1 and typesetter.can_start() else 0
        task = (job.target, _content(job, pages, drawn, book))
        for done in typesetter.render_all([task], resources, process):
            yield done and done[1]
    else:
        yield _written(job, pages)


def _written(job: Job, pages: Sequence[Page]) -> bytes:
    if job.form == "csv":
        from .text import csv

        return csv.write(pages).encode("utf-8-sig")  # the mark lets spreadsheets read Chinese
    if job.form == "json":
        from .text import json_page

        return (json_page.write_all(pages) + "\n").encode()
    from .text import markdown

    return markdown.write_all(pages, job.lang).encode()


def _content(
    job: Job, pages: Sequence[Page], drawn: Sequence[data.Sheet], book: Book
) -> data.Sheet | data.Booklet:
    from .sheet import booklet

    if len(pages) == 1:
        return drawn[0]
    classes = [book.heading(page.place) for page in pages]
    return booklet.content(job.title, classes, pages, drawn, job.lang)


def write_folder(
    job: Job, pages: Iterable[Page], resources: Path
) -> Generator[Path | None, None, None]:
    """Write each page's sheet into the folder, made if only it is missing; yield the files.

    None in between says that the work goes on. Many places are set on all cores. Raises CelltxError
    as ``files.write_whole`` and ``typesetter.render_all``; what was yielded stays.
    """
    from .sheet import sheet, typesetter

    try:
        job.target.mkdir(exist_ok=True)
    except OSError as error:
        raise files.failure(job.target, error) from error
    choices = (job.lang, job.paper, job.leave_out)
    sheets = (
        (job.target / names.of_sheet(page, job.lang), sheet.content(page, *choices))
        for page in pages
    )
    processes = typesetter.processes_for(len(job.places))
    for done in typesetter.render_all(sheets, resources, processes):
        if done is not None:
            files.write_whole(*done)
        yield done and done[0]
