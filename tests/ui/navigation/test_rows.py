"""A column of rows under the keyboard, and words that are longer than their row."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QIcon, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout
from pytestqt.qtbot import QtBot

from celltx_desktop.ui.navigation.rows import RowButton, RowColumn

Key = Qt.Key


class Column(RowColumn):
    """Hold three rows."""

    def __init__(self) -> None:
        super().__init__()
        self.held = [RowButton("Row", words) for words in ("first", "second", "third")]
        layout = QVBoxLayout(self)
        for row in self.held:
            layout.addWidget(row)

    def rows(self) -> Sequence[RowButton]:
        return self.held


@pytest.fixture
def column(qtbot: QtBot) -> Column:
    made = Column()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    made.enter()
    return made


def at(column: Column) -> list[str]:
    return [row.words for row in column.held if row.hasFocus()]


def press(*keys: Qt.Key) -> None:
    for key in keys:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, key)


def test_the_arrows_go_through_the_rows_and_stop_at_the_last(column: Column) -> None:
    assert at(column) == ["first"]
    press(Key.Key_Down)
    assert at(column) == ["second"]
    press(Key.Key_Down, Key.Key_Down)
    assert at(column) == ["third"]
    press(Key.Key_Up)
    assert at(column) == ["second"]


def test_rows_that_are_hidden_are_passed_over(column: Column) -> None:
    column.held[1].hide()
    press(Key.Key_Down)
    assert at(column) == ["third"]
    column.held[0].hide()
    column.enter()
    assert at(column) == ["third"]


@pytest.mark.parametrize("keys", [(Key.Key_Up,), (Key.Key_Down, Key.Key_Escape)])
def test_up_from_the_first_row_and_escape_leave(
    qtbot: QtBot, column: Column, keys: tuple[Qt.Key, ...]
) -> None:
    with qtbot.waitSignal(column.leaveRequested):
        press(*keys)


def test_up_from_a_later_row_does_not_leave(qtbot: QtBot, column: Column) -> None:
    press(Key.Key_Down)
    with qtbot.assertNotEmitted(column.leaveRequested):
        press(Key.Key_Up, Key.Key_Down, Key.Key_Down, Key.Key_Down)


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Right, Key.Key_Space])
def test_these_keys_press_a_row(qtbot: QtBot, column: Column, key: Qt.Key) -> None:
    with qtbot.waitSignal(column.held[0].clicked):
        press(key)


def test_a_column_without_rows_takes_no_keyboard(qtbot: QtBot, column: Column) -> None:
    for row in column.held:
        row.hide()
    column.enter()
    with qtbot.waitSignal(column.leaveRequested):
        QTest.keyClick(column, Key.Key_Up)


def test_words_end_where_the_row_ends_and_are_whole_to_a_screen_reader(qtbot: QtBot) -> None:
    words = "  " + "Regulator: FDA 10 · EC 8 · " * 4
    row = RowButton("Row", words)
    qtbot.addWidget(row)
    row.resize(200, 30)
    row.show()
    assert row.text().endswith("…")
    assert row.fontMetrics().horizontalAdvance(row.text()) <= 200
    assert row.accessibleName() == words.strip()
    assert (row.objectName(), row.words) == ("Row", words)
    short = row.text()
    pixmap = QPixmap(16, 16)
    pixmap.fill(Qt.GlobalColor.black)
    row.setIcon(QIcon(pixmap))
    row.resize(201, 30)
    assert len(row.text()) < len(short), "the icon takes room too"
    row.resize(2000, 30)
    assert row.text() == words


def test_an_ampersand_is_no_key(qtbot: QtBot) -> None:
    row = RowButton("Row")
    qtbot.addWidget(row)
    row.resize(400, 30)
    row.set_words("R&D")
    assert row.text() == "R&&D"
    assert row.accessibleName() == "R&D"
