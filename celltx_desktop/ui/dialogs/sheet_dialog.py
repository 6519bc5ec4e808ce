"""What a sheet is to hold, beside a preview of its real pages; print and save from here."""

from __future__ import annotations

from collections.abc import Generator
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QSize, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import QImage, QPageSize
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ...domain.text import Content
from ...errors import CelltxError
from ...pages.page import Page
from ...present.style import Style
from ...settings import PaperName, Settings
from ...wording.errors import sentence
from ..styled import Styled
from .preview import Preview
from .sheets import Sheets
from .worker import Worker

if TYPE_CHECKING:
    from ...export.sheet import data

_PATIENCE = 80
"""Milliseconds of quiet before the preview is drawn again."""
_PAPERS = {"a4": QPageSize.PageSizeId.A4, "letter": QPageSize.PageSizeId.Letter}


class SheetDialog(Styled, QDialog):
    """Choose language, paper and sections. Signal: previewed (the shown pages are up to date)."""

    previewed = Signal()

    def __init__(
        self,
        page: Page,
        sheets: Sheets,
        settings: Settings,
        style: Style,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._page, self._sheets, self._settings = page, sheets, settings
        self._worker: Worker | None = None
        self._stale = False
        self._quiet = QTimer(self, singleShot=True, interval=_PATIENCE)
        self._quiet.timeout.connect(self._draw)
        self._labels = {name: QLabel() for name in ("content", "paper", "sections")}
        self._note = QLabel(wordWrap=True)
        self._languages, self._papers = QComboBox(), QComboBox()
        self.sections = QListWidget()
        self.sections.setWordWrap(True)
        self.preview = Preview(style, settings.sheet_zoom)
        self._print, self._save, self._close = QPushButton(), QPushButton(), QPushButton()
        self._fill()
        self._lay_out()
        self._wire()
        self.resize(QSize(1130, 780).boundedTo(self.screen().availableSize() * 0.9))
        self.follow(style)
        self._quiet.start()

    def _fill(self) -> None:
        for code in ("zh", "both", "en"):
            self._languages.addItem("", code)
        for name, code in (("A4", "a4"), ("Letter", "letter")):
            self._papers.addItem(name, code)
        self._languages.setCurrentIndex(self._languages.findData(self._settings.sheet_content))
        self._papers.setCurrentIndex(self._papers.findData(self._settings.paper))
        from ...export.sheet.order import optional

        lang, out = self._settings.interface_lang, self._settings.sheet_left_out
        for name, title in optional(self._page):
            item = QListWidgetItem(title[lang], self.sections)
            item.setData(Qt.ItemDataRole.UserRole, name)
            state = Qt.CheckState.Unchecked if name in out else Qt.CheckState.Checked
            item.setCheckState(state)

    def _lay_out(self) -> None:
        choices = QVBoxLayout()
        choices.setSpacing(6)
        for name, widget in (
            ("content", self._languages),
            ("paper", self._papers),
            ("sections", self.sections),
        ):
            self._labels[name].setBuddy(widget)
            choices.addWidget(self._labels[name])
            choices.addWidget(widget, 1 if widget is self.sections else 0)
            if widget is not self.sections:
                choices.addSpacing(8)
        choices.addWidget(self._note)
        buttons = QHBoxLayout()
        buttons.addStretch()
        for button in (self._print, self._save, self._close):
            buttons.addWidget(button)
        self._print.setDefault(True)
        side = self._side = QWidget()
        side.setLayout(choices)
        choices.setContentsMargins(0, 0, 0, 0)
        middle = QHBoxLayout()
        middle.setSpacing(20)
        middle.addWidget(side)
        middle.addWidget(self.preview, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 16, 20, 16)
        layout.setSpacing(14)
        layout.addLayout(middle, 1)
        layout.addLayout(buttons)

    def _wire(self) -> None:
        self._languages.activated.connect(self._on_choice)
        self._papers.activated.connect(self._on_choice)
        self.sections.itemChanged.connect(self._on_choice)
        self.preview.sizeRequested.connect(self._on_size)
        self._print.clicked.connect(self._on_print)
        self._save.clicked.connect(self._on_save)
        self._close.clicked.connect(self.reject)

    def restyle(self) -> None:
        style = self._style
        widgets = (self._languages, self._papers, self.sections, self._print, self._save)
        for widget in (*self._labels.values(), *widgets, self._close):
            widget.setFont(style.font(13))
        self._note.setFont(style.font(12))
        self._side.setFixedWidth(min(style.px(250), self.width() * 2 // 5))

    def retranslate(self) -> None:
        self.setWindowTitle(self.tr("Sheet of {name}").format(
            name=self._page.title[self._settings.interface_lang]
        ))  # fmt: skip
        for name, words in (
            ("content", self.tr("Language")),
            ("paper", self.tr("Paper")),
            ("sections", self.tr("On the sheet")),
        ):
            self._labels[name].setText(words)
        for n, words in enumerate(("中文", self.tr("Both, side by side"), "English")):
            self._languages.setItemText(n, words)
        self._languages.setAccessibleName(self.tr("Language"))
        self._papers.setAccessibleName(self.tr("Paper"))
        self.sections.setAccessibleName(self.tr("On the sheet"))
        self._note.setText(
            self.tr("Warnings are always there. A sheet that lacks something says so on itself.")
        )
        self._print.setText(self.tr("Print…"))
        self._save.setText(self.tr("Save as PDF…"))
        self._close.setText(self.tr("Close"))

    # -- what was chosen ---------------------------------------------------------------------

    def content(self) -> data.Sheet:
        """Return the sheet as it was chosen."""
        from ...export.sheet import sheet

        lang = cast("Content", self._languages.currentData())
        paper = cast("PaperName", self._papers.currentData())
        return sheet.content(self._page, lang, paper, self._unchecked())

    def _unchecked(self) -> frozenset[str]:
        items = [self.sections.item(n) for n in range(self.sections.count())]
        return frozenset(
            item.data(Qt.ItemDataRole.UserRole)
            for item in items
            if item.checkState() == Qt.CheckState.Unchecked
        )

    def _on_choice(self) -> None:
        """Remember what was chosen; what this page does not have stays as it was."""
        names = (self.sections.item(n).data(Qt.ItemDataRole.UserRole)
                 for n in range(self.sections.count()))  # fmt: skip
        settings = self._settings
        settings.sheet_content = self._languages.currentData()
        settings.sheet_left_out = (settings.sheet_left_out - frozenset(names)) | self._unchecked()
        settings.paper = self._papers.currentData()
        self._quiet.start()

    def _on_size(self) -> None:
        self._settings.sheet_zoom = self.preview.zoom
        self._quiet.start()

    def _on_print(self) -> None:
        self._sheets.print(self.content(), self)

    def _on_save(self) -> None:
        self._sheets.save(self._page, self.content(), self)

    # -- the preview -------------------------------------------------------------------------

    def _draw(self) -> None:
        """Draw the pages beside the window; what changes meanwhile is drawn after them."""
        if self._worker is not None:
            self._stale = True
            return
        content = self.content()
        ppi = self.preview.ppi(_size(content))

        def work() -> Generator[object, None, None]:
            yield [QImage.fromData(page) for page in self._sheets.pictures(content, ppi)]

        self._worker = Worker(work, self)
        self._worker.succeeded.connect(self.preview.show_pages)
        self._worker.failed.connect(self._on_failed)
        self._worker.finished.connect(self._on_drawn)
        self._worker.start()

    def _on_failed(self, error: CelltxError) -> None:
        self.preview.show_words(sentence(error, self._settings.interface_lang))

    def _on_drawn(self) -> None:
        if self._worker is not None:
            self._worker.deleteLater()
        self._worker = None
        if self._stale:
            self._stale = False
            self._draw()
        else:
            self.previewed.emit()

    def done(self, result: int) -> None:
        """Close; a page that is just being drawn is waited for."""
        self._quiet.stop()
        if self._worker is not None:
            self._worker.finished.disconnect(self._on_drawn)
            self._worker.wait()
            self._worker = None
        super().done(result)


def _size(content: data.Sheet) -> QSizeF:
    """Return the size of the paper in points."""
    size = QPageSize(_PAPERS[content["common"]["paper"]]).size(QPageSize.Unit.Point)
    return size.transposed() if content["common"]["wide"] else size
