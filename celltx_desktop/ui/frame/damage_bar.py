"""The red bar of a database that is not the published one: it stays and cannot be closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from ...present.style import Style
from ...wording import labels
from ..styled import Styled


class DamageBar(Styled, QWidget):
    """Say that figures may be wrong; the details can be copied."""

    def __init__(self, style: Style, details: Callable[[], str]) -> None:
        super().__init__()
        self.setObjectName("DamageBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._details = details
        self._icon = QLabel()
        self._text = QLabel(wordWrap=True)
        self._copy = QPushButton()
        self._copy.clicked.connect(self._on_copy)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(18, 8, 12, 8)
        layout.setSpacing(12)
        layout.addWidget(self._icon)
        layout.addWidget(self._text, 1)
        layout.addWidget(self._copy)
        self.hide()
        self.follow(style)

    def restyle(self) -> None:
        style = self._style
        self._icon.setPixmap(style.pictures.pixmap("shield-alert", style.px(20), "damage-text"))
        self._text.setFont(style.font(13, bold=True))
        self._text.setText(labels.DAMAGED[style.interface])

    def retranslate(self) -> None:
        self._copy.setText(self.tr("Copy details"))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._details())
