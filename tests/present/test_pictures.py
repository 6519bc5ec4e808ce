from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtGui import QColor, QIcon, QImage, QPixmap

from celltx_desktop import paths
from celltx_desktop.domain.facts.kinds import StatusKind
from celltx_desktop.present import theme
from celltx_desktop.present.pictures import Pictures, draw

ICONS = paths.resources() / "icons"


def pictures(name: str = "light", ratio: float = 1) -> Pictures:
    dress = theme.load(paths.resources() / "themes", name)
    return Pictures(ICONS, dress, ratio)


def inks(pixmap: QPixmap) -> set[str]:
    """Return the opaque colours of a picture."""
    image = pixmap.toImage().convertToFormat(QImage.Format.Format_ARGB32)
    points = [image.pixelColor(x, y) for x in range(image.width()) for y in range(image.height())]
    return {point.name().upper() for point in points if point.alpha() == 255}


@pytest.mark.parametrize("name", [file.stem for file in sorted(ICONS.glob("*.svg"))])
def test_every_icon_can_be_drawn(name: str) -> None:
    svg = (ICONS / f"{name}.svg").read_text("utf-8").replace("currentColor", "#102030")
    assert inks(draw(svg, 48, 1))


def test_every_icon_is_shown_somewhere(checkout: Path) -> None:
    files = [*(checkout / "celltx_desktop").rglob("*.py"), *ICONS.parent.rglob("*.qss")]
    said = "".join(file.read_text("utf-8") for file in files)
    names = [file.stem for file in ICONS.glob("*.svg")]
    assert not [one for one in names if f'"{one}"' not in said and f"/{one}.svg" not in said
                and f'"{one}.svg"' not in said]  # fmt: skip


@pytest.mark.parametrize("ratio", [1, 1.25, 1.5, 2])
def test_a_picture_is_sharp_on_every_screen(ratio: float) -> None:
    drawn = pictures(ratio=ratio).pixmap("search", 18)
    assert drawn.devicePixelRatio() == ratio
    assert drawn.width() == round(18 * ratio)


@pytest.mark.parametrize("name", ["light", "dark", "high-contrast"])
def test_an_icon_takes_the_colour_of_its_role(name: str) -> None:
    dress = theme.load(paths.resources() / "themes", name)
    assert inks(pictures(name).pixmap("menu", 48, "accent")) == {dress.colours["accent"]}


def test_a_picture_is_drawn_once() -> None:
    shelf = pictures()
    assert shelf.pixmap("x", 16).cacheKey() == shelf.pixmap("x", 16).cacheKey()
    assert shelf.pixmap("x", 16).cacheKey() != shelf.pixmap("x", 16, "accent").cacheKey()


def test_a_disabled_icon_is_paler() -> None:
    icon = pictures().icon("printer", 48)
    normal = icon.pixmap(48, QIcon.Mode.Normal)
    disabled = icon.pixmap(48, QIcon.Mode.Disabled)
    assert inks(normal) == {"#1B2126"}
    assert inks(disabled) == {"#7F8B92"}


@pytest.mark.parametrize("name", ["light", "dark", "high-contrast"])
def test_every_status_has_a_shape_of_its_own(name: str) -> None:
    shelf = pictures(name)
    images = [shelf.glyph(kind, 28, "#102030").toImage() for kind in get_args(StatusKind)]
    assert all(image != other for n, image in enumerate(images) for other in images[:n])


def test_a_glyph_takes_the_colour_of_a_selected_row() -> None:
    glyph = pictures().glyph("in-trials", 28, "#10262C")
    assert "#10262C" in inks(glyph)
    assert QColor("#17497F").name().upper() in inks(pictures().glyph("in-trials", 28))


@pytest.mark.parametrize("name", ["light", "dark", "high-contrast"])
def test_the_tick_is_cut_out_of_a_selected_row(name: str) -> None:
    colours = theme.load(paths.resources() / "themes", name).colours
    glyph = pictures(name).glyph("approved", 56, colours["selection-text"])
    whole = {colours["selection-text"].upper(), colours["selection"].upper()}
    assert whole <= inks(glyph), "neither green on cyan nor black on black"
