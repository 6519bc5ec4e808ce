"""The one search field: results from the first character, no button."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton, QWidget

from ..present.style import Style

_EDGE = 9


_EDITING = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.SelectAll,
)


class _Field(QLineEdit):
    """Pass the keys on that leave the field."""

    leaveDown = Signal()
    leaveEscape = Signal()

    def event(self, event: QEvent) -> bool:
        """Leave the keys of the window's actions to them: a line edit would take Ctrl+E first."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            pressed = QKeySequence(event.keyCombination())
            plain = not event.modifiers() or any(event.matches(keys) for keys in _EDITING)
            if not plain and any(pressed in one.shortcuts() for one in self.window().actions()):
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.leaveDown.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.leaveEscape.emit()
        else:
            super().keyPressEvent(event)


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
        self._icon = QLabel()
        self._before = 24
        self._field = _Field()
        self._hint = QLabel()
        self._hint.setObjectName("KeyHint")
        self._clear = QToolButton()
        self._clear.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFocusProxy(self._field)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._field)
        inside = QHBoxLayout(self._field)
        inside.setContentsMargins(_EDGE, 0, _EDGE, 0)
        inside.addWidget(self._icon)
        inside.addStretch()
        inside.addWidget(self._hint)
        inside.addWidget(self._clear)
        self._field.textChanged.connect(self._on_text)
        self._field.returnPressed.connect(self.openRequested)
        self._field.leaveDown.connect(self.hitsRequested)
        self._field.leaveEscape.connect(self._on_escape)
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
        self._icon.setPixmap(style.pictures.pixmap("search", style.px(18), "ink2"))
        self._clear.setIconSize(QSize(style.px(16), style.px(16)))
        self._clear.setIcon(style.pictures.icon("x", style.px(16), "ink2"))
        self._field.setFixedHeight(style.target(36))
        self._field.setFont(style.font(14))
        self._hint.setFixedHeight(style.px(20))
        self._hint.setFont(style.font(12, lang="en"))
        self._before = style.px(18) + 6
        self.setMinimumWidth(style.px(160))
        self.setMaximumWidth(style.px(560))
        self._show_parts()

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
        self._show_parts()

    def _on_text(self, text: str) -> None:
        self._show_parts()
        self.searchRequested.emit(text)

    def _show_parts(self) -> None:
        empty = not self._field.text()
        self._hint.setVisible(empty)
        self._clear.setVisible(not empty)
        right = self._hint if empty else self._clear
        after = _EDGE + right.sizeHint().width() + 4
        self._field.setTextMargins(_EDGE + self._before, 0, after, 0)

    def _on_escape(self) -> None:
        if self._field.text():
            self._field.clear()
        else:
            self.treeRequested.emit()
