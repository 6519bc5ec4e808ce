"""Write a page as the HTML that a QTextBrowser draws: headings, tables, our own colours."""

from __future__ import annotations

from string import Template

from ...pages.page import Block, Box, Comparison, Figures, Page, Rows, Section, Statements, Table
from .boxes import write_box
from .grid import write_grid
from .markup import Html, join, tag
from .pen import Pen, Spot, View
from .rows import write_rows, write_statements
from .tables import write_figures, write_sources

_SIZES = {"small": 12, "figure": 20, "pad": 5, "apart": 9, "tight": 2, "pad_place": 7}
_SIZES |= {"h2_top": 18, "h2_bottom": 3, "h3_top": 10, "h3_bottom": 2}
"""What the style sheet of the page measures, in pixels where the body text has 14."""


def write_page(page: Page, view: View, css: str) -> tuple[str, tuple[Spot, ...]]:
    """Return a page as HTML, and what its anchors ``spot:0``, ``spot:1`` … are about."""
    pen = Pen(view, len(page.sources))
    sections = [_section(pen, section) for section in page.sections]
    body = tag("body", *sections, write_sources(pen, page.sources))
    html = f"<html><head><style>{style(css, view)}</style></head>{body}</html>"
    return html, tuple(pen.spots)


def style(css: str, view: View) -> str:
    """Fill the style sheet of the page with the colours and measures of the view."""
    roles = {role.replace("-", "_"): colour for role, colour in view.colours.items()}
    sizes = {name: round(view.px * size / 14) for name, size in _SIZES.items()}
    fonts = {"zh_fonts": view.fonts["zh"], "en_fonts": view.fonts["en"]}
    return Template(css).substitute(roles, **{k: str(v) for k, v in sizes.items()}, **fonts)


def _section(pen: Pen, section: Section) -> Html:
    anchor = tag("a", name=section.id)
    head = anchor if section.bare else tag("h2", anchor, pen.text(section.title))
    return join([head, *(_block(pen, block) for block in section.blocks)])


def _block(pen: Pen, block: Block) -> Html:
    match block:
        case Rows(rows):
            return write_rows(pen, rows)
        case Statements():
            return write_statements(pen, block)
        case Box():
            return write_box(pen, block)
        case Table():
            return write_grid(pen, block)
        case Figures():
            return write_figures(pen, block)
        case Comparison():
            from .comparison import write_comparison  # the start shows none

            return write_comparison(pen, block)
