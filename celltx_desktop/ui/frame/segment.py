"""The three-part switch of the content's language: 中 / 双语 / EN."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from ...domain.text import Content
from ...present.style import Style
from ..styled import Styled

_ORDER: tuple[Content, ...] = ("zh", "both", "en")


class LanguageSwitch(Styled, QWidget):
    """Choose the language of the content. Signal: contentRequested (zh, both or en)."""

    contentRequested = Signal(str)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.setObjectName("Segment")
        self._group = QButtonGroup(self)
        self.buttons: dict[Content, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for content in _ORDER:
            button = QToolButton()
            button.setCheckable(True)
            self._group.addButton(button, _ORDER.index(content))
            self.buttons[content] = button
            layout.addWidget(button)
        self._group.idClicked.connect(self._on_click)
        self.follow(style)

    def restyle(self) -> None:
        for button in self.buttons.values():
            button.setFixedHeight(self._style.target(32))
        self.show_content()

    def show_content(self) -> None:
        """Say in which language the pages are shown."""
        self.buttons[self._style.content].setChecked(True)

    def retranslate(self) -> None:
        names = {
            "zh": ("中", self.tr("Content in Chinese")),
            "both": (self.tr("Both"), self.tr("Content in Chinese and English")),
            "en": ("EN", self.tr("Content in English")),
        }
        for content, button in self.buttons.items():
            text, tip = names[content]
            button.setText(text)
            button.setToolTip(tip)
            button.setAccessibleName(tip)

    def _on_click(self, number: int) -> None:
        self.contentRequested.emit(_ORDER[number])
