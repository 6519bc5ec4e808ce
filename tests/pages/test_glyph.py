from __future__ import annotations

from typing import get_args
from xml.etree import ElementTree as ET

import pytest

from celltx_desktop.domain.facts.kinds import StatusKind
from celltx_desktop.pages.glyph import status_svg

KINDS = get_args(StatusKind)


@pytest.mark.parametrize("kind", KINDS)
def test_every_status_has_a_glyph_of_its_own(kind: StatusKind) -> None:
    svg = status_svg(kind, 14, "#17497F", "#E6EFFA")
    root = ET.fromstring(svg)
    assert (root.get("width"), root.get("height"), root.get("viewBox")) == ("14", "14", "0 0 18 18")
    assert "#17497F" in svg
    assert "{" not in svg
    assert sum(status_svg(other) == status_svg(kind) for other in KINDS) == 1


@pytest.mark.parametrize("kind", KINDS)
def test_strokes_are_one_ninth_of_the_size(kind: StatusKind) -> None:
    widths = {
        shape.get("stroke-width")
        for shape in ET.fromstring(status_svg(kind, 36))
        if shape.get("stroke")
    }
    assert widths <= {"2"}  # of a view box of 18


def test_the_tick_shows_the_paper_through_the_disc() -> None:
    assert "#ABCDEF" in status_svg("approved", paper="#ABCDEF")
    assert "#ABCDEF" not in status_svg("in-trials", paper="#ABCDEF")
