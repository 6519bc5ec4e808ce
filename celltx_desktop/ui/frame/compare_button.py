"""The button that holds what is to be compared."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton

from ...domain.place import Place
from ...domain.text import Text
from ...present.style import Style
from ..styled import Styled

_COMPACT_BELOW = 900


class CompareButton(Styled, QToolButton):
    """Say how many products are chosen, as long as there are any; its menu takes them out.

    Signals: openRequested, removeRequested (place).
    """

    openRequested = Signal()
    removeRequested = Signal(object)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._titles: Mapping[Place, Text] = {}
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self._menu = QMenu(self)
        self._menu.aboutToShow.connect(self._fill_menu)
        self.setMenu(self._menu)
        self.clicked.connect(self.openRequested)
        self.hide()
        self.follow(style)

    def show_chosen(self, titles: Mapping[Place, Text]) -> None:
        """Hold these products, by place."""
        self._titles = titles
        self._draw()
        self.setVisible(bool(titles))

    def restyle(self) -> None:
        self.setFont(self._style.font(13))
        size = self._style.px(18)
        self.setIconSize(QSize(size, size))
        self.setIcon(self._style.pictures.icon("columns-2", size, "ink"))
        self._draw()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the width of the bar on which it stands."""
        if event.type() == QEvent.Type.Resize:
            self._draw()
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        self._draw()

    def _draw(self) -> None:
        lang = self._style.lang
        words = self.tr("Compare {count}").format(count=len(self._titles))
        # In a narrow window there is room for the number only; the tooltip says the rest
        narrow = self.window().width() * 100 < _COMPACT_BELOW * self._style.zoom
        self.setText(f" {len(self._titles) if narrow else words}")
        names = ", ".join(title[lang] for title in self._titles.values())
        self.setToolTip(self.tr("Compare: {names}").format(names=names))
        self.setAccessibleName(self.toolTip())

    def _fill_menu(self) -> None:
        """Offer each product; not before it is wanted, for an act that runs must not be deleted."""
        self._menu.clear()
        for place, title in self._titles.items():
            name = title[self._style.lang]
            act = self._menu.addAction(self.tr("Take out {name}").format(name=name))
            act.triggered.connect(lambda _=False, one=place: self.removeRequested.emit(one))
