from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from celltx_desktop import launch, paths

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


WATCHED = """
import sys, threading, time
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

def look():
    windows = [one for one in QApplication.topLevelWidgets() if one.isVisible()]
    for window in windows:
        if isinstance(window, QMessageBox):
            print(window.text(), *[button.text() for button in window.buttons()])
            QApplication.closeAllWindows()
    QTimer.singleShot(50, look)

def watch():
    while QApplication.instance() is None:
        time.sleep(0.02)
    QTimer.singleShot(0, QApplication.instance(), look)

threading.Thread(target=watch, daemon=True).start()
{put_in}
from celltx_desktop.__main__ import main
sys.exit(main())
"""
"""Run the program as its icon does; tell what its dialogs say, and close them."""


def start_by_icon(
    checkout: Path, *arguments: object, put_in: str = "", locale: str = "C.UTF-8"
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", WATCHED.format(put_in=put_in), *map(str, arguments)],
        cwd=checkout,
        env={**os.environ, "LC_ALL": locale},
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize(
    ("interface", "words"),
    [
        ("en", ["was not found", "Show Details", "Copy details", "Close"]),
        ("zh", ["没有找到", "显示详情", "复制详情", "关闭"]),
    ],
)
def test_started_by_its_icon_a_dialog_says_why_there_is_no_window(
    checkout: Path, tmp_path: Path, interface: str, words: list[str]
) -> None:
    settings = tmp_path / "celltx.ini"
    settings.write_text(f"[General]\ninterface={interface}\n", "utf-8")
    done = start_by_icon(checkout, "--data", tmp_path / "none.db", "--settings", settings)
    assert done.returncode == 1
    assert [word for word in words if word not in done.stdout] == []
    assert str(tmp_path / "none.db") in done.stdout
    assert "The data file was not found." in done.stderr, "for who started it in a terminal"
    assert "Traceback" not in done.stderr
    assert "database-missing" in paths.log().read_text("utf-8")


def test_a_database_that_is_damaged_inside_is_told_at_the_start(
    checkout: Path, small_database: Path, tmp_path: Path
) -> None:
    damaged = tmp_path / "celltx.db"
    data = bytearray(small_database.read_bytes())
    data[4096:] = bytes(len(data) - 4096)
    damaged.write_bytes(data)
    done = start_by_icon(checkout, "--data", damaged)
    assert done.returncode == 1
    assert done.stdout.startswith("The data file is damaged.")


def test_a_fault_of_ours_at_the_start_is_told(checkout: Path, small_database: Path) -> None:
    put_in = "import celltx_desktop.app; celltx_desktop.app.App.show = lambda *_: 1 / 0"
    done = start_by_icon(checkout, "--data", small_database, put_in=put_in)
    assert done.returncode == 1
    assert "went wrong and it has to end" in done.stdout
    assert "ZeroDivisionError" in done.stderr
    assert "ZeroDivisionError" in paths.log().read_text("utf-8")


def test_a_fault_before_the_start_is_told_where_nothing_but_the_window_is_wanted(
    checkout: Path,
) -> None:
    done = start_by_icon(checkout, put_in="import celltx_desktop.cli.run as cli; del cli.run")
    assert done.returncode == 1
    assert "went wrong and it has to end" in done.stdout
    assert "ImportError" in paths.log().read_text("utf-8")


def test_a_fault_in_the_settings_does_not_hide_itself(checkout: Path, small_database: Path) -> None:
    put_in = "import celltx_desktop.settings as one; one.Settings.__init__ = lambda *_, **__: 1 / 0"
    done = start_by_icon(checkout, "--data", small_database, put_in=put_in)
    assert done.returncode == 1
    assert "went wrong and it has to end" in done.stdout


def test_a_fault_while_the_window_closes_is_told(checkout: Path, small_database: Path) -> None:
    put_in = (
        "import celltx_desktop.app as app; from PySide6.QtCore import QTimer\n"
        "app.MainWindow.closeEvent = lambda *_: [][1]\n"
        "run = app.App.execute\n"
        "app.App.execute = lambda one: [QTimer.singleShot(200, one.window.close), run(one)][1]"
    )
    done = start_by_icon(checkout, "--data", small_database, put_in=put_in)
    assert done.returncode == 0
    assert done.stdout.startswith("Something in this program went wrong. ")


def test_a_place_that_there_is_not_is_one_sentence(checkout: Path, small_database: Path) -> None:
    for place, words in (("foo/bar", "There is no entry called"), ("compare/a", "two to five")):
        done = start(checkout, "--data", small_database, "--place", place, "--smoke")
        assert (done.returncode, done.stdout) == (2, "")
        assert words in done.stderr
        assert len(done.stderr.splitlines()) == 1


def test_in_the_window_a_place_that_there_is_not_is_told_on_the_first_page(
    checkout: Path, small_database: Path
) -> None:
    done = start_by_icon(checkout, "--data", small_database, "--place", "foo/bar", "--debug")
    assert done.returncode == 0
    assert done.stdout.startswith("There is no entry called foo/bar.")
    assert "place welcome" in done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="signals of this kind are not sent there")
@pytest.mark.parametrize(("name", "code"), [("SIGINT", 130), ("SIGTERM", 143)])
@pytest.mark.parametrize("dialog", ["", "app.commands.show_about()"])
def test_a_signal_closes_the_window_as_its_cross_does(
    checkout: Path, small_database: Path, tmp_path: Path, name: str, code: int, dialog: str
) -> None:
    """The settings are kept, also where a dialog stands before the window."""
    script = (
        "import os, signal, sys; from PySide6.QtCore import QTimer; import celltx_desktop.app\n"
        "class App(celltx_desktop.app.App):\n"
        "    def execute(app):\n"
        f"        {dialog or 'pass'}\n"
        f"        QTimer.singleShot(100, lambda: os.kill(os.getpid(), signal.{name}))\n"
        "        return super().execute()\n"
        "celltx_desktop.app.App = App\n"
        "from celltx_desktop.__main__ import main\n"
        "sys.exit(main())\n"
    )
    settings = tmp_path / "celltx.ini"
    done = subprocess.run(
        [sys.executable, "-c", script, "--data", small_database, "--settings", settings],
        cwd=checkout,
        env=os.environ,
        capture_output=True,
        encoding="utf-8",
        check=False,
        timeout=60,
    )
    assert done.returncode == code
    assert "geometry=" in settings.read_text("utf-8")
