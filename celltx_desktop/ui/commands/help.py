"""What the program is, and which keys it has."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QDialog, QGridLayout, QLabel, QMessageBox, QVBoxLayout, QWidget

from ... import __version__, paths
from ...pages.book import Book
from ...present.style import Style
from ...wording import labels
from ...wording.errors import LOG
from ..dialogs.scrolling import Scrolling
from ..main_window import MainWindow


class Help(QObject):
    """Tell of the program over one window."""

    def __init__(self, window: MainWindow, book: Book, style: Style) -> None:
        super().__init__()
        self._window, self._book, self._style = window, book, style

    def show_keys(self) -> None:
        """List every action with its keys."""
        native = QKeySequence.SequenceFormat.NativeText
        rows = [
            (action.text(), "   ".join(keys.toString(native) for keys in action.shortcuts()))
            for action in self._window.acts.all()
        ]
        rows[4:4] = [  # after the search
            (self.tr("Into the hits and out again"), "↓   ↑"),
            (self.tr("Open what is chosen"), QKeySequence("Return").toString(native)),
            (self.tr("Clear the search, then back to the tree"), "Esc"),
        ]
        dialog = QDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Keys"))
        dialog.setFont(self._style.font(13))
        area = Scrolling(_table(rows))
        area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the arrows scroll
        layout = QVBoxLayout(dialog)
        layout.addWidget(area)
        area.fit_dialog()
        dialog.open()

    def show_about(self) -> None:
        """Tell which program and which data this is."""
        lang = self._window.settings.interface_lang
        box = QMessageBox(QMessageBox.Icon.NoIcon, "CellTx Desktop", "", parent=self._window)
        box.setText(
            f"CellTx Desktop {__version__}\n{labels.edition_line(self._book.edition)[lang]}"
        )
        log = LOG[lang].format(path=paths.log())
        box.setInformativeText(f"{labels.DISCLAIMER[lang]}\n\n{labels.ABOUT[lang]}\n\n{log}")
        box.addButton(self.tr("Close"), QMessageBox.ButtonRole.AcceptRole)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.open()


def _table(rows: list[tuple[str, str]]) -> QWidget:
    table = QWidget()
    grid = QGridLayout(table)
    grid.setHorizontalSpacing(32)
    for n, row in enumerate(rows):
        for column, text in enumerate(row):
            grid.addWidget(QLabel(text), n, column)
    return table
