"""What is marked on a page; from a hit to its words, and from one to the next."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QTextBrowser, QToolButton
from pytestqt.qtbot import QtBot

from celltx_desktop import paths
from celltx_desktop.domain.place import Place
from celltx_desktop.present import theme
from celltx_desktop.ui.page.mark_count import MarkCount
from celltx_desktop.ui.page.page_marks import PageMarks
from tests.ui.conftest import Open
from tests.ui.reader import Reader

LIGHT = theme.load(paths.resources() / "themes", "light")


@pytest.fixture
def view(qtbot: QtBot) -> QTextBrowser:
    browser = QTextBrowser()
    qtbot.addWidget(browser)
    return browser


def marked(view: QTextBrowser, html: str, *phrases: tuple[str, ...]) -> list[str]:
    marks = PageMarks(view)
    view.setHtml(html)
    marks.set_phrases(phrases)
    marks.lay(LIGHT)
    return [mark.cursor.selectedText() for mark in view.extraSelections()]


def test_a_phrase_does_not_reach_into_the_next_cell_or_line(view: QTextBrowser) -> None:
    html = "<table><tr><td>islet</td><td>cells</td></tr></table><p>islet</p><p>cell<br>islet"
    assert marked(view, f"{html} cell</p>", ("islet", "cell")) == ["islet cell"]


def test_a_part_of_a_word_counts_where_no_word_begins_so(view: QTextBrowser) -> None:
    assert marked(view, "<p>NCT04786262, 4786262</p>", ("4786262",)) == ["4786262"]
    assert marked(view, "<p>NCT04786262</p>", ("4786262",)) == ["4786262"]


def test_a_place_at_the_margin_is_no_text(view: QTextBrowser) -> None:
    html = '<p>S1 is a protein <a href="spot:0">S1</a></p>'
    assert len(marked(view, html, ("s", "1"))) == 1


def test_characters_that_qt_counts_twice_move_no_mark(view: QTextBrowser) -> None:
    assert marked(view, "<p>𠀀𠀁 islet ﬁne</p>", ("islet",), ("fine",)) == ["islet", "ﬁne"]


def test_the_current_mark_differs_by_more_than_its_colour(view: QTextBrowser) -> None:
    marks = PageMarks(view)
    view.setHtml("<p>islet and islet</p>")
    marks.set_phrases((("islet",),))
    marks.lay(LIGHT)
    assert not any(one.format.fontUnderline() for one in view.extraSelections())
    marks.step(1)
    first, second = view.extraSelections()
    assert (first.format.fontUnderline(), second.format.fontUnderline()) == (True, False)
    assert first.format.background() != second.format.background()


# -- from the search to the page ------------------------------------------------------------------


def in_view(reader: Reader) -> bool:
    """Tell whether the current mark is seen."""
    view = reader.window.detail.view
    (mark,) = [one for one in view.extraSelections() if one.format.fontUnderline()]
    rect = view.cursorRect(mark.cursor)
    return bool(rect.top() >= 0 and rect.bottom() <= view.viewport().height())


def find(reader: Reader, text: str) -> None:
    """Type a query and open the best hit."""
    reader.type(text)
    reader.press(Qt.Key.Key_Return)


def test_a_hit_found_by_what_it_says_shows_its_first_mark(open_window: Open) -> None:
    reader = open_window(interface="zh")
    find(reader, "leukemia FDA")
    assert reader.name == "Kymriah"
    assert "→白血病←" in reader.marked or "→FDA←" in reader.marked
    assert reader.count == f"1 / {len(reader.marked)}"
    assert in_view(reader)


@pytest.mark.parametrize("query", ["yescarta", "ajls", "yescatra"])
def test_a_hit_found_by_its_name_opens_at_its_warnings(open_window: Open, query: str) -> None:
    reader = open_window(interface="zh")
    find(reader, query)
    assert reader.name == "Yescarta"
    assert reader.window.detail.view.verticalScrollBar().value() == 0
    assert reader.count == f"– / {len(reader.marked)}"
    reader.keys("F3")
    assert reader.count == f"1 / {len(reader.marked)}"
    assert in_view(reader)


def scrolled_away(reader: Reader) -> int:
    """Read on to the end of the page; return how far that is."""
    bar = reader.window.detail.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    return bar.value()


def test_what_is_chosen_again_opens_at_its_top_again(open_window: Open) -> None:
    reader = open_window("product/yescarta")
    bar = reader.window.detail.view.verticalScrollBar()
    scrolled_away(reader)
    find(reader, "yescarta")
    assert bar.value() == 0, "it was on show already"
    left = scrolled_away(reader)
    reader.window.tree.placeRequested.emit(Place("class/car-t"))
    find(reader, "yescarta")
    assert bar.value() == 0, "it had been left further down"
    scrolled_away(reader)
    reader.keys("Alt+Left")
    reader.keys("Alt+Left")
    assert (reader.name, bar.value()) == ("Yescarta", left), "who goes back finds it as it was"


def test_a_comparison_that_is_opened_again_begins_at_its_names(open_window: Open) -> None:
    reader = open_window("compare/yescarta,kymriah")
    scrolled_away(reader)
    reader.keys("F4")
    assert reader.window.detail.view.verticalScrollBar().value() == 0


def test_f3_walks_through_the_marks_and_round(open_window: Open) -> None:
    reader = open_window(interface="zh")
    find(reader, "胰岛")
    count = len(reader.marked)
    reader.keys("F3")
    reader.keys("F3")
    assert (reader.marked.index("→胰岛←"), reader.count) == (1, f"2 / {count}")
    for _ in range(count - 1):
        assert in_view(reader)
        reader.keys("F3")
    assert reader.count == f"1 / {count}"
    reader.keys("Shift+F3")
    assert reader.count == f"{count} / {count}"
    assert in_view(reader)


def test_the_source_pane_follows_the_marks(open_window: Open) -> None:
    reader = open_window(interface="zh")
    find(reader, "胰岛")
    assert reader.source.startswith("出处：")
    reader.keys("F3")
    assert "3.3" in reader.source
    assert not reader.source.startswith("出处：")


def test_escape_takes_the_marks_away(reader: Reader) -> None:
    find(reader, "yescarta")
    assert reader.marked
    reader.press(Qt.Key.Key_Escape)
    assert not reader.marked
    assert not reader.count
    find(reader, "yescarta")
    reader.window.detail.view.setFocus()
    reader.press(Qt.Key.Key_Escape)
    assert not reader.marked, "on the page too, and the query stays"
    assert reader.field.text() == "yescarta"
    reader.keys("F3")
    assert reader.marked, "F3 brings them back"


def test_a_statement_that_was_found_is_turned_to(reader: Reader) -> None:
    reader.type("insulin")
    reader.window.hits.placeRequested.emit(Place("class/islet#statement-8"))
    assert "glucose and secreting →insulin←," in around_current(reader)
    assert in_view(reader)
    assert not reader.count.startswith("1 /"), "it is not the first on its page"


def around_current(reader: Reader) -> str:
    """Return the paragraph of the current mark."""
    marks = reader.window.detail.view.extraSelections()
    (mark,) = [one for one in marks if one.format.fontUnderline()]
    text, at = mark.cursor.block().text(), mark.cursor.block().position()
    start, end = mark.cursor.selectionStart() - at, mark.cursor.selectionEnd() - at
    return f"{text[:start]}→{text[start:end]}←{text[end:]}"


@pytest.mark.parametrize(
    ("query", "place", "marked"),
    [
        ("ajls", "product/yescarta", "阿基仑赛"),  # the sound of a name
        ("kymirah", "product/kymriah", "Kymriah"),  # a slip
        ("vx880", "product/vx-880", "VX-880"),  # another spelling
        ("胰島", "class/islet", "胰岛"),  # traditional characters
        ("４７８６２６２", "product/vx-880", "4786262"),  # full width, inside a number
    ],
)
def test_what_was_meant_is_marked(open_window: Open, query: str, place: str, marked: str) -> None:
    reader = open_window(interface="zh")
    find(reader, query)
    assert reader.app.navigator.place == place
    assert marked in {one.strip("→←") for one in reader.marked}


def test_a_word_of_the_other_language_marks_its_translation(open_window: Open) -> None:
    reader = open_window(content="en")
    find(reader, "胰岛")
    assert {one.strip("→←").lower() for one in reader.marked} >= {"islet", "islets"}


def test_f3_finds_the_words_on_a_page_that_is_open_already(reader: Reader) -> None:
    reader.type("patients")
    assert not reader.marked, "typing leaves the page alone"
    reader.keys("F3")
    assert reader.name == "VX-880"
    assert reader.marked[0].strip("→←") == "patients"
    assert in_view(reader)


def test_f3_without_a_search_does_nothing(reader: Reader) -> None:
    reader.keys("F3")
    assert not reader.marked
    assert not reader.count


def test_marks_survive_theme_and_zoom_and_the_current_one_stays(reader: Reader) -> None:
    find(reader, "CD19")
    reader.window.tree.placeRequested.emit(Place("product/yescarta"))
    reader.keys("F3")
    reader.keys("F3")
    before = reader.marked, reader.count
    reader.app.settings.theme = "dark"
    reader.app.restyle()
    reader.keys("Ctrl++")
    assert (reader.marked, reader.count) == before
    reader.bot.waitUntil(lambda: in_view(reader))


def test_another_language_stays_at_the_same_statement(reader: Reader) -> None:
    find(reader, "CD19")
    reader.window.tree.placeRequested.emit(Place("product/yescarta"))
    for _ in range(3):
        reader.keys("F3")
    source, marks = reader.source, len(reader.marked)
    reader.keys("Ctrl+2")
    assert len(reader.marked) > marks
    assert reader.count[0] != "–"
    assert in_view(reader)
    assert reader.source == source


def test_back_returns_to_where_the_page_was_left(reader: Reader) -> None:
    find(reader, "CD19")
    reader.window.tree.placeRequested.emit(Place("product/yescarta"))
    assert reader.count.startswith("–"), "a page that was not found opens at its top"
    for _ in range(4):
        reader.keys("F3")
    left = reader.window.detail.view.verticalScrollBar().value()
    assert left > 0
    reader.window.tree.placeRequested.emit(Place("product/vx-880"))
    reader.keys("Alt+Left")
    assert reader.window.detail.view.verticalScrollBar().value() == left
    assert reader.marked


def test_the_reader_may_scroll_away_from_a_mark(reader: Reader) -> None:
    find(reader, "CD19")
    reader.window.tree.placeRequested.emit(Place("product/yescarta"))
    reader.keys("F3")
    reader.window.detail.view.setFocus()
    reader.press(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    bar = reader.window.detail.view.verticalScrollBar()
    bar.setValue(bar.maximum())
    bar.triggerAction(bar.SliderAction.SliderToMaximum)
    reader.app.settings.theme = "dark"
    reader.app.restyle()
    assert bar.value() == bar.maximum()


def test_the_buttons_step_too(open_window: Open) -> None:
    reader = open_window(interface="zh")
    find(reader, "胰岛")
    buttons = reader.window.detail.findChild(MarkCount)
    assert isinstance(buttons, MarkCount)
    previous, following = buttons.findChildren(QToolButton)
    reader.click(following)
    reader.click(following)
    assert reader.count.startswith("2 /")
    reader.click(previous)
    assert reader.count.startswith("1 /")


def test_a_folded_group_opens_only_for_words_inside(open_window: Open) -> None:
    reader = open_window("class/msc")
    assert "Show 4 more" in reader.page
    reader.type("phagocytosis")
    reader.keys("F3")
    assert "Show 4 more" in reader.page
    reader.field.selectAll()
    reader.type("curb inflammation")
    reader.keys("F3")
    assert "Show 4 more" not in reader.page
    assert "→curb←" in reader.marked
