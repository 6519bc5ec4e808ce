"""What stands in the tree's place where a query finds nothing: the page stays."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout

from ...domain.search.hit import Hits
from ...present.style import Style
from ...wording import labels, search_words
from ..styled import Styled
from .rows import RowButton, RowColumn

if TYPE_CHECKING:
    from ...domain.search.narrowing import Offers


class NothingFound(Styled, RowColumn):
    """Say that nothing was found, and offer what may help.

    Signal: queryRequested (the query that was chosen instead).
    """

    queryRequested = Signal(str)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._hits = Hits("")
        self._offers: Offers | None = None
        self._icon = QLabel()
        self._text = QLabel(wordWrap=True, textFormat=Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._alike, self._looser = QLabel(), QLabel(wordWrap=True)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(14, 20, 14, 14)
        self._layout.setSpacing(4)
        for widget in (self._icon, self._text, self._alike, self._looser):
            self._layout.addWidget(widget)
        self._layout.addStretch()
        self._buttons: list[RowButton] = []
        self.follow(style)

    def show_hits(self, hits: Hits) -> None:
        """Say that nothing was found, what is known not to be here, and what was not understood."""
        self._hits = hits
        self._offers = None
        self._draw()

    def show_offers(self, offers: Offers) -> None:
        """Offer what may be asked instead."""
        self._offers = offers
        self._draw()

    def rows(self) -> list[RowButton]:
        return self._buttons

    def restyle(self) -> None:
        style = self._style
        self._icon.setPixmap(style.pictures.pixmap("search-x", 40, "ink2"))
        self._text.setFont(style.font(13))
        for heading in (self._alike, self._looser):
            heading.setFont(style.font(12, bold=True))
            heading.setContentsMargins(0, style.px(12), 0, 0)
        self._draw()

    def retranslate(self) -> None:
        self._looser.setText(self.tr("Found with one condition less"))

    def _draw(self) -> None:
        lang = self._style.interface
        notes = [search_words.not_here(one)[lang] for one in self._hits.not_here]
        notes += [search_words.not_understood(one)[lang] for one in self._hits.problems]
        if self._hits.hidden:
            notes.append(search_words.hidden(self._hits.hidden)[lang])
        text = labels.NOTHING_FOUND[lang].format(query=self._hits.query)
        self._text.setText("\n\n".join((*notes, text)))
        has_number = any(map(str.isdigit, self._hits.query)) and not self._hits.problems
        another = self._hits.not_here or has_number
        looks_alike = search_words.LOOKS_ALIKE[lang]
        self._alike.setText(looks_alike if another else self.tr("Did you mean"))
        for button in self._buttons:
            button.deleteLater()
            button.hide()
        self._buttons = []
        offers = self._offers
        names = {name: name for name in offers.nearest} if offers else {}
        looser = {
            one.text: search_words.loosening(one)[lang]
            for one in (offers.loosened if offers else ())
        }
        self._offer(self._alike, names)
        self._offer(self._looser, looser)

    def _offer(self, heading: QLabel, offers: dict[str, str]) -> None:
        """Put a button for each query below its heading."""
        heading.setVisible(bool(offers))
        at = self._layout.indexOf(heading) + 1
        for n, (query, shown) in enumerate(offers.items()):
            button = RowButton("Offer", shown)
            button.setFont(self._style.font(13))
            button.setToolTip(query)
            button.clicked.connect(lambda _=False, query=query: self.queryRequested.emit(query))
            self._layout.insertWidget(at + n, button)
            button.show()  # a layout would do so later, and a hidden button takes no keyboard
            self._buttons.append(button)
