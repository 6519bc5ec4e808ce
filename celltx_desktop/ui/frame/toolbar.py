"""The bar on top: history, search, languages, menu."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QToolButton, QWidget

from ...present.models.past_queries import PastQueries
from ...present.style import Style
from ..navigation.search_box import Complete, SearchBox
from ..styled import Styled
from .actions import Actions
from .segment import LanguageSwitch

_MENU = (
    *("back", "forward", "home", "", "mark-next", "mark-previous", ""),
    *("export", "print", "export-many", ""),
    *("compare-add", "compare", "", "copy", "cite", "report", ""),
    *("content-zh", "content-both", "content-en", "", "zoom-in", "zoom-out", "zoom-reset", ""),
    *("supplement", "tree", "sources", "", "narrow", "forget", ""),
    *("settings", "keys", "about", "quit"),
)
_EDGE, _GAP = 10, 6


class Toolbar(Styled, QWidget):
    """Hold the search box and the language switch; the rest are buttons of actions.

    What finds no room in a narrow window, or beside large text, is in the menu.
    Signal: menuOpening.
    """

    menuOpening = Signal()

    def __init__(
        self, style: Style, actions: Actions, complete: Complete, past: PastQueries
    ) -> None:
        super().__init__()
        self.setObjectName("Toolbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._added: list[QToolButton] = []
        self.search = SearchBox(style, complete, past)
        self.languages = LanguageSwitch(style)
        self._menu_button = QToolButton()
        self._menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._menu = QMenu(self._menu_button)
        for name in _MENU:
            if name:
                self._menu.addAction(actions[name])
            else:
                self._menu.addSeparator()
        self._menu.aboutToShow.connect(actions.draw_menu)
        self._menu.aboutToShow.connect(self.menuOpening)
        self._menu_button.setMenu(self._menu)
        self._back = self._button(actions["back"])
        self._forward = self._button(actions["forward"])
        self._settings = self._button(actions["settings"])
        layout = QHBoxLayout(self)
        layout.setContentsMargins(_EDGE, 0, _EDGE, 0)
        layout.setSpacing(_GAP)
        layout.addWidget(self._back)
        layout.addWidget(self._forward)
        layout.addWidget(self.search, 1)
        layout.addStretch()
        self._layout = layout
        layout.addWidget(self.languages)
        layout.addWidget(self._settings)
        layout.addWidget(self._menu_button)
        self.follow(style)

    def add_button(self, button: QToolButton) -> None:
        """Put a button before the switch of languages; it shows and hides by itself."""
        self._added.append(button)
        self._layout.insertWidget(self._layout.indexOf(self.languages), button)

    @staticmethod
    def _button(action: QAction) -> QToolButton:
        button = QToolButton()
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
        return button

    def restyle(self) -> None:
        style = self._style
        self._menu_button.setIcon(style.pictures.icon("menu", style.px(18), "ink"))
        size = style.target(34)
        for button in (self._back, self._forward, self._settings, self._menu_button):
            button.setIconSize(QSize(style.px(18), style.px(18)))
            button.setFixedSize(size, size)
        self.setFixedHeight(style.target(36) + 16)
        self._fit()

    def _fit(self) -> None:
        """Leave away what there is no room for, the search field being the last to shrink."""
        spare = (self._settings, self._forward, self.languages, self._back)
        added = [one for one in self._added if not one.isHidden()]
        for left_out in ((), spare[:1], spare[:2], (spare[0], spare[2]), spare[:3], spare):
            shown = [one for one in (self._menu_button, *spare) if one not in left_out]
            needed = sum(_wide(one) + _GAP for one in (*shown, *added)) + 2 * _EDGE
            if needed + self.search.minimumWidth() + 2 * _GAP <= self.width():
                break
        for one in spare:
            one.setVisible(one in shown)
        self._layout.activate()

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.minimumHeight())

    def event(self, event: QEvent) -> bool:
        """Fit again when a button has come, or needs other room for its words or their size."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def retranslate(self) -> None:
        self._menu_button.setToolTip(self.tr("Menu"))
        self._menu_button.setAccessibleName(self.tr("Menu"))
        self._fit()


def _wide(widget: QWidget) -> int:
    return max(widget.sizeHint().width(), widget.minimumWidth())
