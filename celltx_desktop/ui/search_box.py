"""The one search field: results from the first character, no button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from ..present.style import Style


class _Field(QLineEdit):
    """Pass the keys on that leave the field; tell when it gains or loses the focus."""

    leaveDown = Signal()
    leaveEscape = Signal()
    focusChanged = Signal(bool)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.leaveDown.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.leaveEscape.emit()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.focusChanged.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.focusChanged.emit(False)


class SearchBox(QFrame):
    """Hold what is typed.

    Signals: searchRequested (text, at each change), hitsRequested (arrow down), openRequested
    (Enter), treeRequested (Escape in an empty field).
    """

    searchRequested = Signal(str)
    hitsRequested = Signal()
    openRequested = Signal()
    treeRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("SearchBox")
        self.setFixedHeight(36)
        self.setMinimumWidth(160)
        self.setMaximumWidth(560)
        self._icon = QLabel()
        self._field = _Field()
        self._hint = QLabel()
        self._hint.setObjectName("KeyHint")
        self._hint.setFixedHeight(20)
        self._clear = QToolButton()
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self._field)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(10, 0, 6, 0)
        for widget in (self._icon, self._field, self._hint, self._clear):
            layout.addWidget(widget)
        self._field.textChanged.connect(self._on_text)
        self._field.returnPressed.connect(self.openRequested)
        self._field.leaveDown.connect(self.hitsRequested)
        self._field.leaveEscape.connect(self._on_escape)
        self._field.focusChanged.connect(self._on_focus)
        self._clear.clicked.connect(self._field.clear)
        self._show_parts()

    def text(self) -> str:
        return self._field.text()

    def set_text(self, text: str) -> None:
        """Type ``text`` in place of what stands there."""
        self._field.setText(text)

    def take_focus(self) -> None:
        """Bring the keyboard here, all text selected so that typing replaces it."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def restyle(self, style: Style) -> None:
        self._icon.setPixmap(style.pictures.pixmap("search", 18, "ink2"))
        self._clear.setIcon(style.pictures.icon("x", 16, "ink2"))
        font = style.font(14)
        font.setPixelSize(14)
        self._field.setFont(font)
        small = style.font(12, lang="en")
        small.setPixelSize(12)
        self._hint.setFont(small)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._field.setPlaceholderText(self.tr("Search names, codes, indications, targets"))
        self._field.setAccessibleName(self.tr("Search"))
        self._clear.setAccessibleName(self.tr("Clear search"))
        self._clear.setToolTip(self.tr("Clear search"))
        keys = QKeySequence(QKeySequence.StandardKey.Find)
        self._hint.setText(keys.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " "))

    def _on_text(self, text: str) -> None:
        self._show_parts()
        self.searchRequested.emit(text)

    def _show_parts(self) -> None:
        empty = not self._field.text()
        self._hint.setVisible(empty)
        self._clear.setVisible(not empty)

    def _on_escape(self) -> None:
        if self._field.text():
            self._field.clear()
        else:
            self.treeRequested.emit()

    def _on_focus(self, focused: bool) -> None:
        self.setProperty("focused", focused)
        self.style().unpolish(self)
        self.style().polish(self)
