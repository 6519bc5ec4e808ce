from __future__ import annotations

import itertools
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtGui import QDesktopServices

from celltx_desktop.ui.frame.foot import Foot
from celltx_desktop.wording import labels as words
from tests.ui.conftest import Open
from tests.ui.reader import Reader, labels


@pytest.mark.parametrize("width", [640, 900, 1280])
def test_the_quiet_line_is_always_there_and_whole(reader: Reader, width: int) -> None:
    reader.window.resize(width, 600)
    line = labels(reader.window.foot)[0]
    assert line.text() == words.DISCLAIMER.en
    reader.bot.waitUntil(lambda: line.height() >= line.heightForWidth(line.width()))


def test_the_date_of_the_supplement_goes_with_it(reader: Reader) -> None:
    assert "supplement to 2026-12" in reader.foot[-1]
    reader.keys("F7")
    assert reader.foot[-1].startswith("Review 2024-08 · data")
    reader.keys("F7")
    assert "supplement to 2026-12" in reader.foot[-1]


def is_whole(foot: Foot) -> bool:
    return all(
        label.height() >= label.heightForWidth(label.width())
        if label.wordWrap()
        else label.width() >= label.sizeHint().width()
        for label in labels(foot)
    )


@pytest.mark.parametrize("interface", ["zh", "en"])
def test_it_grows_with_the_text_and_nothing_of_it_is_cut(open_window: Open, interface: str) -> None:
    reader = open_window(interface=interface)
    foot = reader.window.foot
    sizes = [(640, 480), (1024, 640), (1280, 800)]
    for zoom, (width, height) in itertools.product([100, 200, 300], sizes):
        reader.app.settings.zoom = zoom
        reader.app.restyle()
        reader.window.resize(width, height)
        reader.bot.waitUntil(partial(is_whole, foot))
        if zoom == 200 and width == 1280:
            assert labels(foot)[0].font().pixelSize() >= 20
        reader.bot.waitUntil(partial(is_low, foot, height / 5))
        reader.bot.waitUntil(partial(is_whole, foot))


def is_low(foot: Foot, most: float) -> bool:
    return foot.height() < most


def test_it_says_which_data_this_is_and_that_it_is_whole(open_window: Open) -> None:
    reader = open_window(interface="zh")
    edition = labels(reader.window.foot)[-1]
    reader.bot.waitUntil(lambda: edition.accessibleName().endswith("数据完好 ✓"))
    assert "数\u2060据\u2060完\u2060好\u00a0✓" in edition.text(), "no line holds the tick alone"
    assert edition.text().startswith("综述 2024-08 · ")


def test_a_saved_sheet_is_named_and_its_folder_is_one_click_away(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toLocalFile()))
    assert len(reader.foot) == 2
    reader.app.commands.outlets.sheets.saved.emit(tmp_path / "VX-880.pdf", 1)
    _, saved, _ = labels(reader.window.foot)
    assert "Saved as VX-880.pdf" in saved.text()
    assert "Open folder" in saved.text()
    saved.linkActivated.emit("folder")
    assert opened == [str(tmp_path)]
