"""The two kinds of failure: the world's is told kindly, ours with what helps to mend it.

Faults are put into the real window. Nobody holds on to a dialog: it is looked for as a reader does,
among what stands on the screen.
"""

from __future__ import annotations

import gc
import platform
import sys
import threading
from collections.abc import Callable, Generator, Iterator
from pathlib import Path
from typing import NoReturn

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRunnable, Qt, QThreadPool, QTimer
from PySide6.QtGui import QGuiApplication, QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from celltx_desktop import __version__, paths
from celltx_desktop.domain.text import Lang
from celltx_desktop.errors import CelltxError
from celltx_desktop.faults import SHOWN, Faults
from celltx_desktop.store.search.search import Search
from celltx_desktop.ui.dialogs.error_dialog import FaultDialogs, tell, versions
from celltx_desktop.ui.dialogs.worker import Worker
from tests.ui.reader import Reader

BEGINNING = {"en": "Something in this program went wrong.", "zh": "程序出了差错"}


@pytest.fixture
def lang() -> Lang:
    return "en"


@pytest.fixture
def faults(
    qtbot: QtBot, qapp: QApplication, monkeypatch: pytest.MonkeyPatch, lang: Lang
) -> Iterator[Faults]:
    """Take faults as the program does, and close what is still open at the end."""
    for module, name in (
        (sys, "excepthook"),
        (threading, "excepthook"),
        (sys, "unraisablehook"),
    ):
        monkeypatch.setattr(module, name, getattr(module, name))
    monkeypatch.setattr(sys, "__excepthook__", lambda *_: None)  # no traceback among the tests'
    faults = Faults()
    faults.install()
    dialogs = FaultDialogs(lambda: lang, qapp)
    faults.show = dialogs.show
    yield faults
    faults.show = None
    close_all(qtbot)
    dialogs.deleteLater()


def seen() -> list[QMessageBox]:
    """Return the dialogs that a reader sees."""
    gc.collect()
    return [
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, QMessageBox) and one.isVisible()
    ]


def wait_for_dialog(bot: QtBot) -> QMessageBox:
    """Return the one dialog that comes, and stays."""
    bot.waitUntil(lambda: bool(seen()))
    bot.wait(50)
    (box,) = seen()
    return box


def close(box: QMessageBox) -> None:
    QTest.keyClick(box, Qt.Key.Key_Escape)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def close_all(bot: QtBot) -> None:
    bot.wait(10)
    for box in seen():
        close(box)


SAID = "put in by the test"


def fail(*_: object) -> NoReturn:
    raise ZeroDivisionError(SAID)


class Torn(QWidget):
    """Fails whenever it is painted."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's own name
        fail(event)


class Breaking(QRunnable):
    """Fails in a thread of Qt's."""

    def run(self) -> None:
        fail()


def in_an_action(reader: Reader) -> None:
    reader.app.window.acts["keys"].triggered.connect(fail)
    reader.app.window.acts["keys"].trigger()


def in_a_timer(_: Reader) -> None:
    QTimer.singleShot(0, fail)


def in_a_worker(reader: Reader) -> None:
    def work() -> Generator[object, None, None]:
        yield fail()

    worker = Worker(work, reader.app.window)
    worker.start()
    assert worker.wait(5000)


def in_a_thread(_: Reader) -> None:
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()


def in_a_pool(_: Reader) -> None:
    QThreadPool.globalInstance().start(Breaking())
    assert QThreadPool.globalInstance().waitForDone(5000)


def in_the_search(reader: Reader) -> None:
    reader.app.navigator.search("CD19")


def in_a_painting(reader: Reader) -> None:
    torn = Torn(reader.app.window)
    torn.resize(50, 50)
    torn.show()


@pytest.mark.parametrize(
    "happen",
    [in_an_action, in_a_timer, in_a_worker, in_a_thread, in_a_pool, in_a_painting],
)
@pytest.mark.usefixtures("faults")
def test_a_fault_is_seen_wherever_it_happens(
    reader: Reader, qtbot: QtBot, happen: Callable[[Reader], None]
) -> None:
    happen(reader)
    box = wait_for_dialog(qtbot)
    assert box.text().startswith(BEGINNING["en"])
    assert "Your data is unchanged" in box.text()
    assert str(paths.log()) in box.informativeText()
    assert SAID in box.detailedText()
    assert versions() in box.detailedText()
    assert SAID not in paths.log().read_text("utf-8"), "it may be what was typed"
    assert "ZeroDivisionError" in paths.log().read_text("utf-8")


