"""What the actions of the window do; ``ui/wiring.py`` says which does what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QObject, Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from ...errors import CelltxError
from ...pages.book import Book
from ...pages.page import Page
from ...present.page_html.pen import Spot
from ...present.style import Style
from ...settings import ZOOM_STEPS
from ..main_window import MainWindow
from .last_seen import LastSeen
from .outlets import OpenBook, Outlets

if TYPE_CHECKING:
    from ..dialogs.settings_dialog import SettingsDialog
    from .comparing import Comparing


class Commands(QObject):
    """Carry out what the actions and panes of one window ask for.

    ``open_book`` opens the pages again for another thread. Signals, after the setting is kept:
    styleRequested (another theme, size of text or language of the window), supplementRequested
    (shown or hidden).
    """

    styleRequested = Signal()
    supplementRequested = Signal()

    def __init__(self, window: MainWindow, book: Book, open_book: OpenBook, style: Style) -> None:
        super().__init__(window)
        self._window = window
        self._navigator, self._settings = window.navigator, window.settings
        self._book = book
        self.outlets = Outlets(window, book, open_book, style)
        self.last_seen = LastSeen(window.navigator, book, window.settings)
        self._comparing: Comparing | None = None
        self._dialog: SettingsDialog | None = None
        self._style = style

    @property
    def comparing(self) -> Comparing:
        """Return what collects products; it is made when it is first asked for."""
        if self._comparing is None:
            from .comparing import Comparing

            self._comparing = Comparing(self._window, self._book, self._style)
            self._comparing.failed.connect(self.tell)
        return self._comparing

    def tell(self, error: CelltxError) -> None:
        from ..dialogs.error_dialog import tell

        tell(error, self._settings.interface_lang, self._window)

    # -- what actions do ---------------------------------------------------------------------

    def add_to_comparison(self) -> None:
        self.comparing.add_at_hand()

    def compare(self) -> None:
        self.comparing.open()

    def show_keys(self) -> None:
        from .help import Help

        Help(self._window, self._book, self._style).show_keys()

    def show_about(self) -> None:
        from .help import Help

        Help(self._window, self._book, self._style).show_about()

    def next_mark(self) -> None:
        self._window.detail.step_mark(1, self._navigator.marks())

    def previous_mark(self) -> None:
        self._window.detail.step_mark(-1, self._navigator.marks())

    def zoom_in(self) -> None:
        self._set_zoom(ZOOM_STEPS.index(self._settings.zoom) + 1)

    def zoom_out(self) -> None:
        self._set_zoom(ZOOM_STEPS.index(self._settings.zoom) - 1)

    def reset_zoom(self) -> None:
        self._set_zoom(ZOOM_STEPS.index(100))

    def _set_zoom(self, step: int) -> None:
        self._settings.zoom = ZOOM_STEPS[max(0, min(step, len(ZOOM_STEPS) - 1))]
        self.styleRequested.emit()

    def toggle_sources(self) -> None:
        self.fold_sources(not self._settings.source_pane)

    def fold_sources(self, opened: bool) -> None:
        """Open or fold the source pane, and keep that."""
        self._settings.source_pane = opened
        self._window.detail.sources.set_open(opened)

    def toggle_supplement(self) -> None:
        self._settings.supplement = not self._settings.supplement
        self.supplementRequested.emit()

    def remember(self) -> None:
        """Keep size, place and splitter of the window."""
        self._settings.remember("geometry", self._window.saveGeometry())
        self._settings.remember("splitter", self._window.splitter.saveState())

    def restore(self) -> None:
        """Bring the window back to where it was; the first time it fits on its screen."""
        room = self._window.screen().availableSize() * 0.9
        self._window.resize(self._window.size().boundedTo(room))
        for key, bring in (
            ("geometry", self._window.restoreGeometry),
            ("splitter", self._window.splitter.restoreState),
        ):
            state: QByteArray = self._settings.remembered(key)
            if not state.isEmpty():
                bring(state)

    # -- what the panes ask for --------------------------------------------------------------

    def on_page(self, page: Page) -> None:
        """Offer what can be done with a page."""
        if page.place.kind == "compare":
            self.comparing.begin_with(page.place)
        sheet = page.place.kind in ("product", "class", "compare")
        self._window.acts["export"].setEnabled(sheet)
        self._window.acts["print"].setEnabled(sheet)

    def open_spot(self, spot: Spot, keys: Qt.KeyboardModifier) -> None:
        """Open the place of a statement; with Ctrl its address in the person's own browser."""
        if spot.mark.url and keys & Qt.KeyboardModifier.ControlModifier:
            QDesktopServices.openUrl(QUrl(spot.mark.url))
        else:
            place = spot.mark.place
            if place.kind == "paragraph" and (page := self._navigator.page):
                place = place.at(page.place)  # turn to what is taken from it for this page
            self._navigator.go(place)

    def show_origin(self, spot: Spot | None) -> None:
        """Show where the statement that is pointed at comes from."""
        self._window.acts["report"].setEnabled(spot is not None and spot.value is not None)
        origin = self._book.origin(spot.mark, spot.value) if spot else None
        self._window.detail.sources.show_origin(origin)

    def report(self) -> None:
        """Compose a report on the statement that was pointed at last."""
        from ...pages.statement.report import compose
        from ..dialogs.asking import first_folder
        from ..dialogs.report_dialog import ReportDialog

        page, spot = self._navigator.page, self._window.detail.view.spot
        if page is None or spot is None or spot.value is None:
            return
        value, edition, sources = spot.value, self._book.edition, self._book.sources(spot.value)
        lang = self._settings.interface_lang
        dialog = ReportDialog(
            lambda remark: compose(page, value, sources, edition, remark, lang),
            first_folder(self._settings),
            self._window,
        )
        dialog.failed.connect(self.tell)
        dialog.open()

    def open_settings(self) -> None:
        """Open the dialog; it is made when it is first asked for."""
        if self._dialog is None:
            from ..dialogs.settings_dialog import SettingsDialog

            self._dialog = SettingsDialog(self._settings, self._style, self._window)
            self._dialog.changed.connect(self._on_setting)
        self._dialog.open()

    def _on_setting(self, name: str) -> None:
        """Let a choice in the dialog take effect; the paper is asked for when there is a sheet."""
        match name:
            case "content":
                self._style.set_content(self._settings.content)
            case "supplement":
                self.supplementRequested.emit()
            case "theme" | "zoom" | "interface":
                self.styleRequested.emit()
