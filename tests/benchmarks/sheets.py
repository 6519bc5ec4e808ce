"""Measure sheets: one warm sheet, a hundred, and the memory they take.

``python -m tests.benchmarks.sheets [--runs N] [--data FILE]`` sets the sheets of all products one
after the other, both languages, as often as asked: typst remembers what it has set, so a sheet is
never timed right after itself, but for the line that says so (a sheet that was in the preview is
printed). A sheet is timed from the record in the database to the bytes of its file. Then 100 sheets
are written to a folder as the program does it. Each part runs in a process of its own, so that its
peak memory is its own. Goal: 100 sheets in at most 80 times one warm sheet of the same products.
"""

from __future__ import annotations

import argparse
import itertools
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext
from functools import partial
from pathlib import Path
from statistics import mean, median

from celltx_desktop import paths
from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Content
from celltx_desktop.export import batch
from celltx_desktop.export.sheet import pdf, sheet
from celltx_desktop.pages.book import Book
from celltx_desktop.store.database import open_database
from celltx_desktop.store.facts.catalogue import Catalogue
from celltx_desktop.wording.sheets import ALL

HUNDRED = 80.0
PARTS = ("typst", "hundred")
SHOWN = Place("product/vx-880")
LANG: Content = "both"


@contextmanager
def opened(data: Path) -> Iterator[tuple[Book, list[Place]]]:
    """Open the pages, and tell the places of all products."""
    with closing(open_database(data)) as connection:
        catalogue = Catalogue(connection)
        yield Book(catalogue), catalogue.places("product")


def timed(work: Callable[[], object]) -> float:
    """Return the milliseconds that one piece of work takes."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1000


def in_turn(
    draw: Callable[[Place], object], places: Sequence[Place], runs: int
) -> tuple[float, float]:
    """Return the milliseconds of the shown product and the mean of all, after a round to warm."""
    took = [[timed(partial(draw, place)) for place in places] for _ in range(runs + 1)][1:]
    each = [median(times) for times in zip(*took, strict=True)]
    return each[places.index(SHOWN)], mean(each)


def typst(data: Path, runs: int) -> str:
    with opened(data) as (book, places):

        def draw(place: Place) -> None:
            pdf.render(sheet.content(book.page(place), LANG), paths.resources())

        one, every = in_turn(draw, places, runs)
        draw(SHOWN)
        again = median(timed(lambda: draw(SHOWN)) for _ in range(15))
        return f"{one:.1f} {every:.1f} {again:.1f}"


def hundred(data: Path, _runs: int) -> str:
    """Return the milliseconds of 100 sheets, each read, set and written."""
    with opened(data) as (book, places):
        asked = tuple(itertools.islice(itertools.cycle(places), 100))
        with tempfile.TemporaryDirectory() as folder:
            job = batch.Job(asked, "folder", Path(folder), ALL, LANG)
            work = batch.carry_out(job, lambda: nullcontext(book), paths.resources())
            return f"{timed(lambda: list(work)):.0f}"


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
        figures = {"typst": typst, "hundred": hundred}[options.part]
        print(figures(options.data, options.runs), end=" ")  # noqa: T201 - read by the parent
        print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)  # noqa: T201
        return 0
    (one, every, again), memory = measured("typst", options)
    (all_of_them,), peak = measured("hundred", options)
    print(  # noqa: T201 - it speaks to a terminal
        f"one warm sheet      {one:7.1f} ms   of all {every:6.1f} ms   peak {memory:.0f} MB",
        f"the same again      {again:7.1f} ms",
        f"100 sheets          {all_of_them:7.0f} ms   peak {peak:.0f} MB",
        f"they are {all_of_them / every:.0f} times one warm sheet, goal at most {HUNDRED:.0f}",
        sep="\n",
    )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
