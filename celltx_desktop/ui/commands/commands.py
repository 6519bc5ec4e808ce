"""What the actions of the window do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from ...domain.text import Content
from ...errors import CelltxError
from ...pages.book import Book
from ...pages.page import Page
from ...present.page_html.spots import Spot
from ...present.style import Style
from ...settings import ZOOM_STEPS
from ..main_window import MainWindow
from .last_seen import LastSeen
from .outlets import OpenBook, Outlets
from .seeking import Seeking

if TYPE_CHECKING:
    from ..dialogs.settings_dialog import SettingsDialog
    from .comparing import Comparing
    from .help import Help


class Commands(QObject):
    """Carry out actions on one window; ``open_book`` opens the pages again for another thread.

    Signal: styleRequested (a setting of the look changed).
    """

    styleRequested = Signal()

    def __init__(self, window: MainWindow, book: Book, open_book: OpenBook) -> None:
        super().__init__(window)
        self._window = window
        self._book = book
        self._page: Page | None = None
        self._spot: Spot | None = None
        self._outlets = Outlets(window, book, open_book)
        self.sheets = self._outlets.sheets
        self._seeking = Seeking(window)
        self._help: Help | None = None
        self._last_seen = LastSeen(window, book)
        self._comparing: Comparing | None = None
        self._dialog: SettingsDialog | None = None
        self._style: Style | None = None
        self._wire()
        self._wire_outlets()

    def _wire(self) -> None:
        window = self._window
        window.pageShown.connect(self._on_page)
        window.closing.connect(self.remember)
        window.navigator.failed.connect(self.tell)
        window.detail.spotRequested.connect(self._on_spot)
        window.detail.spotChanged.connect(self._on_spot_changed)
        window.detail.sources.foldRequested.connect(self._fold_sources)
        window.toolbar.languages.contentRequested.connect(self.set_content)
        done = {
            "back": window.navigator.back,
            "forward": window.navigator.forward,
            "home": window.navigator.home,
            "search": window.toolbar.search.take_focus,
            "narrow": window.facets.enter,
            "forget": window.toolbar.search.forget,
            "export": self._outlets.export,
            "print": self._outlets.choose,
            "export-many": self._outlets.export_many,
            "copy": window.detail.view.copy,
            "cite": self._outlets.cite,
            "report": self._report,
            "content-zh": lambda: self.set_content("zh"),
            "content-both": lambda: self.set_content("both"),
            "content-en": lambda: self.set_content("en"),
            "zoom-in": lambda: self._zoom(1),
            "zoom-out": lambda: self._zoom(-1),
            "zoom-reset": lambda: self._zoom(0),
            "next-pane": self._next_pane,
            "sources": lambda: self._fold_sources(not window.settings.source_pane),
            "supplement": self._toggle_supplement,
            "tree": self._toggle_tree,
            "settings": self._open_settings,
            "quit": window.close,
        }
        for name, work in done.items():
            window.acts[name].triggered.connect(work)

    def _wire_outlets(self) -> None:
        window, outlets = self._window, self._outlets
        window.pageShown.connect(outlets.show_page)
        window.detail.spotChanged.connect(outlets.show_spot)
        window.foot.folderRequested.connect(outlets.sheets.open_folder)
        outlets.sheets.failed.connect(self.tell)
        outlets.sheets.saved.connect(window.foot.show_saved)
        compare, add = window.acts["compare"], window.acts["compare-add"]
        add.triggered.connect(lambda _=False: self.comparing.add_at_hand())
        compare.triggered.connect(lambda _=False: self.comparing.open())
        window.acts["keys"].triggered.connect(lambda _=False: self.help.show_keys())
        window.acts["about"].triggered.connect(lambda _=False: self.help.show_about())

    @property
    def comparing(self) -> Comparing:
        """Return what collects products; it is made when it is first asked for."""
        if self._comparing is None:
            from .comparing import Comparing

            self._comparing = Comparing(self._window, self._book, self._page)
            self._comparing.failed.connect(self.tell)
            if self._style is not None:
                self._comparing.button.restyle(self._style)
        return self._comparing

    @property
    def help(self) -> Help:
        """Return what tells of the program, in the style of now."""
        if self._help is None:
            from .help import Help

            self._help = Help(self._window, self._book)
        self._help.style = self._style
        return self._help

    def restyle(self, style: Style) -> None:
        self._style = style
        self._outlets.style = style
        if self._comparing is not None:
            self._comparing.button.restyle(style)
        if self._dialog is not None:
            self._dialog.restyle(style)

    def tell(self, error: CelltxError) -> None:
        from ..dialogs.error_dialog import tell

        tell(error, self._window.settings.interface_lang, self._window)

    def set_content(self, content: Content) -> None:
        self._window.settings.content = content
        self.styleRequested.emit()

    def remember(self) -> None:
        """Keep size, place and splitter of the window."""
        self._window.settings.remember("geometry", self._window.saveGeometry())
        self._window.settings.remember("splitter", self._window.splitter.saveState())

    def restore(self) -> None:
        """Bring the window back to where it was; the first time it fits on its screen."""
        room = self._window.screen().availableSize() * 0.9
        self._window.resize(self._window.size().boundedTo(room))
        for key, bring in (
            ("geometry", self._window.restoreGeometry),
            ("splitter", self._window.splitter.restoreState),
        ):
            state: QByteArray = self._window.settings.remembered(key)
            if not state.isEmpty():
                bring(state)

    def _on_page(self, page: Page) -> None:
        self._page = page
        if page.place.startswith("compare/"):
            self.comparing.show_page(page)
        sheet = page.place.partition("/")[0] in ("product", "class", "compare")
        self._window.acts["export"].setEnabled(sheet)
        self._window.acts["print"].setEnabled(sheet)

    def _on_spot(self, spot: Spot, keys: Qt.KeyboardModifier) -> None:
        """Open the place of a statement; with Ctrl its address in the person's own browser."""
        if spot.mark.url and keys & Qt.KeyboardModifier.ControlModifier:
            QDesktopServices.openUrl(QUrl(spot.mark.url))
        else:
            place = spot.mark.place
            if place.startswith("paragraph/") and self._page is not None:
                place += f"#{self._page.place}"  # turn to what is taken from it for this page
            self._window.navigator.go(place)

    def _on_spot_changed(self, spot: Spot | None) -> None:
        self._spot = spot
        self._window.acts["report"].setEnabled(spot is not None and spot.value is not None)
        origin = self._book.origin(spot.mark, spot.value) if spot else None
        self._window.detail.sources.show_origin(origin)

    def _report(self) -> None:
        """Compose a report on the statement that was pointed at last."""
        from ...pages.statement.report import compose
        from ..dialogs.asking import first_folder
        from ..dialogs.report_dialog import ReportDialog

        page, spot = self._page, self._spot
        if page is None or spot is None or spot.value is None:
            return
        value, edition, sources = spot.value, self._book.edition, self._book.sources(spot.value)
        lang = self._window.settings.interface_lang
        dialog = ReportDialog(
            lambda remark: compose(page, value, sources, edition, remark, lang),
            first_folder(self._window.settings),
            self._window,
        )
        dialog.failed.connect(self.tell)
        dialog.open()

    def _open_settings(self) -> None:
        """Open the dialog; it is made when it is first asked for."""
        if self._dialog is None:
            from ..dialogs.settings_dialog import SettingsDialog

            self._dialog = SettingsDialog(self._window.settings, self._window)
            self._dialog.changed.connect(self.styleRequested)
        if self._style is not None:
            self._dialog.restyle(self._style)
        self._dialog.open()

    def _fold_sources(self, opened: bool) -> None:
        self._window.settings.source_pane = opened
        self._window.detail.sources.set_open(opened)

    def _toggle_tree(self) -> None:
        if self._window.splitter.opened:
            self._window.splitter.set_open(False)
        else:
            self._window.show_navigation()

    def _toggle_supplement(self) -> None:
        self._window.settings.supplement = not self._window.settings.supplement
        self.styleRequested.emit()

    def _zoom(self, by: int) -> None:
        settings = self._window.settings
        at = ZOOM_STEPS.index(settings.zoom if by else 100) + by
        settings.zoom = ZOOM_STEPS[max(0, min(at, len(ZOOM_STEPS) - 1))]
        self.styleRequested.emit()

    def _next_pane(self) -> None:
        """Move the keyboard on: search, navigation, page, and round again."""
        window = self._window
        panes = [window.toolbar.search, window.navigation, window.detail.view]
        panes = [pane for pane in panes if pane.isVisible()]
        focus = QApplication.focusWidget()
        now = next(
            (
                n
                for n, pane in enumerate(panes)
                if focus and (pane is focus or pane.isAncestorOf(focus))
            ),
            -1,
        )
        panes[(now + 1) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)
