"""What the actions do, each by its key."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QMessageBox

from celltx_desktop import __version__
from celltx_desktop.domain.place import Place
from celltx_desktop.ui.dialogs.report_dialog import ReportDialog
from tests.ui.reader import Reader


def body(reader: Reader) -> QFont:
    return reader.window.detail.view.document().defaultFont()


def test_zoom_keys_walk_the_steps_and_stop_at_the_ends(reader: Reader) -> None:
    reader.keys("Ctrl++")
    assert (reader.app.settings.zoom, body(reader).pixelSize()) == (110, 15)
    reader.keys("Ctrl+-")
    reader.keys("Ctrl+-")
    assert reader.app.settings.zoom == 90
    for _ in range(12):
        reader.keys("Ctrl+=")
    assert reader.app.settings.zoom == 300
    for _ in range(12):
        reader.keys("Ctrl+-")
    assert (reader.app.settings.zoom, body(reader).pixelSize()) == (80, 11)
    reader.keys("Ctrl+0")
    assert (reader.app.settings.zoom, body(reader).pixelSize()) == (100, 14)


def test_from_150_percent_labels_stand_above_values(reader: Reader) -> None:
    narrow = reader.window.detail.view.toHtml().count("rowspan")
    reader.app.settings.zoom = 150
    reader.app.restyle()
    html = reader.window.detail.view.toHtml()
    assert 'colspan="2"' in html
    assert narrow >= html.count("rowspan")


def test_home_and_history(reader: Reader) -> None:
    reader.keys("Alt+Home")
    assert reader.name == "Cell-therapy product reference"
    reader.keys("Alt+Left")
    assert reader.name == "VX-880"
    reader.keys("Alt+Right")
    assert reader.name == "Cell-therapy product reference"


def test_about_names_version_data_and_review(reader: Reader) -> None:
    reader.keys("Shift+F1")
    box = QApplication.activeModalWidget()
    assert isinstance(box, QMessageBox)
    assert __version__ in box.text()
    assert "Review 2024-08" in box.text()
    assert "Progress and perspectives" in box.informativeText()
    box.buttons()[0].click()
    assert QApplication.activeModalWidget() is None


def test_an_unknown_place_is_told_and_the_page_stays(
    reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "exec", lambda box: told.append(box.text()))
    reader.window.detail.view.linkRequested.emit(Place("product/no-such"))
    (sentence,) = told
    assert "product/no-such" in sentence
    assert reader.name == "VX-880"


def test_a_report_can_be_made_of_the_statement_pointed_at(reader: Reader) -> None:
    report = reader.window.acts["report"]
    assert not report.isEnabled()
    reader.point(reader.place_of_mark("§3.3 ¶2"))
    assert report.isEnabled()
    reader.keys("Ctrl+Shift+R")
    dialog = QApplication.activeModalWidget()
    assert isinstance(dialog, ReportDialog)
    assert "product/vx-880" in dialog.preview.toPlainText()
    dialog.reject()


def test_quit_closes_the_window(reader: Reader) -> None:
    reader.keys("Ctrl+Q")
    assert not reader.window.isVisible()


def test_a_statement_is_copied_as_citation(reader: Reader) -> None:
    reader.click_mark("§3.3 ¶2")
    reader.app.navigator.back()
    reader.keys("Ctrl+Shift+L")
    text = QApplication.clipboard().text()
    assert text.startswith("VX-880")
    assert "In: CellTx Desktop (Review 2024-08" in text
    assert reader.foot[1] == "Citation copied"
    reader.keys("Alt+Home")
    assert "Citation copied" not in reader.foot
