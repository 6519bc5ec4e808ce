from __future__ import annotations

from pathlib import Path

import pytest

from celltx_desktop import paths
from celltx_desktop.domain.text import Content, Lang
from celltx_desktop.present.fonts import Stacks
from celltx_desktop.present.style import Style
from celltx_desktop.settings import Settings


def style(interface: Lang = "en", content: Content = "en", zoom: int = 100) -> Style:
    settings = Settings(Path("none.ini"), keep=False)
    made = Style(paths.resources(), settings, Stacks(("Z", "L"), ("L", "Z")), 1)
    made.interface, made.content, made.zoom = interface, content, zoom
    return made


@pytest.mark.parametrize(
    ("interface", "content", "lang"),
    [("en", "zh", "zh"), ("zh", "en", "en"), ("zh", "both", "zh"), ("en", "both", "en")],
)
def test_where_one_language_has_room_it_is_the_contents_or_the_windows(
    interface: Lang, content: Content, lang: Lang
) -> None:
    assert style(interface, content).lang == lang


def test_measures_follow_the_zoom() -> None:
    assert [style(zoom=zoom).px(14) for zoom in (80, 100, 125, 200, 300)] == [11, 14, 18, 28, 42]


def test_a_font_has_pixels_weight_and_the_faces_of_its_language() -> None:
    font = style(zoom=200).font(13, bold=True, lang="zh")
    assert (font.pixelSize(), font.bold(), font.families()) == (26, True, ["Z", "L"])
    assert style("en").font().families() == ["L", "Z"]
