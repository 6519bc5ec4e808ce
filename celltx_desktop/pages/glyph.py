"""The status glyph: a circle that fills as evidence grows, the same in window, page and sheet."""

from __future__ import annotations

from ..domain.facts.kinds import StatusKind

# All shapes live in a square of 18 with strokes of 2: one ninth of the size, whatever the size.
_RING = '<circle cx="9" cy="9" r="7.5" fill="none" stroke="{colour}" stroke-width="2"{more}/>'
_FILL = '<path d="{path}" fill="{colour}"/>'
_LINE = (
    '<path d="{path}" fill="none" stroke="{colour}" stroke-width="2"'
    ' stroke-linecap="round" stroke-linejoin="round"/>'
)
_DOTS = ' stroke-dasharray="2.6 2.112"'  # ten dashes to the circumference of 47.12
_SHAPES: dict[StatusKind, tuple[str, ...]] = {
    "cleared": (_RING.replace("{more}", _DOTS),),
    "in-trials": (_RING, _FILL.replace("{path}", "M9 9V1.5A7.5 7.5 0 0 1 16.5 9Z")),
    "conditional": (_RING, _FILL.replace("{path}", "M9 1.5A7.5 7.5 0 0 0 9 16.5Z")),
    "hospital-exemption": (_RING, _FILL.replace("{path}", "M1.5 9A7.5 7.5 0 0 0 16.5 9Z")),
    "approved": (
        '<circle cx="9" cy="9" r="8.5" fill="{colour}"/>',
        _LINE.replace("{path}", "M5.2 9.4L7.9 12L12.8 6.6").replace("{colour}", "{paper}"),
    ),
    "discontinued": (_RING, _LINE.replace("{path}", "M3.7 3.7L14.3 14.3")),
    "not-stated": (_LINE.replace("{path}", "M4 9H14"),),
}


def status_svg(
    kind: StatusKind, size: float = 14, colour: str = "#000000", paper: str = "#FFFFFF"
) -> str:
    """Return the glyph of a status as SVG.

    ``size`` is its width and height in pixels; ``colour`` draws it, ``paper`` is the tick on the
    full disc. It is decoration: the word always stands beside it.
    """
    shapes = "".join(_SHAPES[kind]).format(colour=colour, paper=paper, more="")
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{size:g}" height="{size:g}"'
        f' viewBox="0 0 18 18">{shapes}</svg>'
    )
