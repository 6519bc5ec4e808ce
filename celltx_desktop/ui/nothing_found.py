"""What stands in the tree's place where a query finds nothing: the page stays."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ..domain.hit import Hits
from ..pages import search_words, words
from ..present.style import Style


class NothingFound(QWidget):
    """Say that nothing was found, and what may help."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._hits = Hits("")
        self._icon = QLabel()
        self._text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(14, 20, 14, 14)
        layout.setSpacing(12)
        layout.addWidget(self._icon)
        layout.addWidget(self._text)
        layout.addStretch()
        self._style: Style | None = None

    def show_hits(self, hits: Hits) -> None:
        """Say that nothing was found, and what of the query was not understood."""
        self._hits = hits
        self._draw()

    def restyle(self, style: Style) -> None:
        self._style = style
        self._icon.setPixmap(style.pictures.pixmap("search-x", 40, "ink2"))
        self._text.setFont(style.font(13))
        self._draw()

    def _draw(self) -> None:
        if self._style is not None:
            lang = self._style.interface
            told = [search_words.problem(one)[lang] for one in self._hits.problems]
            text = words.NOTHING_FOUND[lang].format(query=self._hits.query)
            self._text.setText("\n\n".join((*told, text)))
