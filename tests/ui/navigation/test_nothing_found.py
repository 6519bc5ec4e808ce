from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.ui.conftest import Open
from tests.ui.reader import Reader, labels


def reasons(reader: Reader) -> list[str]:
    """Return what is said, and the headings of what is offered."""
    return [label.text() for label in labels(reader.window.nothing)]


def test_an_empty_result_says_so_and_the_page_stays(reader: Reader) -> None:
    before = reader.page
    reader.type("glucosamine")
    nothing = reader.window.nothing
    assert nothing.isVisible()
    assert reasons(reader)[0].startswith("Nothing here for “glucosamine”.")
    assert [one for one in nothing.findChildren(QLabel) if not one.pixmap().isNull()]
    assert reader.page == before


def test_it_speaks_the_language_of_the_window(open_window: Open) -> None:
    reader = open_window("product/vx-880", interface="zh", content="en")
    reader.type("glucosamine")
    assert reasons(reader)[0].startswith("没有找到“glucosamine”。")


def test_what_was_typed_is_shown_as_typed(reader: Reader) -> None:
    reader.type("<b>x {query}</b>")
    assert "“<b>x {query}</b>”" in reasons(reader)[0]
    assert labels(reader.window.nothing)[0].textFormat() == Qt.TextFormat.PlainText


def test_the_next_letter_may_find_again(reader: Reader) -> None:
    reader.type("qqx")
    assert reader.window.nothing.isVisible()
    reader.press(Qt.Key.Key_Backspace)
    reader.press(Qt.Key.Key_Backspace)
    reader.press(Qt.Key.Key_Backspace)
    assert reader.window.tree.isVisible()
    reader.type("vx")
    assert reader.window.hits.isVisible()


def offers(reader: Reader) -> list[str]:
    return [button.words for button in reader.window.nothing.rows()]


def found_nothing(reader: Reader, text: str) -> None:
    with reader.bot.waitSignal(reader.window.navigator.offersChanged):
        reader.type(text)
    assert reader.window.nothing.isVisible()


def test_a_condition_to_drop_is_offered_and_a_click_drops_it(reader: Reader) -> None:
    found_nothing(reader, "kymria status:discontinued")
    assert offers(reader) == ["Without status:discontinued: 6 entries"]
    assert reasons(reader)[1:] == ["Found with one condition less"]
    reader.click(reader.window.nothing.rows()[0])
    assert reader.field.text() == "kymria"
    assert "Kymriah" in reader.hits
    assert reader.at(reader.field)


def test_a_product_that_is_not_here_is_named_and_what_looks_alike_is_apart(reader: Reader) -> None:
    found_nothing(reader, "GC101")
    assert reasons(reader)[0].startswith("“GC101” is not in this reference. It is a TIL therapy")
    assert reasons(reader)[1] == "Looks alike, but is another name"
    assert offers(reader)[0] == "GT101"


def test_a_code_that_nobody_knows_is_no_slip(reader: Reader) -> None:
    found_nothing(reader, "VX-808")
    assert reasons(reader)[1] == "Looks alike, but is another name"
    assert offers(reader) == ["VX-880"]


def test_the_value_that_was_meant_is_offered(reader: Reader) -> None:
    found_nothing(reader, "car-t target:CD99")
    assert reasons(reader)[1] == "Did you mean"
    assert offers(reader)[0] == "car-t target:CD19"
    reader.click(reader.window.nothing.rows()[0])
    assert reader.hits


def test_the_arrows_reach_the_offers_and_enter_takes_one(reader: Reader) -> None:
    found_nothing(reader, "carvitkee")
    reader.press(Qt.Key.Key_Down)
    first, second, *_ = reader.window.nothing.rows()
    assert reader.at(first)
    reader.press(Qt.Key.Key_Down)
    assert reader.at(second)
    reader.press(Qt.Key.Key_Up)
    reader.press(Qt.Key.Key_Up)
    assert reader.at(reader.field)
    reader.press(Qt.Key.Key_Down)
    reader.press(Qt.Key.Key_Return)
    assert reader.field.text() == "Carvykti"
    assert reader.hits[0].endswith("Carvykti")


def test_where_nothing_helps_nothing_is_offered(reader: Reader) -> None:
    found_nothing(reader, "qqq")
    assert offers(reader) == []
    assert reasons(reader)[1:] == []
