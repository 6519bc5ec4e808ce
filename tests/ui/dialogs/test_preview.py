"""The preview of a sheet: its pages, one at a time, in the size that one likes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QComboBox, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from celltx_desktop.settings import SHEET_ZOOMS
from celltx_desktop.ui.dialogs.preview import Preview
from tests.present.test_style import style

A4 = QSizeF(595, 842)


@pytest.fixture
def preview(qtbot: QtBot) -> Preview:
    return shown(qtbot, Preview(style(), 100))


def shown(qtbot: QtBot, preview: Preview) -> Preview:
    qtbot.addWidget(preview)
    preview.resize(500, 400)
    with qtbot.waitActive(preview):
        preview.show()
        preview.activateWindow()
    return preview


def pages(*heights: int) -> list[QImage]:
    """Return white pages, told apart by their heights in pixels."""
    images = [QImage(300, height, QImage.Format.Format_RGB32) for height in heights]
    for image in images:
        image.fill(Qt.GlobalColor.white)
    return images


def named(preview: Preview, name: str) -> QWidget:
    (found,) = [one for one in preview.findChildren(QWidget) if one.accessibleName() == name]
    return found


def paper(preview: Preview) -> QLabel:
    found = preview.findChild(QLabel, "Paper")
    assert isinstance(found, QLabel)
    return found


def buttons(preview: Preview) -> list[bool]:
    found = [named(preview, name) for name in ("Page before", "Next page")]
    return [one.isEnabled() for one in found]


def zooms(preview: Preview) -> QComboBox:
    found = named(preview, "Size of the preview")
    assert isinstance(found, QComboBox)
    return found


def turn(preview: Preview, name: str) -> None:
    found = named(preview, name)
    assert isinstance(found, QAbstractButton)
    found.click()


def test_it_turns_from_page_to_page(preview: Preview) -> None:
    preview.show_pages(pages(100, 200, 300))
    assert paper(preview).accessibleName() == "Page 1 of 3"
    assert (paper(preview).height(), buttons(preview)) == (100, [False, True])
    turn(preview, "Next page")
    assert paper(preview).accessibleName() == "Page 2 of 3"
    assert (paper(preview).height(), buttons(preview)) == (200, [True, True])
    turn(preview, "Next page")
    assert (paper(preview).height(), buttons(preview)) == (300, [True, False])
    turn(preview, "Page before")
    assert paper(preview).height() == 200


def test_keys_turn_too_and_stop_at_the_ends(preview: Preview) -> None:
    preview.show_pages(pages(100, 200))
    for key, height in (
        (Qt.Key.Key_PageUp, 100),
        (Qt.Key.Key_PageDown, 200),
        (Qt.Key.Key_PageDown, 200),
        (Qt.Key.Key_PageUp, 100),
    ):
        QTest.keyClick(preview, key)
        assert paper(preview).height() == height


def test_the_page_stays_where_there_is_one(preview: Preview) -> None:
    preview.show_pages(pages(100, 200, 300))
    turn(preview, "Next page")
    preview.show_pages(pages(110, 210, 310))
    assert paper(preview).height() == 210
    preview.show_pages(pages(120))
    assert paper(preview).accessibleName() == "Page 1 of 1"
    assert buttons(preview) == [False, False]


def test_a_page_that_is_turned_to_begins_at_its_top(preview: Preview) -> None:
    area = preview.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    preview.show_pages(pages(2000, 2000))
    bar = area.verticalScrollBar()
    bar.setValue(300)
    preview.show_pages(pages(2000, 2000))
    assert bar.value() == 300, "drawn anew, a page stays where it is"
    turn(preview, "Next page")
    assert bar.value() == 0


def test_it_says_why_there_is_nothing_to_see(preview: Preview) -> None:
    preview.show_pages(pages(100))
    preview.show_words("No sheet")
    assert paper(preview).text() == "No sheet"
    assert paper(preview).accessibleName() == ""
    assert buttons(preview) == [False, False]


@pytest.mark.parametrize(("zoom", "starts"), [(100, 100), (0, 0), (12345, SHEET_ZOOMS[0])])
def test_it_begins_with_the_size_of_last_time(qtbot: QtBot, zoom: int, starts: int) -> None:
    assert shown(qtbot, Preview(style(), zoom)).zoom == starts


def test_keys_make_it_larger_and_smaller(qtbot: QtBot, preview: Preview) -> None:
    zooms(preview).setCurrentIndex(zooms(preview).count() - 2)
    with qtbot.waitSignal(preview.sizeRequested):
        QTest.keySequence(preview, "Ctrl++")
    assert preview.zoom == SHEET_ZOOMS[-1]
    with qtbot.assertNotEmitted(preview.sizeRequested):
        QTest.keySequence(preview, "Ctrl+=")
    for _ in range(len(SHEET_ZOOMS) + 1):
        QTest.keySequence(preview, "Ctrl+-")
    assert preview.zoom == SHEET_ZOOMS[0] == 0


def test_the_resolution_is_that_of_the_screen_or_what_the_page_needs(preview: Preview) -> None:
    ratio = preview.devicePixelRatioF()
    assert preview.ppi(A4) == 96 * ratio
    zooms(preview).setCurrentIndex(zooms(preview).findData(200))
    assert preview.ppi(A4) == 192 * ratio
    zooms(preview).setCurrentIndex(0)
    area = preview.findChild(QScrollArea)
    assert isinstance(area, QScrollArea)
    wide, tall = QSizeF(2000, 100), QSizeF(100, 2000)
    assert preview.ppi(wide) == pytest.approx((area.width() - 24) / 2000 * 72 * ratio, abs=8)
    assert preview.ppi(tall) == 20, "and never less than that"
    assert preview.ppi(A4) == pytest.approx((area.height() - 24) / 842 * 72 * ratio)


def test_only_whole_pages_are_drawn_again_with_another_size(qtbot: QtBot, preview: Preview) -> None:
    with qtbot.assertNotEmitted(preview.sizeRequested):
        preview.resize(520, 420)
    zooms(preview).setCurrentIndex(0)
    with qtbot.waitSignal(preview.sizeRequested):
        preview.resize(540, 440)
