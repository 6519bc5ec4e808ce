from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QFontDatabase

from celltx_desktop import paths
from celltx_desktop.present import fonts


def find_with(
    monkeypatch: pytest.MonkeyPatch, installed: list[str], platform: str = "linux"
) -> tuple[fonts.Stacks, list[str]]:
    """Look for fonts where only ``installed`` are there; return also what was loaded."""
    loaded: list[str] = []

    def load(file: str) -> int:
        loaded.append(Path(file).name)
        return 0

    monkeypatch.setattr(QFontDatabase, "families", lambda: installed)
    monkeypatch.setattr(QFontDatabase, "addApplicationFont", load)
    monkeypatch.setattr(sys, "platform", platform)
    return fonts.find(paths.resources() / "fonts"), loaded


def test_each_language_asks_for_its_own_face_first(monkeypatch: pytest.MonkeyPatch) -> None:
    stacks, loaded = find_with(monkeypatch, ["DejaVu Sans", "Noto Sans", "Noto Sans CJK SC"])
    assert stacks.families("zh") == ["Noto Sans CJK SC", "Noto Sans", "DejaVu Sans"]
    assert stacks.families("en") == ["Noto Sans", "DejaVu Sans", "Noto Sans CJK SC"]
    assert not loaded


def test_the_bundled_fonts_come_where_there_is_no_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    stacks, loaded = find_with(monkeypatch, ["DejaVu Sans"])
    assert loaded == ["CellTxSansSC-Regular.otf", "CellTxSans-Regular.ttf"]
    assert stacks.families("zh") == [fonts.OWN_CHINESE, "DejaVu Sans"]
    assert stacks.families("en") == ["DejaVu Sans", fonts.OWN_CHINESE]


def test_a_system_without_any_font_gets_both_of_ours(monkeypatch: pytest.MonkeyPatch) -> None:
    stacks, _ = find_with(monkeypatch, [])
    assert stacks.families("en") == [fonts.OWN_LATIN, fonts.OWN_CHINESE]


@pytest.mark.parametrize(
    ("platform", "chinese"), [("win32", "Microsoft YaHei UI"), ("darwin", "PingFang SC")]
)
def test_other_systems_have_their_own(
    monkeypatch: pytest.MonkeyPatch, platform: str, chinese: str
) -> None:
    stacks, loaded = find_with(monkeypatch, [chinese, "Noto Sans CJK SC"], platform)
    assert stacks.families("zh") == [chinese]
    assert not loaded


def test_the_bundled_fonts_can_be_loaded_under_their_names() -> None:
    folder = paths.resources() / "fonts"
    for file, family in (
        ("CellTxSansSC-Regular.otf", fonts.OWN_CHINESE),
        ("CellTxSans-Regular.ttf", fonts.OWN_LATIN),
    ):
        number = QFontDatabase.addApplicationFont(str(folder / file))
        assert QFontDatabase.applicationFontFamilies(number) == [family]
        QFontDatabase.removeApplicationFont(number)


def test_a_style_sheet_gets_quoted_names() -> None:
    stacks = fonts.Stacks(("A B", "C"), ("C", "A B"))
    assert stacks.css("zh") == "'A B', 'C'"
    assert stacks.css("en") == "'C', 'A B'"
