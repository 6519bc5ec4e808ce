"""The sections of a page in a menu, where there is no room for their list."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QToolButton

from ...domain.text import Text
from ...pages.page import Page
from ...present.style import Style
from ...wording import labels
from ..styled import Styled


def sections(page: Page) -> list[tuple[str, Text]]:
    """Return id and title of every section of a page, its sources being the last."""
    titles = [(section.id, section.title) for section in page.sections]
    return [*titles, ("sources", labels.SOURCES)] if page.sources else titles


class ContentsButton(Styled, QToolButton):
    """Offer the sections. Signal: sectionRequested (id)."""

    sectionRequested = Signal(str)

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._page: Page | None = None
        self.clicked.connect(self._open)
        self.hide()
        self.follow(style)

    def show_page(self, page: Page) -> None:
        """Offer the sections of another page."""
        self._page = page

    def retranslate(self) -> None:
        text = self.tr("On this page")
        self.setText(f" {text}")
        self.setToolTip(text)
        self.setAccessibleName(text)

    def restyle(self) -> None:
        self.setIcon(self._style.pictures.icon("book-open", self._style.px(18), "ink"))

    def _open(self) -> None:
        if self._page is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for name, title in sections(self._page):
            entry = menu.addAction(title[self._style.lang].replace("&", "&&"))
            entry.triggered.connect(lambda _=False, name=name: self.sectionRequested.emit(name))
        menu.popup(self.mapToGlobal(self.rect().bottomLeft()))
