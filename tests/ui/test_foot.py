from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices

from celltx_desktop.pages import words
from tests.ui.conftest import Open
from tests.ui.reader import Reader


@pytest.mark.parametrize("width", [640, 900, 1280])
def test_the_quiet_line_is_always_there_and_whole(reader: Reader, width: int) -> None:
    reader.window.resize(width, 600)
    line = reader.window.foot._disclaimer
    assert line.text() == words.DISCLAIMER.en
    reader.bot.waitUntil(lambda: line.height() >= line.heightForWidth(line.width()))


def test_it_says_which_data_this_is_and_that_it_is_whole(open_window: Open) -> None:
    reader = open_window(interface="zh")
    reader.bot.waitUntil(lambda: "数据完好 ✓" in reader.window.foot._data.text())
    assert reader.window.foot._data.text().startswith("综述 2024-08 · ")


def test_a_saved_sheet_is_named_and_its_folder_is_one_click_away(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    saved = reader.window.foot._saved
    assert not saved.isVisible()
    reader.app.commands.sheets.saved.emit(tmp_path / "VX-880.pdf")
    assert "Saved as VX-880.pdf" in saved.text()
    assert "Open folder" in saved.text()
    saved.linkActivated.emit("folder")
    assert opened == [str(tmp_path)]
