"""The page: marks and links under mouse and keyboard, and what is kept when it is drawn anew."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QDesktopServices, QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser

from celltx_desktop.app import App
from celltx_desktop.domain.place import Place
from celltx_desktop.ui.page.page_view import PageView
from tests.ui.conftest import Open
from tests.ui.reader import Reader


def test_a_mark_that_is_clicked_leads_to_its_place(reader: Reader) -> None:
    reader.click_mark("§3.3 ¶2")
    assert reader.name == "Review, section 3.3, paragraph 2"
    reader.keys("Alt+Left")
    assert reader.name == "VX-880"
    reader.click_mark("S1")
    assert reader.app.navigator.place.startswith("source/")


def test_with_ctrl_a_mark_opens_the_address_of_its_source(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    view = reader.window.detail.view
    at = reader.place_of_mark("S1")
    QTest.mouseClick(
        view.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ControlModifier,
        at,
    )
    (address,) = opened
    assert address.startswith("https://")
    assert reader.name == "VX-880"


def test_the_source_pane_follows_the_mouse(reader: Reader) -> None:
    at = reader.place_of_mark("§3.3 ¶2")
    reader.point(at)
    assert reader.source.startswith("§3.3 ¶2")
    assert "as the review states it" in reader.source
    reader.point(QPoint(2, 2))
    assert reader.source.startswith("Source: point at")
    reader.point(reader.place_of_text("Two patients died"))
    assert reader.source.startswith("§3.3 ¶2"), "the statement belongs to the mark beside it"
    reader.point(QPoint(2, 2))
    assert reader.source.startswith("Source: point at")


def test_tab_reaches_every_mark_and_the_source_pane_shows_it(reader: Reader) -> None:
    view = reader.window.detail.view
    view.setFocus()
    seen = []
    for _ in range(200):
        reader.press(Qt.Key.Key_Tab)
        if not reader.at(view):
            break
        seen.append(reader.source.splitlines()[0])
    assert len([line for line in seen if line.startswith("§")]) > 10
    assert any(line.startswith("S1") for line in seen)
    assert not reader.at(view), "Tab leaves the page after its last link"


def test_enter_on_a_mark_leads_to_its_place(reader: Reader) -> None:
    reader.window.detail.view.setFocus()
    reader.press(Qt.Key.Key_Tab)
    reader.press(Qt.Key.Key_Return)
    assert reader.app.navigator.place == "source/ctgov-nct04786262"


def test_a_link_leads_to_a_record(open_window: Open) -> None:
    reader = open_window("class/car-t")
    reader.window.detail.view.linkRequested.emit(Place("product/kymriah"))
    assert reader.name == "Kymriah"


def test_a_page_is_drawn_once_at_the_start(
    qapp: QApplication,
    real_database: Path,
    settings_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    drawn: list[int] = []

    def count(view: PageView, html: str) -> None:
        drawn.append(view.width())
        QTextBrowser.setHtml(view, html)

    monkeypatch.setattr(PageView, "setHtml", count)
    app = App(qapp, real_database, settings_file)
    app.open("product/vx-880")
    app.paint_once()
    app.verify()
    assert drawn == [app.window.detail.view.width()]
    app.close()
    app.window.deleteLater()
    app.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_each_place_is_found_where_it_was_left(reader: Reader) -> None:
    bar = reader.window.detail.view.verticalScrollBar()
    bar.setValue(150)
    reader.window.tree.placeRequested.emit(Place("class/car-t"))
    assert bar.value() == 0
    reader.keys("Alt+Left")
    assert bar.value() == 150


def test_another_theme_keeps_the_position(reader: Reader) -> None:
    bar = reader.window.detail.view.verticalScrollBar()
    bar.setValue(120)
    reader.app.settings.theme = "dark"
    reader.app.restyle()
    assert bar.value() == 120


def test_what_is_selected_is_copied(reader: Reader) -> None:
    view = reader.window.detail.view
    view.setFocus()
    cursor = view.document().find("NCT04786262")
    assert not cursor.isNull()
    view.setTextCursor(cursor)
    reader.keys("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "NCT04786262"


def test_the_menu_of_a_statement_offers_copy_and_report(reader: Reader) -> None:
    view = reader.window.detail.view
    at = reader.place_of_mark("§3.3 ¶2")
    where = view.viewport().mapToGlobal(at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, where)
    QApplication.sendEvent(view.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert menu is not None
    offered = [act.text() for act in menu.actions()]
    assert (offered[0], offered[-1]) == ("Copy", "Report an error in this fact")
    assert all(act.isEnabled() for act in menu.actions())
    menu.close()


@pytest.mark.parametrize("zoom", [100, 200, 300])
def test_no_row_is_wider_than_the_page(open_window: Open, zoom: int) -> None:
    reader = open_window("product/yescarta", content="both")
    reader.app.settings.zoom = zoom
    reader.app.restyle()
    view = reader.window.detail.view
    assert view.document().idealWidth() <= view.viewport().width() + 1


def test_glyphs_and_icons_are_there(reader: Reader) -> None:
    view = reader.window.detail.view
    cursor = QTextCursor(view.document())
    found = []
    while not cursor.atEnd():
        cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)
        image = cursor.charFormat().toImageFormat()
        if image.isValid():
            found.append(image.name())
            assert not view.loadResource(2, image.name()).isNull()
    assert "icon:triangle-alert" in found
    assert "icon:pencil-line" in found


def test_a_cell_of_the_approvals_tells_its_own_place(open_window: Open) -> None:
    reader = open_window("index/approvals")
    reader.point(reader.place_of_text("2021"))
    assert reader.source.startswith("§2.1 ¶1")
    reader.point(reader.place_of_text("Fucaso"))
    assert reader.source.startswith("Source: "), "the name of a product is no statement"


@pytest.mark.parametrize(("zoom", "size"), [(100, 14), (200, 28)])
def test_the_text_of_a_page_has_its_size_from_the_first_frame_on(
    reader: Reader, zoom: int, size: int
) -> None:
    document = reader.window.detail.view.document()
    assert document.defaultFont().pixelSize() == 14
    reader.app.settings.zoom = zoom
    reader.app.restyle()
    assert document.defaultFont().pixelSize() == size


def test_a_name_is_whole_on_the_page_and_plain_on_the_clipboard(open_window: Open) -> None:
    reader = open_window("product/tecelra", content="en")
    view = reader.window.detail.view
    assert "HLA-\u2060A*02:01P" in view.toPlainText()
    assert "T-cell" in view.toPlainText(), "a word may be parted"
    view.selectAll()
    reader.window.acts["copy"].trigger()
    copied = QGuiApplication.clipboard().mimeData()
    assert "HLA-A*02:01P" in copied.text()
    assert "HLA-A*02:01P" in copied.html()
    assert "\u2060" not in copied.text() + copied.html()
