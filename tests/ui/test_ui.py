"""The whole window in both languages: every text, every name, and the files of the translation."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QLabel,
    QMessageBox,
    QToolButton,
    QWidget,
)
from pytestqt.exceptions import TimeoutError as QtTimeoutError

from celltx_desktop import paths
from celltx_desktop.domain.place import Place
from tests.ui.conftest import Open
from tests.ui.reader import Reader, texts

HAN = re.compile(r"[\u3400-\u9fff]")
LATIN = re.compile(r"[A-Za-z]{2,}")
KEYS = r"\b(?:Ctrl|Alt|Shift|Esc|Enter|Home|Left|Right|Back|Forward|F\d+|Return)\b"
NAMES = r"CellTx Desktop|PDF|\bEN\b|English|Letter|\bA4\b|SQLite|Python|PySide6"
CHINESE_NAMES = r"中文|^中$"


def dialogs(reader: Reader) -> Iterator[QDialog]:
    """Open every dialog of the window in turn."""
    reader.point(reader.place_of_mark(MARK))
    for name in ("settings", "about", "report"):
        reader.window.acts[name].trigger()
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QDialog), name
        yield dialog
        dialog.close()


MARK = "§3.3 ¶2"


def own_texts(reader: Reader) -> list[str]:
    """Return what the window says by itself: its content follows the same language here."""
    found = texts(reader.window)
    for dialog in dialogs(reader):
        found += [text for text in texts(dialog) if not text.startswith("product/")]
    return found


def test_no_english_word_stands_in_the_chinese_window(open_window: Open) -> None:
    reader = open_window("product/vx-880", interface="zh", content="zh")
    reader.bot.waitUntil(lambda: "✓" in reader.foot[-1])
    content = r"\b[IV]+ 期|VX-880|zimislecel|Vertex|¶|Becker.*|BNN.*|CAR-T|celltx"
    wrong = {
        text
        for text in own_texts(reader)
        if LATIN.search(re.sub(f"{KEYS}|{NAMES}|{content}", "", text.replace(str(paths.log()), "")))
    }
    assert not wrong


def test_no_chinese_word_stands_in_the_english_window(open_window: Open) -> None:
    reader = open_window("product/vx-880", interface="en", content="en")
    wrong = {
        text
        for text in own_texts(reader)
        if HAN.search(re.sub(CHINESE_NAMES, "", text)) and "细胞治疗药物：进展与展望" not in text
    }
    assert not wrong


def test_the_language_of_the_window_switches_live_and_back(reader: Reader) -> None:
    before = sorted(texts(reader.window))
    reader.app.settings.interface = "zh"
    reader.app.restyle()
    assert reader.window.acts["settings"].text() == "设置"
    assert "搜索" in reader.field.placeholderText()
    assert reader.window.tree.accessibleName() == "治疗类别与产品"
    reader.app.settings.interface = "en"
    reader.app.restyle()
    assert sorted(texts(reader.window)) == before


def test_qts_own_buttons_speak_the_language_too(open_window: Open) -> None:
    open_window(interface="zh")
    box = QMessageBox(QMessageBox.Icon.NoIcon, "", "", QMessageBox.StandardButton.Cancel)
    (button,) = box.buttons()
    assert HAN.search(button.text())
    box.deleteLater()


def test_the_title_follows_the_content(reader: Reader) -> None:
    reader.app.navigator.go(Place("class/islet"))
    assert reader.window.windowTitle() == "Islet-cell therapy · CellTx Desktop"
    reader.keys("Ctrl+1")
    assert reader.window.windowTitle() == "胰岛细胞治疗 · CellTx Desktop"


@pytest.mark.parametrize("interface", ["zh", "en"])
def test_whatever_takes_the_keyboard_has_a_name(open_window: Open, interface: str) -> None:
    reader = open_window("product/yescarta", interface=interface)
    reader.type("cell")
    widgets = list(nameless(reader.window))
    reader.point(reader.place_of_mark("§2.1 ¶1"))
    for name in ("settings", "report"):
        reader.window.acts[name].trigger()
        dialog = QApplication.activeModalWidget()
        assert dialog is not None
        widgets += nameless(dialog)
        dialog.close()
    assert not widgets


def nameless(window: QWidget) -> Iterator[str]:
    """Yield the widgets that a key can reach and a screen reader cannot name."""
    for widget in window.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.focusProxy():
            continue
        if widget.objectName().startswith("qt_") or in_a_box(widget):
            continue  # Qt's own inner parts
        if isinstance(widget, QLabel):
            continue  # text that can be marked with the mouse; it reads itself
        spoken = widget.text() if isinstance(widget, QAbstractButton) else ""
        if not (widget.accessibleName() or spoken.strip()):
            yield repr(widget)


def in_a_box(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and (isinstance(parent, QComboBox) or in_a_box(parent))


def test_the_keyboard_walks_round_the_whole_window(reader: Reader) -> None:
    reader.field.setFocus()
    seen: list[QWidget] = []
    for _ in range(400):
        reader.press(Qt.Key.Key_Tab)
        if reader.at(reader.field):
            break
        seen.append(reader.focus)
    window = reader.window
    assert reader.at(reader.field), "Tab comes back to where it began"
    switch = window.toolbar.languages.findChildren(QToolButton)
    fold = window.detail.sources.findChild(QToolButton)
    for widget in (*switch[:1], window.tree, window.detail.view, fold):
        assert widget in seen
    order = [seen.index(window.tree), seen.index(window.detail.view)]
    assert order == sorted(order)


_ICON_ONLY = Qt.ToolButtonStyle.ToolButtonIconOnly


class Doubled(QTranslator):
    """Translate every text of ours into itself, twice."""

    def translate(
        self, context: str, text: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        del context, disambiguation, n
        return f"{text} {text}"

    def isEmpty(self) -> bool:  # noqa: N802
        return False


@pytest.fixture
def doubled(qapp: QApplication) -> Iterator[QTranslator]:
    translator = Doubled()
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


def tell_language(receiver: QObject) -> None:
    QApplication.sendEvent(receiver, QEvent(QEvent.Type.LanguageChange))


def cut(window: QWidget) -> Iterator[str]:
    """Yield the visible texts that have less room than they need."""
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or not isinstance(widget, QAbstractButton | QLabel | QComboBox):
            continue
        if isinstance(widget, QToolButton) and widget.toolButtonStyle() == _ICON_ONLY:
            continue
        if isinstance(widget, QLabel) and widget.wordWrap():
            needed = widget.heightForWidth(widget.width())
            if widget.height() < needed:
                yield f"{widget.text()!r} is {widget.height()} high, needs {needed}"
        elif widget.width() < widget.minimumSizeHint().width():
            yield f"{widget!r} is {widget.width()} wide, needs {widget.minimumSizeHint().width()}"


def wait_until_nothing_is_cut(reader: Reader, window: QWidget) -> None:
    try:
        reader.bot.waitUntil(lambda: not list(cut(window)), timeout=1000)
    except QtTimeoutError:
        assert not list(cut(window))


@pytest.mark.usefixtures("doubled")
def test_a_language_twice_as_long_is_not_cut(reader: Reader) -> None:
    tell_language(reader.window)
    assert reader.window.acts["export"].text() == "Export PDF Export PDF"
    wait_until_nothing_is_cut(reader, reader.window)
    for dialog in dialogs(reader):
        wait_until_nothing_is_cut(reader, dialog)


@pytest.mark.parametrize("interface", ["zh", "en"])
@pytest.mark.parametrize("zoom", [100, 200])
def test_neither_language_is_cut(open_window: Open, interface: str, zoom: int) -> None:
    reader = open_window("product/vx-880", interface=interface)
    reader.app.settings.zoom = zoom
    reader.app.restyle()
    wait_until_nothing_is_cut(reader, reader.window)


# -- the files of the translation ----------------------------------------------------------------

TS = paths.resources() / "i18n" / "celltx_zh.ts"
RENEW = (
    "renew with: pyside6-lupdate -locations none -no-obsolete"
    " $(find celltx_desktop -name '*.py' | sort) -ts resources/i18n/celltx_zh.ts"
    " && pyside6-lrelease resources/i18n/celltx_zh.ts"
)


def run(tool: str, *arguments: str | Path) -> None:
    program = Path(sys.executable).with_name(tool)
    subprocess.run([program, *map(str, arguments)], check=True, capture_output=True)


def messages(file: Path) -> dict[tuple[str, str], ET.Element]:
    found = {}
    for context in ET.parse(file).getroot().iter("context"):
        for message in context.iter("message"):
            key = (context.findtext("name", ""), message.findtext("source", ""))
            translation = message.find("translation")
            assert translation is not None
            found[key] = translation
    return found


def test_the_compiled_translation_is_that_of_the_text(tmp_path: Path) -> None:
    run("pyside6-lrelease", TS, "-qm", tmp_path / "again.qm")
    assert (tmp_path / "again.qm").read_bytes() == TS.with_suffix(".qm").read_bytes(), RENEW


def test_every_text_of_the_program_is_translated(checkout: Path, tmp_path: Path) -> None:
    copy = Path(shutil.copy(TS, tmp_path / "celltx_zh.ts"))
    sources = sorted((checkout / "celltx_desktop").rglob("*.py"))
    run("pyside6-lupdate", "-locations", "none", *sources, "-ts", copy)
    committed = messages(TS)
    for key, translation in messages(copy).items():
        assert translation.get("type") is None, f"{key}: {translation.get('type')}; {RENEW}"
        assert key in committed, f"{key}; {RENEW}"
        assert translation.text, key
    words = [text.text for (where, _), text in committed.items() if where != "QShortcut"]  # arrows
    assert all(HAN.search(text or "") for text in words)


def test_gaps_in_a_text_are_gaps_in_its_translation() -> None:
    for (_, source), translation in messages(TS).items():
        gaps = re.findall(r"\{\w+\}", source)
        assert sorted(gaps) == sorted(re.findall(r"\{\w+\}", translation.text or ""))


def test_no_text_hides_from_lupdate_inside_an_f_string(checkout: Path) -> None:
    for file in (checkout / "celltx_desktop" / "ui").rglob("*.py"):
        assert not re.search(r"\bf[\"'].*\{self\.tr\(", file.read_text("utf-8")), file.name
