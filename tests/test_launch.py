from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from celltx_desktop import launch

DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
FRAME = r"first frame after \d+ ms\n"


def start(
    checkout: Path, *arguments: object, locale: str = "C.UTF-8"
) -> subprocess.CompletedProcess[str]:
    """Start the program without a display; return how it ended."""
    environ = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
    return subprocess.run(
        [sys.executable, "-m", "celltx_desktop", *map(str, arguments)],
        cwd=checkout,
        env=environ | {"LC_ALL": locale},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_smoke_paints_once_and_tells_the_milliseconds(checkout: Path, small_database: Path) -> None:
    done = start(checkout, "--data", small_database, "--smoke")
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(FRAME, done.stdout)


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display there")
def test_without_a_display_the_window_is_painted_once(checkout: Path, small_database: Path) -> None:
    done = start(checkout, "--data", small_database)
    assert (done.returncode, done.stderr) == (0, "")
    assert re.fullmatch(rf"No display was found: [^\n]+\n{FRAME}", done.stdout)
    chinese = start(checkout, "--data", small_database, locale="zh_CN.UTF-8")
    assert re.fullmatch(r"没有找到显示器：[^\n]+\n第一帧用时 \d+ 毫秒\n", chinese.stdout)


@pytest.mark.parametrize("before", [None, "[General]\ninterface=zh\n\n[past]\nplaces=class/mec\n"])
def test_what_is_painted_once_leaves_the_settings_as_they_are(
    checkout: Path, small_database: Path, tmp_path: Path, before: str | None
) -> None:
    file = tmp_path / "celltx.ini"
    if before is not None:
        file.write_text(before, "utf-8")
    place = ["--place", "product/vx-880", "--smoke"]
    done = start(checkout, "--data", small_database, "--settings", file, *place)
    assert (done.returncode, done.stderr) == (0, "")
    assert (file.read_text("utf-8") if file.exists() else None) == before


def test_smoke_saves_the_frame_of_the_place_that_is_asked_for(
    checkout: Path, small_database: Path, tmp_path: Path
) -> None:
    pictures = []
    for place in ("product/vx-880", "class/car-t"):
        picture = tmp_path / f"{place.replace('/', '-')}.png"
        done = start(checkout, "--data", small_database, "--place", place, "--smoke", picture)
        assert (done.returncode, done.stderr) == (0, "")
        pictures.append(picture.read_bytes())
    assert all(picture.startswith(b"\x89PNG") for picture in pictures)
    assert pictures[0] != pictures[1]


def test_a_picture_that_cannot_be_saved_is_told(
    checkout: Path, small_database: Path, tmp_path: Path
) -> None:
    done = start(checkout, "--data", small_database, "--smoke", tmp_path / "none" / "a.png")
    assert done.returncode == 1
    assert "Not written:" in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_database_there_is_no_window_but_a_sentence(
    checkout: Path, tmp_path: Path
) -> None:
    done = start(checkout, "--data", tmp_path / "none.db", "--smoke")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("The data file was not found.")
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="there is always a display there")
@pytest.mark.parametrize(
    ("environ", "display"),
    [
        ({}, False),
        ({"DISPLAY": ""}, False),
        ({"DISPLAY": ":0"}, True),
        ({"WAYLAND_DISPLAY": "wayland-0"}, True),
        ({"QT_QPA_PLATFORM": "offscreen"}, True),
    ],
)
def test_a_display_is_found_by_the_environment(
    monkeypatch: pytest.MonkeyPatch, environ: dict[str, str], *, display: bool
) -> None:
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    for name, value in environ.items():
        monkeypatch.setenv(name, value)
    assert launch.has_display() is display
