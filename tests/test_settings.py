from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QLocale, QSettings

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Content, Lang
from celltx_desktop.settings import (
    PAST_PLACES,
    PAST_QUERIES,
    SHEET_ZOOMS,
    ZOOM_STEPS,
    Settings,
    default_file,
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "celltx.ini"


def again(file: Path, change: Callable[[Settings], None]) -> Settings:
    """Change the settings, close them, and return what the next start reads."""
    settings = Settings(file)
    change(settings)
    del settings
    return Settings(file)


def speaking(monkeypatch: pytest.MonkeyPatch, locale: QLocale) -> None:
    monkeypatch.setattr(QLocale, "system", lambda: locale)


INI = QSettings.Format.IniFormat
CHINA = QLocale(QLocale.Language.Chinese, QLocale.Country.China)
AMERICA = QLocale(QLocale.Language.English, QLocale.Country.UnitedStates)
BRITAIN = QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def test_everything_has_a_default(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    speaking(monkeypatch, BRITAIN)
    settings = Settings(file)
    assert (settings.theme, settings.interface, settings.zoom) == ("system", "system", 100)
    assert (settings.source_pane, settings.supplement, settings.folder) == (True, True, "")
    assert settings.remembered("geometry").isEmpty()
    assert not file.exists(), "reading writes nothing"


@pytest.mark.parametrize(
    ("locale", "lang", "paper"),
    [(CHINA, "zh", "a4"), (AMERICA, "en", "letter"), (BRITAIN, "en", "a4")],
)
def test_the_system_decides_until_the_reader_does(
    file: Path, monkeypatch: pytest.MonkeyPatch, locale: QLocale, lang: Lang, paper: str
) -> None:
    speaking(monkeypatch, locale)
    settings = Settings(file)
    assert (settings.interface_lang, settings.content, settings.paper) == (lang, lang, paper)


@pytest.mark.parametrize("content", ["zh", "both", "en"])
def test_content_and_window_are_chosen_apart(
    file: Path, monkeypatch: pytest.MonkeyPatch, content: Content
) -> None:
    speaking(monkeypatch, CHINA)

    def change(settings: Settings) -> None:
        settings.content = content
        settings.interface = "en"

    kept = again(file, change)
    assert (kept.interface_lang, kept.content) == ("en", content)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *[("theme", theme) for theme in ("system", "light", "dark", "high-contrast")],
        *[("interface", interface) for interface in ("system", "zh", "en")],
        *[("zoom", step) for step in ZOOM_STEPS],
        *[("paper", paper) for paper in ("a4", "letter")],
        *[("source_pane", shown) for shown in (True, False)],
        *[("supplement", shown) for shown in (True, False)],
        *[("sheet_content", content) for content in ("zh", "both", "en")],
        *[("sheet_zoom", size) for size in SHEET_ZOOMS],
        ("sheet_left_out", frozenset({"names", "trials"})),
        ("folder", "/somewhere/细胞 sheets"),
    ],
)
def test_every_choice_is_kept(file: Path, name: str, value: object) -> None:
    kept = again(file, lambda settings: setattr(settings, name, value))
    assert getattr(kept, name) == value


