"""Tell of an error in one fact: the text is composed here, copied or saved, never sent."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...errors import CelltxError


class ReportDialog(QDialog):
    """Compose a report; ``compose`` gives its text for the reader's words, ``folder`` takes it.

    Signal: failed (CelltxError, when the report could not be saved).
    """

    failed = Signal(object)

    def __init__(
        self, compose: Callable[[str], str], folder: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._compose, self._folder = compose, folder
        self.setWindowTitle(self.tr("Report an error in this fact"))
        self.remark = QPlainTextEdit()
        self.remark.setAccessibleName(self.tr("What is wrong, and how you know"))
        self.remark.setTabChangesFocus(True)
        self.preview = QPlainTextEdit()
        self.preview.setReadOnly(True)
        self.preview.setTabChangesFocus(True)
        self.preview.setAccessibleName(self.tr("Text of the report"))
        caption = QLabel(self.tr("What is wrong, and how you know"))
        caption.setBuddy(self.remark)
        note = QLabel(self.tr("Nothing is sent. Copy or save this text and pass it on yourself."))
        note.setWordWrap(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(8)
        layout.addWidget(caption)
        layout.addWidget(self.remark, 1)
        layout.addWidget(note)
        layout.addWidget(self.preview, 2)
        layout.addLayout(self._buttons())
        line = self.fontMetrics().lineSpacing()  # the room grows with the text
        room = self.screen().availableSize() * 0.9
        self.resize(QSize(30 * line, 25 * line).boundedTo(room))
        self.remark.textChanged.connect(self._draw)
        self._draw()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch()
        for words, work in (
            (self.tr("Copy"), self._copy),
            (self.tr("Save…"), self._save),
            (self.tr("Close"), self.reject),
        ):
            button = QPushButton(words)
            button.clicked.connect(work)
            row.addWidget(button)
        return row

    def _draw(self) -> None:
        self.preview.setPlainText(self._compose(self.remark.toPlainText()))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.preview.toPlainText())

    def _save(self) -> None:
        from ...export import files

        proposed = str(Path(self._folder, self.tr("CellTx report") + ".txt"))
        name, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save the report"), proposed, "TXT (*.txt)"
        )
        if not name:
            return
        try:
            files.write_whole(Path(name), self.preview.toPlainText().encode())
        except CelltxError as error:
            self.failed.emit(error)
