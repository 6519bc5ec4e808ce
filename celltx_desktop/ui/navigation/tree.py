"""The tree of therapy classes and products."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem, QTreeView

from ...domain.place import Place
from ...present.models.tree_model import Role, TreeModel
from ...present.style import Style
from ..styled import Styled

_INDENT = 18
_BAR = 3


class TreeDelegate(QStyledItemDelegate):
    """Draw a class with its count and a product with its glyph and second name."""

    def __init__(self, view: QTreeView, style: Style) -> None:
        super().__init__(view)
        self._view, self._style = view, style

    def sizeHint(
        self,
        option: QStyleOptionViewItem,  # noqa: ARG002
        index: QModelIndex | QPersistentModelIndex,
    ) -> QSize:
        return QSize(120, self._style.px(30 if index.data(Role.COUNT) is not None else 28))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        painter.save()
        rect: QRect = option.rect
        chosen = self._view.selectionModel().isSelected(index)
        colours = self._style.theme
        ink = colours["selection-text" if chosen else "ink"]
        second = colours["selection-text" if chosen else "ink3"]
        left, right = rect.left() + 2, rect.right() - 12
        count = index.data(Role.COUNT)
        if count:
            painter.setFont(self._style.font(12, lang="en"))
            painter.setPen(second)
            painter.drawText(rect.adjusted(0, 0, -12, 0), _RIGHT, str(count))
            right -= painter.fontMetrics().horizontalAdvance(str(count)) + 8
        if status := index.data(Role.STATUS):
            size = self._style.px(14)
            colour = ink.name() if chosen else ""
            glyph = self._style.pictures.glyph(status, size, colour)
            painter.drawPixmap(left, rect.top() + (rect.height() - size) // 2, glyph)
            left += size + 8
        top = bool(index.data(Role.TOP))
        painter.setFont(self._style.font(13, bold=top, lang=self._style.lang))
        painter.setPen(ink)
        left = self._text(painter, index.data(), left, right, rect)
        if (text := index.data(Role.SECOND)) and left + self._style.px(40) < right:
            painter.setFont(self._style.font(12, lang=self._style.lang))
            painter.setPen(second)
            self._text(painter, text, left + 8, right, rect)
        painter.restore()

    @staticmethod
    def _text(painter: QPainter, text: str, left: int, right: int, rect: QRect) -> int:
        """Draw elided text and return where it ends."""
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, right - left)
        painter.drawText(QRect(left, rect.top(), right - left, rect.height()), _LEFT, shown)
        return left + metrics.horizontalAdvance(shown)


_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class Tree(Styled, QTreeView):
    """Show the classes; several rows can be selected, with Ctrl or Shift, to put them out together.

    Signal: placeRequested (place), when the reader chooses a row.
    """

    placeRequested = Signal(object)

    def __init__(self, model: TreeModel, style: Style) -> None:
        super().__init__()
        self._model = model
        self._delegate = TreeDelegate(self, style)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QTreeView.SelectionMode.ExtendedSelection)
        self.setHeaderHidden(True)
        self.setIndentation(_INDENT)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QTreeView.ScrollMode.ScrollPerPixel)
        self.setExpandsOnDoubleClick(False)
        self.clicked.connect(self._on_click)
        self.setModel(model)
        self.follow(style)

    @property
    def selected(self) -> list[Place]:
        """Return the places of the rows that are selected, from the top."""
        rows = self.selectionModel().selectedIndexes()
        rows.sort(key=lambda row: self.visualRect(row).top())
        return [Place(row.data(Role.PLACE)) for row in rows]

    @property
    def picked(self) -> list[Place]:
        """Return the places of what is selected, in the order in which it was."""
        return [Place(row.data(Role.PLACE)) for row in self.selectionModel().selectedIndexes()]

    def reveal(self, place: Place) -> None:
        """Select the row of a place and open the branches above it."""
        index = self._model.index_of(place)
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        else:
            self.clearSelection()

    def restyle(self) -> None:
        self._model.set_lang(self._style.lang)
        self.setIndentation(self._style.px(_INDENT))
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._on_chosen(self.currentIndex())
            return
        super().keyPressEvent(event)

    def drawRow(
        self,
        painter: QPainter,
        options: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Tint the whole row first, then let branch and item be drawn on it.

        The only column reaches from edge to edge. Asking for ``viewport()`` would make PySide set
        up every class of widget that there is, 13 ms of the first frame.
        """
        assert isinstance(index, QModelIndex)
        rect: QRect = options.rect
        full = QRect(0, rect.top(), rect.right() + 1, rect.height())
        if self.selectionModel().isSelected(index):
            painter.fillRect(full, self._style.theme["selection"])
        super().drawRow(painter, options, index)
        if self.selectionModel().isSelected(index):
            bar = QRect(0, rect.top(), _BAR, rect.height())
            painter.fillRect(bar, self._style.theme["accent"])
        if self.hasFocus() and index == self.currentIndex():
            painter.save()
            contrast = self._style.theme.name == "high-contrast"
            painter.setPen(self._style.theme["selection-text" if contrast else "accent"])
            painter.drawRect(full.adjusted(0, 0, -1, -1))
            painter.drawRect(full.adjusted(1, 1, -2, -2))
            painter.restore()

    def drawBranches(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        assert isinstance(index, QModelIndex)
        if not self.model().hasChildren(index):
            return
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        size = self._style.px(14)
        chosen = self.selectionModel().isSelected(index)
        role = "selection-text" if chosen else "ink2"
        left, top = rect.right() - size, rect.top() + (rect.height() - size) // 2
        painter.drawPixmap(left, top, self._style.pictures.pixmap(name, size, role))

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Therapy classes and products"))

    def _on_click(self, index: QModelIndex) -> None:
        """Open what was clicked, but not while the reader gathers several."""
        if self.selectionModel().selectedIndexes() == [index]:
            self._on_chosen(index)

    def _on_chosen(self, index: QModelIndex) -> None:
        if index.isValid():
            if self.model().hasChildren(index) and not self.isExpanded(index):
                self.expand(index)
            self.placeRequested.emit(Place(index.data(Role.PLACE)))
