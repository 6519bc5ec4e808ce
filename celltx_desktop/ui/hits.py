"""The list of hits that takes the tree's place while a query stands."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ..domain.query import Query, parse
from ..domain.words import spans
from ..present.hits_model import HitsModel, Role
from ..present.style import Style

_LEFT = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
_ICONS = {
    "class": "folder-tree",
    "milestone": "calendar-days",
    "statement": "book-open",
    "regulation": "file-text",
}
_SELECTING = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.ControlModifier
_MARGIN = 14
_WRAPPED = int(Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
_BEFORE = 14
"""Characters before a match that are kept where a text is cut."""


class HitsDelegate(QStyledItemDelegate):
    """Draw a heading, a hit in two lines with the matched characters marked, or the rest."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.look: Style | None = None
        self.query: Query = parse("")

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        if self.look is None:
            return super().sizeHint(option, index)
        return QSize(
            120,
            self.look.px(
                {"notice": 76, "heading": 32, "hit": 46, "rest": 30}[index.data(Role.KIND)]
            ),
        )

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        if self.look is None:
            return
        from PySide6.QtWidgets import QStyle  # 5 ms, and the start draws no hits

        painter.save()
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        kind = index.data(Role.KIND)
        if kind == "notice":
            painter.setFont(self.look.font(12, lang=self.look.lang))
            painter.setPen(self.look.theme["ink"])
            painter.drawText(rect.adjusted(_MARGIN, 8, -12, -2), _WRAPPED, index.data())
        elif kind == "heading":
            self._heading(painter, rect, index)
        else:
            if chosen:
                painter.fillRect(rect, self.look.theme["selection"])
                bar = QRect(0, rect.top(), 3, rect.height())
                painter.fillRect(bar, self.look.theme["accent"])
            elif state & QStyle.StateFlag.State_MouseOver:
                painter.fillRect(rect, self.look.theme["hover"])
            if kind == "hit":
                self._hit(painter, rect, index, chosen)
            else:
                painter.setFont(self.look.font(12))
                painter.setPen(self.look.theme["selection-place" if chosen else "accent"])
                left = _MARGIN + self.look.px(22)
                painter.drawText(rect.adjusted(left, 0, 0, 0), _LEFT, index.data())
            if state & QStyle.StateFlag.State_HasFocus and not chosen:  # while several are gathered
                painter.setPen(self.look.theme["accent"])
                painter.drawRect(rect.adjusted(0, 0, -1, -1))
                painter.drawRect(rect.adjusted(1, 1, -2, -2))
        painter.restore()

    def _heading(
        self, painter: QPainter, rect: QRect, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        assert self.look is not None
        painter.setFont(self.look.font(12, bold=True))
        painter.setPen(self.look.theme["ink2"])
        inner = rect.adjusted(_MARGIN, 4, -12, -2)
        painter.drawText(inner, _LEFT, index.data())
        painter.setFont(self.look.font(12, lang="en"))
        painter.drawText(inner, _RIGHT, str(index.data(Role.COUNT)))
        painter.setPen(self.look.theme["hairline"])
        painter.drawLine(inner.bottomLeft(), inner.bottomRight())

    def _hit(
        self,
        painter: QPainter,
        rect: QRect,
        index: QModelIndex | QPersistentModelIndex,
        chosen: bool,
    ) -> None:
        assert self.look is not None
        size = self.look.px(14)
        ink = self.look.theme["selection-text" if chosen else "ink"]
        if status := index.data(Role.STATUS):
            picture = self.look.pictures.glyph(status, size, ink.name() if chosen else "")
        else:
            name = _ICONS.get(index.data(Role.HIT_KIND), "info")
            role = "selection-text" if chosen else "ink2"
            picture = self.look.pictures.pixmap(name, size, role)
        painter.drawPixmap(_MARGIN, rect.top() + self.look.px(7), picture)
        left = _MARGIN + self.look.px(22)
        half = rect.height() // 2
        first = QRect(left, rect.top() + 2, rect.width() - left - 8, half - 2)
        second = QRect(left, rect.top() + half, rect.width() - left - 8, half - 4)
        painter.setFont(self.look.font(13, lang=self.look.lang))
        painter.setPen(ink)
        self._marked(painter, first, index.data(), chosen=chosen)
        painter.setFont(self.look.font(12, lang=self.look.lang))
        painter.setPen(ink if chosen else self.look.theme["ink2"])
        self._marked(painter, second, index.data(Role.REASON), chosen=chosen, centred=True)

    def _marked(
        self, painter: QPainter, rect: QRect, text: str, *, chosen: bool, centred: bool = False
    ) -> None:
        """Draw text with the matched characters on the hit mark, cut so that the match is seen."""
        assert self.look is not None
        phrases = [list(phrase) for phrase in self.query.phrases]
        text = text.replace("\n", " ")
        metrics = painter.fontMetrics()
        if centred:
            width = rect.width()
            text = around(text, phrases, lambda part: metrics.horizontalAdvance(part) < width)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        for start, end in spans(shown, phrases):
            left = rect.left() + metrics.horizontalAdvance(shown[:start])
            width = metrics.horizontalAdvance(shown[:end]) - metrics.horizontalAdvance(
                shown[:start]
            )
            height = metrics.height()
            top = rect.top() + (rect.height() - height) // 2
            if not chosen:
                painter.fillRect(QRect(left, top, width, height), self.look.theme["hit-mark"])
            else:
                painter.drawLine(left, top + height - 1, left + width, top + height - 1)
        painter.drawText(rect, _LEFT, shown)


def around(text: str, phrases: list[list[str]], fits: Callable[[str], bool]) -> str:
    """Cut words out before the first match where it would not be seen, after ``Label: …``."""
    found = spans(text, phrases)
    if not found or fits(text[: found[0][1]] + "…"):
        return text
    label, colon, rest = text.partition("：" if "：" in text[:16] else ": ")
    if not colon:
        label, rest = "", text
    start, end = (at - len(label) - len(colon) for at in found[0])
    first = max(0, start - _BEFORE)
    while first < start and not fits(f"{label}{colon}…{rest[first:end]}…"):
        first += 1
    return f"{label}{colon}…{rest[first:]}" if first > 0 else text


class HitList(QListView):
    """Show hits; several can be selected, with Ctrl or Shift, to put them out together.

    Signals: placeRequested (place, when a hit is opened), fieldRequested (arrow up from the first
    hit, or Escape).
    """

    placeRequested = Signal(str)
    fieldRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._delegate = HitsDelegate(self)
        self.setItemDelegate(self._delegate)
        self.setSelectionMode(QListView.SelectionMode.ExtendedSelection)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.clicked.connect(self._on_click)

    @property
    def selected(self) -> list[str]:
        """Return the places of the hits that are selected, from the top."""
        rows = sorted(self.selectionModel().selectedIndexes(), key=QModelIndex.row)
        return [row.data(Role.PLACE) for row in rows if row.data(Role.KIND) == "hit"]

    def selectAll(self) -> None:
        """Select every hit, also those that a group did not show yet."""
        model, row = self.model(), 0
        while isinstance(model, HitsModel) and row < model.rowCount():
            if model.index(row).data(Role.KIND) == "rest":
                model.open_rest(model.index(row))
            row += 1
        super().selectAll()

    def set_query(self, query: Query) -> None:
        """Mark this query from now on."""
        self._delegate.query = query
        self.scrollToTop()

    def open_first(self) -> None:
        """Open the best hit, if there is one."""
        model = self.model()
        if isinstance(model, HitsModel) and (first := model.first_hit()).isValid():
            self.setCurrentIndex(first)
            self._open(first)

    def enter(self) -> None:
        """Take the keyboard and choose the first hit, unless one is chosen already."""
        model = self.model()
        if isinstance(model, HitsModel) and model.first_hit().isValid():
            if not self.selectionModel().hasSelection():  # Qt makes a heading current by itself
                self.setCurrentIndex(model.first_hit())
            self.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self, style: Style) -> None:
        self._delegate.look = style
        model = self.model()
        if isinstance(model, HitsModel):
            model.set_lang(style.lang)
        self.scheduleDelayedItemsLayout()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        model, plain = self.model(), not event.modifiers() & _SELECTING
        first = isinstance(model, HitsModel) and self.currentIndex() == model.first_hit() and plain
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape or (event.key() == Qt.Key.Key_Up and first):
            self.fieldRequested.emit()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.setAccessibleName(self.tr("Search results"))
        super().changeEvent(event)

    def _on_click(self, index: QModelIndex) -> None:
        """Open what was clicked, but not while the reader gathers several."""
        if self.selectionModel().selectedIndexes() == [index]:
            self._open(index)

    def _open(self, index: QModelIndex) -> None:
        model = self.model()
        if not index.isValid() or not isinstance(model, HitsModel):
            return
        if index.data(Role.KIND) == "hit":
            self.placeRequested.emit(index.data(Role.PLACE))
        elif index.data(Role.KIND) == "rest":
            row = index.row()
            model.open_rest(index)
            self.setCurrentIndex(model.index(row))
