"""Icons and status glyphs from SVG, in the colours of the theme and sharp at any scale."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QSize
from PySide6.QtGui import QIcon, QImageReader, QPixmap

from ..domain.facts.kinds import StatusKind
from ..pages.glyph import status_svg
from .theme import Theme

_GLYPH_ROLE: dict[StatusKind, str] = {
    "approved": "badge-approved",
    "conditional": "badge-conditional-text",
    "hospital-exemption": "badge-conditional-text",
    "in-trials": "badge-in-trials-text",
    "cleared": "badge-in-trials-text",
    "discontinued": "badge-discontinued-text",
    "not-stated": "ink3",
}


class Pictures:
    """Draw and keep pictures for one theme and one scale of the screen."""

    def __init__(self, icons: Path, theme: Theme, ratio: float) -> None:
        self._icons = icons
        self._theme = theme
        self._ratio = ratio
        self._kept: dict[tuple[str, str, int], QPixmap] = {}

    def icon(self, name: str, size: int = 18, role: str = "ink") -> QIcon:
        """Return an icon of the set, grey where its button is disabled."""
        icon = QIcon(self.pixmap(name, size, role))
        icon.addPixmap(self.pixmap(name, size, "border"), QIcon.Mode.Disabled)
        return icon

    def pixmap(self, name: str, size: int, role: str = "ink") -> QPixmap:
        """Return one icon as a picture of ``size`` pixels at 100 %."""
        colour = self._theme.colours[role]
        key = (name, colour, size)
        if key not in self._kept:
            svg = (self._icons / f"{name}.svg").read_text("utf-8").replace("currentColor", colour)
            self._kept[key] = draw(svg, size, self._ratio)
        return self._kept[key]

    def glyph(self, kind: StatusKind, size: int, colour: str = "") -> QPixmap:
        """Return the glyph of a status in its own colour, or in ``colour`` on a selected row."""
        paper = self._theme.colours["selection" if colour else "page"]
        if not colour:
            plain = kind == "approved" and self._theme.name == "high-contrast"
            role = "badge-approved-text" if plain else _GLYPH_ROLE[kind]
            colour = self._theme.colours[role]
        key = (f"status {kind}", colour, size)
        if key not in self._kept:
            self._kept[key] = draw(status_svg(kind, size, colour, paper), size, self._ratio)
        return self._kept[key]


def draw(svg: str, size: int, ratio: float) -> QPixmap:
    """Draw SVG text at ``size`` pixels for a screen of that ratio."""
    buffer = QBuffer()
    buffer.setData(QByteArray(svg.encode()))
    reader = QImageReader(buffer, QByteArray(b"svg"))
    reader.setScaledSize(QSize(round(size * ratio), round(size * ratio)))
    pixmap = QPixmap.fromImage(reader.read())
    pixmap.setDevicePixelRatio(ratio)
    return pixmap
