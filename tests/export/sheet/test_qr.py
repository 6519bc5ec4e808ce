from __future__ import annotations

from xml.etree import ElementTree as ET

import segno

from celltx_desktop.export.sheet import qr

ADDRESS = "https://clinicaltrials.gov/study/NCT04786262"


def test_the_drawing_holds_every_square_of_the_code() -> None:
    root = ET.fromstring(qr.svg(ADDRESS))
    expected = [list(row) for row in segno.make_qr(ADDRESS, error="m").matrix]
    size = len(expected)
    assert root.get("viewBox") == f"0 0 {size} {size}"
    drawn = [[0] * size for _ in range(size)]
    for run in (root[0].get("d") or "").split("z")[:-1]:
        corner, width = run.removeprefix("M").split("v")[0].split("h")
        x, y = map(int, corner.split())
        drawn[y][x : x + int(width)] = [1] * int(width)
    assert drawn == expected
