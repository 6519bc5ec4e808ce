"""Draw every view of the window, for people to look at.

``python -m tests.pictures FOLDER [--only NAME] [--scale 2]`` writes ``welcome-light-zh-100.png``
and so on. 100 and 200 are the size of text in percent, which moves the layout; ``--scale`` draws
what a screen of higher resolution shows, with the same layout, into names that end in ``@2x``.
"""

from __future__ import annotations

import argparse
import itertools
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from celltx_desktop import paths
from celltx_desktop.compiler import build
from celltx_desktop.domain.database import HASH_SUFFIX
from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Content, Lang
from celltx_desktop.settings import ThemeName

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QWidget

    from celltx_desktop.app import App

THEMES: tuple[ThemeName, ...] = ("light", "dark", "high-contrast")
LANGS: tuple[Lang, ...] = ("zh", "en")
ZOOMS = (100, 200)
SHEETS: tuple[Content, ...] = ("zh", "en", "both")


def whole_window(app: App) -> QWidget:
    return app.window


def type_into_search(text: dict[Lang, str]) -> Callable[[App], QWidget]:
    """Return a view with a query typed in the language of the window."""

    def arrange(app: App) -> QWidget:
        app.window.toolbar.search.set_text("")
        app.window.toolbar.search.set_text(text[app.settings.interface_lang])
        return app.window

    return arrange


def complete(text: dict[Lang, str]) -> Callable[[App], QWidget]:
    """Return a view with a query whose last word is being completed."""

    def arrange(app: App) -> QWidget:
        from PySide6.QtGui import QInputMethodEvent
        from PySide6.QtWidgets import QApplication

        app.window.toolbar.search.set_text("")
        typed = QInputMethodEvent()
        typed.setCommitString(text[app.settings.interface_lang])
        field = app.window.toolbar.search.focusProxy()
        assert field is not None
        QApplication.sendEvent(field, typed)
        return app.window

    return arrange


def show_note(app: App) -> QWidget:
    app.window.detail.view.scroll_to("notes")
    return app.window


def open_navigation(app: App) -> QWidget:
    app.window.show_navigation()
    return app.window


def find_on_page(text: dict[Lang, str]) -> Callable[[App], QWidget]:
    """Return a view with a query typed, its words marked on the page and the second one current."""
    type_it = type_into_search(text)

    def arrange(app: App) -> QWidget:
        type_it(app)
        for _ in range(2):
            app.window.acts["mark-next"].trigger()
        return app.window

    return arrange


def open_dialog(action: str) -> Callable[[App], QWidget]:
    """Return the view of the dialog that an action opens."""

    def arrange(app: App) -> QWidget:
        from PySide6.QtWidgets import QApplication

        app.window.acts[action].trigger()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        return dialog

    return arrange


def open_sheet(app: App) -> QWidget:
    """Open the dialog of a sheet and wait until its pages are drawn."""
    from PySide6.QtCore import QEventLoop

    from celltx_desktop.ui.dialogs.sheet_dialog import SheetDialog

    dialog = open_dialog("print")(app)
    assert isinstance(dialog, SheetDialog)
    drawn = QEventLoop()
    dialog.previewed.connect(drawn.quit)
    drawn.exec()
    return dialog


@dataclass(frozen=True)
class View:
    """Name one view: the place that is open, and what is done before it is drawn."""

    name: str
    place: str
    arrange: Callable[[App], QWidget] = whole_window
    content: Content | None = None
    size: tuple[int, int] = (1280, 800)
    damaged: bool = False


VIEWS = (
    View("welcome", "welcome"),
    View("product-vx-880", "product/vx-880"),
    View("product-yescarta", "product/yescarta"),
    View("product-bilingual", "product/vx-880", content="both", size=(1440, 900)),
    View("class-car-t", "class/car-t"),
    View(
        "hits-narrowed",
        "welcome",
        type_into_search({"zh": "CAR-T 监管机构:FDA", "en": "CAR-T regulator:FDA"}),
    ),
    View("completion", "product/vx-880", complete({"zh": "胰岛 状态:", "en": "islet status:"})),
    View(
        "offers", "welcome", type_into_search({"zh": "胰岛 靶点:CD19", "en": "kymria status:not"})
    ),
    View("hits", "product/vx-880", type_into_search({"zh": "胰岛", "en": "islet"})),
    View("nothing-found", "product/vx-880", type_into_search({"zh": "氨基葡萄糖", "en": "qqq"})),
    View("editors-note", "product/vx-880", show_note),
    View("paragraph", "paragraph/3.3-p2"),
    View("source", "source/review"),
    View("marks", "product/yescarta", find_on_page({"zh": "淋巴瘤", "en": "lymphoma"})),
    View("compare", "compare/vx-880,vx-264"),
    View("compare-every", "compare/vx-880,vx-264/every"),
    View("compare-five", "compare/yescarta,kymriah,breyanzi,tecartus,carvykti"),
    View("settings", "welcome", open_dialog("settings")),
    View("dialog-sheet", "product/yescarta", open_sheet),
    View("dialog-many", "class/car-t", open_dialog("export-many")),
    View("damage", "product/vx-880", damaged=True),
    View("small", "product/yescarta", size=(1024, 640)),
    View("narrow", "product/vx-880", size=(640, 480)),
    View("approvals", "index/approvals"),
    View("regulations", "index/regulations"),
    View("navigation", "product/vx-880", open_navigation, size=(760, 560)),
    View("narrow-hits", "welcome", type_into_search({"zh": "肝", "en": "liver"}), size=(640, 480)),
)


