"""How the rows of the hit list are drawn.

A row is drawn from lines that were laid out once and are kept, for most texts come again with the
next key. The delegate asks the model for the whole row, not for roles: each role is a way through
Qt and back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QTextLayout, QTextLine
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ...domain.search.hit import Hit, Reason
from ...present.models.hits_model import HitRow, HitsModel
from ...present.style import Style

_WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_ICONS = {
    "class": "folder-tree",
    "milestone": "calendar-days",
    "statement": "book-open",
    "regulation": "file-text",
}
_MARGIN, _END = 14, 12
_HEIGHTS = {"heading": 32, "hit": 46, "rest": 30}
_REMEMBERED = 512
_NARROWEST = 2
"""Pixels that every character needs."""
_BEFORE = 14
"""Characters before a match that are kept where a text is cut."""

Index = QModelIndex | QPersistentModelIndex
Spans = Callable[[str], list[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class _Line:
    """Hold a text laid out in one line, which lives no longer than its layout.

    ``rise`` is how far its letters stand above those of the font's own line.
    """

    text: str
    layout: QTextLayout
    line: QTextLine
    width: float
    rise: float

    def x(self, at: int) -> int:
        """Return where the character at this offset begins; Qt counts in UTF-16."""
        place: Any = self.line.cursorToX(len(self.text[:at].encode("utf-16-le")) // 2)
        return round(float(place[0]))  # the stubs know nothing of the second value

    def draw(self, painter: QPainter, left: float, top: int) -> None:
        self.layout.draw(painter, QPointF(left, top - self.rise))


class _Face:
    """Hold a font and lines of it: most texts come again with the next key, so some are kept."""

    def __init__(self, font: QFont) -> None:
        self.font = font
        self.metrics = QFontMetrics(font)
        self.height, self._ascent = self.metrics.height(), self.metrics.ascent()
        self.line = lru_cache(_REMEMBERED)(self._fitted)

    def fits(self, text: str, width: int) -> bool:
        """Tell whether a text needs no more than ``width``; a long one is not even measured."""
        return len(text) <= width // _NARROWEST and self.metrics.horizontalAdvance(text) <= width

    def _fitted(self, text: str, width: int) -> _Line:
        """Lay a text out, cut at its end where it is wider than ``width``."""
        most = width // _NARROWEST
        if len(text) <= most and (line := self._laid(text)).width <= width:
            return line
        cut = self.metrics.elidedText(text[:most], Qt.TextElideMode.ElideRight, width)
        return self._laid(cut)

    def _laid(self, text: str) -> _Line:
        layout = QTextLayout(text, self.font)
        layout.setCacheEnabled(True)
        layout.beginLayout()
        line = layout.createLine()
        layout.endLayout()
        return _Line(text, layout, line, line.naturalTextWidth(), line.ascent() - self._ascent)


class _RowPainter:
    """Draw rows in one style."""

    def __init__(self, style: Style) -> None:
        self.style = style
        self.title = _Face(style.font(13, lang=style.lang))
        self.small = _Face(style.font(12, lang=style.lang))
        self.heading = _Face(style.font(12, bold=True, lang=style.lang))
        self.left = _MARGIN + style.px(22)
        self.glyph, self.glyph_top = style.px(14), style.px(7)
        self.sizes = {kind: QSize(120, style.px(height)) for kind, height in _HEIGHTS.items()}
        self._colours: dict[str, QColor] = {}
        from PySide6.QtWidgets import QStyle  # 5 ms, and the start draws no hits

        flag = QStyle.StateFlag
        self.chosen, self.hovered = flag.State_Selected.value, flag.State_MouseOver.value
        self.focused = flag.State_HasFocus.value
        """Numbers: each flag made costs a little, and so does each import."""

    def __getitem__(self, role: str) -> QColor:
        if role not in self._colours:
            self._colours[role] = self.style.theme[role]
        return self._colours[role]

    def line(self, painter: QPainter, rect: QRect, row: HitRow, text: str, chosen: bool) -> None:
        """Draw one text: what is said of the search, or the way to the rest of a group."""
        if row.kind == "rest":
            painter.setPen(self["selection-place" if chosen else "accent"])
            top = rect.top() + (rect.height() - self.small.height) // 2
            self.small.line(text, rect.width() - self.left).draw(painter, self.left, top)
        else:
            painter.setFont(self.small.font)
            notice = row.kind == "notice"
            painter.setPen(self["ink" if notice else "ink2"])
            inner = rect.adjusted(_MARGIN if notice else self.left, self.style.px(8), -_END, 0)
            painter.drawText(inner, _WRAPPED, text)

    def ring(self, painter: QPainter, rect: QRect) -> None:
        painter.setPen(self["accent"])
        painter.drawRect(rect.adjusted(0, 0, -1, -1))
        painter.drawRect(rect.adjusted(1, 1, -2, -2))

    def head(self, painter: QPainter, rect: QRect, text: str, count: str) -> None:
        inner = rect.adjusted(_MARGIN, 4, -_END, -2)
        room, right = inner.height(), inner.left() + inner.width()
        painter.setPen(self["ink2"])
        number = self.small.line(count, inner.width())
        title = self.heading.line(text, inner.width())
        number.draw(painter, right - number.width, inner.top() + (room - self.small.height) // 2)
        title.draw(painter, inner.left(), inner.top() + (room - self.heading.height) // 2)
        painter.setPen(self["hairline"])
        painter.drawLine(inner.bottomLeft(), inner.bottomRight())

    def hit(
        self, painter: QPainter, rect: QRect, model: HitsModel, hit: Hit, title: str, chosen: bool
    ) -> None:
        pictures, size = self.style.pictures, self.glyph
        top, half = rect.top(), rect.height() // 2
        ink = self["selection-text" if chosen else "ink"]
        if hit.status:
            picture = pictures.glyph(hit.status, size, ink.name() if chosen else "")
        else:
            name = _ICONS.get(hit.kind, "info")
            picture = pictures.pixmap(name, size, "selection-text" if chosen else "ink2")
        painter.drawPixmap(_MARGIN, top + self.glyph_top, picture)
        reason, width = model.reason(hit), rect.width() - self.left - 8
        painter.setPen(ink)
        above = top + 2 + (half - 2 - self.title.height) // 2
        self._marked(painter, above, width, self.title, title, reason.spans, chosen)
        if not chosen:
            painter.setPen(self["ink2"])
        below = top + half + (half - 4 - self.small.height) // 2
        why, start = model.why(hit)
        self._marked(painter, below, width, self.small, why, _from(start, reason), chosen)

    def _marked(
        self,
        painter: QPainter,
        top: int,
        width: int,
        face: _Face,
        text: str,
        spans: Spans,
        chosen: bool,
    ) -> None:
        """Draw text with the matched characters on the hit mark, cut so that the match is seen."""
        line = face.line(text := text.replace("\n", " "), width)
        if line.text != text:
            shown = around(text, spans, lambda part: face.fits(part, width - 1))
            line = face.line(shown, width)
        for start, end in spans(line.text):
            left, right = self.left + line.x(start), self.left + line.x(end)
            if chosen:
                painter.drawLine(left, top + face.height - 1, right - 1, top + face.height - 1)
            else:
                painter.fillRect(left, top, right - left, face.height, self["hit-mark"])
        line.draw(painter, self.left, top)


class HitDelegate(QStyledItemDelegate):
    """Draw a heading, a hit in two lines with the matched characters marked, or the rest."""

    def __init__(self, view: QListView, model: HitsModel, style: Style) -> None:
        super().__init__(view)
        self._view, self._model, self._style = view, model, style
        self._made: _RowPainter | None = None

    def restyle(self) -> None:
        self._made = None

    @property
    def _row_painter(self) -> _RowPainter:
        if self._made is None:
            self._made = _RowPainter(self._style)  # the start draws no hits
        return self._made

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        model, draw = self._model, self._row_painter
        row = model.row(index.row())
        if size := draw.sizes.get(row.kind):
            return size
        left = _MARGIN if row.kind == "notice" else draw.left
        room = QRect(0, 0, self._view.viewport().width() - left - _END, 10_000)
        text = draw.small.metrics.boundingRect(room, _WRAPPED, model.title(row))
        return QSize(120, text.height() + draw.style.px(14))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, draw = self._model, self._row_painter
        row, rect, state = model.row(index.row()), option.rect, option.state.value
        chosen = bool(state & draw.chosen)
        if row.kind in ("hit", "rest"):
            if chosen:
                painter.fillRect(rect, draw["selection"])
                painter.fillRect(QRect(0, rect.top(), 3, rect.height()), draw["accent"])
            elif state & draw.hovered:
                painter.fillRect(rect, draw["hover"])
        if row.hit is not None:
            draw.hit(painter, rect, model, row.hit, model.title(row), chosen)
        elif row.kind == "heading":
            draw.head(painter, rect, model.title(row), model.count(row))
        else:
            draw.line(painter, rect, row, model.title(row), chosen)
        if state & draw.focused and not chosen:
            draw.ring(painter, rect)  # while several are gathered


def _from(start: int, reason: Reason) -> Spans:
    """Return what finds the marks behind a label, which says nothing of the query."""
    return lambda text: (
        [span for span in reason.spans(text) if span[0] >= start] if start < len(text) else []
    )


def around(text: str, spans: Spans, fits: Callable[[str], bool]) -> str:
    """Cut words out before the first match where it would not be seen, after ``Label: …``."""
    found = spans(text)
    if not found or fits(text[: found[0][1]] + "…"):
        return text
    label, colon, rest = text.partition("：" if "：" in text[:16] else ": ")
    if not colon:
        label, rest = "", text
    start, end = (at - len(label) - len(colon) for at in found[0])
    first = max(0, start - _BEFORE)
    while first < start and not fits(f"{label}{colon}…{rest[first:end]}…"):
        first += 1
    if " · " in label and not fits(f"{label}{colon}…{rest[first:end]}…"):
        label, colon, _ = label.rpartition(" · ")  # a status says more than the name of a field
    if first and (space := rest.find(" ", first - 1, start)) >= 0:
        first = space + 1  # not within a word
    return f"{label}{colon}…{rest[first:]}" if first > 0 else text
