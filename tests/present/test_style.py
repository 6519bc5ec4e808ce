from __future__ import annotations

import pytest

from celltx_desktop import paths
from celltx_desktop.domain.text import Content, Lang
from celltx_desktop.present import theme
from celltx_desktop.present.fonts import Stacks
from celltx_desktop.present.pictures import Pictures
from celltx_desktop.present.style import Style


def style(interface: Lang = "en", content: Content = "en", zoom: int = 100) -> Style:
    dress = theme.load(paths.resources() / "themes", "light")
    pictures = Pictures(paths.resources() / "icons", dress, 1)
    return Style(dress, pictures, Stacks(("Z", "L"), ("L", "Z")), interface, content, zoom)


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