@pytest.mark.parametrize(
    "line",
    [
        *["theme window/theme=pink", "interface window/language=fr", "content page/language=la"],
        *["zoom page/text_size=12", "zoom page/text_size=x", "paper sheet/paper=a3"],
        *["source_pane window/source_pane=1", "supplement page/supplement=perhaps"],
        *["sheet_content sheet/language=la", "sheet_zoom sheet/preview_size=-1"],
    ],
)
def test_a_foreign_value_counts_as_the_default(
    file: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    speaking(monkeypatch, BRITAIN)
    file.parent.mkdir()
    name, group, key, value = re.split("[ /=]", line)
    file.write_text(f"[{group}]\n{key}={value}\n", "utf-8")
    assert getattr(Settings(file), name) == getattr(Settings(file.with_name("new.ini")), name)


def test_a_file_that_is_none_counts_as_empty(file: Path) -> None:
    file.parent.mkdir()
    file.write_bytes(bytes(range(256)))
    assert Settings(file).zoom == 100


def test_the_state_of_a_window_is_kept(file: Path) -> None:
    state = QByteArray(b"\x00\x01\xffstate")
    kept = again(file, lambda settings: settings.remember("geometry", state))
    assert kept.remembered("geometry") == state
    assert kept.remembered("splitter").isEmpty()


@pytest.mark.usefixtures("qapp")
def test_the_file_stands_in_the_persons_own_folder() -> None:
    assert default_file().name == "celltx.ini"
    assert default_file().is_absolute()


def test_past_queries_are_kept_in_order_and_not_without_end(file: Path) -> None:
    assert Settings(file).past_queries == ()

    def remember(settings: Settings) -> None:
        settings.past_queries = tuple(f"靶点:CD{n}, x" for n in range(PAST_QUERIES + 5))

    kept = again(file, remember).past_queries
    assert len(kept) == PAST_QUERIES
    assert kept[:2] == ("靶点:CD0, x", "靶点:CD1, x")


def test_the_places_seen_last_are_kept_in_order_and_not_without_end(file: Path) -> None:
    assert Settings(file).past_places == ()

    def remember(settings: Settings) -> None:
        settings.past_places = tuple(Place(f"product/p-{n}") for n in range(PAST_PLACES + 2))

    kept = again(file, remember).past_places
    assert kept == tuple(f"product/p-{n}" for n in range(PAST_PLACES))


def test_sheets_are_in_the_languages_of_the_pages_until_others_are_chosen(file: Path) -> None:
    def sheets(pages: Content, chosen: Content | None = None) -> Content:
        settings = Settings(file)
        settings.content = pages
        if chosen:
            settings.sheet_content = chosen
        return settings.sheet_content

    assert sheets("zh", chosen="zh") == "zh"  # as it is shown, when something else is chosen
    assert sheets("en") == "en"
    assert sheets("en", chosen="both") == "both"
    assert sheets("zh") == "both"
    assert sheets("zh", chosen="zh") == "zh"
    assert sheets("en") == "en"


OLD = Path(__file__).with_name("settings_0_1_0.ini")
"""Written by version 0.1.0."""


def test_a_file_of_the_first_version_is_read_once_and_loses_nothing(file: Path) -> None:
    file.parent.mkdir()
    shutil.copy(OLD, file)
    for settings in (Settings(file, keep=False), Settings(file), Settings(file)):
        assert (settings.theme, settings.interface, settings.content) == ("dark", "zh", "both")
        assert (settings.zoom, settings.paper, settings.folder) == (
            125,
            "letter",
            "/home/reader/单页, sheets",
        )
        assert (settings.supplement, settings.source_pane) == (False, False)
        assert (settings.sheet_content, settings.sheet_zoom) == ("en", 150)
        assert settings.sheet_left_out == {"names", "trials"}
        assert settings.past_queries == ("靶点:CD19, x", "vx 880")
        assert settings.past_places == ("product/vx-880", "class/car-t")
        assert settings.remembered("geometry") == QByteArray(b"\x01\xd9\xd0\xcbgeometry")
        assert settings.remembered("splitter") == QByteArray(b"\0\0\0\xffsplitter")
    del settings
    assert "[General]" not in file.read_text("utf-8"), "every key has its name of today"
    assert len(Settings(file).store.allKeys()) == len(QSettings(str(OLD), INI).allKeys())


def test_what_is_only_read_stays_as_it_is(file: Path) -> None:
    file.parent.mkdir()
    shutil.copy(OLD, file)
    settings = Settings(file, keep=False)
    settings.theme = "light"
    settings.past_queries = ()
    del settings
    assert file.read_bytes() == OLD.read_bytes()


def test_a_damaged_value_of_the_first_version_counts_as_the_default(file: Path) -> None:
    file.parent.mkdir()
    file.write_text("[General]\nzoom=12\ntheme=pink\nsupplement=perhaps\n", "utf-8")
    settings = Settings(file)
    assert (settings.zoom, settings.theme, settings.supplement) == (100, "system", True)


def test_what_was_chosen_since_stays_before_an_old_file(file: Path) -> None:
    file.parent.mkdir()
    file.write_text("[General]\nzoom=125\n\n[page]\ntext_size=150\n", "utf-8")
    assert Settings(file).zoom == Settings(file).zoom == 150
