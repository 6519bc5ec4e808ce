"""How everything looks just now: theme, pictures, fonts, languages and size of text.

The application's font is the size of the text, so that menus and dialogs grow by themselves.
"""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont

from ..domain.text import Content, Lang
from .fonts import Stacks
from .pictures import Pictures
from .theme import Theme


@dataclass(frozen=True, slots=True)
class Style:
    """Dress every widget; a change of any part makes a new value that all widgets receive.

    ``interface`` is the language of the window, ``content`` that of the pages, ``zoom`` in percent.
    """

    theme: Theme
    pictures: Pictures
    stacks: Stacks
    interface: Lang
    content: Content
    zoom: int

    @property
    def lang(self) -> Lang:
        """Return the language of content where there is room for one only."""
        return self.interface if self.content == "both" else self.content

    def px(self, size: float) -> int:
        """Return a measure of 100 % in pixels at the present zoom."""
        return round(size * self.zoom / 100)

    def target(self, size: float) -> int:
        """Return the measure of something to click: it grows with the text, but never shrinks."""
        return max(round(size), self.px(size))

    def font(self, size: float = 13, *, bold: bool = False, lang: Lang | None = None) -> QFont:
        """Return a font of ``size`` pixels at 100 %, its faces in the order of the language."""
        font = QFont(self.stacks.families(lang or self.interface))
        font.setPixelSize(self.px(size))
        font.setBold(bold)
        return font
