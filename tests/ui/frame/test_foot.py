from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices

from celltx_desktop.wording import labels
from tests.ui.conftest import Open
from tests.ui.reader import Reader


@pytest.mark.parametrize("width", [640, 900, 1280])
def test_the_quiet_line_is_always_there_and_whole(reader: Reader, width: int) -> None:
    reader.window.resize(width, 600)
    line = reader.window.foot._disclaimer
    assert line.text() == labels.DISCLAIMER.en
    reader.bot.waitUntil(lambda: line.height() >= line.heightForWidth(line.width()))


def test_the_date_of_the_supplement_goes_with_it(reader: Reader) -> None:
    told = reader.window.foot._data
    assert "supplement to 2026-10" in told.text()
    reader.keys("F7")
    assert told.text().startswith("Review 2024-08 · data")
    reader.keys("F7")
    assert "supplement to 2026-10" in told.text()


@pytest.mark.parametrize("size", [(640, 480), (1024, 640), (1280, 800)])
@pytest.mark.parametrize("interface", ["zh", "en"])
@pytest.mark.parametrize("zoom", [100, 200, 300])
def test_it_grows_with_the_text_and_nothing_of_it_is_cut(
    open_window: Open, zoom: int, interface: str, size: tuple[int, int]
) -> None:
    reader = open_window(interface=interface)
    reader.app.settings.zoom = zoom
    reader.app.restyle()
    reader.window.resize(*size)
    labels = (reader.window.foot._disclaimer, reader.window.foot._data)

    def whole() -> bool:
        return all(
            label.height() >= label.heightForWidth(label.width())
            if label.wordWrap()
            else label.width() >= label.sizeHint().width()
            for label in labels
        )

    reader.bot.waitUntil(whole)
    if zoom == 200 and size == (1280, 800):
        assert labels[0].font().pixelSize() >= 20
    reader.bot.waitUntil(lambda: reader.window.foot.height() < size[1] / 5)
    reader.bot.waitUntil(whole)


def test_it_says_which_data_this_is_and_that_it_is_whole(open_window: Open) -> None:
    reader = open_window(interface="zh")
    told = reader.window.foot._data
    reader.bot.waitUntil(lambda: told.accessibleName().endswith("数据完好 ✓"))
    assert "数\u2060据\u2060完\u2060好\u00a0✓" in told.text(), "no line holds the tick alone"
    assert reader.window.foot._data.text().startswith("综述 2024-08 · ")


def test_a_saved_sheet_is_named_and_its_folder_is_one_click_away(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    saved = reader.window.foot._saved
    assert not saved.isVisible()
    reader.app.commands.outlets.sheets.saved.emit(tmp_path / "VX-880.pdf", 1)
    assert "Saved as VX-880.pdf" in saved.text()
    assert "Open folder" in saved.text()
    saved.linkActivated.emit("folder")
    assert opened == [str(tmp_path)]
