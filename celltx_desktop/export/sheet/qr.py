"""The QR code of a sheet: the address of a registry record as a drawing."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby


@lru_cache(8)  # a sheet that was in the preview is printed
def svg(address: str) -> str:
    """Return the QR code of ``address`` as SVG without border.

    The paper around it must stay white for the width of four of its squares, as the standard asks.
    """
    import segno

    # One filled path instead of segno's own stroked lines, between which some viewers show seams.
    rows = segno.make_qr(address, error="m").matrix
    path = "".join(_runs(y, row) for y, row in enumerate(rows))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {len(rows)} {len(rows)}">'
        f'<path d="{path}"/></svg>'
    )


def _runs(y: int, row: bytearray) -> str:
    """Return the dark runs of one row as rectangles of a path."""
    path, x = "", 0
    for dark, run in groupby(row):
        width = len(list(run))
        path += f"M{x} {y}h{width}v1h-{width}z" if dark else ""
        x += width
    return path
