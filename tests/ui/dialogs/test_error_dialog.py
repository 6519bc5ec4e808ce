"""The two kinds of failure: the world's is told kindly, ours with what helps to mend it."""

from __future__ import annotations

import platform

import PySide6
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from celltx_desktop import __version__
from celltx_desktop.errors import CelltxError
from celltx_desktop.ui.dialogs.error_dialog import report, tell, versions


def test_versions_name_all_that_a_report_needs() -> None:
    text = versions()
    for part in (__version__, platform.python_version(), PySide6.__version__, "SQLite 3."):
        assert part in text


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("lang", "beginning"),
    [("zh", "没有写入：磁盘已满。"), ("en", "Not written: the disk is full.")],
)
def test_the_worlds_failure_is_one_sentence_and_one_button(
    monkeypatch: pytest.MonkeyPatch, lang: str, beginning: str
) -> None:
    shown: list[tuple[str, int]] = []
    monkeypatch.setattr(
        QMessageBox, "exec", lambda box: shown.append((box.text(), len(box.buttons())))
    )
    tell(CelltxError("disk-full", path="/x.pdf"), lang)  # type: ignore[arg-type]
    ((text, buttons),) = shown
    assert text.startswith(beginning)
    assert "/x.pdf" in text
    assert buttons == 1


def test_ours_shows_versions_and_traceback_to_copy(qtbot: QtBot) -> None:
    with pytest.raises(ZeroDivisionError) as caught:
        _ = 1 / len("")
    box = report(caught.type, caught.value, caught.tb)
    qtbot.addWidget(box)
    assert box.isVisible()
    assert "Your data is unchanged" in box.text()
    copy = next(one for one in box.buttons() if one.text() == "Copy details")
    copy.click()
    copied = QGuiApplication.clipboard().text()
    assert copied == box.detailedText()
    assert "ZeroDivisionError: division by zero" in copied
    assert "test_error_dialog.py" in copied
    assert __version__ in copied
    box.close()
