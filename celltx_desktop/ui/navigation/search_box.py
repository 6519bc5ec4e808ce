"""The one search field: results from the first character, no button."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QInputMethodEvent, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QToolButton

from ...domain.text import Lang, fold
from ...present.models.past_queries import PastQueries
from ...present.style import Style
from ..styled import Styled

if TYPE_CHECKING:
    from ...domain.search.narrowing import Completion
    from .completion_popup import CompletionPopup

Complete = Callable[[str, Lang], "Sequence[Completion]"]

_EDGE = 9
_NARROWEST = 320
"""What the field keeps in the smallest window, however large its text is."""

_NONE = Qt.KeyboardModifier.NoModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_EDITING = (
    QKeySequence.StandardKey.Copy,
    QKeySequence.StandardKey.Cut,
    QKeySequence.StandardKey.Paste,
    QKeySequence.StandardKey.Undo,
    QKeySequence.StandardKey.Redo,
    QKeySequence.StandardKey.SelectAll,
)


class _Field(QLineEdit):
    """Ask first whether a key has another meaning, and tell what was typed.

    Signals: typed (by a key or an input method), left (the keyboard is elsewhere).
    """

    typed = Signal()
    left = Signal()

    def __init__(self, takes: Callable[[Qt.Key], bool]) -> None:
        super().__init__()
        self._takes = takes

    def event(self, event: QEvent) -> bool:
        """Leave the keys of the window's actions to them: a line edit would take Ctrl+E first."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            plain = event.modifiers() in (_NONE, _KEYPAD)
            if plain and self._takes(Qt.Key(event.key())):  # here, for Tab never gets further
                return True
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            pressed = QKeySequence(event.keyCombination())
            plain = not event.modifiers() or any(event.matches(keys) for keys in _EDITING)
            if not plain and any(pressed in one.shortcuts() for one in self.window().actions()):
                event.ignore()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.text()
        super().keyPressEvent(event)
        if self.text() != before:
            self.typed.emit()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        self.typed.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.left.emit()


class SearchBox(Styled, QFrame):
    """Hold what is typed.

    Signals: searchRequested (text, at each change), hitsRequested (arrow down), openRequested
    (Enter), treeRequested (Escape in an empty field).
    """

    searchRequested = Signal(str)
    hitsRequested = Signal()
    openRequested = Signal()
    treeRequested = Signal()

    def __init__(self, style: Style, complete: Complete, past: PastQueries) -> None:
        super().__init__()
        self._complete = complete
        self._past = past
        self._popup: CompletionPopup | None = None
        self.setObjectName("SearchBox")
        self._icon = QLabel()
        self._before = 24
        self._field = _Field(self._takes)
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
        self._field.typed.connect(self._offer)
        self._field.left.connect(self._close)
        self._clear.clicked.connect(self._field.clear)
        self.follow(style)

    def text(self) -> str:
        return self._field.text()

    def set_text(self, text: str) -> None:
        """Type ``text`` in place of what stands there; it can be undone like all typing."""
        self._close()
        self._field.selectAll()
        self._field.insert(text)

    def ask(self, text: str) -> None:
        """Type ``text`` in place of what stands there, and take the keyboard."""
        self.set_text(text)
        self._field.setFocus(Qt.FocusReason.OtherFocusReason)

    def note_used(self) -> None:
        """Remember the query: it has led to a page."""
        self._past.add(self._field.text())

    def forget(self) -> None:
        """Forget all queries that were remembered."""
        self._past.clear()

    def take_focus(self) -> None:
        """Bring the keyboard here, all text selected so that typing replaces it."""
        self._field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._field.selectAll()

    def restyle(self) -> None:
        style = self._style
        self._icon.setPixmap(style.pictures.pixmap("search", style.px(18), "ink2"))
        self._clear.setIconSize(QSize(style.px(16), style.px(16)))
        self._clear.setIcon(style.pictures.icon("x", style.px(16), "ink2"))
        self._field.setFixedHeight(style.target(36))
        self._field.setFont(style.font(14))
        self._hint.setFixedHeight(style.px(20))
        self._hint.setFont(style.font(12, lang="en"))
        self._before = style.px(18) + 6
        self.setMinimumWidth(min(style.px(160), _NARROWEST))
        self.setMaximumWidth(style.px(560))
        self._show_parts()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._close()

    def retranslate(self) -> None:
        self._field.setPlaceholderText(self.tr("Search names, codes, indications, targets"))
        self._field.setAccessibleName(self.tr("Search"))
        self._clear.setAccessibleName(self.tr("Clear search"))
        self._clear.setToolTip(self.tr("Clear search"))
        keys = QKeySequence(QKeySequence.StandardKey.Find)
        self._hint.setText(keys.toString(QKeySequence.SequenceFormat.NativeText).replace("+", " "))
        self._show_parts()

    def _on_text(self, text: str) -> None:
        if self._clear.isHidden() == bool(text):  # else each key would lay the toolbar out anew
            self._show_parts()
        self.searchRequested.emit(text)

    def _show_parts(self) -> None:
        empty = not self._field.text()
        self._hint.setVisible(empty)
        self._clear.setVisible(not empty)
        right = self._hint if empty else self._clear
        after = _EDGE + right.sizeHint().width() + 4
        self._field.setTextMargins(_EDGE + self._before, 0, after, 0)

    def _takes(self, key: Qt.Key) -> bool:
        """Take a key for the completions while they are open, else those that leave the field."""
        if self._popup is not None and self._popup.isVisible() and self._chooses(key):
            return True
        match key:
            case Qt.Key.Key_Down:
                if not self._recall(self._past.newer):
                    self.hitsRequested.emit()
            case Qt.Key.Key_Up:
                self._recall(self._past.older)
            case Qt.Key.Key_Escape if self._field.text():
                self._field.clear()
            case Qt.Key.Key_Escape:
                self.treeRequested.emit()
            case _:
                return False
        self._close()
        return True

    def _recall(self, walk: Callable[[str], str | None]) -> bool:
        """Bring back a query of the past; tell whether there was one."""
        text = walk(self._field.text())
        if text is not None:
            self.set_text(text)
        return text is not None

    def _chooses(self, key: Qt.Key) -> bool:
        """Let the completions have a key; tell whether they wanted it."""
        assert self._popup is not None
        match key:
            case Qt.Key.Key_Down:
                return self._popup.step(1)
            case Qt.Key.Key_Up:
                return self._popup.step(-1)
            case Qt.Key.Key_Escape:
                self._close()
            case Qt.Key.Key_Tab | Qt.Key.Key_Return | Qt.Key.Key_Enter:
                return self._accept(self._popup.text(first=key == Qt.Key.Key_Tab))
            case _:
                return False
        return True

    def _accept(self, text: str) -> bool:
        """Take a completion; after a field word come its values, after a value the next word."""
        if text:
            self.set_text(text if text.endswith(":") else f"{text} ")
            self._offer()
        return bool(text)

    def _offer(self) -> None:
        """Offer how the last word may go on, while it is being typed."""
        text, style = self._field.text(), self._style
        if self._field.cursorPosition() < len(text):
            self._close()
            return
        found = [
            one for one in self._complete(text, style.interface) if fold(one.text) != fold(text)
        ]
        if not found:
            self._close()
            return
        if self._popup is None:
            from .completion_popup import CompletionPopup  # the start needs none

            self._popup = CompletionPopup(self._field, style)
            self._popup.chosen.connect(self._accept)
        self._popup.offer(found, style.interface)

    def _close(self) -> None:
        if self._popup is not None:
            self._popup.hide()
