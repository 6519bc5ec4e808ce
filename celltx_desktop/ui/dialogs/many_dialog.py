"""Export many records at once: which, in which form, where to; how far it is, and a way out."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ... import paths
from ...domain.text import Text
from ...errors import CelltxError
from ...export.batch import Form, Job, carry_out
from ...export.groups import RecordGroup
from ...export.names import safe
from ...pages.book import Book
from ...present.style import Style
from ...settings import Settings
from ...wording.errors import sentence
from ..styled import Styled
from .asking import ask_folder, first_folder
from .worker import Worker

_ENDINGS: dict[Form, str] = {
    "booklet": "pdf",
    "folder": "",
    "csv": "csv",
    "json": "json",
    "markdown": "md",
}


class ManyDialog(Styled, QDialog):
    """Export a group of records.

    ``open_book`` opens the pages once more, for the thread that writes.
    Signals: began (a run), saved (path of the last file, how many there are), ended (a run is over,
    however it ended).
    """

    began = Signal()
    saved = Signal(object, int)
    ended = Signal()

    def __init__(
        self,
        groups: Sequence[RecordGroup],
        open_book: Callable[[], AbstractContextManager[Book]],
        settings: Settings,
        style: Style,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._groups, self._open_book, self._settings = groups, open_book, settings
        self._worker: Worker | None = None
        self._began, self._job = 0.0, Job((), "csv", Path(), Text("", ""), "zh")
        names = ("what", "form", "content", "paper")
        self._labels = {name: QLabel() for name in names}
        self.boxes = {name: QComboBox() for name in names}
        self._bar = QProgressBar(textVisible=False)
        self.message = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._go, self._close = QPushButton(), QPushButton()
        self._go.setDefault(True)
        self._lay_out()
        self.follow(style)
        for name, value in (("content", settings.sheet_content), ("paper", settings.paper)):
            self.boxes[name].setCurrentIndex(self.boxes[name].findData(value))
        self._go.clicked.connect(self._ask)
        self._close.clicked.connect(self.reject)
        self.boxes["form"].currentIndexChanged.connect(self._on_form)
        self._show_running(False)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(24)
        form.setVerticalSpacing(12)
        for name, label in self._labels.items():
            label.setBuddy(self.boxes[name])
            form.addRow(label, self.boxes[name])
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(self._go)
        buttons.addWidget(self._close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(14)
        layout.addLayout(form)
        layout.addWidget(self._bar)
        layout.addWidget(self.message)
        layout.addStretch()
        layout.addLayout(buttons)
        self.setMinimumWidth(460)

    def restyle(self) -> None:
        font = self._style.font(13)
        for widget in (*self._labels.values(), *self.boxes.values(), self._go, self._close):
            widget.setFont(font)
        self.message.setFont(font)

    def retranslate(self) -> None:
        lang = self._settings.interface_lang
        choices: dict[str, tuple[str, list[tuple[str, object]]]] = {
            "what": (
                self.tr("Records"),
                [(f"{g.title[lang]} ({len(g.places)})", n) for n, g in enumerate(self._groups)],
            ),
            "form": (
                self.tr("As"),
                [
                    (self.tr("One booklet (PDF)"), "booklet"),
                    (self.tr("A PDF each, in a folder"), "folder"),
                    (self.tr("Table (CSV)"), "csv"),
                    ("JSON", "json"),
                    ("Markdown", "markdown"),
                ],
            ),
            "content": (
                self.tr("Language"),
                [("中文", "zh"), (self.tr("Both, side by side"), "both"), ("English", "en")],
            ),
            "paper": (self.tr("Paper"), [("A4", "a4"), ("Letter", "letter")]),
        }
        self.setWindowTitle(self.tr("Export several"))
        for name, (label, entries) in choices.items():
            self._labels[name].setText(label)
            box, at = self.boxes[name], max(0, self.boxes[name].currentIndex())
            box.clear()
            for text, value in entries:
                box.addItem(text, value)
            box.setCurrentIndex(at)
            box.setAccessibleName(label)
        self._bar.setAccessibleName(self.tr("Progress"))
        self._go.setText(self.tr("Export…"))
        self._show_running(self._worker is not None)

    # -- a run -------------------------------------------------------------------------------

    def _ask(self) -> None:
        """Ask where to, then begin."""
        folder, form = first_folder(self._settings), cast("Form", self.boxes["form"].currentData())
        if form == "folder":
            name = ask_folder(self, self.tr("Folder for the sheets"), folder)
        else:
            group = self._groups[self.boxes["what"].currentData()]
            ending = _ENDINGS[form]
            title = safe(group.title[self._settings.interface_lang])
            proposed = str(Path(folder, f"{title}.{ending}"))
            filters = f"{ending.upper()} (*.{ending})"
            name, _ = QFileDialog.getSaveFileName(self, self.windowTitle(), proposed, filters)
        if name:
            self.begin(Path(name))

    def begin(self, target: Path) -> None:
        """Write what was chosen to ``target`` in a thread beside the window."""
        value = {name: box.currentData() for name, box in self.boxes.items()}
        group = self._groups[value["what"]]
        self._job = Job(
            group.places, value["form"], target, group.title, value["content"], value["paper"]
        )
        job, open_book = self._job, self._open_book

        self._worker = Worker(lambda: carry_out(job, open_book, paths.resources()), self)
        self._worker.advanced.connect(self._on_advanced)
        self._worker.succeeded.connect(self._on_succeeded)
        self._worker.failed.connect(self._on_failed)
        self._worker.stopped.connect(self._on_stopped)
        self._worker.finished.connect(self._on_finished)
        self._bar.setRange(0, len(group.places))
        self._bar.setValue(0)
        self.message.setText("")
        self._show_running(True)
        self.began.emit()
        self._began = time.monotonic()
        self._worker.start()

    def _show_running(self, running: bool) -> None:
        self._bar.setVisible(running)
        self._go.setEnabled(not running)
        for box in self.boxes.values():
            box.setEnabled(not running)
        self._close.setText(self.tr("Cancel") if running else self.tr("Close"))
        if not running:
            self._on_form()

    def _on_form(self) -> None:
        """Offer paper and language only where the form has them."""
        form = self.boxes["form"].currentData()
        self.boxes["paper"].setEnabled(form in ("booklet", "folder"))
        self.boxes["content"].setEnabled(form not in ("csv", "json"))

    def _on_advanced(self, taken: int) -> None:
        count, form, now = len(self._job.places), self._job.form, time.monotonic()
        self._bar.setValue(taken)
        if self._worker is None or self._worker.isInterruptionRequested() or not taken:
            return
        if form != "folder" and taken < count:
            self._began, text = now, self.tr("{done} of {count} records are read.")
        elif form == "booklet":  # typst does not tell how far it is, and to guess would be to lie
            self._bar.setRange(0, 0)
            text = self.tr("The pages are being set, for {seconds} s so far.")
        else:
            text = self.tr("{done} of {count}, about {seconds} s left")
        seconds = now - self._began
        seconds = seconds if form == "booklet" else seconds / taken * (count - taken)
        self._show_message(text.format(done=taken, count=count, seconds=round(seconds)))

    def _on_succeeded(self, path: Path) -> None:
        folder = self._job.form == "folder"
        self._settings.folder = str(path.parent)
        text = self.tr("{count} files are in {folder}.") if folder else self.tr("Saved as {name}")
        self._show_message(
            text.format(count=len(self._job.places), folder=path.parent, name=path.name)
        )
        self.saved.emit(path, len(self._job.places) if folder else 1)

    def _on_failed(self, error: CelltxError) -> None:
        self._show_end(sentence(error, self._settings.interface_lang))

    def _on_stopped(self) -> None:
        self._show_end(self.tr("Cancelled."), self.tr("Nothing was written."))

    def _show_end(self, text: str, nothing: str = "") -> None:
        """Say why the work ended early, and what of it is there nevertheless."""
        if self._job.form == "folder" and (done := self._bar.value()) > 0:
            written = self.tr("{done} of {count} sheets are written, each of them whole.")
            nothing = written.format(done=done, count=len(self._job.places))
        self._show_message(f"{text}\n{nothing}".rstrip())

    def _show_message(self, text: str) -> None:
        """Say how it went, and grow if the text needs it."""
        self.message.setText(text)
        self.resize(self.width(), max(self.height(), self.heightForWidth(self.width())))

    def _on_finished(self) -> None:
        if self._worker is not None:
            self._worker.deleteLater()
        self._worker = None
        self._show_running(False)
        self.ended.emit()

    def reject(self) -> None:
        """Close; while something is written, cancel that instead."""
        if self._worker is None:
            super().reject()
        else:
            self._show_message(self.tr("Cancelling…"))
            self._worker.stop()

    def abandon(self) -> None:
        """Stop at once, because the window goes: wait for the present step."""
        if self._worker is not None:
            self._worker.stop()
            self._worker.finished.disconnect(self._on_finished)
            self._worker.wait()
            self._worker = None
