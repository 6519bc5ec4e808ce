"""Colours by role, from the theme files; Qt's palette is made of them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from ..settings import ThemeName

_ROLES = {
    QPalette.ColorRole.Window: "chrome",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "page",
    QPalette.ColorRole.AlternateBase: "side",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "chrome",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "ink",
    QPalette.ColorRole.Highlight: "selection",
    QPalette.ColorRole.HighlightedText: "selection-text",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.PlaceholderText: "placeholder",
    QPalette.ColorRole.ToolTipBase: "page",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Light: "hairline",
    QPalette.ColorRole.Midlight: "hairline",
    QPalette.ColorRole.Mid: "border",
    QPalette.ColorRole.Dark: "border",
}


@dataclass(frozen=True, slots=True)
class Theme:
    """Hold the colours of one theme by role and its measures in pixels."""

    name: str
    colours: dict[str, str]
    measures: dict[str, int]

    def __getitem__(self, role: str) -> QColor:
        return QColor(self.colours[role])

    def palette(self) -> QPalette:
        """Return the palette that Qt's own widgets draw with."""
        palette = QPalette()
        for qt_role, role in _ROLES.items():
            palette.setColor(qt_role, self[role])
        for qt_role in (
            QPalette.ColorRole.Text,
            QPalette.ColorRole.ButtonText,
            QPalette.ColorRole.WindowText,
        ):
            palette.setColor(QPalette.ColorGroup.Disabled, qt_role, self["ink3"])
        return palette

    def fill(self, template: str, icons: Path) -> str:
        """Fill the ``$roles`` of a style sheet, and ``$icons``, the folder of its pictures."""
        roles = {role.replace("-", "_"): colour for role, colour in self.colours.items()}
        sizes = {name.replace("-", "_"): str(size) for name, size in self.measures.items()}
        return Template(template).substitute(roles | sizes, icons=icons.as_posix())


def load(folder: Path, name: str) -> Theme:
    """Read one theme file of ``folder``."""
    table = tomllib.loads((folder / f"{name}.toml").read_text("utf-8"))
    return Theme(name, table["colours"], table["measures"])


def chosen(name: ThemeName) -> str:
    """Return the theme to load: what was chosen, else what the system asks for."""
    if name != "system":
        return name
    hints = QGuiApplication.styleHints()
    return "dark" if hints.colorScheme() == Qt.ColorScheme.Dark else "light"
