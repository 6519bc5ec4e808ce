"""Measure the search, key by key, beside scans with ``LIKE``.

``python -m tests.benchmarks.search [--sizes 100 10000 100000] [--keep FOLDER] [--no-window]`` makes
databases of so many records (``made_records``), builds them with the real compiler, and types
words of every kind letter by letter, after a warm-up with other words. It prints milliseconds a
key: for the query; for the same keys as a scan with ``LIKE`` (only some, for it is slow); and in
the real window, off screen, from the press of the key to the painted list. The real data come last.

``--keep`` keeps the databases in a folder, and takes what is already there.
"""

from __future__ import annotations

import argparse
import gc
import os
import random
import sqlite3
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from unittest.mock import patch

from celltx_desktop.compiler import build, builder
from celltx_desktop.compiler.search import index
from celltx_desktop.domain.search.reading import parse
from celltx_desktop.store.database import open_database
from celltx_desktop.store.search.search import Search

from .made_records import DATA, Maker

GOAL = "goal at 100,000: query p95 < 6 ms, max < 60; LIKE 10 times slower; growth < 8; paint 5 / 12"
_LIKE = (
    "SELECT DISTINCT document FROM search_text WHERE zh LIKE ?1 OR en LIKE ?1"
    " ORDER BY document LIMIT 300"
)
_LIKE_KEYS, _WINDOW_KEYS = 60, 400
_FIXED = {
    "other words": ["T1D", "AML", "帕金森", "phase 2", "chimeric antigen receptor", "leukaemia"],
    "by sound": ["tangniaobing", "yidao", "zhongliu", "ajls"],
    "field words": [
        "target:CD regulator:FDA status:marketed phase:2",
        "靶点:CD 类别:胰岛",
        "year:2024 source:autologous cell",
        "cells -leukaemia",
        '"clinical trial" regulator:EMA',
    ],
}


@dataclass(frozen=True)
class Spread:
    """Hold milliseconds."""

    times: list[float]

    @property
    def p50(self) -> float:
        return median(self.times)

    @property
    def p95(self) -> float:
        return sorted(self.times)[int(len(self.times) * 0.95)]

    def __str__(self) -> str:
        return f"{self.p50:7.2f} {self.p95:7.2f} {max(self.times):8.2f}"


def say(text: str) -> None:
    print(text, flush=True)  # noqa: T201 - it speaks to a terminal


def typed(database: Path, seed: int) -> dict[str, list[str]]:
    """Return what is typed, by kind, drawn from the names of the database."""
    draw = random.Random(seed)
    with closing(sqlite3.connect(database)) as db:

        def some(count: int, sql: str) -> list[str]:
            found = [row[0] for row in db.execute(sql)]
            return draw.sample(found, min(count, len(found)))

        titles = "SELECT {} FROM record WHERE kind = '{}' ORDER BY place"
        brands = some(12, titles.format("title_en", "product"))
        codes = some(6, "SELECT text FROM name WHERE kind = 'code' ORDER BY id")
        numbers = some(6, "SELECT number FROM trial ORDER BY id")
        drawn = {
            "names": brands + some(6, "SELECT text FROM name WHERE kind = 'inn' ORDER BY id"),
            "codes": codes + [code.replace("-", "") for code in codes],
            "numbers": numbers + [number[-6:] for number in numbers],
            "Chinese": some(6, "SELECT text FROM name WHERE kind = 'proper' ORDER BY id")
            + some(6, titles.format("title_zh", "disease")),
            "English": some(6, titles.format("title_en", "disease")),
            "slips": [name[:2] + name[3] + name[2] + name[4:] for name in brands if len(name) > 5],
        }
    return drawn | _FIXED


def keys(texts: list[str]) -> Iterator[str]:
    """Yield what stands in the field after each key."""
    for text in texts:
        for length in range(1, len(text) + 1):
            yield text[:length]


def timed(work: Callable[[str], object], texts: list[str]) -> list[float]:
    """Return the milliseconds of each key."""
    times: list[float] = []
    for text in keys(texts):
        began = time.perf_counter()
        work(text)
        times.append((time.perf_counter() - began) * 1000)
    return times


