"""Put the window together: database, pages, navigator, widgets, and how they are dressed."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import closing, contextmanager
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLibraryInfo, QLocale, QObject, Qt, QTimer, QTranslator
from PySide6.QtGui import QGuiApplication, QIcon, QPixmap
from PySide6.QtWidgets import QApplication

from . import __version__, paths
from .domain.place import Place
from .domain.text import Lang
from .errors import CelltxError
from .pages.book import WELCOME, Book
from .pages.lists.outline import outline
from .present import fonts
from .present.models.hits_model import HitsModel
from .present.models.tree_model import TreeModel
from .present.navigator import Navigator
from .present.style import Style
from .settings import Settings, default_file
from .store.database import intact, open_database
from .store.facts.catalogue import Catalogue
from .ui.commands.commands import Commands
from .ui.main_window import MainWindow
from .ui.wiring import wire

if TYPE_CHECKING:
    import logging

    from .store.search.search import Search


def make_application(arguments: list[str]) -> QApplication:
    """Return the application object, the only one, with its name, icon and style."""
    application = QApplication.instance()
    if not isinstance(application, QApplication):
        application = QApplication([*arguments, "-style", "Fusion"])
    application.setApplicationName("celltx-desktop")
    application.setApplicationDisplayName("CellTx Desktop")
    application.setApplicationVersion(__version__)
    application.setWindowIcon(QIcon(str(paths.resources() / "icons" / "celltx.svg")))
    return application


class App(QObject):
    """Own one window and everything behind it; without ``keep`` no setting is written."""

    def __init__(
        self,
        application: QApplication,
        database: Path,
        settings_file: Path | None = None,
        *,
        keep: bool = True,
    ) -> None:
        super().__init__()
        self._application = application
        self._database = database
        self.settings = Settings(settings_file or default_file(), keep=keep)
        self._connection = open_database(database)
        try:
            self._build()
        except Exception:
            self._connection.close()
            raise

    def _build(self) -> None:
        self._catalogue = catalogue = Catalogue(self._connection)
        self._supplement = True
        self.book = Book(catalogue)
        self.navigator = Navigator(self.book, lambda: self._search, self)
        self._translators: list[QTranslator] = []
        self._spoken: Lang | None = None
        folder, ratio = paths.resources(), self._application.devicePixelRatio()
        style = Style(folder, self.settings, fonts.find(folder / "fonts"), ratio)
        self.style = style
        self._dress()
        self._translate()
        self._set_scope()
        self._tree_model = TreeModel(outline(catalogue), style.lang, self)
        self.window = MainWindow(
            self.navigator,
            self._tree_model,
            HitsModel(self.navigator.reason, self.navigator.all_hits, style.lang, self),
            self.settings,
            style,
            (folder / "page" / "page.css").read_text("utf-8"),
            self._details,
        )
        self.commands = Commands(self.window, self.book, self._open_book, style)
        wire(self.window, self.commands, style)
        self.commands.styleRequested.connect(self.restyle)
        self.commands.supplementRequested.connect(self.show_supplement)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_system_theme)
        self._put_on_sheet()  # at last: a widget is polished anew wherever it is put
        self.window.show_edition(self.book.edition)

    @cached_property
    def _search(self) -> Search:
        from .store.search.search import Search

        return Search(self._connection)

    def open(self, place: str = "") -> None:
        """Show a place, or the welcome page. Raises CelltxError where there is no such page."""
        self.navigator.open(Place(place) or WELCOME)

    def show(self, failure: CelltxError | None = None) -> None:
        """Show the window where it was, and tell what failed before it could be seen.

        The database's bytes are looked at after the first frame.
        """
        self.commands.restore()
        if failure is not None:
            QTimer.singleShot(0, self, lambda: self.commands.tell(failure))
        self.window.painted.connect(self._on_first_frame, Qt.ConnectionType.QueuedConnection)
        self.window.show()

    def execute(self) -> int:
        """Run until the window is closed and return the exit code."""
        return self._application.exec()

    def trace(self, log: logging.Logger) -> None:
        """Write down what the reader does."""
        log.debug("%s, settings %s", self._details(), self.settings.store.fileName())
        self.navigator.placeChanged.connect(partial(log.debug, "place %s"))
        self.navigator.hitsChanged.connect(lambda _: log.debug("query %s", self.navigator.query))

    def paint(self) -> QPixmap:
        """Show the window, paint it once and return what was painted."""
        self.paint_once()
        return self.window.grab()

    def paint_once(self) -> None:
        """Show the window and wait until its first frame is painted."""
        self.window.show()
        self._application.processEvents()
        _settle_memory()

    def verify(self) -> None:
        """Compare the database with the published one; a mismatch raises the red bar."""
        whole = intact(self._database)
        self.book.set_intact(whole)
        self.window.show_edition(self.book.edition)
        if not whole:  # the page on show must know it too; otherwise nothing on it changes
            self.navigator.refresh()

    def restyle(self) -> None:
        """Show the window as the settings say; every widget hears of it through Qt's events."""
        self.style.refresh()
        self._dress()
        self._translate()
        self._put_on_sheet()

    def show_supplement(self) -> None:
        """Show the supplement or hide it, as the settings say."""
        if self._set_scope():
            self._tree_model.show(outline(self._catalogue))
            self.window.show_edition(self.book.edition)
            self.navigator.reload()

    @contextmanager
    def _open_book(self) -> Iterator[Book]:
        """Open the same pages once more: a connection belongs to the thread that opened it."""
        with closing(open_database(self._database)) as connection:
            book = Book(Catalogue(connection))
            book.show_supplement(self._supplement)
            if self.book.edition.intact is not None:
                book.set_intact(self.book.edition.intact)
            yield book

    def _set_scope(self) -> bool:
        """Show the supplement or hide it, as the settings say; return whether that is new."""
        if self.settings.supplement == self._supplement:
            return False
        self._supplement = self.settings.supplement
        self.book.show_supplement(self._supplement)
        return True

    def _dress(self) -> None:
        """Give Qt's own widgets the colours and the font of the style."""
        self._application.setPalette(self.style.theme.palette())
        self._application.setFont(self.style.font())

    def _put_on_sheet(self) -> None:
        """Give all widgets the style sheet, and with it the font of the application.

        Also where the sheet is the same: under a style sheet ``setFont`` alone does nothing.
        """
        # Else Qt keeps the font of a widget's first dress and gives it back with every new parent
        propagate = Qt.ApplicationAttribute.AA_UseStyleSheetPropagationInWidgetStyles
        self._application.setAttribute(propagate)
        folder = paths.resources()
        sheet = (folder / "themes" / "window.qss").read_text("utf-8")
        self._application.setStyleSheet(self.style.theme.fill(sheet, folder / "icons"))

    def close(self) -> None:
        """Close the window and the database."""
        if self.window.isVisible():
            self.window.close()
        self.navigator.leave()
        self._connection.close()

    def _on_first_frame(self) -> None:
        _settle_memory()
        self.verify()
        self._search.prepare()

    def _on_system_theme(self) -> None:
        if self.settings.theme == "system":
            self.restyle()

    def _translate(self) -> None:
        """Load the window's language; Qt hands a LanguageChange down to every widget."""
        if (lang := self.style.interface) == self._spoken:
            return
        for old in self._translators:
            self._application.removeTranslator(old)
        self._translators = []
        if lang == "zh":
            own = str(paths.resources() / "i18n")
            qts = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            for name, folder in (("qtbase_zh_CN", qts), ("celltx_zh", own)):
                translator = QTranslator(self)
                if translator.load(name, folder):
                    self._application.installTranslator(translator)
                    self._translators.append(translator)
        chinese = QLocale(QLocale.Language.Chinese)
        QLocale.setDefault(chinese if lang == "zh" else QLocale.system())  # dates in file dialogs
        self._spoken = lang
        QApplication.sendPostedEvents(None, QEvent.Type.LanguageChange)  # before it is painted

    def _details(self) -> str:
        from .ui.dialogs.error_dialog import versions

        return f"{versions()}\n{self._database}"


def _settle_memory() -> None:
    """Look for garbage from now on, but never again among what the start has made."""
    gc.freeze()
    gc.enable()
