"""A virtual display of our own: keys as a person's hand sends them, and pictures of what is shown.

Straight through the X libraries, so that nothing of a measured program is asked.
"""

from __future__ import annotations

import ctypes
import os
import select
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from ctypes import CDLL, POINTER, byref, c_char_p, c_int, c_ulong, c_void_p
from shutil import which

Box = tuple[int, int, int, int]
"""Left, top, width and height in pixels of the screen."""

_ALL_PLANES, _Z_PIXMAP, _VIEWABLE, _REPORT_FIRST = 0xFFFFFFFF, 2, 2, 3
_NONE, _NO_DELAY = c_ulong(0), c_ulong(0)


class _Image(ctypes.Structure):
    _fields_ = [
        *[(name, c_int) for name in ("width", "height", "xoffset", "format")],
        ("data", c_void_p),
        *[(name, c_int) for name in ("byte_order", "unit", "bit_order", "pad", "depth", "line")],
    ]


@contextmanager
def virtual(width: int, height: int) -> Iterator[Display]:
    """Run a display on a free number."""
    if which("Xvfb") is None:
        sys.exit("needs a virtual display: apt-get install xvfb libxtst6 libxdamage1")
    read, write = os.pipe()
    size = f"{width}x{height}x24"
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", size, "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield Display(f":{told.readline().strip()}")
    finally:
        server.terminate()
        server.wait()


class Display:
    """Be a hand and an eye on a display."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._x, self._test = CDLL("libX11.so.6"), CDLL("libXtst.so.6")
        self._damage = CDLL("libXdamage.so.1")
        self._x.XOpenDisplay.argtypes, self._x.XOpenDisplay.restype = [c_char_p], c_void_p
        self._x.XStringToKeysym.restype = self._x.XDefaultRootWindow.restype = c_ulong
        self._x.XGetImage.restype = POINTER(_Image)
        self._damage.XDamageCreate.restype = c_ulong
        self._display = c_void_p(self._x.XOpenDisplay(name.encode()))
        self._root = c_ulong(self._x.XDefaultRootWindow(self._display))
        self._damage.XDamageQueryExtension(self._display, byref(c_int()), byref(c_int()))
        damage = self._damage.XDamageCreate(self._display, self._root, _REPORT_FIRST)
        self._drawn = c_ulong(damage)

    def windows(self) -> set[int]:
        """Return the windows of programs that are shown, without tips and helpers."""
        ignored, found, count = c_ulong(), POINTER(c_ulong)(), c_int()
        self._x.XQueryTree(
            self._display, self._root, byref(ignored), byref(ignored), byref(found), byref(count)
        )
        shown = {found[n] for n in range(count.value) if self._is_shown(found[n])}
        self._x.XFree(found)
        return shown

    def _is_shown(self, window: int) -> bool:
        about = (c_int * 40)()  # XWindowAttributes: width and height come third, map_state 24th
        known = self._x.XGetWindowAttributes(self._display, c_ulong(window), about)
        return bool(known) and about[23] == _VIEWABLE and min(about[2], about[3]) > 300

    def place(self, window: int, box: Box) -> None:
        self._x.XMoveResizeWindow(self._display, c_ulong(window), *box)
        self._x.XSync(self._display, 0)

    def click(self, window: int, x: int, y: int) -> None:
        """Give a window the keyboard, as a window manager would, and click into it."""
        self._x.XSetInputFocus(self._display, c_ulong(window), 2, _NONE)
        self._test.XTestFakeMotionEvent(self._display, -1, x, y, _NO_DELAY)
        for down in (1, 0):
            self._test.XTestFakeButtonEvent(self._display, 1, down, _NO_DELAY)
        self._x.XSync(self._display, 0)

    def press(self, key: str, holding: str = "") -> None:
        """Press a key by its name or its letter, and let it go."""
        codes = [self._code(one) for one in (holding, key) if one]
        for code in codes:
            self._test.XTestFakeKeyEvent(self._display, code, 1, _NO_DELAY)
        for code in reversed(codes):
            self._test.XTestFakeKeyEvent(self._display, code, 0, _NO_DELAY)
        self._x.XFlush(self._display)

    def _code(self, key: str) -> int:
        sym = self._x.XStringToKeysym(key.encode())
        return int(self._x.XKeysymToKeycode(self._display, c_ulong(sym)))

    def picture(self, box: Box) -> bytes:
        """Return the pixels of a part of the screen, four bytes each."""
        image = self._x.XGetImage(self._display, self._root, *box, c_ulong(_ALL_PLANES), _Z_PIXMAP)
        pixels = ctypes.string_at(image.contents.data, image.contents.line * box[3])
        self._x.XDestroyImage(image)
        return pixels

    def changed(self, box: Box, before: bytes, longest: float) -> tuple[float, bytes] | None:
        """Return when a part of the screen differs, on the clock of ``perf_counter``, and how.

        The server tells when something is drawn: to look again and again would take the measured
        program's time.
        """
        until = time.perf_counter() + longest
        connection = self._x.XConnectionNumber(self._display)
        while (now := time.perf_counter()) < until:
            if not self._x.XPending(self._display):
                select.select([connection], [], [], until - now)
                continue
            told = time.perf_counter()
            self._forget_drawn()
            if (seen := self.picture(box)) != before:
                return told, seen
        return None

    def _forget_drawn(self) -> None:
        event = (c_ulong * 24)()
        while self._x.XPending(self._display):
            self._x.XNextEvent(self._display, event)
        self._damage.XDamageSubtract(self._display, self._drawn, _NONE, _NONE)
