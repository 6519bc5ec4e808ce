"""Two kinds of failure: the world's is told kindly, ours is shown with what helps to mend it."""

from __future__ import annotations

from types import TracebackType

import PySide6
from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from ... import __version__
from ...domain.text import Lang
from ...errors import CelltxError
from ...store.database import SQLITE
from ...wording.errors import sentence


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
        QMessageBox.Icon.Warning, "CellTx Desktop", sentence(error, lang), parent=parent
    )
    box.addButton(QCoreApplication.translate("Errors", "Close"), QMessageBox.ButtonRole.AcceptRole)
    box.exec()


def report(
    kind: type[BaseException], error: BaseException, trace: TracebackType | None
) -> QMessageBox:
    """Show an error of ours with versions and traceback, ready to copy."""
    import traceback

    text = "".join((versions(), "\n\n", *traceback.format_exception(kind, error, trace)))
    box = QMessageBox(QMessageBox.Icon.Critical, "CellTx Desktop", "")
    box.setText(
        QCoreApplication.translate(
            "Errors",
            "Something in this program went wrong. Your data is unchanged. Please send the details"
            " below to its makers.",
        )
    )
    box.setDetailedText(text)
    copy = box.addButton(
        QCoreApplication.translate("Errors", "Copy details"), QMessageBox.ButtonRole.ActionRole
    )
    copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(text))
    box.addButton(QCoreApplication.translate("Errors", "Close"), QMessageBox.ButtonRole.AcceptRole)
    box.open()
    return box
