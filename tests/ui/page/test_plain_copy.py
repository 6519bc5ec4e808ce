from __future__ import annotations

from PySide6.QtGui import QGuiApplication

from tests.ui.conftest import Open


def test_a_name_is_whole_on_the_page_and_plain_on_the_clipboard(open_window: Open) -> None:
    reader = open_window("product/tecelra", content="en")
    view = reader.window.detail.view
    assert "HLA-\u2060A*02:01P" in view.toPlainText()
    assert "T-cell" in view.toPlainText(), "a word may be parted"
    view.selectAll()
    reader.window.acts["copy"].trigger()
    copied = QGuiApplication.clipboard().mimeData()
    assert "HLA-A*02:01P" in copied.text()
    assert "HLA-A*02:01P" in copied.html()
    assert "\u2060" not in copied.text() + copied.html()
