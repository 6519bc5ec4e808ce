"""The navigation and the page: side by side, or one over the other where the window is narrow."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QFrame, QSplitter, QStackedWidget, QVBoxLayout, QWidget

NARROW = 900
"""Width below which the navigation hides and opens over the page."""

_NARROWEST, _WIDTH, _WIDEST = 200, 290, 480
_MOST = 0.85
"""The part of a narrow window that the navigation may cover."""


class Drawer(QFrame):
    """Lie over the page. Signal: leaveRequested (Escape)."""

    leaveRequested = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leaveRequested.emit()
        else:
            super().keyPressEvent(event)


class Panes(QSplitter):
    """Give the navigation its place: in the splitter, or in a drawer that lies over the page."""

    def __init__(self, side: QStackedWidget, page: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, childrenCollapsible=False)
        self._side, self._page = side, page
        self._beside = _home(QWidget())
        self._drawer: QWidget | None = None  # only a narrow window needs it
        self._zoom, self._width = 100, _WIDTH
        self._narrow = False
        self._move(self._beside)
        self._beside.setMinimumWidth(_NARROWEST)
        self._beside.setMaximumWidth(_WIDEST)
        self.setHandleWidth(1)
        self.addWidget(self._beside)
        self.addWidget(page)
        self.setStretchFactor(1, 1)
        self.setSizes([_WIDTH, 980])
        self.splitterMoved.connect(self._on_moved)

    @property
    def narrow(self) -> bool:
        """Tell whether the navigation lies over the page."""
        return self._narrow

    @property
    def opened(self) -> bool:
        return not self._home().isHidden()

    def set_open(self, opened: bool) -> None:
        """Show the navigation or hide it; then the keyboard goes from there to the page."""
        home = self._home()
        if not opened and self._side.isAncestorOf(QApplication.focusWidget() or self):
            self._page.setFocus()
        self._move(home)
        self._side.show()
        home.setVisible(opened)
        if self._narrow and opened:
            self._place_drawer()
            home.raise_()

    def set_zoom(self, zoom: int) -> None:
        """Let the navigation grow with its text, but leave the page the larger half."""
        if zoom == self._zoom:
            return
        self._zoom, whole = zoom, self.width()
        wanted = min(self._width * zoom // 100, whole * 2 // 5)
        self._beside.setMaximumWidth(_WIDEST * zoom // 100)
        self.setSizes([wanted, whole - wanted])
        self._place_drawer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        if (narrow := event.size().width() < NARROW) != self._narrow:
            if self._drawer is not None:
                self._drawer.hide()
            self._narrow = narrow
            self._beside.setVisible(not narrow)
            self.set_open(not narrow or self._side.currentIndex() > 0)
        super().resizeEvent(event)
        self._place_drawer()

    def _home(self) -> QWidget:
        if not self._narrow:
            return self._beside
        if self._drawer is None:
            drawer = Drawer(self.parentWidget())
            drawer.setObjectName("Drawer")
            drawer.hide()
            drawer.leaveRequested.connect(self._on_leave)
            self._drawer = _home(drawer)
            self._drawer.setContentsMargins(0, 0, 1, 0)  # its edge
            application = QApplication.instance()
            assert isinstance(application, QApplication)
            application.focusChanged.connect(self._on_focus)
        return self._drawer

    def _move(self, home: QWidget) -> None:
        if self._side.parentWidget() is not home and (layout := home.layout()) is not None:
            layout.addWidget(self._side)

    def _place_drawer(self) -> None:
        if self._drawer is not None and self._narrow:
            wide = min(self._width * self._zoom // 100, round(self.width() * _MOST))
            self._drawer.setGeometry(self.x(), self.y(), wide, self.height())

    def _on_leave(self) -> None:
        self.set_open(False)

    def _on_focus(self, _: QWidget | None, now: QWidget | None) -> None:
        """Close the drawer when the reader goes on in the page."""
        if self._narrow and now is not None and self._page.isAncestorOf(now):
            self.set_open(False)

    def _on_moved(self, width: int) -> None:
        self._width = width * 100 // self._zoom


def _home(widget: QWidget) -> QWidget:
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    return widget
