"""Measure sheets: one warm sheet, a hundred, the memory they take, and a page set by Qt beside it.

``python -m tests.benchmarks.sheets [--runs N] [--data FILE]`` sets the sheets of all products one
after the other, both languages, as often as asked: typst remembers what it has set, so a sheet is
never timed right after itself, but for the line that says so (a sheet that was in the preview is
printed). A sheet is timed from the record in the database to the bytes of its file. Then the same
pages are set by a QTextDocument as the program does it where there is no typst: with the same
fonts, loaded before the clock starts, with rules between rows, head, foot and number on each page,
and here with the QR code, but without frames, tints and repeated heads, neither tagged nor
archival. Last, 100 sheets are written to a folder as the program does it. Each part runs in a
process of its own, so that its peak memory is its own.
Goals: at least 3 times as fast as QTextDocument, and 100 sheets in at most 80 times one warm sheet
of the same products.
"""

from __future__ import annotations

import argparse
import itertools
import os
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from statistics import mean, median

import segno

from celltx_desktop import paths
from celltx_desktop.domain.text import Content
from celltx_desktop.export import batch
from celltx_desktop.export.sheet import fallback, pdf, sheet
from celltx_desktop.pages.book import Book
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.catalogue import Catalogue

FASTER, HUNDRED = 3.0, 80.0
PARTS = ("typst", "hundred", "qt")
SHOWN = "product/vx-880"
LANG: Content = "both"


def opened(data: Path) -> tuple[Book, list[str]]:
    """Return the pages and the places of all products."""
    catalogue = Catalogue(open_database(data))
    return Book(catalogue), catalogue.places("product")


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds that one piece of work takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def in_turn(draw: Callable[[str], object], places: Sequence[str], runs: int) -> tuple[float, float]:
    """Return the milliseconds of the shown product and the mean of all, after a round to warm."""
    took = [[timed(partial(draw, place)) for place in places] for _ in range(runs + 1)][1:]
    each = [median(times) for times in zip(*took, strict=True)]
    return each[places.index(SHOWN)], mean(each)


def typst(data: Path, runs: int) -> str:
    book, places = opened(data)

    def draw(place: str) -> None:
        pdf.render(sheet.content(book.page(place), LANG), paths.resources())

    one, every = in_turn(draw, places, runs)
    draw(SHOWN)
    again = median(timed(lambda: draw(SHOWN)) for _ in range(15))
    return f"{one:.1f} {every:.1f} {again:.1f}"


def hundred(data: Path, _runs: int) -> str:
    """Return the milliseconds of 100 sheets, each read, set and written."""
    book, places = opened(data)
    asked = tuple(itertools.islice(itertools.cycle(places), 100))
    with tempfile.TemporaryDirectory() as folder:
        order = batch.Order(asked, "folder", Path(folder), batch.ALL, LANG)
        work = batch.carry_out(order, lambda: nullcontext(book), paths.resources())
        return f"{timed(lambda: list(work)):.0f}"


def qt(data: Path, runs: int) -> str:
    """Return the milliseconds of the same sheets by QTextDocument: read, set and written."""
    from PySide6.QtGui import QFontDatabase, QGuiApplication

    application = QGuiApplication(["sheets", "-platform", "offscreen"])
    for file in (paths.resources() / "fonts").glob("*.[ot]tf"):
        QFontDatabase.addApplicationFont(str(file))
    book, places = opened(data)
    one, every = in_turn(lambda place: by_qt(sheet.content(book.page(place), LANG)), places, runs)
    application.quit()
    return f"{one:.1f} {every:.1f}"


def by_qt(content: sheet.Content) -> bytes:
    """Return the sheet as PDF by QTextDocument: what the program's own writer with Qt sets."""
    from PySide6.QtCore import QBuffer, QIODevice

    code = ""
    if content["qr"]:
        png = segno.make_qr(content["qr"]["url"], error="m").png_data_uri(scale=4)
        code = f'<img src="{png}" width="190">'
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = fallback._writer(content, buffer)
    document = fallback._document(content, code + fallback.html(content), writer)
    fallback._paint(content, document, writer)
    return bytes(buffer.data().data())


def measured(part: str, options: argparse.Namespace) -> tuple[list[float], float]:
    """Run one part in a process of its own; return its figures and its peak memory in MB."""
    command = [sys.executable, "-m", "tests.benchmarks.sheets", "--part", part]
    more = ["--runs", str(options.runs), "--data", str(options.data)]
    done = subprocess.run([*command, *more], capture_output=True, text=True, check=True)
    *figures, memory = map(float, done.stdout.split())
    return figures, memory


def main(arguments: list[str]) -> int:
    """Measure and print; the exit code tells nothing, for a busy machine is no fault."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.sheets", description="Measure the making of sheets."
    )
    parser.add_argument("--runs", type=int, default=3, help="rounds over all products (3)")
    parser.add_argument("--data", type=Path, default=paths.database(), help="the database")
    parser.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.part:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        figures = {"typst": typst, "hundred": hundred, "qt": qt}[options.part]
        print(figures(options.data, options.runs), end=" ")  # noqa: T201 - read by the parent
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)  # noqa: T201
        return 0
    (one, every, again), memory = measured("typst", options)
    (all_of_them,), peak = measured("hundred", options)
    (qt_one, qt_every), qt_peak = measured("qt", options)
    print(  # noqa: T201 - it speaks to a terminal
        f"one warm sheet      {one:7.1f} ms   of all {every:6.1f} ms   peak {memory:.0f} MB",
        f"the same again      {again:7.1f} ms",
        f"QTextDocument       {qt_one:7.1f} ms   of all {qt_every:6.1f} ms   peak {qt_peak:.0f} MB",
        f"{qt_one / one:.1f} times as fast as QTextDocument, over all products "
        f"{qt_every / every:.1f}, goal at least {FASTER:.0f}",
        f"100 sheets          {all_of_them:7.0f} ms   peak {peak:.0f} MB",
        f"they are {all_of_them / every:.0f} times one warm sheet, goal at most {HUNDRED:.0f}",
        sep="\n",
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
