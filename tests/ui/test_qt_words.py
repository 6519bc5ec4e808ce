"""Qt's own file dialog, where the system has none."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFileDialog

from tests.ui.conftest import Open
from tests.ui.reader import texts

LATIN = re.compile("[A-Za-z]{2,}")
NOT_WORDS = r"QFileDialog|PDF|\*\.pdf|Alt\+\w+|root|/[\w./-]*"


def test_no_english_word_stands_in_the_chinese_file_dialog(open_window: Open) -> None:
    reader = open_window(interface="zh")
    dialog = QFileDialog(reader.window, "导出", "/")
    dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter("PDF (*.pdf)")
    dialog.show()
    found = texts(dialog)
    for view in dialog.findChildren(QAbstractItemView):
        model = view.model()
        across = Qt.Orientation.Horizontal
        found += [str(model.headerData(n, across) or "") for n in range(model.columnCount())]
    assert "大小" in found
    assert not {text for text in found if LATIN.search(re.sub(NOT_WORDS, "", text))}
    dialog.close()
    dialog.deleteLater()
