"""Measure the search beside other programs, from the key to the changed picture.

``python -m tests.benchmarks.peers [--only NAME] [--keys N] [--keep FOLDER] [--pictures FOLDER]``
gives our program a database of 100,000 made records, and the others the titles of the same records.
All of them stand on a virtual display of their own, and the same strings are typed into one after
the other. Timed is the last key: from just before it is sent until the picture of the list differs
for the first time, which may be no more than other marks, and for the last time. Keys that leave a
list as it is do not count. ``--pictures`` keeps what was seen at the first change, and of a typo.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from PySide6.QtGui import QImage

from celltx_desktop.domain.search.reading import parse
from celltx_desktop.store.database import open_database
from celltx_desktop.store.search.search import Search

from .peer_programs import PEERS, SIZE, Peer
from .search import Spread, make, say
from .x_display import Box, Display, virtual

COUNT = 100_000
GOAL = "goal: p50 at most 5 ms for a prefix and for a part, and every typo found"
SLIPS = 20
_BETWEEN, _TURN, _QUIET, _NO_CHANGE, _LONGEST = 0.03, 0.05, 0.25, 1.5, 120.0
"""Seconds: between two keys, between two looks at rest, of rest, and that are waited at most."""


@dataclass
class Typed:
    """Hold what is typed: beginnings of names, parts inside of them, and names with a slip."""

    beginnings: list[str]
    parts: list[str]
    slips: dict[str, str]

    @classmethod
    def drawn(cls, names: Sequence[str], count: int) -> Typed:
        """Draw strings whose last key must change any list that goes by the letters."""
        draw = random.Random(1)
        known = sorted({name.lower() for name in names})
        begun = {start: list(some) for start, some in groupby(known, lambda name: name[:3])}
        words = {word[:4] for name in known for word in re.findall(r"\w+", name)}
        whole = "\n".join(known)
        brands = [name for name in known if name.isalpha() and len(name) > 6]
        draw.shuffle(brands)
        beginnings = dict.fromkeys(
            one[:4]
            for one in brands
            if one[:4] not in {min(begun[one[:3]])[:4], min(begun[one[:3]], key=len)[:4]}
        )
        parts = dict.fromkeys(one[2:6] for one in brands if one[2:6] not in words)
        slips = {f"{one[:2]}{one[3]}{one[2]}{one[4:]}": one for one in brands[:100]}
        slips |= {f"{one[:3]}{one[4:]}": one for one in brands[100:200]}
        return cls(
            list(beginnings)[:count],
            list(parts)[:count],
            {slip: slips[slip] for slip in draw.sample(sorted(slips), SLIPS) if slip not in whole},
        )


class Running:
    """Drive one program that runs on the display."""

    def __init__(self, peer: Peer, display: Display, corner: tuple[int, int], home: Path) -> None:
        self.peer = peer
        self.times: dict[str, list[tuple[float, float]]] = {}
        self._seen = b""
        self._display, self._corner = display, corner
        own = {key: value for key, value in os.environ.items() if not key.startswith(("XDG", "QT"))}
        own |= {"HOME": str(home), "TMPDIR": str(home), "XDG_RUNTIME_DIR": str(home)}
        own |= {"DISPLAY": display.name, "LC_ALL": "C.UTF-8", "QTWEBENGINE_DISABLE_SANDBOX": "1"}
        command, quiet = [peer.found() or "", *peer.options], subprocess.DEVNULL
        before = display.windows()
        self._process = subprocess.Popen(command, env=own, stdout=quiet, stderr=quiet)
        self._settle(3, (0, 0, 1, 1))  # until it has read what it was given
        self._window = max(display.windows() - before)
        display.place(self._window, (*corner, *SIZE))
        self._settle(1, self.list)

    @property
    def list(self) -> Box:
        left, top, width, height = self.peer.list
        return self._corner[0] + left, self._corner[1] + top, width, height

    def type(self, text: str) -> None:
        """Type in place of what stands in the field, as a hand does, and wait for the list."""
        x, y = self.peer.field
        self._display.click(self._window, self._corner[0] + x, self._corner[1] + y)
        self._display.press("a", holding="Control_L")
        self._display.press("BackSpace")
        for key in text:
            time.sleep(_BETWEEN)
            self._display.press(*(("8", "Shift_L") if key == "*" else (key,)))
        self._settle(_QUIET, self.list)
        self._seen = self._display.picture((*self._corner, *SIZE))

    def time(self, kind: str, text: str) -> None:
        """Note when the last key changes the list first and last, if it does."""
        self.type(text[:-1])
        whens: list[float] = []
        look = self._display.picture(self.list)
        began = time.perf_counter()
        self._display.press(text[-1])
        while change := self._display.changed(self.list, look, _QUIET if whens else _NO_CHANGE):
            when, look = change
            whens.append((when - began) * 1000)
            if len(whens) == 1:
                self._seen = self._display.picture((*self._corner, *SIZE))
        if whens:
            self.times.setdefault(kind, []).append((whens[0], whens[-1]))

    def is_empty(self) -> bool:
        """Tell whether the list shows nothing: one colour."""
        pixels = self._display.picture(self.list)
        return pixels == pixels[:4] * (len(pixels) // 4)

    def save(self, folder: Path | None, name: str) -> None:
        """Keep the picture of the window that was taken last."""
        if folder is not None:
            image = QImage(self._seen, *SIZE, QImage.Format.Format_RGB32)
            image.save(str(folder / f"{self.peer.name}-{name}.png"))

    def end(self) -> None:
        self._process.kill()
        self._process.wait()

    def _settle(self, seconds: float, box: Box) -> None:
        """Wait until the program rests for so long and a part of the screen stays as it is."""
        began = since = time.monotonic()
        seen, worked = b"", 0
        while time.monotonic() - since < seconds:
            if time.monotonic() - began > _LONGEST:
                self.end()
                sys.exit(f"{self.peer.name} comes to no rest")
            time.sleep(_TURN)
            now, done = self._display.picture(box), self._ticks()
            if now != seen or done > worked + 1:
                since = time.monotonic()
            seen, worked = now, done

    def _ticks(self) -> int:
        """Return how long the program has worked, in hundredths of a second."""
        about = Path(f"/proc/{self._process.pid}/stat").read_text().rpartition(")")[2].split()
        return int(about[11]) + int(about[12])


def peers(database: Path, folder: Path, only: list[str] | None) -> Iterator[Peer]:
    """Yield the programs that are wanted and there, ours with its database."""
    for peer in PEERS:
        if only and peer.name not in only:
            continue
        if peer is PEERS[0]:
            settings = str(folder / "celltx.ini")
            yield replace(peer, options=("--data", str(database), "--settings", settings))
        elif peer.found():
            yield peer
        else:
            say(f"{peer.name} is left out, for it is not there: {peer.install}")


def measure(running: list[Running], typed: Typed, pictures: Path | None) -> None:
    """Type each string into one program after the other."""
    for kind, texts in (("prefix", typed.beginnings), ("part", typed.parts)):
        for text in texts:
            for one in running:
                asked = one.peer.inside.format(text) if kind == "part" else text
                one.time(kind, asked)
        for one in running:
            one.save(pictures, kind)


def names_found(database: Path, slips: dict[str, str]) -> int:
    """Return for how many slips our search lists the name that was meant."""
    with closing(open_database(database)) as connection:
        search = Search(connection)
        hits = {slip: search.find(parse(slip)).ranked for slip in slips}
    return sum(slips[slip] in {one.title.en.lower() for one in hits[slip]} for slip in slips)


def report(running: list[Running], typed: Typed, database: Path, pictures: Path | None) -> None:
    say(f"milliseconds from the key{'':14}first p50  p95      max    last p50  p95      max")
    for one in running:
        for kind, times in one.times.items():
            first, last = (Spread(list(some)) for some in zip(*times, strict=True))
            say(f"{one.peer.name:16}{kind:10}{len(times):4} keys {first}   {last}")
    for one in running:
        listed = 0
        for slip in typed.slips:
            one.type(slip)
            listed += not one.is_empty()
        one.save(pictures, "typo")
        say(f"{one.peer.name:16}lists something for {listed} of {len(typed.slips)} typos")
    found = names_found(database, typed.slips)
    say(f"{PEERS[0].name:16}lists the name for {found} of {len(typed.slips)} typos")
    say(GOAL)


def main(arguments: list[str]) -> int:
    """Measure and print; the exit code tells nothing, for a busy machine is no fault."""
    parser = argparse.ArgumentParser(
        prog="python -m tests.benchmarks.peers", description="Measure the search beside others."
    )
    parser.add_argument("--only", nargs="*", metavar="NAME", help="these programs")
    parser.add_argument("--keys", type=int, default=60, help="keys of each kind (60)")
    parser.add_argument("--keep", type=Path, metavar="FOLDER", help="keep the database there")
    parser.add_argument("--pictures", type=Path, metavar="FOLDER", help="keep pictures there")
    options = parser.parse_args(arguments)
    screen = virtual(2 * SIZE[0], 2 * SIZE[1])
    with tempfile.TemporaryDirectory() as own, screen as display, ExitStack() as ends:
        folder = options.keep or Path(own)
        folder.mkdir(parents=True, exist_ok=True)
        database = make(COUNT, folder)
        with closing(sqlite3.connect(database)) as db:
            names = [row[0] for row in db.execute("SELECT title_en FROM record ORDER BY place")]
        typed = Typed.drawn(names, options.keys)
        running: list[Running] = []
        for n, peer in enumerate(peers(database, Path(own), options.only)):
            home = Path(own, peer.name)
            home.mkdir(mode=0o700)
            peer.feed(home, names)
            running.append(Running(peer, display, (n % 2 * SIZE[0], n // 2 * SIZE[1]), home))
            ends.callback(running[-1].end)
        measure(running, typed, options.pictures)
        report(running, typed, database, options.pictures)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