def main(arguments: list[str]) -> int:
    """Draw what was asked for; the names of the pictures are printed."""
    parser = argparse.ArgumentParser(prog="python -m tests.pictures", description=__doc__)
    parser.add_argument("folder", type=Path, help="where the pictures go")
    parser.add_argument("--only", default="", metavar="NAME", help="names that begin like this")
    parser.add_argument("--scale", type=int, default=1, help="pixels of the screen for one")
    options = parser.parse_args(arguments)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    os.environ["QT_SCALE_FACTOR"] = str(options.scale)
    options.folder.mkdir(parents=True, exist_ok=True)
    end = f"@{options.scale}x.png" if options.scale > 1 else ".png"
    for name, picture in itertools.chain(windows(options.only), sheets(options.only)):
        (options.folder / f"{name}{end}").write_bytes(picture)
        print(f"{name}{end}")  # noqa: T201 - it speaks to a terminal
    return 0


def windows(only: str) -> Iterator[tuple[str, bytes]]:
    """Yield the views of the window, in all themes, both languages and both sizes of text."""
    from celltx_desktop.app import make_application

    application = make_application(sys.argv[:1])
    with tempfile.TemporaryDirectory() as folder:
        build(paths.data(), database := Path(folder, "celltx.db"))
        for view in VIEWS:
            names = {
                f"{view.name}-{theme}-{lang}-{zoom}": (theme, lang, zoom)
                for theme, lang, zoom in itertools.product(THEMES, LANGS, ZOOMS)
            }
            chosen = {name: look for name, look in names.items() if name.startswith(only)}
            if chosen:
                yield from drawn(view, chosen, database)
    application.quit()


def drawn(
    view: View, names: dict[str, tuple[ThemeName, Lang, int]], database: Path
) -> Iterator[tuple[str, bytes]]:
    """Yield one view in every look of ``names``."""
    from PySide6.QtWidgets import QApplication

    from celltx_desktop.app import App

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    settings = database.with_name(f"{view.name}.ini")
    app = App(application, damaged_copy(database) if view.damaged else database, settings)
    app.window.resize(*view.size)
    app.open(view.place)
    app.window.show()
    app.verify()
    for name, (theme, lang, zoom) in names.items():
        app.settings.theme, app.settings.interface, app.settings.zoom = theme, lang, zoom
        app.settings.content = view.content or lang
        app.restyle()
        settle(application)  # a field that is still to grow closes its completions
        widget = view.arrange(app)
        settle(application)
        yield name, png(widget)
        if widget is not app.window:
            widget.close()
    app.close()


def settle(application: QApplication) -> None:
    """Wait until the layout stands (each round asks for the next) and all is told of the hits."""
    from PySide6.QtTest import QTest

    from celltx_desktop.present.navigator import PAUSE

    QTest.qWait(2 * PAUSE)
    for _ in range(5):
        application.processEvents()


def png(widget: QWidget) -> bytes:
    from PySide6.QtCore import QBuffer, QIODevice

    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    return bytes(buffer.data().data())


def damaged_copy(database: Path) -> Path:
    """Return a copy of the database whose hash does not fit."""
    copy = Path(shutil.copy(database, database.with_name("damaged.db")))
    copy.with_name(copy.name + HASH_SUFFIX).write_text("0" * 64, "ascii")
    return copy


def sheets(only: str) -> Iterator[tuple[str, bytes]]:
    """Yield every page of the sheets of two products, as typst draws them."""
    from celltx_desktop.export.sheet import pdf, sheet
    from celltx_desktop.pages.book import Book
    from celltx_desktop.store.database import open_database
    from celltx_desktop.store.facts.catalogue import Catalogue

    with tempfile.TemporaryDirectory() as folder:
        build(paths.data(), database := Path(folder, "celltx.db"))
        with closing(open_database(database)) as connection:
            book = Book(Catalogue(connection))
            for product, content in itertools.product(("vx-880", "yescarta"), SHEETS):
                name = f"sheet-{product}-{content}"
                if name.startswith(only):
                    written = sheet.content(book.page(Place(f"product/{product}")), content, "a4")
                    pages = pdf.pictures(written, paths.resources(), 110)
                    yield from ((f"{name}-{n}", page) for n, page in enumerate(pages, 1))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
