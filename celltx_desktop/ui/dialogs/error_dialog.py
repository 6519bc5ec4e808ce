"""Two kinds of failure: the world's is told kindly, ours is shown with what helps to mend it."""

from __future__ import annotations

from collections.abc import Callable

import PySide6
from PySide6.QtCore import QLibraryInfo, QObject, Qt, QTranslator, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget

from ... import __version__, paths
from ...domain.text import Lang
from ...errors import CelltxError
from ...faults import SHOWN
from ...store.database import SQLITE
from ...wording import errors as words


def versions() -> str:
    """Return the versions that a report of an error needs."""
    import platform

    return (
        f"CellTx Desktop {__version__}, Python {platform.python_version()},"
        f" PySide6 {PySide6.__version__}, SQLite {SQLITE}, {platform.platform()}"
    )


def tell(error: CelltxError, lang: Lang, parent: QWidget | None = None) -> None:
    """Say what happened and what to do; the program goes on."""
    box = QMessageBox(
        QMessageBox.Icon.Warning, "CellTx Desktop", words.sentence(error, lang), parent=parent
    )
    box.addButton(words.CLOSE[lang], QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def fault_box(error: BaseException, lang: Lang, *, ends: bool = False) -> QMessageBox:
    """Return the dialog of a failure that nobody awaited, with all that helps to mend it.

    ``ends`` says that the program could not start and ends with it.
    """
    box = QMessageBox(QMessageBox.Icon.Critical, "CellTx Desktop", "")
    box.setTextFormat(Qt.TextFormat.PlainText)
    if isinstance(error, CelltxError):
        box.setText(words.sentence(error, lang))
    else:
        box.setText((words.NO_START if ends else words.FAULT)[lang])
        box.setInformativeText(words.LOG[lang].format(path=paths.log()))
    if ends and lang == "zh":  # no window has brought Qt's own Chinese words yet
        translator = QTranslator(box)
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        if translator.load("qtbase_zh_CN", folder):
            QApplication.installTranslator(translator)
    box.setDetailedText(_details(error))
    copy = box.addButton(words.COPY[lang], QMessageBox.ButtonRole.ActionRole)
    copy.clicked.disconnect()  # it would close the dialog
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(box.detailedText()))
    close = box.addButton(words.CLOSE[lang], QMessageBox.ButtonRole.RejectRole)
    box.setDefaultButton(close)
    box.setEscapeButton(close)
    return box


def show_start_failure(error: Exception, lang: Lang) -> None:
    """Show why the program cannot start, also where there is no application object yet."""
    application = QApplication.instance() or QApplication(["celltx-desktop"])
    box = fault_box(error, lang, ends=True)
    box.exec()
    del box, application  # in this order


def _details(error: BaseException) -> str:
    import traceback

    return "".join((versions(), "\n\n", *traceback.format_exception(error)))


class FaultDialogs(QObject):
    """Show faults from any thread, in one dialog at a time; ``lang`` is asked for each."""

    _arrived = Signal(object, int)

    def __init__(self, lang: Callable[[], Lang], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lang = lang
        self._box: QMessageBox | None = None
        self._further = 0
        # Later and in this thread: nothing may open while a widget is just being painted
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def show(self, error: BaseException, times: int = 1) -> None:
        """Show a fault that came the given number of times."""
        self._arrived.emit(error, times)

    def finish(self) -> None:
        """Wait until the reader has seen what came while the window closed."""
        QApplication.sendPostedEvents(self)
        if self._box is not None:
            self._box.exec()

    def _on_arrived(self, error: BaseException, times: int) -> None:
        lang = self._lang()
        if self._box is not None:
            self._further += 1
            further = words.FURTHER[lang].format(count=self._further, path=paths.log())
            self._box.setInformativeText(further)
            self._box.setDetailedText(f"{self._box.detailedText()}\n\n{_details(error)}")
            return
        box = self._box = fault_box(error, lang)
        self._further = 0
        if times == SHOWN:
            box.setInformativeText(words.LAST_TIME[lang].format(path=paths.log()))
        box.setParent(QApplication.activeWindow(), box.windowFlags())
        box.setWindowModality(Qt.WindowModality.ApplicationModal)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.destroyed.connect(self._on_closed)
        box.show()

    def _on_closed(self) -> None:
        self._box = None
