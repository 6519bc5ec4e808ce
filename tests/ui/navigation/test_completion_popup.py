"""Completing field words and their values while they are typed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication

from celltx_desktop.domain.place import Place
from celltx_desktop.ui.navigation.completion_popup import CompletionPopup
from tests.ui.conftest import Open
from tests.ui.reader import Reader


def offered(reader: Reader) -> list[str]:
    """Return the rows of the popup, none where it is not to be seen."""
    popup = reader.window.findChild(CompletionPopup)
    if popup is None or not popup.isVisible():
        return []
    items = [popup.topLevelItem(n) for n in range(popup.topLevelItemCount())]
    return [item.text(0) for item in items if item]


def test_a_field_word_is_offered_and_then_its_values(reader: Reader) -> None:
    reader.type("vx reg")
    assert offered(reader) == ["regulator:"]
    reader.press(Qt.Key.Key_Tab)
    assert reader.field.text() == "vx regulator:"
    assert offered(reader)[0] == "Food and Drug Administration (FDA)"
    reader.type("f")
    reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_Return)
    assert reader.field.text() == "vx regulator:FDA "
    assert not offered(reader)
    assert reader.at(reader.field)


def test_both_languages_are_completed(open_window: Open) -> None:
    reader = open_window("product/vx-880", interface="zh", content="zh")
    reader.type("靶点")
    assert offered(reader) == ["靶点:"]
    reader.press(Qt.Key.Key_Tab)
    reader.type("cd1")
    assert "CD19" in offered(reader)
    reader.press(Qt.Key.Key_Tab)
    assert reader.field.text().startswith("靶点:CD")


def test_nothing_is_offered_while_a_name_is_typed(reader: Reader) -> None:
    for character in "tecartus ":
        reader.type(character)
        assert not offered(reader)
    reader.type("细胞")
    assert not offered(reader)


def test_enter_with_nothing_chosen_opens_the_first_hit(reader: Reader) -> None:
    reader.type("kymriah sta")
    assert offered(reader) == ["status:"]
    reader.press(Qt.Key.Key_Return)
    assert reader.name == "Kymriah"


def test_escape_closes_it_and_nothing_else(reader: Reader) -> None:
    reader.type("status:app")
    assert offered(reader)
    reader.press(Qt.Key.Key_Escape)
    assert not offered(reader)
    assert reader.field.text() == "status:app"
    reader.press(Qt.Key.Key_Down)
    assert reader.at(reader.window.hits), "the arrows are the hits' again"


def test_below_the_last_row_lie_the_hits(reader: Reader) -> None:
    reader.type("status:app")
    for _ in range(len(offered(reader)) + 1):
        reader.press(Qt.Key.Key_Down)
    assert reader.at(reader.window.hits)
    assert not offered(reader)


def test_up_from_the_first_row_goes_back_to_the_field(reader: Reader) -> None:
    reader.type("vx sta")
    reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_Up)
    reader.press(Qt.Key.Key_Return)
    assert reader.field.text() == "vx sta"


def test_a_click_completes(reader: Reader) -> None:
    reader.type("status:")
    popup = reader.window.findChild(CompletionPopup)
    assert popup is not None
    reader.click(popup.viewport(), popup.visualRect(popup.model().index(0, 0)).center())
    assert reader.field.text() == "status:Approved "
    assert reader.at(reader.field)


def test_it_stands_below_the_field_and_goes_with_the_keyboard(reader: Reader) -> None:
    reader.type("status:")
    popup = reader.window.findChild(CompletionPopup)
    assert popup is not None
    field = reader.field.mapTo(reader.window, QPoint(0, reader.field.height()))
    assert 0 <= popup.y() - field.y() < 6
    assert popup.x() == field.x()
    reader.window.detail.view.setFocus()
    assert not offered(reader)


def test_text_that_comes_by_itself_offers_nothing(reader: Reader) -> None:
    reader.window.navigator.go(Place("search/status:app"))
    assert reader.field.text() == "status:app"
    assert not offered(reader)


def test_composing_chinese_is_not_disturbed(reader: Reader) -> None:
    reader.field.setFocus()
    QApplication.sendEvent(reader.field, QInputMethodEvent("ba", []))
    assert not offered(reader)
    done = QInputMethodEvent()
    done.setCommitString("靶")
    QApplication.sendEvent(reader.field, done)
    assert offered(reader) == ["靶点:"] or offered(reader) == ["target:"]


def test_within_a_query_nothing_is_offered(reader: Reader) -> None:
    reader.type("sta vx")
    for _ in range(3):
        reader.press(Qt.Key.Key_Left)
    reader.type("t")
    assert not offered(reader)
