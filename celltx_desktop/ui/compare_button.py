"""The button that holds what is to be compared."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ..domain.text import Text
from ..present.style import Style


class CompareButton(QToolButton):
    """Say how many products are chosen, as long as there are any; its menu takes them out.

    Signals: openRequested, removeRequested (place).
    """

    openRequested = Signal()
    removeRequested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._titles: Mapping[str, Text] = {}
        self._style: Style | None = None
        self._compact = False
        self.setIconSize(QSize(18, 18))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        self.setFixedHeight(34)
        self.clicked.connect(self.openRequested)
        self.hide()

    def show_chosen(self, titles: Mapping[str, Text]) -> None:
        """Hold these products, by place."""
        self._titles = titles
        self._draw()
        self.setVisible(bool(titles))

    def set_compact(self, compact: bool) -> None:
        """Show the number alone where there is little room; the tooltip says the rest."""
        if compact != self._compact:
            self._compact = compact
            self._draw()

    def restyle(self, style: Style) -> None:
        self._style = style
        self.setIcon(style.pictures.icon("columns-2", 18, "ink"))
        self._draw()

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._draw()
        super().changeEvent(event)

    def _draw(self) -> None:
        if self._style is None:
            return
        lang = self._style.lang
        words = self.tr("Compare {count}").format(count=len(self._titles))
        self.setText(str(len(self._titles)) if self._compact else words)
        names = ", ".join(title[lang] for title in self._titles.values())
        self.setToolTip(self.tr("Compare: {names}").format(names=names))
        self.setAccessibleName(self.toolTip())
        if self._titles:
            self._fill_menu({place: title[lang] for place, title in self._titles.items()})

    def _fill_menu(self, names: Mapping[str, str]) -> None:
        if self.menu() is None:
            self.setMenu(QMenu(self))
        self.menu().clear()
        for place, name in names.items():
            act = self.menu().addAction(self.tr("Take out {name}").format(name=name))
            act.triggered.connect(lambda _=False, one=place: self.removeRequested.emit(one))
