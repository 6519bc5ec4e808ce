"""Measure sheets: one warm sheet, a hundred, the memory they take, and a page set by Qt beside it.

``python -m tests.benchmarks.sheets [--runs N] [--data FILE]`` sets the sheet of one product over
and over, then 100 sheets of different products, then the same sheet as a QTextDocument, whose
fonts are loaded before the clock starts. Each part runs in a process of its own, so that its peak
memory is its own. Goals: at least 3 times as fast as QTextDocument, and 100 sheets in at most 80
times one warm sheet of the same products.
"""

from __future__ import annotations

import argparse
import itertools
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from celltx_desktop import paths
from celltx_desktop.export import fallback, pdf, sheet
from celltx_desktop.pages.book import Book
from celltx_desktop.store.catalogue import Catalogue
from celltx_desktop.store.database import open_database

FASTER, HUNDRED = 3.0, 80.0
PARTS = ("typst", "hundred", "qt")


def contents(data: Path) -> list[sheet.Content]:
    """Return the sheets of all products, the shown one first."""
    catalogue = Catalogue(open_database(data))
    book = Book(catalogue)
    places = catalogue.places("product")
    places.sort(key=lambda place: place != "product/vx-880")
    return [sheet.content(book.page(place), "both") for place in places]


def timed(work: Callable[[], object], runs: int) -> float:
    """Return the median of the milliseconds that one piece of work takes."""
    work()  # to warm the caches
    took = []
    for _ in range(runs):
        began = time.perf_counter()
        work()
        took.append((time.perf_counter() - began) * 1000)
    return median(took)


def typst(data: Path, runs: int) -> str:
    content = contents(data)[0]
    return f"{timed(lambda: pdf.render(content, paths.resources()), runs):.1f}"


def hundred(data: Path, _runs: int) -> str:
    """Return the milliseconds of 100 sheets, and of one warm sheet of the same products."""
    every = list(itertools.islice(itertools.cycle(contents(data)), 100))
    warm = [timed(partial(pdf.render, one, paths.resources()), 1) for one in every[::10]]
    began = time.perf_counter()
    for one in every:
        pdf.render(one, paths.resources())
    return f"{(time.perf_counter() - began) * 1000:.0f} {sum(warm) / len(warm):.1f}"


def qt(data: Path, runs: int) -> str:
    """Return the milliseconds of the same sheet by QTextDocument: its HTML, set and written."""
    from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
    from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QPdfWriter, QTextDocument

    application = QGuiApplication(["sheets", "-platform", "offscreen"])
    for file in (paths.resources() / "fonts").glob("*.[ot]tf"):
        QFontDatabase.addApplicationFont(str(file))
    content = contents(data)[0]

    def work() -> bytes:
        buffer = QBuffer()
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setPageMargins(QMarginsF(18, 20, 18, 18))
        writer.setResolution(288)
        document = QTextDocument()
        font = QFont()
        font.setFamilies(["CellTx Sans SC", "CellTx Sans"])
        font.setPointSizeF(8.8)
        document.setDefaultFont(font)
        document.documentLayout().setPaintDevice(writer)
        document.setHtml(fallback.html(content))
        document.setPageSize(QSizeF(writer.width(), writer.height()))
        document.print_(writer)
        return bytes(buffer.data().data())

    took = timed(work, runs)
    application.quit()
    return f"{took:.1f}"


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
    parser.add_argument("--runs", type=int, default=15, help="repetitions of one sheet (15)")
    parser.add_argument("--data", type=Path, default=paths.database(), help="the database")
    parser.add_argument("--part", choices=PARTS, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    if options.part:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        figures = {"typst": typst, "hundred": hundred, "qt": qt}[options.part]
        print(figures(options.data, options.runs), end=" ")  # noqa: T201 - read by the parent
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)  # noqa: T201
        return 0
    (one,), memory = measured("typst", options)
    (all_of_them, warm), peak = measured("hundred", options)
    (document,), qt_memory = measured("qt", options)
    print(  # noqa: T201 - it speaks to a terminal
        f"one warm sheet      {one:7.1f} ms   peak {memory:.0f} MB",
        f"100 sheets          {all_of_them:7.0f} ms   peak {peak:.0f} MB",
        f"QTextDocument, one  {document:7.1f} ms   peak {qt_memory:.0f} MB",
        f"{document / one:.1f} times as fast as QTextDocument, goal at least {FASTER:.0f}",
        f"100 sheets are {all_of_them / warm:.0f} times one warm sheet ({warm:.1f} ms on average),"
        f" goal at most {HUNDRED:.0f}",
        sep="\n",
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
