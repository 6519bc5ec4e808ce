"""The three-part switch of the content's language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from celltx_desktop.domain.text import Content
from tests.ui.conftest import Open
from tests.ui.reader import Reader, find


def buttons(reader: Reader) -> dict[Content, QToolButton]:
    switch = reader.window.toolbar.languages
    words: dict[Content, str] = {"zh": "中", "both": "Both", "en": "EN"}
    return {content: find(switch, QToolButton, text) for content, text in words.items()}


def test_a_click_changes_the_content_and_not_the_window(reader: Reader) -> None:
    reader.click(buttons(reader)["zh"])
    assert "糖尿病" in reader.page
    assert "Diabetes" not in reader.page
    assert reader.window.acts["settings"].text() == "Settings"
    reader.click(buttons(reader)["both"])
    assert "糖尿病" in reader.page
    assert "Diabetes" in reader.page
    reader.click(buttons(reader)["en"])
    assert "糖尿病" not in reader.page


@pytest.mark.parametrize(
    ("keys", "content"), [("Ctrl+1", "zh"), ("Ctrl+2", "both"), ("Ctrl+3", "en")]
)
def test_keys_do_the_same_and_the_button_follows(
    reader: Reader, keys: str, content: Content
) -> None:
    reader.keys(keys)
    assert reader.app.settings.content == content
    checked = [name for name, button in buttons(reader).items() if button.isChecked()]
    assert checked == [content]


def test_it_is_kept_over_a_restart(reader: Reader, open_window: Open) -> None:
    reader.keys("Ctrl+2")
    again = open_window("product/vx-880")
    assert buttons(again)["both"].isChecked()
    assert "糖尿病" in again.page


def test_the_keyboard_reaches_it(reader: Reader) -> None:
    buttons(reader)["zh"].setFocus(Qt.FocusReason.TabFocusReason)
    reader.press(Qt.Key.Key_Space)
    assert reader.app.settings.content == "zh"