def measure(database: Path) -> Spread:
    """Time the queries, by kind and all together, and print them beside ``LIKE``."""
    with closing(open_database(database)) as connection:
        search = Search(connection)
        search.prepare()  # as the program does once its window stands
        for texts in typed(database, seed=2).values():
            timed(lambda text: search.first(parse(text)), texts)
        times: list[float] = []
        for kind, texts in typed(database, seed=1).items():
            found = timed(lambda text: search.first(parse(text)), texts)
            say(f"    {kind:14}{len(found):5} keys {Spread(found)}")
            times += found
        every = list(keys([text for texts in typed(database, seed=1).values() for text in texts]))
        scans = [
            timed(lambda text: connection.execute(_LIKE, (f"%{text}%",)).fetchall(), [key])[-1:]
            for key in every[:: max(1, len(every) // _LIKE_KEYS)]
        ]
    spread, like = Spread(times), Spread([one for scan in scans for one in scan])
    say(f"    {'all':14}{len(times):5} keys {spread}")
    say(f"    {'LIKE':14}{len(like.times):5} keys {like}")
    whole = sum(like.times) / len(like.times) / (sum(times) / len(times))
    say(f"    LIKE takes {whole:.0f} times as long (p50 {like.p50 / spread.p50:.0f} times)")
    return spread


def make(count: int, folder: Path) -> Path:
    """Return the database of ``count`` made records, built unless it is there."""
    database = folder / f"made-{count}.db"
    if not database.exists():
        library = Maker(count).library()
        seconds: list[float] = []

        def write(*arguments: object) -> None:
            began = time.perf_counter()
            original(*arguments)  # type: ignore[arg-type]
            seconds.append(time.perf_counter() - began)

        original = index.write
        began = time.perf_counter()
        with patch.object(index, "write", write):
            builder.write(library, database)
        whole = time.perf_counter() - began
        del library
        gc.collect()  # a million objects must not be walked through while keys are timed
        say(f"    built in {whole:.1f} s, the index in {seconds[0]:.1f} s")
    say(f"    {database.stat().st_size / 1e6:.0f} MB")
    return database


def paint(database: Path, folder: Path) -> None:
    """Type into the real window and print the times from the key to the painted list."""
    from .search_window import key_to_paint

    texts = [text for several in typed(database, seed=1).values() for text in several]
    random.Random(1).shuffle(texts)
    times = key_to_paint(database, folder / "celltx.ini", texts, _WINDOW_KEYS)
    say(f"    {'key to paint':14}{len(times):5} keys {Spread(times)}")


def main(arguments: list[str]) -> int:
    """Measure and print; the exit code tells nothing, for a busy machine is no fault."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.search", description="Measure the search."
    )
    parser.add_argument("--sizes", type=int, nargs="*", default=[100, 10_000, 100_000])
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the databases there")
    parser.add_argument("--no-window", action="store_true", help="measure the queries alone")
    options = parser.parse_args(arguments)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    say(f"milliseconds a key{'':16}p50     p95      max")
    spreads: dict[int, Spread] = {}
    with tempfile.TemporaryDirectory() as own:
        folder = options.keep or Path(own)
        folder.mkdir(parents=True, exist_ok=True)
        for count in options.sizes:
            say(f"{count:,} records")
            database = make(count, folder)
            spreads[count] = measure(database)
            if not options.no_window:
                paint(database, Path(own))
        say("the real data")
        real = Path(own, "real.db")
        build(DATA, real)
        gc.collect()  # the program never holds what the compiler has read
        measure(real)
        if not options.no_window:
            paint(real, Path(own))
    if {10_000, 100_000} <= spreads.keys():
        small, large = spreads[10_000], spreads[100_000]
        growth = f"p50 {large.p50 / small.p50:.1f}, p95 {large.p95 / small.p95:.1f}"
        say(f"growth from 10,000 to 100,000: {growth}")
    say(GOAL)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
