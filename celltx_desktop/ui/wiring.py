"""Who talks to whom: every connection between the navigator, the panes and the commands.

Panes ask by signals (``…Requested``), the navigator answers by signals (``…Changed``), actions are
carried out by the command objects. A new pane or command is connected here and nowhere else.
"""

from __future__ import annotations

from ..present.style import Style
from .commands.commands import Commands
from .main_window import MainWindow


def wire(window: MainWindow, commands: Commands, style: Style) -> None:
    """Connect one window with its navigator, its commands and the language of its pages."""
    _wire_search(window)
    _wire_pages(window, commands)
    _wire_commands(window, commands)
    _wire_actions(window, commands)
    _wire_content(window, style)


def _wire_search(window: MainWindow) -> None:
    """From the key in the field to a hit, and back."""
    navigator, field, hits = window.navigator, window.toolbar.search, window.hits
    field.searchRequested.connect(navigator.search)
    field.hitsRequested.connect(window.enter_side)
    field.openRequested.connect(hits.open_first)
    field.treeRequested.connect(window.show_navigation)
    navigator.hitsChanged.connect(window.show_hits)
    navigator.facetsChanged.connect(window.facets.show_facets)
    navigator.offersChanged.connect(window.nothing.show_offers)
    navigator.queryChanged.connect(field.set_text)
    hits.placeRequested.connect(navigator.open_hit)
    hits.placeRequested.connect(field.note_used)
    hits.fieldRequested.connect(field.take_focus)
    window.facets.queryRequested.connect(field.set_text)
    window.facets.leaveRequested.connect(field.take_focus)
    window.nothing.queryRequested.connect(field.ask)
    window.nothing.leaveRequested.connect(field.take_focus)


def _wire_pages(window: MainWindow, commands: Commands) -> None:
    """From a place that is asked for to its page."""
    navigator, view = window.navigator, window.detail.view
    window.tree.placeRequested.connect(navigator.go)
    for side in (window.tree, window.hits):
        side.placeRequested.connect(window.uncover_page)
    view.linkRequested.connect(navigator.go)
    view.spotRequested.connect(commands.open_spot)
    view.spotChanged.connect(commands.show_origin)
    navigator.placeChanged.connect(window.tree.reveal)
    navigator.pageChanged.connect(window.show_page)
    navigator.pageChanged.connect(commands.on_page)
    navigator.pageChanged.connect(commands.last_seen.add)
    navigator.partRequested.connect(view.scroll_to)
    navigator.markRequested.connect(view.marks.first)
    navigator.historyChanged.connect(window.show_history)
    navigator.failed.connect(commands.tell)


def _wire_commands(window: MainWindow, commands: Commands) -> None:
    """From the other parts of the window to the commands, and what these tell."""
    outlets, foot = commands.outlets, window.foot
    window.closing.connect(commands.remember)
    window.toolbar.menuOpening.connect(window.show_switches)
    window.detail.sources.foldRequested.connect(commands.fold_sources)
    foot.folderRequested.connect(outlets.sheets.open_folder)
    outlets.began.connect(foot.clear_saved)
    outlets.saved.connect(foot.show_saved)
    outlets.copied.connect(foot.show_copied)
    outlets.failed.connect(commands.tell)


def _wire_actions(window: MainWindow, commands: Commands) -> None:
    navigator, outlets = window.navigator, commands.outlets
    for name, work in {
        "back": navigator.back,
        "forward": navigator.forward,
        "home": navigator.home,
        "search": window.toolbar.search.take_focus,
        "mark-next": commands.next_mark,
        "mark-previous": commands.previous_mark,
        "narrow": window.facets.enter,
        "export": outlets.export,
        "print": outlets.choose,
        "export-many": outlets.export_many,
        "compare-add": commands.add_to_comparison,
        "compare": commands.compare,
        "copy": window.detail.view.copy,
        "cite": outlets.cite,
        "zoom-in": commands.zoom_in,
        "zoom-out": commands.zoom_out,
        "zoom-reset": commands.reset_zoom,
        "report": commands.report,
        "next-pane": window.next_pane,
        "sources": commands.toggle_sources,
        "supplement": commands.toggle_supplement,
        "tree": window.toggle_navigation,
        "settings": commands.open_settings,
        "keys": commands.show_keys,
        "about": commands.show_about,
        "quit": window.close,
    }.items():
        window.acts[name].triggered.connect(work)
    for content, button in window.toolbar.languages.buttons.items():
        window.acts[f"content-{content}"].triggered.connect(button.click)
    for forget in (window.toolbar.search.forget, commands.last_seen.forget):
        window.acts["forget"].triggered.connect(forget)


def _wire_content(window: MainWindow, style: Style) -> None:
    """To all that shows something in the language of the pages."""
    languages, facets = window.toolbar.languages, window.facets
    languages.contentRequested.connect(style.set_content)
    style.contentChanged.connect(languages.show_content)
    for pane in (window.tree, window.hits, facets):
        style.contentChanged.connect(pane.restyle)
    style.contentChanged.connect(window.detail.show_content)
    style.contentChanged.connect(window.entitle)
