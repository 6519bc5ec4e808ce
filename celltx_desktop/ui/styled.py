"""How widgets follow the style and the language of the window: through Qt's own events."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent

from ..present.style import Style

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget as Widget
else:
    Widget = object


class Styled(Widget):
    """Stand before the Qt class of a widget that has fonts, pictures or words of its own.

    Its constructor ends with ``follow``: from then on ``restyle`` is called with every new style
    and ``retranslate`` with every other language of the window. Both must be fit to be repeated,
    and must delete widgets no sooner than Qt does it later (``deleteLater``).
    """

    _style: Style
    _worn = 0
    """Number of the style that was put on last: a new style sheet is told to a widget as many times
    as it has parents (``QStyleSheetStyle::repolish``), and a page is drawn once."""

    def follow(self, style: Style) -> None:
        """Wear the style from now on."""
        self._style, self._worn = style, style.number
        self.retranslate()
        self.restyle()

    def restyle(self) -> None:
        """Take fonts, sizes, colours and pictures from the style."""

    def retranslate(self) -> None:
        """Write the words of the window."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._worn:
            self.retranslate()
        elif event.type() == QEvent.Type.StyleChange and 0 < self._worn < self._style.number:
            self._worn = self._style.number
            self.restyle()
