"""Copy a text without the signs that only keep a line from ending inside a name.

Names such as ``HLA-A*02:01`` are held together by word joiners, for Qt ends a line at any hyphen
before a letter; a copied joiner would keep the name from being found elsewhere.
"""

from __future__ import annotations

from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QTextBrowser

_JOINER = "\u2060"


class PlainCopy(QTextBrowser):
    """Put on the clipboard what is read."""

    def createMimeDataFromSelection(self) -> QMimeData:
        data = super().createMimeDataFromSelection()
        if data.hasText() and _JOINER in (text := data.text()):
            html = data.html().replace(_JOINER, "")
            data.setText(text.replace(_JOINER, ""))
            data.setHtml(html)
        return data
