"""The programs that ours is measured beside, each given the same names in its own form."""

from __future__ import annotations

import sqlite3
import struct
import sys
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from .x_display import Box

SIZE = 1000, 700
"""The size of every window."""
_A_PAGE = 20
"""Names that a docset has on one page; Zeal lists those of the open page below its hits."""


@dataclass(frozen=True)
class Peer:
    """Say where a program is, what it reads, and where its field and its list stand."""

    name: str
    install: str
    program: str
    field: tuple[int, int]
    list: Box
    feed: Callable[[Path, Sequence[str]], None]
    inside: str = "{}"
    """How a part inside a name is asked for."""
    options: tuple[str, ...] = ()

    def found(self) -> str | None:
        return which(self.program)


def _nothing(home: Path, names: Sequence[str]) -> None:
    """Feed our own program nothing: it has the database."""


def feed_goldendict(home: Path, names: Sequence[str]) -> None:
    """Write a dictionary as StarDict does, and settings without network, tray and dialogs."""
    folder = home / "dictionaries"
    folder.mkdir()
    texts, entries, at = [], [], 0
    for name in sorted(names, key=lambda one: (one.lower(), one)):
        text = f"An entry on {name}".encode()
        entries.append(name.encode() + b"\0" + struct.pack(">II", at, len(text)))
        texts.append(text)
        at += len(text)
    index = b"".join(entries)
    (folder / "made.idx").write_bytes(index)
    (folder / "made.dict").write_bytes(b"".join(texts))
    (folder / "made.ifo").write_text(
        "StarDict's dict ifo file\nversion=2.4.2\nbookname=Made\nsametypesequence=m\n"
        f"wordcount={len(names)}\nidxfilesize={len(index)}\n"
    )
    settings = home / ".config" / "goldendict" / "config"
    settings.parent.mkdir(parents=True)
    without = "".join(f"<{one}/>" for one in ("mediawikis", "websites", "programs", "dictservers"))
    preferences = {"enableTrayIcon": 0, "checkForNewReleases": 0, "searchInDock": 1}
    preferences |= {"storeHistory": 0, "enableScanPopup": 0, "hideMenubar": 0}
    settings.write_text(
        f'<config><paths><path recursive="0">{folder}</path></paths>{without}<preferences>'
        + "".join(f"<{key}>{value}</{key}>" for key, value in preferences.items())
        + "<fullTextSearch><enabled>0</enabled></fullTextSearch></preferences></config>"
    )


def feed_zeal(home: Path, names: Sequence[str]) -> None:
    """Write a docset, and settings that ask the network for nothing."""
    contents = home / "docsets" / "Made.docset" / "Contents"
    documents = contents / "Resources" / "Documents"
    documents.mkdir(parents=True)
    for page in range(len(names) // _A_PAGE + 1):
        (documents / f"{page}.html").write_text("<p>Made")
    keys = {"CFBundleIdentifier": "made", "CFBundleName": "Made", "DocSetPlatformFamily": "made"}
    lines = "".join(f"<key>{key}</key><string>{value}</string>" for key, value in keys.items())
    (contents / "Info.plist").write_text(
        '<?xml version="1.0"?><plist version="1.0"><dict>'
        f"{lines}<key>isDashDocset</key><true/></dict></plist>"
    )
    with closing(sqlite3.connect(documents.parent / "docSet.dsidx")) as db, db:
        db.execute("CREATE TABLE searchIndex(id INTEGER PRIMARY KEY, name, type, path)")
        db.executemany(
            "INSERT INTO searchIndex(name, type, path) VALUES (?, 'Entry', ?)",
            ((name, f"{n // _A_PAGE}.html#{n}") for n, name in enumerate(names)),
        )
    settings = home / ".config" / "Zeal" / "Zeal.conf"
    settings.parent.mkdir(parents=True)
    settings.write_text(
        "[General]\ncheck_for_update=false\nminimize_to_systray=false\nshow_systray_icon=false\n"
        f"[docsets]\npath={home / 'docsets'}\n"
    )


_OURS = Path(sys.executable).with_name("celltx-desktop")
_NG = "apt-get download goldendict-webengine, unpacked, its program as goldendict-ng on the PATH"
PEERS = (
    Peer("CellTx Desktop", "pip install -e .", str(_OURS), (400, 26), (10, 85, 270, 120), _nothing),
    Peer(
        "GoldenDict", "apt-get install goldendict", "goldendict",
        (100, 104), (5, 126, 170, 120), feed_goldendict, "*{}",
    ),
    Peer(
        "GoldenDict-ng", _NG, "goldendict-ng",
        (100, 104), (5, 126, 170, 120), feed_goldendict, "*{}",
    ),
    Peer("Zeal", "apt-get install zeal", "zeal", (60, 75), (5, 100, 120, 120), feed_zeal),
)  # fmt: skip
