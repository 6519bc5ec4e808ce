"""The main window: it lays the panes out and, in ``_wire``, shows who talks to whom."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ..domain.facts.edition import Edition
from ..domain.search.hit import Hits
from ..domain.text import EMPTY
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


class MainWindow(QMainWindow):
    """Hold the panes.

    Signals: painted (its first frame stands), pageShown (Page), closing (the window is about to
    close, its state can be kept).
    """

    painted = Signal()
    pageShown = Signal(object)
    closing = Signal()

    def __init__(
        self,
        navigator: Navigator,
        tree_model: TreeModel,
        hits_model: HitsModel,
        settings: Settings,
        page_css: str,
        details: Callable[[], str],
    ) -> None:
        super().__init__()
        self.navigator = navigator
        self.settings = settings
        self.acts = Actions(self)
        self.toolbar = Toolbar(self.acts, navigator.completions, PastQueries(settings.past))
        self.damage = DamageBar(details)
        self.tree = Tree()
        self.tree.setModel(tree_model)
        self.legend = Legend()
        self.hits = HitList()
        self.hits.setModel(hits_model)
        self.facets = FacetPanel()
        self.nothing = NothingFound()
        self.side = QStackedWidget()
        self.side.setObjectName("Side")
        self.detail = Detail(
            page_css,
            [self.acts["mark-previous"], self.acts["mark-next"]],
            [self.acts["export"], self.acts["print"]],
            [self.acts[name] for name in ("copy", "cite", "compare-add", "report")],
        )
        self._hits_model = hits_model
        self._style: Style | None = None
        self._title = EMPTY
        self._painted = False
        self.foot = Foot()
        self._lay_out()
        self._wire()

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
        self.detail.sources.set_open(self.settings.source_pane)

    def _wire(self) -> None:
        """Connect every pane: widgets ask, the navigator tells."""
        navigator, search = self.navigator, self.toolbar.search
        search.searchRequested.connect(navigator.search)
        search.hitsRequested.connect(self._enter_side)
        search.openRequested.connect(self.hits.open_first)
        search.treeRequested.connect(self.show_navigation)
        self.hits.placeRequested.connect(search.note_used)
        for list_ in (self.tree, self.hits):
            list_.placeRequested.connect(navigator.go)
            list_.placeRequested.connect(self._uncover_page)
        self.hits.fieldRequested.connect(search.take_focus)
        self.facets.queryRequested.connect(search.set_text)
        self.facets.leaveRequested.connect(search.take_focus)
        self.nothing.queryRequested.connect(search.ask)
        self.nothing.leaveRequested.connect(search.take_focus)
        self.detail.placeRequested.connect(navigator.go)
        navigator.placeChanged.connect(self.tree.reveal)
        navigator.pageChanged.connect(self._on_page)
        navigator.partRequested.connect(self.detail.view.scroll_to)
        navigator.hitsChanged.connect(self._on_hits)
        navigator.facetsChanged.connect(self.facets.show_facets)
        navigator.offersChanged.connect(self.nothing.show_offers)
        navigator.queryChanged.connect(search.set_text)
        navigator.historyChanged.connect(self._on_history)
        self.toolbar.menuOpening.connect(self._on_menu)
        self._on_history(False, False)
        for side in (self.tree, self.hits):
            side.addActions([self.acts["export-many"], self.acts["compare-add"]])
            side.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)

    @property
    def navigation(self) -> HitList | Tree:
        """Return what the left side shows: the hits while there are any, else the tree."""
        return self.hits if self.shows_hits else self.tree

    @property
    def shows_hits(self) -> bool:
        """Tell whether the hits have the tree's place."""
        return self.hits.isVisibleTo(self.side)

    def restyle(self, style: Style) -> None:
        """Dress every pane; texts that follow the content's language are written anew."""
        self._style = style
        panes = (self.toolbar, self.damage, self.tree, self.legend, self.hits, self.facets)
        for pane in (*panes, self.nothing):
            pane.restyle(style)
        self.detail.restyle(style)
        self.foot.restyle(style)
        self.acts.restyle(style)
        self.splitter.set_zoom(style.zoom)
        self._entitle()

    def show_navigation(self) -> None:
        """Open the navigation and bring the keyboard there."""
        self.splitter.set_open(True)
        self.navigation.setFocus()

    def _uncover_page(self) -> None:
        """Close the drawer when a place was chosen in it, but not on a branch of the tree."""
        index = self.tree.currentIndex()
        if self.splitter.narrow and not (self.tree.hasFocus() and index.model().hasChildren(index)):
            self.splitter.set_open(False)

    def show_edition(self, edition: Edition) -> None:
        """Say which data this is, and keep the red bar up where it is not the published file."""
        self.damage.setVisible(edition.intact is False)
        self.foot.show_edition(edition)

    def _on_page(self, page: Page) -> None:
        self.detail.show_page(page, self.navigator.marks(page.place))
        self._title = page.title
        self._entitle()
        self.foot.clear_saved()
        self.pageShown.emit(page)

    def _entitle(self) -> None:
        if self._style is not None and self._title:
            self.setWindowTitle(f"{self._title[self._style.lang]} · CellTx Desktop")

    def _on_hits(self, hits: Hits | None) -> None:
        """Let hits take the tree's place while a query stands; the page stays as it is."""
        if hits is None:
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

    def _enter_side(self) -> None:
        """Bring the keyboard to the hits, or to what is offered where there are none."""
        if self.side.currentIndex():
            self.splitter.set_open(True)
            (self.hits if self.shows_hits else self.nothing).enter()

    def _on_history(self, back: bool, forward: bool) -> None:
        self.acts["back"].setEnabled(back)
        self.acts["forward"].setEnabled(forward)

    def _on_menu(self) -> None:
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

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.acts.retranslate()
        super().changeEvent(event)
