"""Every action of the window in one table: its words, its shortcuts and its icon."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from ...present.style import Style


@dataclass(frozen=True, slots=True)
class Spec:
    """Describe one action: ``words`` marked for translation, ``keys`` as portable shortcuts."""

    name: str
    words: object
    keys: tuple[str, ...] = ()
    icon: str = ""


SPECS = (
    Spec("back", QT_TRANSLATE_NOOP("Actions", "Back"), ("Alt+Left", "Back"), "arrow-left"),
    Spec(
        "forward", QT_TRANSLATE_NOOP("Actions", "Forward"), ("Alt+Right", "Forward"), "arrow-right"
    ),
    Spec("home", QT_TRANSLATE_NOOP("Actions", "First page"), ("Alt+Home",), "house"),
    Spec("search", QT_TRANSLATE_NOOP("Actions", "Search"), ("Ctrl+F", "/"), "search"),
    Spec("mark-next", QT_TRANSLATE_NOOP("Actions", "Next found word"), ("F3",), "arrow-down"),
    Spec(
        "mark-previous",
        QT_TRANSLATE_NOOP("Actions", "Previous found word"),
        ("Shift+F3",),
        "arrow-up",
    ),
    Spec("narrow", QT_TRANSLATE_NOOP("Actions", "Narrow the search"), ("Ctrl+Shift+F",), "filter"),
    Spec(
        "forget", QT_TRANSLATE_NOOP("Actions", "Forget past searches and pages"), ("Ctrl+Shift+H",)
    ),
    Spec("export", QT_TRANSLATE_NOOP("Actions", "Export PDF"), ("Ctrl+E",), "file-text"),
    Spec("print", QT_TRANSLATE_NOOP("Actions", "Print sheet"), ("Ctrl+P",), "printer"),
    Spec("export-many", QT_TRANSLATE_NOOP("Actions", "Export several"), ("Ctrl+Shift+E",)),
    Spec(
        "compare-add", QT_TRANSLATE_NOOP("Actions", "Add to comparison"), ("Ctrl+Shift+C",), "plus"
    ),
    Spec("compare", QT_TRANSLATE_NOOP("Actions", "Compare"), ("F4",), "columns-2"),
    Spec("copy", QT_TRANSLATE_NOOP("Actions", "Copy"), ("Ctrl+C",), "copy"),
    Spec("cite", QT_TRANSLATE_NOOP("Actions", "Copy as citation"), ("Ctrl+Shift+L",)),
    Spec("content-zh", QT_TRANSLATE_NOOP("Actions", "Content in Chinese"), ("Ctrl+1",)),
    Spec("content-both", QT_TRANSLATE_NOOP("Actions", "Content in both languages"), ("Ctrl+2",)),
    Spec("content-en", QT_TRANSLATE_NOOP("Actions", "Content in English"), ("Ctrl+3",)),
    Spec("zoom-in", QT_TRANSLATE_NOOP("Actions", "Larger text"), ("Ctrl++", "Ctrl+="), "zoom-in"),
    Spec("zoom-out", QT_TRANSLATE_NOOP("Actions", "Smaller text"), ("Ctrl+-",)),
    Spec("zoom-reset", QT_TRANSLATE_NOOP("Actions", "Normal text size"), ("Ctrl+0",)),
    Spec(
        "report",
        QT_TRANSLATE_NOOP("Actions", "Report an error in this fact"),
        ("Ctrl+Shift+R",),
    ),
    Spec("next-pane", QT_TRANSLATE_NOOP("Actions", "Next pane"), ("F6",)),
    Spec("sources", QT_TRANSLATE_NOOP("Actions", "Source pane"), ("F8",)),
    Spec("supplement", QT_TRANSLATE_NOOP("Actions", "Supplement"), ("F7",)),
    Spec("tree", QT_TRANSLATE_NOOP("Actions", "Navigation"), ("F9",)),
    Spec("settings", QT_TRANSLATE_NOOP("Actions", "Settings"), ("Ctrl+,",), "settings"),
    Spec("keys", QT_TRANSLATE_NOOP("Actions", "Keys"), ("F1",), "info"),
    Spec("about", QT_TRANSLATE_NOOP("Actions", "About"), ("Shift+F1",)),
    Spec("quit", QT_TRANSLATE_NOOP("Actions", "Quit"), ("Ctrl+Q",)),
)
_BUTTONS = {"back", "forward", "export", "print", "settings", "mark-next", "mark-previous"}
"""What has a button beside its place in the menu."""
_SWITCHES = {"supplement", "tree", "sources"}
"""What is on or off, which the menu shows by a tick where others have their icon."""


class Actions:
    """Make the actions and keep their words and icons up to date."""

    def __init__(self, owner: QWidget, style: Style) -> None:
        self._style = style
        self._actions = {spec.name: self._make(spec, owner) for spec in SPECS}
        self.retranslate()
        self.restyle()

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def all(self) -> list[QAction]:
        return list(self._actions.values())

    def show_switches(self, **on: bool) -> None:
        """Say which switches are on, whoever turned them."""
        for name, state in on.items():
            self._actions[name].setChecked(state)

    @staticmethod
    def _make(spec: Spec, owner: QWidget) -> QAction:
        action = QAction(owner)
        action.setObjectName(spec.name)
        action.setShortcuts([QKeySequence(keys) for keys in spec.keys])
        action.setCheckable(spec.name in _SWITCHES)
        owner.addAction(action)
        return action

    def retranslate(self) -> None:
        for spec in SPECS:
            action = self._actions[spec.name]
            words = QCoreApplication.translate("Actions", str(spec.words))
            action.setText(words)
            action.setIconText(f" {words}")
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{words} ({keys})" if keys else words)

    def restyle(self) -> None:
        """Draw the icons of the buttons; those of the menu wait until it opens."""
        self._draw(spec for spec in SPECS if spec.name in _BUTTONS)

    def draw_menu(self) -> None:
        """Draw the icons that only the menu shows."""
        self._draw(spec for spec in SPECS if spec.icon and spec.name not in _BUTTONS)

    def _draw(self, specs: Iterable[Spec]) -> None:
        for spec in specs:
            icon = self._style.pictures.icon(spec.icon, self._style.px(18), "ink")
            self._actions[spec.name].setIcon(icon)
