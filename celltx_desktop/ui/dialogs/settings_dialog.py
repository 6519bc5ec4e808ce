"""The settings: languages, theme, text size, paper. Every change takes effect at once."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFormLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...present.style import Style
from ...settings import ZOOM_STEPS, Settings
from ..styled import Styled
from .scrolling import Scrolling

_WRAP_FROM = 150
"""Percent of zoom from which labels stand above their choices, as on a page."""


class SettingsDialog(Styled, QDialog):
    """Change the settings. Signal: changed (name of the setting that has another value)."""

    changed = Signal(str)

    def __init__(self, settings: Settings, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self._labels = {
            name: QLabel()
            for name in ("interface", "content", "supplement", "theme", "zoom", "paper")
        }
        self._boxes = {name: QComboBox() for name in self._labels}
        self._close = QPushButton()
        self._close.setDefault(True)
        self._close.clicked.connect(self.accept)
        content = QWidget()
        form = self._form = QFormLayout(content)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        for name, label in self._labels.items():
            label.setBuddy(self._boxes[name])
            form.addRow(label, self._boxes[name])
            self._boxes[name].activated.connect(lambda _=0, name=name: self._on_chosen(name))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(20)
        self._area = Scrolling(content)
        layout.addWidget(self._area)
        layout.addStretch()
        layout.addWidget(self._close, alignment=Qt.AlignmentFlag.AlignRight)
        self.setMinimumWidth(420)
        self.follow(style)

    def restyle(self) -> None:
        font = self._style.font(13)
        for widget in (self, *self._labels.values(), *self._boxes.values(), self._close):
            widget.setFont(font)
        wrap = QFormLayout.RowWrapPolicy
        self._form.setRowWrapPolicy(
            wrap.WrapAllRows if self._style.zoom >= _WRAP_FROM else wrap.DontWrapRows
        )
        self._area.fit_dialog()

    def open(self) -> None:
        """Show what the settings are now, also by keys."""
        self.retranslate()
        self._area.fit_dialog()
        super().open()

    def _choices(self) -> dict[str, tuple[str, list[tuple[str, object]]]]:
        system = self.tr("As the system")
        return {
            "interface": (
                self.tr("Language of the window"),
                [(system, "system"), ("中文", "zh"), ("English", "en")],
            ),
            "content": (
                self.tr("Language of the content"),
                [("中文", "zh"), (self.tr("Both, side by side"), "both"), ("English", "en")],
            ),
            "supplement": (
                self.tr("Facts shown"),
                [(self.tr("Review and supplement"), True), (self.tr("Review only"), False)],
            ),
            "theme": (
                self.tr("Appearance"),
                [
                    (system, "system"),
                    (self.tr("Light"), "light"),
                    (self.tr("Dark"), "dark"),
                    (self.tr("High contrast"), "high-contrast"),
                ],
            ),
            "zoom": (self.tr("Text size"), [(f"{step} %", step) for step in ZOOM_STEPS]),
            "paper": (self.tr("Paper"), [("A4", "a4"), ("Letter", "letter")]),
        }

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Settings"))
        self._close.setText(self.tr("Close"))
        for name, (label, choices) in self._choices().items():
            self._labels[name].setText(label)
            box = self._boxes[name]
            box.clear()
            for text, value in choices:
                box.addItem(text, value)
            box.setCurrentIndex(max(0, box.findData(getattr(self._settings, name))))
            box.setAccessibleName(label)

    def _on_chosen(self, name: str) -> None:
        setattr(self._settings, name, self._boxes[name].currentData())
        self.changed.emit(name)
