"""The contrast table of the look, computed again from the theme files (WCAG 2.2)."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from celltx_desktop import paths
from celltx_desktop.present import theme
from celltx_desktop.settings import ThemeName

NAMES = ("light", "dark", "high-contrast")
TEXT, SHAPE = 4.5, 3.0

_BADGES = ("approved", "conditional", "in-trials", "discontinued")
TEXTS = (
    *(("ink", surface) for surface in ("page", "side", "chrome", "field")),
    *(("ink2", surface) for surface in ("page", "side", "chrome")),
    *(("ink3", surface) for surface in ("page", "side", "chrome")),
    *(("ink", surface) for surface in ("accent-soft", "hover", "hit-mark", "safety", "supplement")),
    *(("accent", surface) for surface in ("page", "side", "chrome")),
    *((role, "hover") for role in ("ink2", "ink3", "accent")),  # also tints a comparison
    ("placeholder", "field"),
    ("on-accent", "accent"),
    ("selection-text", "selection"),
    ("selection-place", "selection"),
    *((f"badge-{kind}-text", f"badge-{kind}") for kind in _BADGES),
    ("boxed-head-text", "boxed-head"),
    ("safety-head", "safety"),
    ("accent", "safety"),
    ("note-head", "page"),
    ("supplement-mark", "supplement"),
    ("damage-text", "damage"),
)
SHAPES = (
    *(("border", surface) for surface in ("page", "side", "chrome", "field")),
    *(("scroll-thumb", surface) for surface in ("page", "side")),
    *(("accent", surface) for surface in ("page", "side", "chrome", "field")),
    *((f"badge-{kind}-line", surface) for kind in _BADGES for surface in ("page", "side")),
    ("boxed-head", "page"),
    ("safety-bar", "page"),
    ("note-bar", "page"),
    ("damage", "damage-text"),
    # Glyphs beside names in the tree and in hits
    *((f"badge-{kind}-text", "side") for kind in _BADGES if kind != "approved"),
    ("badge-approved-line", "side"),
    ("selection-text", "selection"),
)


def colours(name: str) -> dict[str, str]:
    file = paths.resources() / "themes" / f"{name}.toml"
    return dict(tomllib.loads(file.read_text("utf-8"))["colours"])


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB``."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(int(colour[n : n + 2], 16) / 255) for n in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_the_formula_is_wcags() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", NAMES)
def test_every_text_can_be_read(name: str) -> None:
    shades = colours(name)
    weak = {
        f"{text} on {surface}": round(ratio, 2)
        for text, surface in TEXTS
        if (ratio := contrast(shades[text], shades[surface])) < TEXT
    }
    assert not weak


@pytest.mark.parametrize("name", NAMES)
def test_every_border_glyph_and_focus_can_be_seen(name: str) -> None:
    shades = colours(name)
    weak = {
        f"{shape} on {surface}": round(ratio, 2)
        for shape, surface in SHAPES
        if (ratio := contrast(shades[shape], shades[surface])) < SHAPE
    }
    assert not weak


def test_high_contrast_is_at_least_seven() -> None:
    shades = colours("high-contrast")
    exempt = {("ink", "hit-mark"), ("damage-text", "damage")}  # 6.9 and 6.5: as the look has them
    weak = [pair for pair in TEXTS if contrast(shades[pair[0]], shades[pair[1]]) < 7]
    assert set(weak) <= exempt


@pytest.mark.parametrize("name", NAMES)
def test_the_ratios_written_beside_the_colours_are_true(name: str) -> None:
    text = (paths.resources() / "themes" / f"{name}.toml").read_text("utf-8")
    shades = colours(name)
    written: list[tuple[str, str, str]] = []
    for role, comment in re.findall(r'^([\w-]+) = "#\w{6}"  # (.*)$', text, re.MULTILINE):
        written += [("ink", role, ratio) for ratio in re.findall(r"ink on it (\d+\.\d)", comment)]
        pairs = re.findall(r"([\w-]+) (\d+\.\d)", comment)
        written += [(role, surface, ratio) for surface, ratio in pairs if surface in shades]
    wrong = [
        f"{role} on {surface}: {ratio}"
        for role, surface, ratio in written
        if abs(contrast(shades[role], shades[surface]) - float(ratio)) > 0.06
    ]
    assert len(written) > 40
    assert not wrong


def test_all_themes_have_the_same_keys() -> None:
    folder = paths.resources() / "themes"
    tables = [tomllib.loads((folder / f"{name}.toml").read_text("utf-8")) for name in NAMES]
    assert {file.stem for file in folder.glob("*.toml")} == set(NAMES)
    assert all(tables[0][part].keys() == table[part].keys() for table in tables for part in table)


def test_every_colour_is_used(checkout: Path) -> None:
    folders = (checkout / "celltx_desktop", paths.resources())
    files = [file for folder in folders for end in ("py", "qss", "css")
             for file in folder.rglob(f"*.{end}")]  # fmt: skip
    said = "".join(file.read_text("utf-8") for file in files)
    roles = {role for role in colours("light") if not role.startswith("badge-")}
    spelled = {role: rf'"{role}"|\${{?{role.replace("-", "_")}\b' for role in roles}
    assert not {role for role in roles if not re.search(spelled[role], said)}


@pytest.mark.parametrize("name", NAMES)
def test_the_style_sheet_of_the_window_is_filled_without_rest(name: str) -> None:
    folder = paths.resources() / "themes"
    sheet = (folder / "window.qss").read_text("utf-8")
    filled = theme.load(folder, name).fill(sheet, Path("/icons"))
    assert "$" not in filled
    assert colours(name)["accent"] in filled


@pytest.mark.parametrize("name", NAMES)
def test_the_palette_holds_the_colours(name: str) -> None:
    dress = theme.load(paths.resources() / "themes", name)
    palette = dress.palette()
    assert palette.color(QPalette.ColorRole.Base) == QColor(colours(name)["page"])
    assert palette.color(QPalette.ColorRole.Link) == QColor(colours(name)["accent"])
    assert palette.color(QPalette.ColorRole.PlaceholderText) == dress["placeholder"]
    disabled = palette.color(QPalette.ColorGroup.Disabled, QPalette.ColorRole.ButtonText)
    assert disabled == dress["ink3"]


@pytest.mark.parametrize(
    ("scheme", "name"),
    [
        (Qt.ColorScheme.Dark, "dark"),
        (Qt.ColorScheme.Light, "light"),
        (Qt.ColorScheme.Unknown, "light"),
    ],
)
def test_system_means_what_the_system_asks_for(
    monkeypatch: pytest.MonkeyPatch, scheme: Qt.ColorScheme, name: str
) -> None:
    class Hints:
        def colorScheme(self) -> Qt.ColorScheme:  # noqa: N802
            return scheme

    monkeypatch.setattr(QGuiApplication, "styleHints", Hints)
    assert theme.chosen("system") == name


@pytest.mark.parametrize("name", ["light", "dark", "high-contrast"])
def test_a_chosen_theme_is_taken(name: ThemeName) -> None:
    assert theme.chosen(name) == name
