"""The list of hits that takes the tree's place while a query stands.

Several rows can be selected, as in the tree; a click that leaves more than one, or none, opens
nothing, so that the page stays while the reader gathers.
"""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QListView

from ...domain.place import Place
from ...present.models.hits_model import HitsModel, Role
from ...present.style import Style
from ..styled import Styled
from .hit_delegate import HitDelegate

_SELECTING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier


class HitList(Styled, QListView):
    """Show hits; several can be selected, with Ctrl or Shift, to put them out together.

    Signals: placeRequested (place, when a hit is opened), fieldRequested (arrow up from the first
    hit, or Escape).
    """

    placeRequested = Signal(object)
    fieldRequested = Signal()

    def __init__(self, model: HitsModel, style: Style) -> None:
        super().__init__()
        self._model = model
        self._delegate = HitDelegate(self, model, style)
        self._ground = QColor()
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)  # what is said of a search wraps
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._on_click)
        self.setModel(model)
        self.follow(style)

    @property
    def selected(self) -> list[Place]:
        """Return the places of the hits that are selected, from the top."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        return [Place(row.data(Role.PLACE)) for row in rows if row.data(Role.KIND) == "hit"]

    @property
    def picked(self) -> list[Place]:
        """Return the places of what is selected, in the order in which it was."""
        rows = self.selectionModel().selectedIndexes()
        return [Place(row.data(Role.PLACE)) for row in rows if row.data(Role.KIND) == "hit"]

    def selectAll(self) -> None:
        """Select every hit, also those that a group did not show yet."""
        model, row = self._model, 0
        while row < model.rowCount():
            if model.index(row).data(Role.KIND) == "rest":
                model.open_rest(model.index(row))
            row += 1
        super().selectAll()

    def open_first(self) -> None:
        """Open the best hit, if there is one."""
        if (first := self._model.first_hit()).isValid():
            self.setCurrentIndex(first)
            self._open(first)

    def enter(self) -> None:
        """Take the keyboard and choose the first hit, unless one is chosen already."""
        if (first := self._model.first_hit()).isValid():
            if not self.selectionModel().hasSelection():  # Qt makes a heading current by itself
                self.setCurrentIndex(first)
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        self._ground = self._style.theme["side"]
        self._delegate.restyle()
        self._model.set_lang(self._style.lang)
        self.scheduleDelayedItemsLayout()

    def reset(self) -> None:
        """Lay new rows out at once: Qt would paint the field first, and the rows a turn later."""
        super().reset()
        self.executeDelayedItemsLayout()

    def updateGeometries(self) -> None:
        """Know why the rows in sight were found before they are painted, after each layout."""
        super().updateGeometries()
        self._explain_rows()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self._explain_rows()

    def _explain_rows(self) -> None:
        if count := self._model.rowCount():  # the start has no hits
            first = self.indexAt(QPoint(0, 0))
            last = self.indexAt(QPoint(0, self.viewport().height() - 1))
            self._model.explain(first.row(), last.row() if last.isValid() else count - 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Fill the ground once; Qt would fill it for all that lies below, with every key."""
        ground = self.viewport()
        ground.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        with QPainter(ground) as painter:
            painter.fillRect(event.rect(), self._ground)
        super().paintEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & _SELECTING
        first = plain and self.currentIndex() == self._model.first_hit()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Up and first):
            self.fieldRequested.emit()
        else:
            super().keyPressEvent(event)

    def retranslate(self) -> None:
        self.setAccessibleName(self.tr("Search results"))

    def _on_click(self, index: QModelIndex) -> None:
        """Open what was clicked, but not while the reader gathers several."""
        if self.selectionModel().selectedIndexes() == [index]:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        if index.data(Role.KIND) == "hit":
            self.placeRequested.emit(Place(index.data(Role.PLACE)))
        elif index.data(Role.KIND) == "rest":
            row = index.row()
            self._model.open_rest(index)
            self.setCurrentIndex(self._model.index(row))
