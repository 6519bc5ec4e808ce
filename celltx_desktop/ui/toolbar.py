"""The bar on top: history, search, languages, menu."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ..present.past_queries import PastQueries
from ..present.style import Style
from .actions import Actions
from .search_box import Complete, SearchBox
from .segment import LanguageSwitch

_MENU = (
    *("home", "", "mark-next", "mark-previous", "", "export", "print", "export-many", ""),
    *("compare-add", "compare", "", "copy", "cite", "report", ""),
    *("zoom-in", "zoom-out", "zoom-reset", "", "supplement", "tree", "sources", ""),
    *("narrow", "forget", "", "settings", "about", "quit"),
)


class Toolbar(QWidget):
    """Hold the search box and the language switch; the rest are buttons of actions."""

    def __init__(
        self,
        actions: Actions,
        complete: Complete,
        past: PastQueries,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("Toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(52)
        self.search = SearchBox(complete, past)
        self.languages = LanguageSwitch()
        self._menu_button = QToolButton()
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu_button.setIconSize(QSize(18, 18))
        self._menu = QMenu(self._menu_button)
        for name in _MENU:
            if name:
                self._menu.addAction(actions[name])
            else:
                self._menu.addSeparator()
        self._menu.aboutToShow.connect(actions.draw_menu)
        self._menu_button.setMenu(self._menu)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 0, 10, 0)
        layout.setSpacing(6)
        layout.addWidget(self._button(actions["back"]))
        layout.addWidget(self._button(actions["forward"]))
        layout.addWidget(self.search, 1)
        layout.addStretch()
        self._layout = layout
        layout.addWidget(self.languages)
        layout.addSpacing(6)
        layout.addWidget(self._button(actions["settings"]))
        layout.addWidget(self._menu_button)

    def add_button(self, button: QToolButton) -> None:
        """Put a button before the switch of languages."""
        self._layout.insertWidget(self._layout.indexOf(self.languages), button)

    @staticmethod
    def _button(action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        button.setIconSize(QSize(18, 18))
        button.setFixedSize(34, 34)
        return button

    def restyle(self, style: Style) -> None:
        self.search.restyle(style)
        self.languages.restyle(style)
        self._menu_button.setIcon(style.pictures.icon("menu", 18, "ink"))

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._menu_button.setToolTip(self.tr("Menu"))
            self._menu_button.setAccessibleName(self.tr("Menu"))
        super().changeEvent(event)
