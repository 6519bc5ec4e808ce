"""The red bar of a database that is not the published one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPushButton

from celltx_desktop.domain.database import HASH_SUFFIX
from celltx_desktop.wording import labels as words
from tests.ui.conftest import Open
from tests.ui.reader import Reader, find, labels


@pytest.fixture
def damaged(real_database: Path, tmp_path: Path) -> Path:
    """Return a copy of the database in which one digit is another."""
    copy = Path(shutil.copy(real_database, tmp_path / "celltx.db"))
    shutil.copy(f"{real_database}{HASH_SUFFIX}", f"{copy}{HASH_SUFFIX}")
    content = copy.read_bytes()
    assert b"NCT04786262" in content
    copy.write_bytes(content.replace(b"NCT04786262", b"NCT04786263", 1))
    return copy


def bar_is_up(reader: Reader) -> None:
    reader.bot.waitUntil(reader.window.damage.isVisible)


def test_it_stays_on_every_page_and_after_every_key(open_window: Open, damaged: Path) -> None:
    reader = open_window("product/vx-880", database=damaged)
    bar_is_up(reader)
    for keys in ("Alt+Home", "Alt+Left", "Ctrl+1", "Ctrl++", "Esc", "F9"):
        reader.keys(keys)
        assert reader.window.damage.isVisible()
    assert "failed its check" in labels(reader.window.foot)[-1].accessibleName()


def test_it_cannot_be_closed(open_window: Open, damaged: Path) -> None:
    reader = open_window(database=damaged)
    bar_is_up(reader)
    only = find(reader.window.damage, QPushButton)
    assert only.text() == "Copy details"
    reader.click(only)
    assert "SQLite" in QGuiApplication.clipboard().text()
    assert str(damaged) in QGuiApplication.clipboard().text()
    assert reader.window.damage.isVisible()


def test_it_speaks_the_language_of_the_window(open_window: Open, damaged: Path) -> None:
    reader = open_window(database=damaged)
    bar_is_up(reader)
    assert labels(reader.window.damage)[-1].text() == words.DAMAGED.en
    reader.app.settings.interface = "zh"
    reader.app.restyle()
    assert labels(reader.window.damage)[-1].text() == words.DAMAGED.zh
    assert find(reader.window.damage, QPushButton).text() == "复制详情"


def test_a_database_without_its_hash_is_not_trusted(open_window: Open, damaged: Path) -> None:
    damaged.with_name(damaged.name + HASH_SUFFIX).unlink()
    bar_is_up(open_window(database=damaged))


def test_a_whole_database_shows_no_bar(reader: Reader) -> None:
    reader.bot.waitUntil(lambda: "data intact ✓" in labels(reader.window.foot)[-1].accessibleName())
    assert not reader.window.damage.isVisible()
