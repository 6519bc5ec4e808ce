"""The main window: it makes the panes and lays them out; ``wiring.py`` connects them."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ..domain.facts.edition import Edition
from ..domain.search.hit import Hits
from ..pages.page import Page
from ..present.models.hits_model import HitsModel
from ..present.models.past_queries import PastQueries
from ..present.models.tree_model import TreeModel
from ..present.navigator import Navigator
from ..present.style import Style
from ..settings import Settings
from .frame.actions import Actions
from .frame.damage_bar import DamageBar
from .frame.foot import Foot
from .frame.panes import Panes
from .frame.toolbar import Toolbar
from .navigation.facet_panel import FacetPanel, HitPane
from .navigation.hits import HitList
from .navigation.legend import Legend
from .navigation.nothing_found import NothingFound
from .navigation.tree import Tree
from .page.detail import Detail
from .styled import Styled


class MainWindow(Styled, QMainWindow):
    """Hold the panes.

    Signals: painted (its first frame stands), closing (the window is about to close, its state can
    be kept).
    """

    painted = Signal()
    closing = Signal()

    def __init__(
        self,
        navigator: Navigator,
        tree_model: TreeModel,
        hits_model: HitsModel,
        settings: Settings,
        style: Style,
        page_css: str,
        details: Callable[[], str],
    ) -> None:
        super().__init__()
        self.navigator = navigator
        self.settings = settings
        self.acts = Actions(self, style)
        self.toolbar = Toolbar(style, self.acts, navigator.completions, PastQueries(settings))
        self.damage = DamageBar(style, details)
        self.tree = Tree(tree_model, style)
        self.legend = Legend(style)
        self.hits = HitList(hits_model, style)
        self.facets = FacetPanel(style)
        self.nothing = NothingFound(style)
        self.side = QStackedWidget()
        self.side.setObjectName("Side")
        self.detail = Detail(
            style,
            page_css,
            [self.acts["mark-previous"], self.acts["mark-next"]],
            [self.acts["export"], self.acts["print"]],
            [self.acts[name] for name in ("copy", "cite", "compare-add", "report")],
        )
        self._hits_model = hits_model
        self._painted = False
        self.foot = Foot(style)
        self._lay_out()
        self.follow(style)

    def _lay_out(self) -> None:
        self.setMinimumSize(640, 480)
        self.resize(1280, 800)
        tree_side = QWidget()
        column = QVBoxLayout(tree_side)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tree, 1)
        column.addWidget(self.legend)
        self.side.addWidget(tree_side)
        self.side.addWidget(HitPane(self.hits, self.facets))
        self.side.addWidget(self.nothing)
        self.splitter = Panes(self.side, self.detail)  # now, for the order of the Tab key
        whole = QWidget()
        layout = QVBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        for widget in (self.toolbar, self.damage):
            layout.addWidget(widget)
        layout.addWidget(self.splitter, 1)
        layout.addWidget(self.foot)
        self.setCentralWidget(whole)
        for side in (self.tree, self.hits):
            side.addActions([self.acts["export-many"], self.acts["compare-add"]])
            side.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        self.show_history(False, False)
        self.detail.sources.set_open(self.settings.source_pane)

    @property
    def navigation(self) -> HitList | Tree:
        """Return what the left side shows: the hits while there are any, else the tree."""
        return self.hits if self.shows_hits else self.tree

    @property
    def shows_hits(self) -> bool:
        """Tell whether the hits have the tree's place."""
        return self.hits.isVisibleTo(self.side)

    def restyle(self) -> None:
        self.acts.restyle()
        self.splitter.set_zoom(self._style.zoom)
        self.entitle()

    def retranslate(self) -> None:
        self.acts.retranslate()

    def show_navigation(self) -> None:
        """Open the navigation and bring the keyboard there."""
        self.splitter.set_open(True)
        self.navigation.setFocus()

    def toggle_navigation(self) -> None:
        if self.splitter.opened:
            self.splitter.set_open(False)
        else:
            self.show_navigation()

    def next_pane(self) -> None:
        """Move the keyboard on: search, navigation, page, and round again."""
        panes = [self.toolbar.search, self.navigation, self.detail.view]
        panes = [pane for pane in panes if pane.isVisible()]
        focus = QApplication.focusWidget()
        held = (
            n
            for n, pane in enumerate(panes)
            if focus and (pane is focus or pane.isAncestorOf(focus))
        )
        panes[(next(held, -1) + 1) % len(panes)].setFocus(Qt.FocusReason.TabFocusReason)

    def uncover_page(self) -> None:
        """Close the drawer when a place was chosen in it, but not on a branch of the tree."""
        index = self.tree.currentIndex()
        if self.splitter.narrow and not (self.tree.hasFocus() and index.model().hasChildren(index)):
            self.splitter.set_open(False)

    def show_edition(self, edition: Edition) -> None:
        """Say which data this is, and keep the red bar up where it is not the published file."""
        self.damage.setVisible(edition.intact is False)
        self.foot.show_edition(edition)

    def show_page(self, page: Page) -> None:
        """Show another page, what was searched for marked on it."""
        self.detail.show_page(page, self.navigator.marks())
        self.entitle()
        self.foot.clear_saved()

    def entitle(self) -> None:
        """Name the window after its page."""
        if page := self.navigator.page:
            self.setWindowTitle(f"{page.title[self._style.lang]} · CellTx Desktop")

    def show_hits(self, hits: Hits | None) -> None:
        """Let hits take the tree's place while a query stands; the page stays as it is."""
        if hits is None:
            self.detail.view.marks.clear()
            if self.side.currentIndex() and self.splitter.narrow:
                self.splitter.set_open(False)
            self.side.setCurrentIndex(0)
            self.facets.show_facets(Hits(""), ())
            return
        self._hits_model.show(hits)
        self.hits.scrollToTop()
        if not hits.groups:
            self.nothing.show_hits(hits)
        self.side.setCurrentIndex(1 if hits.groups else 2)
        if not self.splitter.opened:
            self.splitter.set_open(True)

    def enter_side(self) -> None:
        """Bring the keyboard to the hits, or to what is offered where there are none."""
        if self.side.currentIndex():
            self.splitter.set_open(True)
            (self.hits if self.shows_hits else self.nothing).enter()

    def show_history(self, back: bool, forward: bool) -> None:
        """Offer the ways back and forward that there are."""
        self.acts["back"].setEnabled(back)
        self.acts["forward"].setEnabled(forward)

    def show_switches(self) -> None:
        """Let the menu that opens show what is on."""
        self.acts.show_switches(
            supplement=self.settings.supplement,
            tree=self.splitter.opened,
            sources=self.settings.source_pane,
        )

    # -- Qt's own names ----------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._painted:
            self._painted = True
            self.painted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closing.emit()
        super().closeEvent(event)
