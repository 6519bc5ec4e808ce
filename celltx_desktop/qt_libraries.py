"""Find out which of Qt's system libraries Linux lacks, and say how to get them.

PySide6 brings Qt itself but not what Qt stands on; a minimal Linux has none of that, and Qt's own
message names one at a time. ``python -m celltx_desktop.qt_libraries`` looks and advises, with the
standard library alone. ``--install`` installs, only as root and only on Debian and its family.
"""

from __future__ import annotations

import argparse
import ctypes
import os
import platform
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple


class Library(NamedTuple):
    """Name a shared library and the package that holds it, by family of systems."""

    file: str
    debian: str
    fedora: str
    suse: str
    arch: str


def _table(text: str) -> tuple[Library, ...]:
    return tuple(Library(*line.split()) for line in text.strip().splitlines())


# What Qt's own files ask for: ``ldd`` of QtWidgets, QtPrintSupport and the platform plugins of
# PySide6 6.12 on a minimal Debian 12, less what these packages bring along (libX11, libfreetype,
# libxcb-image, libxcb-render-util, libxcb-xkb and the other small libxcb-*).
OFFSCREEN = _table("""
libGL.so.1             libgl1              libglvnd-glx       Mesa-libGL1         libglvnd
libEGL.so.1            libegl1             libglvnd-egl       Mesa-libEGL1        libglvnd
libxkbcommon.so.0      libxkbcommon0       libxkbcommon       libxkbcommon0       libxkbcommon
libfontconfig.so.1     libfontconfig1      fontconfig         libfontconfig1      fontconfig
libdbus-1.so.3         libdbus-1-3         dbus-libs          libdbus-1-3         dbus
libgthread-2.0.so.0    libglib2.0-0        glib2              libgthread-2_0-0    glib2
""")
X11 = _table("""
libxcb-cursor.so.0     libxcb-cursor0      xcb-util-cursor    libxcb-cursor0      xcb-util-cursor
libxcb-icccm.so.4      libxcb-icccm4       xcb-util-wm        libxcb-icccm4       xcb-util-wm
libxcb-keysyms.so.1    libxcb-keysyms1     xcb-util-keysyms   libxcb-keysyms1     xcb-util-keysyms
libxcb-shape.so.0      libxcb-shape0       libxcb             libxcb-shape0       libxcb
libxkbcommon-x11.so.0  libxkbcommon-x11-0  libxkbcommon-x11   libxkbcommon-x11-0  libxkbcommon-x11
""")
WAYLAND = _table("""
libwayland-cursor.so.0 libwayland-cursor0  libwayland-cursor  libwayland-cursor0  wayland
""")

_COMMANDS = {
    "debian": "apt-get install --no-install-recommends",
    "fedora": "dnf install",
    "suse": "zypper install",
    "arch": "pacman -S",
}


def wanted(environ: Mapping[str, str]) -> tuple[Library, ...]:
    """Return what this session's windows need; without a display, what a later one will."""
    return OFFSCREEN + (WAYLAND if environ.get("WAYLAND_DISPLAY") else X11)


def missing(libraries: Iterable[Library]) -> list[Library]:
    """Return those of the libraries that cannot be loaded."""
    return [library for library in libraries if not _loads(library.file)]


def _loads(file: str) -> bool:
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def family() -> str:
    """Return the family of this system (``debian``, ``fedora``, ``suse``, ``arch``), or nothing."""
    try:
        release = platform.freedesktop_os_release()
    except OSError:
        return ""
    likes = f"{release.get('ID', '')} {release.get('ID_LIKE', '')}".split()
    return next((name for name in _COMMANDS if name in likes), "")


def advice(libraries: Iterable[Library]) -> str:
    """Say which libraries are missing and which command brings them, here or on each family."""
    lacking = list(libraries)
    here = family()
    lines = [
        "These system libraries that Qt needs are missing / 缺少 Qt 所需的系统库：",
        *(f"  {library.file}" for library in lacking),
        "Install them / 请先安装：",
    ]
    for name, command in _COMMANDS.items():
        if here in ("", name):
            packages = dict.fromkeys(getattr(library, name) for library in lacking)
            lines.append(f"  sudo {command} {' '.join(packages)}")
    return "\n".join(lines)


def _install(libraries: Iterable[Library]) -> None:
    packages = [library.debian for library in libraries]
    print(f"Installing the system libraries that Qt needs: {' '.join(packages)}", flush=True)
    apt = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0", "-o", "DPkg::Lock::Timeout=120"]
    environ = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for words in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        # A failure is not raised: what is still missing afterwards is named, with the advice.
        # Hundreds of lines of progress are dropped; what goes wrong comes on standard error.
        print("+", shlex.join([*apt, *words]), flush=True)
        subprocess.run([*apt, *words], env=environ, stdout=subprocess.DEVNULL, check=False)


def main(arguments: Sequence[str] = ()) -> int:
    """Say what is missing and how to get it, or install it; return 1 while something is missing."""
    parser = argparse.ArgumentParser(
        prog="qt_libraries", description=(__doc__ or "").split("\n")[0]
    )
    parser.add_argument(
        "--install", action="store_true", help="install them, as root on Debian and its family"
    )
    options = parser.parse_args(arguments)
    if sys.platform != "linux":
        return 0
    lacking = missing(wanted(os.environ))
    may_install = os.geteuid() == 0 and family() == "debian" and shutil.which("apt-get")
    if lacking and options.install and may_install:
        _install(lacking)
        lacking = missing(lacking)
    if lacking:
        print(advice(lacking), file=sys.stderr)
    return 1 if lacking else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
