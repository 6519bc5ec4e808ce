"""The person at the window: types, presses, clicks and looks, as a reader does."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QKeySequence, QMouseEvent, QTextFragment
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)
from pytestqt.qtbot import QtBot

from celltx_desktop.app import App
from celltx_desktop.present.models.hits_model import Role as HitRole
from celltx_desktop.present.models.tree_model import Role as TreeRole
from celltx_desktop.ui.page.mark_count import MarkCount

W = TypeVar("W", bound=QWidget)


def find(parent: QWidget, kind: type[W], name: str = "") -> W:
    """Return the one widget inside that has this name, which is its words where it has no other."""
    (found,) = [one for one in parent.findChildren(kind) if not name or name in _names(one)]
    return found


def _names(widget: QWidget) -> set[str]:
    words = widget.text().strip() if isinstance(widget, QAbstractButton | QLabel) else ""
    return {widget.objectName(), widget.accessibleName(), words}


def labels(parent: QWidget) -> list[QLabel]:
    """Return the labels inside that are on show, in their order."""
    return [one for one in parent.findChildren(QLabel) if one.isVisible() and one.text()]


class Reader:
    """Use one window by keyboard and mouse, and say what it shows."""

    def __init__(self, qtbot: QtBot, app: App) -> None:
        self.bot = qtbot
        self.app = app
        self.window = app.window

    # -- doing -------------------------------------------------------------------------------

    @property
    def field(self) -> QLineEdit:
        found = self.window.toolbar.search.findChild(QLineEdit)
        assert found is not None
        return found

    def type(self, text: str) -> None:
        """Type into the search field; what a keyboard lacks comes from an input method."""
        self.field.setFocus()
        if text.isascii():
            QTest.keyClicks(self.field, text)
        else:
            event = QInputMethodEvent()
            event.setCommitString(text)
            QApplication.sendEvent(self.field, event)

    def press(self, key: Qt.Key, *modifiers: Qt.KeyboardModifier) -> None:
        """Press a key where the keyboard is."""
        held = Qt.KeyboardModifier.NoModifier
        for modifier in modifiers:
            held |= modifier
        QTest.keyClick(self.focus, key, held)

    def keys(self, sequence: str) -> None:
        """Press a shortcut, written as in a menu."""
        QTest.keySequence(self.focus, QKeySequence(sequence))

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=at or widget.rect().center())

    def click_mark(self, label: str) -> None:
        """Click the first mark on the page that reads ``label``."""
        view = self.window.detail.view
        self.click(view.viewport(), self.place_of_mark(label))

    def point(self, at: QPoint) -> None:
        """Move the mouse over the page; the screen of the tests is smaller than the window."""
        viewport = self.window.detail.view.viewport()
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(at),
            viewport.mapToGlobal(QPointF(at)),
            Qt.MouseButton.NoButton,
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(viewport, event)

    # -- looking -----------------------------------------------------------------------------

    @property
    def focus(self) -> QWidget:
        """Return the widget that has the keyboard."""
        return QApplication.focusWidget() or self.window

    def at(self, widget: QWidget) -> bool:
        """Tell whether the keyboard is in ``widget``."""
        return self.focus is widget

    @property
    def name(self) -> str:
        """Return the name in the head of the page."""
        return self.title.text()

    @property
    def title(self) -> QLabel:
        """Return the label in the head of the page that holds its name."""
        return labels(self.window.detail.header)[0]

    @property
    def subtitle(self) -> str:
        """Return the line below the name, empty where there is none."""
        line = find(self.window.detail.header, QLabel, "Subtitle")
        return line.text() if line.isVisible() else ""

    @property
    def foot(self) -> list[str]:
        """Return what stands in the foot of the window."""
        return [label.text() for label in labels(self.window.foot)]

    @property
    def page(self) -> str:
        """Return the text of the page, no-break spaces read as spaces and joiners not at all."""
        text = self.window.detail.view.toPlainText()
        return text.replace("\u00a0", " ").replace("\u2060", "")

    @property
    def source(self) -> str:
        """Return what the source pane says."""
        return "\n".join(label.text() for label in labels(self.window.detail.sources))

    @property
    def hits(self) -> list[str]:
        """Return the titles of the hits on show, headings and "show more" left out."""
        model = self.window.hits.model()
        indexes = [model.index(row, 0) for row in range(model.rowCount())]
        return [index.data() for index in indexes if index.data(HitRole.KIND) == "hit"]

    @property
    def marked(self) -> list[str]:
        """Return what is marked on the page, the current mark between arrows."""
        found = []
        for mark in self.window.detail.view.extraSelections():
            text = mark.cursor.selectedText().replace("\u2060", "")
            found.append(f"→{text}←" if mark.format.fontUnderline() else text)
        return found

    @property
    def count(self) -> str:
        """Return what the head says of the marks, empty where it says nothing."""
        return "".join(label.text() for label in labels(find(self.window.detail, MarkCount)))

    @property
    def chosen(self) -> str:
        """Return the place of the row that is selected in the tree, empty where none is."""
        rows = self.window.tree.selectionModel().selectedIndexes()
        return str(rows[0].data(TreeRole.PLACE)) if rows else ""

    def place_of_mark(self, label: str) -> QPoint:
        """Return where on the viewport a mark stands, after bringing it into view."""
        view = self.window.detail.view
        for fragment in self._fragments():
            link = fragment.charFormat().anchorHref()
            if link.startswith("spot:") and fragment.text().replace("\u00a0", " ") == label:
                cursor = view.textCursor()
                cursor.setPosition(fragment.position() + 1)
                view.setTextCursor(cursor)
                view.ensureCursorVisible()
                return view.cursorRect(cursor).center()
        raise AssertionError(f"no mark {label} on {self.name}")

    def place_of_text(self, text: str) -> QPoint:
        """Return where on the viewport the first ``text`` stands, after bringing it into view."""
        view = self.window.detail.view
        cursor = view.document().find(text)
        assert not cursor.isNull(), f"no {text} on {self.name}"
        view.setTextCursor(cursor)
        view.ensureCursorVisible()
        return view.cursorRect(cursor).center() - QPoint(4, 0)

    def _fragments(self) -> Iterator[QTextFragment]:
        document = self.window.detail.view.document()
        block = document.begin()
        while block.isValid():
            parts = block.begin()
            while not parts.atEnd():
                yield parts.fragment()
                parts += 1
            block = block.next()


def texts(window: QWidget) -> list[str]:
    """Return every text of the window's own: labels, buttons, menus, hints, accessible names."""
    found: list[str] = [window.windowTitle()]
    for widget in (window, *window.findChildren(QWidget)):
        found += [widget.toolTip(), widget.accessibleName(), widget.windowTitle()]
        if isinstance(widget, QLabel | QAbstractButton):
            found.append(widget.text())
        if isinstance(widget, QLineEdit):
            found.append(widget.placeholderText())
        if isinstance(widget, QComboBox):
            found += [widget.itemText(n) for n in range(widget.count())]
        if isinstance(widget, QMenu):
            found.append(widget.title())
    for action in window.findChildren(QAction):
        found += [action.text(), action.toolTip()]
    return [text for text in found if text]
