"""The legend below the tree."""

from __future__ import annotations

from typing import get_args

import pytest

from celltx_desktop.domain.facts.kinds import StatusKind
from celltx_desktop.wording.labels import LEGEND
from tests.ui.reader import Reader


def test_every_glyph_of_the_tree_is_explained(reader: Reader) -> None:
    assert {kind for kind, _ in LEGEND} == {*get_args(StatusKind)}
    names = reader.window.legend.accessibleName().split(", ")
    assert names == [text.en for _, text in LEGEND]


@pytest.mark.parametrize("zoom", [80, 100, 200, 300])
def test_every_entry_finds_room(reader: Reader, zoom: int) -> None:
    legend = reader.window.legend
    for size in (200, zoom):
        reader.app.settings.zoom = size
        reader.app.restyle()
    wanted = reader.window.splitter.sizes()[0]
    reader.bot.waitUntil(lambda: legend.width() == wanted)
    metrics = legend.fontMetrics()
    last = legend._places(legend.width())[-1].y() + metrics.height()
    reader.bot.waitUntil(lambda: legend.height() >= last)
    places = legend._places(legend.width())
    for place, (_, text) in zip(places, LEGEND, strict=True):
        right = place.x() + metrics.horizontalAdvance(text.en)
        assert right < legend.width() or place.x() == places[0].x()
