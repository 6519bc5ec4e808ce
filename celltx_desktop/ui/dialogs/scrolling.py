"""A dialog as large as what it holds, and a scroll bar where the screen is smaller."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

_OF_SCREEN = 0.9


class Scrolling(QScrollArea):
    """Hold the contents of a dialog."""

    def __init__(self, content: QWidget) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._content = content
        self.setWidget(content)
        for part in (self.viewport(), content):
            part.setAutoFillBackground(False)  # the dialog's own shows

    def sizeHint(self) -> QSize:
        """Ask for all the room that the contents need."""
        return self._content.sizeHint()

    def minimumSizeHint(self) -> QSize:
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(self._content.minimumSizeHint().width() + bar, 0)

    def fit_dialog(self) -> None:
        """Give the dialog the size that it asks for, as far as the screen has room."""
        dialog = self.window()
        room = dialog.screen().availableSize() * _OF_SCREEN
        dialog.resize(dialog.sizeHint().expandedTo(dialog.minimumSize()).boundedTo(room))
