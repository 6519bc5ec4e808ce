"""What is marked on a page, apart from how one gets there."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QTextBrowser
from pytestqt.qtbot import QtBot

from celltx_desktop import paths
from celltx_desktop.present import theme
from celltx_desktop.ui.page.page_marks import PageMarks

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
