from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QLocale

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Content, Lang
from celltx_desktop.settings import PAST_PLACES, PAST_QUERIES, ZOOM_STEPS, Settings, default_file


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
        ("folder", "/somewhere/细胞 sheets"),
    ],
)
def test_every_choice_is_kept(file: Path, name: str, value: object) -> None:
    kept = again(file, lambda settings: setattr(settings, name, value))
    assert getattr(kept, name) == value


@pytest.mark.parametrize(
    "line",
    ["theme=pink", "interface=fr", "content=la", "zoom=12", "zoom=x", "paper=a3", "source_pane=1"],
)
def test_a_foreign_value_counts_as_the_default(
    file: Path, monkeypatch: pytest.MonkeyPatch, line: str
) -> None:
    speaking(monkeypatch, BRITAIN)
    file.parent.mkdir()
    file.write_text(f"[General]\n{line}\n", "utf-8")
    name, _, _ = line.partition("=")
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
    assert Settings(file).past.queries == ()

    def remember(settings: Settings) -> None:
        settings.past.queries = tuple(f"靶点:CD{n}, x" for n in range(PAST_QUERIES + 5))

    kept = again(file, remember).past.queries
    assert len(kept) == PAST_QUERIES
    assert kept[:2] == ("靶点:CD0, x", "靶点:CD1, x")


def test_the_places_seen_last_are_kept_in_order_and_not_without_end(file: Path) -> None:
    assert Settings(file).past.places == ()

    def remember(settings: Settings) -> None:
        settings.past.places = tuple(Place(f"product/p-{n}") for n in range(PAST_PLACES + 2))

    kept = again(file, remember).past.places
    assert kept == tuple(f"product/p-{n}" for n in range(PAST_PLACES))


def test_sheets_are_in_the_languages_of_the_pages_until_others_are_chosen(file: Path) -> None:
    def sheets(pages: Content, chosen: Content | None = None) -> Content:
        settings = Settings(file)
        settings.content = pages
        if chosen:
            settings.sheet.content = chosen
        return settings.sheet.content

    assert sheets("zh", chosen="zh") == "zh"  # as it is shown, when something else is chosen
    assert sheets("en") == "en"
    assert sheets("en", chosen="both") == "both"
    assert sheets("zh") == "both"
    assert sheets("zh", chosen="zh") == "zh"
    assert sheets("en") == "en"
