"""Products side by side as HTML; where they would be too narrow, one under the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ...pages.page import Compared, Comparison, Row, Value
from .spots import escape

if TYPE_CHECKING:
    from .writer import HtmlWriter

_BESIDE, _NARROWEST = 26, 11
"""Width of a column in em from which places stand beside the values, and the least of all."""

_PLACE = 10


def write_comparison(writer: HtmlWriter, block: Comparison) -> str:
    """Write a row a field, a column a product; a sign before the label tells that they differ."""
    label = 0 if writer.view.stacked else writer.label
    share = (writer.view.width - label) // len(block.heads)
    if share < writer.view.em(_NARROWEST):
        body = _listed(writer, block)
    else:
        tinted = not all(row.differs for row in block.rows)
        rows = [_line(writer, "top", "", block.heads, share)]
        for row in block.rows:
            kind = "differs" if row.differs and tinted else "cell"
            rows.append(_line(writer, kind, _label(writer, row), row.cells, share))
        body = writer.table(rows)
    if not block.other:
        return body
    title, place = block.other
    return f'{body}<p><a href="{escape(place)}">{writer.text(title)}</a></p>'


def _label(writer: HtmlWriter, row: Compared) -> str:
    sign = '<span class="sign">≠</span>&nbsp;' if row.differs else ""
    return f'<span class="label">{sign}{writer.label_text(row.label)}</span>'


def _line(
    writer: HtmlWriter, kind: str, label: str, cells: Sequence[tuple[Value, ...]], share: int
) -> str:
    """Write one field of every product, its label at the left, or above where all is narrow."""
    sides = "".join(
        f'<td class="{kind}" width="{share}" valign="top">{_side(writer, values, share)}</td>'
        for values in cells
    )
    if not writer.view.stacked:
        return (
            f'<tr><td class="{kind}" width="{writer.label}" valign="top">{label}</td>{sides}</tr>'
        )
    head = f'<tr><td class="open" colspan="{len(cells)}">{label}</td></tr>' if label else ""
    return f"{head}<tr>{sides}</tr>"


def _side(writer: HtmlWriter, values: tuple[Value, ...], share: int) -> str:
    """Write the values of one product, each in a row of its own with its places."""
    width = share - 8  # the padding at the right of every cell
    beside = share >= writer.view.em(_BESIDE)
    rows = []
    for value in values:
        said = writer.lines(value)
        places = writer.marks(value, value.marks, value.tag) if value.marks else ""
        kind = "extra" if value.look == "supplement" else "side"
        if beside:
            place = (
                f'<td class="{kind}" width="{writer.view.em(_PLACE)}" align="right">{places}</td>'
            )
            rows.append(f'<tr><td class="{kind}">{said}</td>{place}</tr>')
        else:
            below = f"<br>{places}" if places else ""
            rows.append(f'<tr><td class="{kind}">{said}{below}</td></tr>')
    return writer.table(rows, width)


def _listed(writer: HtmlWriter, block: Comparison) -> str:
    """Write the products one under the other within each field."""
    names = [head[0].text for head in block.heads]
    parts = [
        writer.rows(
            Row(name, head[1:]) for name, head in zip(names, block.heads, strict=True) if head[1:]
        )
    ]
    for row in block.rows:
        parts.append(f"<h3>{_label(writer, row)}</h3>")
        fields = (Row(name, values) for name, values in zip(names, row.cells, strict=True))
        parts.append(writer.rows(fields))
    return "".join(parts)
