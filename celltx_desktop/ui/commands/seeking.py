"""Walk from mark to mark of what is searched for."""

from __future__ import annotations

from PySide6.QtCore import QObject

from ...domain.search.hit import Hits
from ...present.navigator import Navigator
from ..page.detail import Detail


class Seeking(QObject):
    """Lead the reader of a page to the words that were searched for."""

    def __init__(self, navigator: Navigator, detail: Detail) -> None:
        super().__init__(detail)
        self._navigator, self._detail = navigator, detail

    def next(self) -> None:
        self._detail.step_mark(1, self._navigator.marks())

    def previous(self) -> None:
        self._detail.step_mark(-1, self._navigator.marks())

    def on_hits(self, hits: Hits | None) -> None:
        """Take the marks away with the query."""
        if hits is None:
            self._detail.clear_marks()
