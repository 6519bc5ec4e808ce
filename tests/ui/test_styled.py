"""Style and language reach the widgets through Qt's events, each once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from celltx_desktop.present.style import Style
from celltx_desktop.ui.page.page_view import PageView
from celltx_desktop.ui.styled import Styled
from tests.ui.reader import Reader


class Probe(Styled, QLabel):
    """Count what a widget is told."""

    def __init__(self, style: Style, parent: QWidget) -> None:
        super().__init__(parent)
        self.restyled = self.retranslated = 0
        self.follow(style)

    def restyle(self) -> None:
        self.restyled += 1

    def retranslate(self) -> None:
        self.retranslated += 1

    def told(self) -> tuple[int, int]:
        """Return how often it was restyled and retranslated since it was asked last."""
        found = self.restyled, self.retranslated
        self.restyled = self.retranslated = 0
        return found


@pytest.fixture
def probe(reader: Reader) -> Probe:
    """Return a widget with many parents: Qt tells each of them, and those all they hold."""
    probe = Probe(reader.app.style, reader.window.detail.header)
    assert probe.told() == (1, 1), "it is dressed when it is made"
    return probe


@pytest.fixture
def drawings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Return the HTML of the pages that are drawn from now on."""
    drawn: list[str] = []
    set_html = PageView.setHtml

    def noted(view: PageView, html: str) -> None:
        drawn.append(html)
        set_html(view, html)

    monkeypatch.setattr(PageView, "setHtml", noted)
    return drawn


def test_another_theme_or_size_is_put_on_once(
    reader: Reader, probe: Probe, drawings: list[str]
) -> None:
    reader.app.settings.theme = "dark"
    reader.app.restyle()
    assert probe.told() == (1, 0)
    assert len(drawings) == 1
    reader.keys("Ctrl++")
    assert probe.told() == (1, 0)


def test_another_language_of_the_window_is_told_once(
    reader: Reader, probe: Probe, drawings: list[str]
) -> None:
    reader.app.settings.interface = "zh"
    reader.app.restyle()
    assert probe.told() == (1, 1)
    assert len(drawings) == 1


@pytest.mark.parametrize("keys", ["Ctrl+1", "F7"], ids=["content", "supplement"])
def test_what_the_pages_say_dresses_nothing_anew(
    reader: Reader, probe: Probe, drawings: list[str], keys: str
) -> None:
    reader.keys(keys)
    assert len(drawings) == 1
    assert probe.told() == (0, 0)


def test_a_widget_that_has_no_style_yet_waits(reader: Reader) -> None:
    class Late(Probe):
        def follow(self, style: Style) -> None:
            """Take none."""

    late = Late(reader.app.style, reader.window.detail.header)
    reader.app.settings.theme = "dark"
    reader.app.restyle()
    assert late.told() == (0, 0)
