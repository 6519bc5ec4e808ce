"""How many words are found on the page, and the way from one to the next."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from celltx_desktop.ui.page.mark_count import MarkCount
from tests.present.test_style import style


def made(qtbot: QtBot, *actions: QAction) -> tuple[MarkCount, QLabel]:
    count = MarkCount(style(), actions)
    qtbot.addWidget(count)
    (label,) = count.findChildren(QLabel)
    return count, label


def test_it_is_there_as_long_as_something_is_marked(qtbot: QtBot) -> None:
    count, _ = made(qtbot)
    assert not count.isVisible()
    count.show_count(0, 1)
    assert count.isVisible()
    count.show_count(0, 0)
    assert not count.isVisible()


def test_it_says_at_which_mark_the_reader_is(qtbot: QtBot) -> None:
    count, label = made(qtbot)
    count.show_count(0, 7)
    assert label.text() == "– / 7"
    count.show_count(3, 7)
    assert label.text() == "3 / 7"
    assert label.accessibleName() == "Found words on this page: 3 of 7"
    assert label.toolTip() == label.accessibleName()


def test_the_buttons_stay_under_the_pointer(qtbot: QtBot) -> None:
    """The label is from the first as wide as it can get."""
    count, label = made(qtbot)
    count.show_count(0, 100)
    before = label.minimumWidth()
    count.show_count(100, 100)
    assert label.minimumWidth() == before
    assert before > label.fontMetrics().horizontalAdvance(label.text())


def test_it_has_a_button_an_action(qtbot: QtBot) -> None:
    actions = [QAction("Back"), QAction("Forward")]
    count, _ = made(qtbot, *actions)
    count.show_count(1, 2)
    buttons = count.findChildren(QToolButton)
    assert [button.defaultAction() for button in buttons] == actions
    with qtbot.waitSignal(actions[1].triggered):
        buttons[1].click()
