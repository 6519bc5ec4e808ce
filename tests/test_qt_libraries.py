from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from celltx_desktop import qt_libraries
from celltx_desktop.qt_libraries import OFFSCREEN, WAYLAND, X11, Library

linux = pytest.mark.skipif(sys.platform != "linux", reason="Linux alone leaves libraries to us")
NOWHERE = Library("libnowhere.so.9", "libnowhere9", "nowhere", "libnowhere9", "nowhere")


@linux
@pytest.mark.skipif(not shutil.which("ldd"), reason="asks ldd")
@pytest.mark.parametrize(
    ("file", "needs"),
    [
        ("QtWidgets.abi3.so", OFFSCREEN),
        ("QtPrintSupport.abi3.so", OFFSCREEN),
        ("Qt/plugins/platforms/libqoffscreen.so", OFFSCREEN),
        ("Qt/plugins/platforms/libqxcb.so", OFFSCREEN + X11),
        ("Qt/plugins/xcbglintegrations/libqxcb-egl-integration.so", OFFSCREEN + X11),
        ("Qt/plugins/platforms/libqwayland.so", OFFSCREEN + WAYLAND),
    ],
)
def test_the_table_names_all_that_qt_asks_for(file: str, needs: tuple[Library, ...]) -> None:
    if qt_libraries.missing(needs):
        pytest.skip("not on this system")
    path = Path(PySide6.__file__).parent / file
    if not path.exists():
        pytest.skip("not in this PySide6")
    ldd = subprocess.run(["ldd", path], capture_output=True, text=True, check=True)
    assert "not found" not in ldd.stdout


@linux
def test_what_cannot_be_loaded_is_missing() -> None:
    assert qt_libraries.missing([NOWHERE, *OFFSCREEN]) == [NOWHERE]


def test_a_wayland_session_needs_no_x11() -> None:
    assert set(X11) <= set(qt_libraries.wanted({}))
    assert not set(X11) & set(qt_libraries.wanted({"WAYLAND_DISPLAY": "wayland-0"}))


@pytest.mark.parametrize(
    ("family", "told", "untold"),
    [
        ("debian", "sudo apt-get install --no-install-recommends libnowhere9", "dnf"),
        ("fedora", "sudo dnf install nowhere", "apt-get"),
        ("", "sudo pacman -S nowhere", "brew"),
    ],
)
def test_the_advice_is_for_this_system_or_for_all(
    family: str, told: str, untold: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(qt_libraries, "family", lambda: family)
    advice = qt_libraries.advice([NOWHERE])
    assert "libnowhere.so.9" in advice
    assert told in advice
    assert untold not in advice


@pytest.mark.parametrize(
    ("release", "family"),
    [
        ({"ID": "debian"}, "debian"),
        ({"ID": "linuxmint", "ID_LIKE": "ubuntu debian"}, "debian"),
        ({"ID": "rocky", "ID_LIKE": "rhel centos fedora"}, "fedora"),
        ({"ID": "opensuse-leap", "ID_LIKE": "suse opensuse"}, "suse"),
        ({"ID": "nixos"}, ""),
    ],
)
def test_the_family_is_read_from_the_system(
    release: dict[str, str], family: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("platform.freedesktop_os_release", lambda: release)
    assert qt_libraries.family() == family


@linux
@pytest.mark.parametrize(
    ("arguments", "user", "installs"),
    [([], 0, False), (["--install"], 0, True), (["--install"], 1000, False)],
)
def test_nothing_is_installed_unasked_or_without_rights(
    arguments: list[str],
    user: int,
    installs: bool,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> None:
    commands: list[list[str]] = []
    monkeypatch.setattr(qt_libraries, "wanted", lambda _environ: (NOWHERE,))
    monkeypatch.setattr(qt_libraries, "family", lambda: "debian")
    monkeypatch.setattr("subprocess.run", lambda command, **_: commands.append(command))
    monkeypatch.setattr("shutil.which", lambda name: f"/usr/bin/{name}")
    monkeypatch.setattr("os.geteuid", lambda: user)
    assert qt_libraries.main(arguments) == 1
    out, err = capfd.readouterr()
    assert "sudo apt-get install --no-install-recommends libnowhere9" in err
    assert [command[-1] for command in commands] == ["update", "libnowhere9"] * installs
    assert bool(out) is installs


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_windows_and_macos_bring_all_that_qt_needs(
    system: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", system)
    monkeypatch.setattr(qt_libraries, "wanted", lambda _environ: (NOWHERE,))
    assert qt_libraries.main() == 0
