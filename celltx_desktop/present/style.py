"""How everything looks just now: theme, pictures, fonts, languages and size of text."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QFont

from ..domain.text import Content, Lang
from ..settings import Settings
from . import theme
from .fonts import Stacks
from .pictures import Pictures
from .theme import Theme


class Style(QObject):
    """Own the look of one window: each widget that draws is given it, and none keeps a part of it.

    ``interface`` is the language of the window, ``content`` that of the pages, ``zoom`` in percent.
    Signal: contentChanged (the pages are shown in another language). Of all else widgets learn from
    the StyleChange that Qt sends with a new style sheet (``ui/styled.py``); ``number`` counts that.
    """

    contentChanged = Signal()

    theme: Theme
    pictures: Pictures
    interface: Lang
    content: Content
    zoom: int

    def __init__(self, resources: Path, settings: Settings, stacks: Stacks, ratio: float) -> None:
        super().__init__()
        self._resources, self._settings, self._ratio = resources, settings, ratio
        self.stacks = stacks
        self.number = 0
        self.refresh()

    def refresh(self) -> None:
        """Take over what the settings say; with the next style sheet the widgets follow."""
        settings = self._settings
        self.theme = theme.load(self._resources / "themes", theme.chosen(settings.theme))
        self.pictures = Pictures(self._resources / "icons", self.theme, self._ratio)
        self.interface, self.content = settings.interface_lang, settings.content
        self.zoom = settings.zoom
        self.number += 1

    @property
    def lang(self) -> Lang:
        """Return the language of content where there is room for one only."""
        return self.interface if self.content == "both" else self.content

    def set_content(self, content: Content) -> None:
        """Keep another language for the pages, and tell those who show them."""
        self._settings.content = self.content = content
        self.contentChanged.emit()

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