@pytest.mark.usefixtures("faults")
def test_a_fault_of_the_search_is_seen(
    reader: Reader, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Search, "first", fail)
    reader.type("CD19")
    assert SAID in wait_for_dialog(qtbot).detailedText()


@pytest.mark.parametrize("lang", ["en", "zh"])
@pytest.mark.usefixtures("faults")
def test_it_speaks_the_readers_language(reader: Reader, qtbot: QtBot, lang: Lang) -> None:
    in_a_timer(reader)
    box = wait_for_dialog(qtbot)
    assert box.text().startswith(BEGINNING[lang])
    named = {"en": {"Copy details", "Close"}, "zh": {"复制详情", "关闭"}}[lang]
    assert named <= {button.text() for button in box.buttons()}


@pytest.mark.usefixtures("faults")
def test_the_details_are_copied_and_the_dialog_stays(reader: Reader, qtbot: QtBot) -> None:
    in_a_timer(reader)
    box = wait_for_dialog(qtbot)
    copy = next(button for button in box.buttons() if button.text() == "Copy details")
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert box.isVisible()
    copied = QGuiApplication.clipboard().text()
    assert copied == box.detailedText()
    assert f"ZeroDivisionError: {SAID}" in copied
    assert "test_error_dialog.py" in copied


@pytest.mark.usefixtures("faults")
def test_damage_that_is_met_in_the_window_is_one_sentence(
    reader: Reader, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged(*_: object) -> None:
        raise CelltxError("database-damaged", path="/x.db", reason="malformed")

    monkeypatch.setattr(Search, "first", damaged)
    reader.type("CD19")
    assert wait_for_dialog(qtbot).text().startswith("The data file is damaged.")
    assert "database-damaged: /x.db" in paths.log().read_text("utf-8")


def test_a_fault_that_never_stops_lets_the_reader_go_on(qtbot: QtBot, faults: Faults) -> None:
    timer = QTimer(interval=0)
    timer.timeout.connect(fail)
    timer.start()
    close(wait_for_dialog(qtbot))
    qtbot.waitUntil(lambda: faults.count > 200)
    assert not seen()
    timer.stop()
    records = paths.log().read_text("utf-8").count(" ERROR ")
    assert SHOWN < records < 20, "every power of two"


@pytest.mark.usefixtures("faults")
def test_what_fails_again_is_shown_three_times(reader: Reader, qtbot: QtBot) -> None:
    for time in range(1, SHOWN + 1):
        in_a_timer(reader)
        box = wait_for_dialog(qtbot)
        assert ("three times" in box.informativeText()) is (time == SHOWN)
        close(box)
    in_a_timer(reader)
    qtbot.wait(100)
    assert not seen()


@pytest.mark.usefixtures("faults")
def test_what_fails_while_a_dialog_stands_is_told_in_it(reader: Reader, qtbot: QtBot) -> None:
    in_a_timer(reader)
    box = wait_for_dialog(qtbot)
    in_a_worker(reader)
    qtbot.waitUntil(lambda: "Faults since then: 1." in box.informativeText())
    assert seen() == [box]
    assert box.detailedText().count(f"ZeroDivisionError: {SAID}") == 2


@pytest.mark.usefixtures("qapp")
def test_what_fails_while_the_window_closes_is_waited_for(faults: Faults) -> None:
    dialogs = FaultDialogs(lambda: "en")
    faults.show = dialogs.show
    faults.take(ZeroDivisionError("at the end"))
    texts: list[str] = []

    def look() -> None:
        (box,) = seen()
        texts.append(box.detailedText())
        close(box)

    QTimer.singleShot(200, look)
    dialogs.finish()
    assert "at the end" in texts[0]
    dialogs.finish()  # with nothing to wait for


def test_versions_name_all_that_a_report_needs() -> None:
    text = versions()
    for part in (__version__, platform.python_version(), PySide6.__version__, "SQLite 3."):
        assert part in text


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize(
    ("lang", "beginning"),
    [("zh", "没有写入：磁盘已满。"), ("en", "Not written: the disk is full.")],
)
def test_the_worlds_failure_is_one_sentence_and_one_button(lang: Lang, beginning: str) -> None:
    shown: list[tuple[str, int]] = []

    def look() -> None:
        (box,) = seen()
        shown.append((box.text(), len(box.buttons())))
        close(box)

    QTimer.singleShot(200, look)
    tell(CelltxError("disk-full", path=Path("/x.pdf")), lang)
    ((text, buttons),) = shown
    assert text.startswith(beginning)
    assert "/x.pdf" in text
    assert buttons == 1
