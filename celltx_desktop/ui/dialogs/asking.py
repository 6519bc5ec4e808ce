"""Ask for a folder, with the system's own dialog where there is one."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QFileInfo, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from ...settings import Settings


class FolderDialog(QFileDialog):
    """Ask for a folder; in Qt's own dialog a new name makes one."""

    def __init__(self, parent: QWidget | None, title: str, folder: str) -> None:
        super().__init__(parent, title, folder)
        self.setFileMode(QFileDialog.FileMode.Directory)
        self.setOption(QFileDialog.Option.ShowDirsOnly)

    def accept(self) -> None:
        """Make the folder that was named, if its own folder is there."""
        for name in self.selectedFiles():
            with suppress(OSError):  # the dialog itself says what is wrong with it
                Path(name).mkdir(exist_ok=True)
        super().accept()


def ask_folder(parent: QWidget, title: str, folder: str) -> str:
    """Return the folder that the reader chose, empty where they thought better of it."""
    dialog = FolderDialog(parent, title, folder)
    chosen = dialog.selectedFiles()[0] if dialog.exec() else ""
    dialog.deleteLater()
    return chosen


def first_folder(settings: Settings) -> str:
    """Return where the last file went, else the person's documents, else their own folder."""
    place = QStandardPaths.writableLocation
    documents = place(QStandardPaths.StandardLocation.DocumentsLocation)
    offered = (settings.folder, documents, place(QStandardPaths.StandardLocation.HomeLocation))
    return next((folder for folder in offered if folder and QFileInfo(folder).isDir()), "")
