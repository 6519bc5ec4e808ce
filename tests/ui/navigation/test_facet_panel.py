"""Narrowing a list of hits by clicks and keys."""

from __future__ import annotations

import re
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from celltx_desktop.ui.navigation.facet_panel import FacetPanel
from celltx_desktop.ui.navigation.rows import RowButton
from celltx_desktop.ui.page.detail import Contents
from celltx_desktop.wording.search_words import FACETS
from tests.ui.conftest import Open
from tests.ui.reader import Reader, find, labels


@pytest.fixture
def panel(reader: Reader) -> FacetPanel:
    """Return what stands below the hits of CAR-T, in a window of a common size."""
    reader.window.resize(1280, 800)
    return typed(reader, "car-t")


def typed(reader: Reader, text: str) -> FacetPanel:
    with reader.bot.waitSignal(reader.window.navigator.facetsChanged):
        reader.type(text)
    return reader.window.facets


def rows(panel: FacetPanel) -> dict[str, str]:
    """Return what the rows on show say, by their field."""
    shown = zip(FACETS, panel.rows(), strict=False)
    return {field: row.words for field, row in shown if row.isVisible()}


def row(panel: FacetPanel, name: str) -> RowButton:
    """Return the row on show that begins so."""
    (found,) = [one for one in panel.rows() if one.isVisible() and one.words.startswith(name)]
    return found


def fits(panel: FacetPanel, most: float) -> bool:
    return panel.height() <= most


def menu(reader: Reader) -> QMenu:
    reader.bot.waitUntil(lambda: QApplication.activePopupWidget() is not None)
    found = QApplication.activePopupWidget()
    assert isinstance(found, QMenu)
    return found


def test_each_field_shows_its_values_and_their_counts(panel: FacetPanel) -> None:
    assert list(rows(panel)) == ["class", "status", "regulator", "indication", "source", "origin"]
    assert re.match(r"Regulator: FDA \d\d · ", rows(panel)["regulator"])
    assert re.fullmatch(r"Origin: Review \d+ · Supplement \d+", rows(panel)["origin"])


def test_a_click_on_a_value_writes_it_into_the_field_and_another_takes_it_out(
    reader: Reader, panel: FacetPanel
) -> None:
    before = len(reader.hits)
    reader.click(row(panel, "Regulator"))
    first = menu(reader).actions()[0]
    assert first.text().startswith("Food and Drug Administration (FDA)\t")
    with reader.bot.waitSignal(reader.window.navigator.facetsChanged):
        first.trigger()
        menu(reader).close()
    assert reader.field.text() == "car-t regulator:FDA"
    assert len(reader.hits) < before
    assert rows(panel)["regulator"].startswith("Regulator: ✓ FDA ")
    reader.click(row(panel, "Regulator"))
    assert menu(reader).actions()[0].isChecked()
    menu(reader).actions()[0].trigger()
    menu(reader).close()
    assert reader.field.text() == "car-t"
    assert len(reader.hits) == before


def test_the_keyboard_narrows_and_undoes(reader: Reader, panel: FacetPanel) -> None:
    reader.keys("Ctrl+Shift+F")
    assert reader.at(row(panel, "Class"))
    reader.press(Qt.Key.Key_Down)
    assert reader.at(row(panel, "Status"))
    reader.press(Qt.Key.Key_Return)
    with reader.bot.waitSignal(reader.window.navigator.facetsChanged):
        QTest.keyClick(menu(reader), Qt.Key.Key_Return)
    assert reader.field.text() == "car-t status:Approved"
    with reader.bot.waitActive(reader.window):
        reader.window.activateWindow()  # a popup off screen leaves no window active
    reader.bot.waitUntil(lambda: reader.at(row(panel, "Status")))  # to go on narrowing
    reader.press(Qt.Key.Key_Escape)
    assert reader.at(reader.field)
    reader.keys("Ctrl+Z")
    assert reader.field.text() == "car-t"


def test_where_there_is_little_room_one_line_holds_all(reader: Reader, panel: FacetPanel) -> None:
    reader.window.resize(1024, 560)
    assert not rows(panel)
    only = row(panel, " Narrow the search: Class · Status · Regulator")
    assert only.text().endswith("…")
    metrics, icon = only.fontMetrics(), only.iconSize().width()
    assert metrics.horizontalAdvance(only.text()) + icon < only.width() - 24
    reader.bot.waitUntil(lambda: panel.height() < 40)
    reader.keys("Ctrl+Shift+F")
    reader.press(Qt.Key.Key_Return)
    fields = [action.text() for action in menu(reader).actions()]
    menu(reader).close()
    assert fields[:2] == ["Class", "Status"]


def test_the_hits_keep_most_of_the_side(reader: Reader, panel: FacetPanel) -> None:
    for height in range(480, 1000, 40):
        reader.window.resize(1280, height)
        most = max(40, 0.32 * reader.window.side.height())
        reader.bot.waitUntil(partial(fits, panel, most))


def test_what_cannot_be_narrowed_has_no_panel(reader: Reader) -> None:
    panel = typed(reader, "NCT05791201")
    assert not panel.isVisible()
    reader.press(Qt.Key.Key_Escape)
    reader.window.resize(1280, 800)
    typed(reader, "amtagvi origin:supplement")
    assert rows(panel) == {"origin": "Origin: ✓ Supplement 1"}
    reader.press(Qt.Key.Key_Escape)
    assert not panel.isVisible()


def test_it_speaks_the_language_of_the_hits(open_window: Open) -> None:
    reader = open_window("product/vx-880", interface="zh", content="zh")
    reader.window.resize(1280, 800)
    panel = typed(reader, "糖尿病")
    assert re.fullmatch(r"出处：综述 \d+ · 补充资料 \d+", rows(panel)["origin"])
    assert panel.rows()[-1].words.strip() == "缩小范围"
    reader.click(row(panel, "出处"))
    menu(reader).actions()[0].trigger()
    menu(reader).close()
    assert reader.field.text() == "糖尿病 出处:综述"


def test_its_heading_speaks_the_language_of_its_rows(open_window: Open) -> None:
    reader = open_window("product/vx-880", interface="en", content="zh")
    reader.window.resize(1280, 800)
    assert typed(reader, "糖尿病").rows()[-1].words.strip() == "缩小范围"
    assert labels(find(reader.window, Contents))[0].text() == "本页内容"


def test_without_the_supplement_there_is_no_origin_to_choose(
    reader: Reader, panel: FacetPanel
) -> None:
    with reader.bot.waitSignal(reader.window.navigator.facetsChanged):
        reader.keys("F7")
    assert "origin" not in rows(panel)
    assert not [title for title in reader.hits if title.startswith("＋")]


def test_suggestions_are_not_narrowed(reader: Reader) -> None:
    assert not typed(reader, "kymirah").isVisible()
