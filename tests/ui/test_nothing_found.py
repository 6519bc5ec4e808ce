from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.conftest import Open
from tests.ui.reader import Reader


def test_an_empty_result_says_so_and_the_page_stays(reader: Reader) -> None:
    before = reader.page
    reader.type("glucosamine")
    nothing = reader.window.nothing
    assert nothing.isVisible()
    assert nothing._text.text().startswith("Nothing here for “glucosamine”.")
    assert not nothing._icon.pixmap().isNull()
    assert reader.page == before


def test_it_speaks_the_language_of_the_window(open_window: Open) -> None:
    reader = open_window("product/vx-880", interface="zh", content="en")
    reader.type("glucosamine")
    assert reader.window.nothing._text.text().startswith("没有找到“glucosamine”。")


def test_what_was_typed_is_shown_as_typed(reader: Reader) -> None:
    reader.type("<b>x {query}</b>")
    assert "“<b>x {query}</b>”" in reader.window.nothing._text.text()
    assert reader.window.nothing._text.textFormat() == Qt.TextFormat.PlainText


def test_the_next_letter_may_find_again(reader: Reader) -> None:
    reader.type("qqx")
    assert reader.window.nothing.isVisible()
    reader.press(Qt.Key.Key_Backspace)
    reader.press(Qt.Key.Key_Backspace)
    reader.press(Qt.Key.Key_Backspace)
    assert reader.window.tree.isVisible()
    reader.type("vx")
    assert reader.window.hits.isVisible()
