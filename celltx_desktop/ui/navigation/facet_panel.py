"""What narrows the hits: below their list one row a field, with its values and their counts.

A facet is a word of the query: what narrows the list stands in the search field, where it can be
seen, typed, remembered and taken back; there is no second state. The rows stand below the hits, so
that no hit moves while somebody types, and come after a pause, so that no key waits for the counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from ...domain.search.hit import Hits
from ...present.style import Style
from ...wording.search_words import FACETS, NARROW
from ..styled import Styled
from .rows import RowButton, RowColumn

if TYPE_CHECKING:
    from ...domain.search.narrowing import Facet, FacetValue

_SHARE = 0.3
"""Part of the side that the rows may take; where they would need more, one line stands for all."""


class FacetPanel(Styled, RowColumn):
    """Offer the values of the fields among the hits.

    Signal: queryRequested (the query, narrowed or widened).
    """

    queryRequested = Signal(str)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.setObjectName("Facets")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._hits = Hits("")
        self._facets: tuple[Facet, ...] = ()
        self._room = 0
        self._all = RowButton("FacetHead")
        self._rows = {field: RowButton("Facet") for field in FACETS}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2, 0, 4)
        column.setSpacing(0)
        column.addWidget(self._all)
        self._all.clicked.connect(self._open_all)
        for field, row in self._rows.items():
            column.addWidget(row)
            row.clicked.connect(lambda _=False, field=field: self._open_field(field))
        self.hide()
        self.follow(style)

    def show_facets(self, hits: Hits, facets: tuple[Facet, ...]) -> None:
        """Show what narrows these hits; where nothing does, show nothing."""
        self._hits, self._facets = hits, facets
        self._draw()

    def set_room(self, height: int) -> None:
        """Say how high the side is of which the panel may take a part."""
        self._room = height
        self._draw()

    def rows(self) -> list[RowButton]:
        return [*self._rows.values(), self._all]

    def restyle(self) -> None:
        style = self._style
        for row in self.rows():
            row.setFont(style.font(12, bold=row is self._all, lang=style.lang))
            row.setFixedHeight(style.px(26))
        size = style.px(14)
        self._all.setIcon(style.pictures.icon("filter", size, "ink2"))
        self._all.setIconSize(QSize(size, size))
        self._draw()

    def _draw(self) -> None:
        shown = {facet.field: facet for facet in self._facets}
        height = self._style.px(26) * (len(shown) + 1)
        folded = height > self._room * _SHARE
        for field, row in self._rows.items():
            row.setVisible(field in shown and not folded)
            name = FACETS[field][self._style.lang]
            row.set_words(self._summary(shown[field]) if field in shown else name)
        names = " · ".join(FACETS[field][self._style.lang] for field in shown) if folded else ""
        self._all.set_words(f" {NARROW[self._style.lang]}{self._colon() if names else ''}{names}")
        self.setVisible(bool(shown))

    def _colon(self) -> str:
        return "：" if self._style.lang == "zh" else ": "

    def _summary(self, facet: Facet) -> str:
        """Return a field with its first values: ``Regulator: FDA 7 · NMPA 5``."""
        lang = self._style.lang
        values = sorted(facet.values, key=lambda value: not value.chosen)
        listed = " · ".join(
            f"{'✓ ' if value.chosen else ''}{value.short[lang]} {self._count(value)}"
            for value in values
        )
        return f"{FACETS[facet.field][lang]}{self._colon()}{listed}"

    def _count(self, value: FacetValue) -> str:
        return f"{value.count}+" if self._hits.capped else str(value.count)

    def _open_all(self) -> None:
        self._open(self._all, self._facets)

    def _open_field(self, field: str) -> None:
        self._open(self._rows[field], [one for one in self._facets if one.field == field])

    def _open(self, row: RowButton, facets: tuple[Facet, ...] | list[Facet]) -> None:
        """Open the menu of one field, or one with a menu for each."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setFont(self._style.font(13))
        for facet in facets:
            one = menu
            if row is self._all:
                one = menu.addMenu(FACETS[facet.field][self._style.lang])
                one.setFont(menu.font())
            for value in facet.values:
                self._add(one, value)
        menu.popup(row.mapToGlobal(QPoint(0, row.height())))
        if row is not self._all:
            menu.setActiveAction(menu.actions()[0])

    def _add(self, menu: QMenu, value: FacetValue) -> None:
        lang = self._style.lang
        label = value.label[lang].replace("&", "&&")
        action = menu.addAction(f"{label}\t{self._count(value)}")
        action.setCheckable(value.chosen)
        action.setChecked(value.chosen)
        wanted = value.toggled(self._hits.query, lang)
        action.triggered.connect(lambda: self.queryRequested.emit(wanted))


class HitPane(QWidget):
    """Hold the list and below it what narrows it."""

    def __init__(self, hits: QWidget, facets: FacetPanel) -> None:
        super().__init__()
        self._facets = facets
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(hits, 1)
        column.addWidget(facets)
        self.setFocusProxy(hits)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._facets.set_room(event.size().height())
