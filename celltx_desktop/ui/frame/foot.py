"""The foot of the window: the one quiet line, what was put out last, and which data this is."""

from __future__ import annotations

import re
from pathlib import Path

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from ...domain.facts.edition import Edition
from ...present.page_html.markup import escape
from ...present.style import Style
from ...wording import labels
from ..styled import Styled

_SIZE = 13
_EDGE, _GAP = 12, 16
_MOST = 1 / 8
"""The part of the window's height that the foot may take, but for text of the normal size."""


class Foot(Styled, QWidget):
    """Say for whom this is, always whole. Signal: folderRequested (path of the saved sheet)."""

    folderRequested = Signal(object)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self.setObjectName("Foot")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._edition: Edition | None = None
        self._path: Path | None = None
        self._files = 0
        self._copied = False
        self._disclaimer = QLabel(wordWrap=True)
        self._saved = QLabel()
        self._saved.setTextInteractionFlags(
            Qt.TextInteractionFlag.LinksAccessibleByMouse
            | Qt.TextInteractionFlag.LinksAccessibleByKeyboard
        )
        self._saved.linkActivated.connect(self._on_link)
        self._data = QLabel()
        self._lines = QVBoxLayout(self)
        self._lines.setContentsMargins(_EDGE, 4, _EDGE, 4)
        self._lines.setSpacing(0)
        self._line = QHBoxLayout()
        self._line.setSpacing(_GAP)
        self._line.addWidget(self._disclaimer, 1)
        self._line.addWidget(self._saved)
        self._line.addWidget(self._data)
        self._lines.addLayout(self._line)
        self._saved.hide()
        self.follow(style)

    def show_edition(self, edition: Edition) -> None:
        self._edition = edition
        self._draw()

    def show_saved(self, path: Path, files: int = 1) -> None:
        """Say where the sheet is, or how many files are beside it; the link opens its folder."""
        self._path, self._files, self._copied = path, files, False
        self._draw()

    def show_copied(self) -> None:
        """Say that the citation is on the clipboard, which shows nothing by itself."""
        self._path, self._copied = None, True
        self._draw()

    def clear_saved(self) -> None:
        """Take the message away: the reader has gone on."""
        self._path, self._copied = None, False
        self._saved.hide()

    def restyle(self) -> None:
        self._draw()

    retranslate = restyle

    def _on_link(self) -> None:
        self.folderRequested.emit(self._path)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Give the quiet line all the width where it would have to wrap beside the data.

        The text grows with the page's, as far as it leaves most of a small window to the page.
        """
        wanted = self._style.px(_SIZE)
        sizes = range(wanted, min(wanted, _SIZE) - 1, -1)
        size = next((size for size in sizes if self._fits(size)), sizes[-1])
        font = self._font(size)
        for label in (self._disclaimer, self._saved, self._data):
            label.setFont(font)
        alone = self._stacked(QFontMetrics(font))
        self._data.setWordWrap(alone)
        if alone != (self._line.indexOf(self._disclaimer) < 0):
            layout = self._lines if alone else self._line
            layout.insertWidget(0, self._disclaimer, 0 if alone else 1)

    def _font(self, size: int) -> QFont:
        font = self._style.font()
        font.setPixelSize(size)
        return font

    def _stacked(self, metrics: QFontMetrics) -> bool:
        texts = (self._disclaimer.text(), self._data.text())
        needed = sum(metrics.horizontalAdvance(text) for text in texts)
        return needed + 2 * _EDGE + _GAP > self.width()

    def _fits(self, size: int) -> bool:
        metrics = QFontMetrics(self._font(size))
        if not self._stacked(metrics):
            return True
        room = QRect(0, 0, self.width() - 2 * _EDGE, 0)
        lines = (
            metrics.boundingRect(room, int(Qt.TextFlag.TextWordWrap), label.text()).height()
            for label in (self._disclaimer, self._data)
        )
        return sum(lines) <= self.window().height() * _MOST

    def _draw(self) -> None:
        lang = self._style.interface
        self._disclaimer.setText(labels.DISCLAIMER[lang])
        if self._edition is not None:
            line = labels.edition_line(self._edition)[lang]
            self._data.setText(_kept_together(line))
            self._data.setAccessibleName(line)
        self._fit()
        if self._copied:
            self._saved.setText(self.tr("Citation copied"))
            self._saved.show()
        elif self._path is not None:
            one, more = self.tr("Saved as {name}"), self.tr("{count} files saved")
            text = one if self._files == 1 else more
            text = text.format(name=escape(self._path.name), count=self._files)
            folder = self.tr("Open folder")  # lupdate overlooks what stands inside an f-string
            self._saved.setText(f'{text} &nbsp;<a href="folder">{folder}</a>')
            self._saved.show()


def _kept_together(line: str) -> str:
    """Let no line begin within the last part: a tick alone says nothing."""
    before, dot, last = line.rpartition(" · ")
    last = re.sub(r"(?<=[\u4e00-\u9fff])(?=[\u4e00-\u9fff])", "\u2060", last)
    return before + dot + last.replace(" ", "\u00a0")
