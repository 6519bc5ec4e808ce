"""What the reader chose, and where the window was: one INI file, every option declared once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Generic, Literal, TypeVar, get_args

from PySide6.QtCore import QByteArray, QLocale, QSettings, QStandardPaths

from .domain.place import Place
from .domain.text import Content, Lang

ThemeName = Literal["system", "light", "dark", "high-contrast"]
InterfaceName = Literal["system", "zh", "en"]
PaperName = Literal["a4", "letter"]
ZOOM_STEPS = (80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
"""Sizes of text, in percent of the normal one."""
PAST_QUERIES, PAST_PLACES = 20, 8
"""Queries and records that are remembered at most."""
SHEET_ZOOMS = (0, 75, 100, 150, 200)
"""Sizes of the preview of a sheet in percent; 0 shows whole pages."""

Value = TypeVar("Value")
Line = TypeVar("Line", bound=str)


class Option(Generic[Value]):
    """Declare one option: its key in the file, its key in version 0.1.0, its default.

    The default may depend on other options. ``read`` returns None for words that are no value of
    the option: they count as the default.
    """

    def __init__(
        self,
        key: str,
        old_key: str,
        default: Value | Callable[[Settings], Value],
        read: Callable[[str], Value | None],
        write: Callable[[Value], str] = str,
    ) -> None:
        self._key, self._old_key, self._default = key, old_key, default
        self._read, self._write = read, write

    def __get__(self, owner: Settings, _: type[Settings]) -> Value:
        store = owner.store
        value = self._read(str(store.value(self._key, store.value(self._old_key, ""))))
        if value is not None:
            return value
        return self._default(owner) if callable(self._default) else self._default

    def __set__(self, owner: Settings, value: Value) -> None:
        owner.store.setValue(self._key, self._write(value))

    def rename(self, store: QSettings) -> None:
        """Give what a file of version 0.1.0 holds its key of today."""
        if store.contains(self._old_key):
            if not store.contains(self._key):
                store.setValue(self._key, store.value(self._old_key))
            store.remove(self._old_key)


def _choice(
    key: str,
    old_key: str,
    default: Value | Callable[[Settings], Value],
    values: Mapping[str, Value] | Iterable[Value],
) -> Option[Value]:
    """Declare an option of few values, each with its word in the file."""
    known = values if isinstance(values, Mapping) else {str(value): value for value in values}
    return Option(key, old_key, default, known.get, {known[w]: w for w in known}.__getitem__)


def _lines(
    key: str, old_key: str, most: int, kind: Callable[[str], Line]
) -> Option[tuple[Line, ...]]:
    """Declare a list of lines, the newest first, of which ``most`` are kept."""
    return Option(
        key,
        old_key,
        (),
        lambda text: tuple(map(kind, text.splitlines()[:most])),
        lambda lines: "\n".join(lines[:most]),
    )


def _system_paper(_: Settings) -> PaperName:
    system = QLocale.system().measurementSystem()
    return "letter" if system == QLocale.MeasurementSystem.ImperialUSSystem else "a4"


class Settings:
    """Read and keep the options; without ``keep`` they are read only."""

    theme: Option[ThemeName] = _choice("window/theme", "theme", "system", get_args(ThemeName))
    interface: Option[InterfaceName] = _choice(
        "window/language", "interface", "system", get_args(InterfaceName)
    )
    source_pane = _choice(
        "window/source_pane", "source_pane", True, {"open": True, "folded": False}
    )
    content: Option[Content] = _choice(
        "page/language", "content", lambda settings: settings.interface_lang, get_args(Content)
    )
    zoom = _choice("page/text_size", "zoom", 100, ZOOM_STEPS)
    supplement = _choice("page/supplement", "supplement", True, {"shown": True, "hidden": False})
    paper: Option[PaperName] = _choice("sheet/paper", "paper", _system_paper, get_args(PaperName))
    sheet_left_out: Option[frozenset[str]] = Option(
        "sheet/sections_left_out",
        "sheet/left_out",
        frozenset(),
        lambda text: frozenset(text.split()),
        lambda sections: " ".join(sorted(sections)),
    )
    sheet_zoom = _choice("sheet/preview_size", "sheet/zoom", 0, SHEET_ZOOMS)
    folder = Option("export/folder", "folder", "", str)
    past_queries = _lines("history/queries", "queries", PAST_QUERIES, str)
    past_places = _lines("history/places", "places", PAST_PLACES, Place)
    _sheet_content: Option[Content] = _choice(
        "sheet/language", "sheet/content", lambda settings: settings.content, get_args(Content)
    )

    def __init__(self, file: Path, *, keep: bool = True) -> None:
        self.store = (QSettings if keep else _Unchanged)(str(file), QSettings.Format.IniFormat)
        for option in vars(Settings).values():
            if isinstance(option, Option):
                option.rename(self.store)

    @property
    def interface_lang(self) -> Lang:
        """Return the language of the window, taken from the system where nothing was chosen."""
        if self.interface != "system":
            return self.interface
        return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"

    @property
    def sheet_content(self) -> Content:
        """Return the languages of sheets, those of the pages until others are chosen."""
        return self._sheet_content

    @sheet_content.setter
    def sheet_content(self, value: Content) -> None:
        if value == self.content:
            self.store.remove("sheet/language")  # follow the pages, also to another language
        else:
            self._sheet_content = value

    def remember(self, key: str, state: QByteArray) -> None:
        """Keep the state of a window or splitter."""
        self.store.setValue(f"window/{key}", state)

    def remembered(self, key: str) -> QByteArray:
        """Return the state of a window or splitter, empty before the first."""
        value = self.store.value(f"window/{key}", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()


class _Unchanged(QSettings):
    """Read a file and keep nothing in it."""

    def setValue(self, key: str, value: object) -> None:  # noqa: N802 - Qt's own name
        """Keep nothing."""

    def remove(self, key: str) -> None:
        """Remove nothing."""


def default_file() -> Path:
    """Return the settings file of this person on this machine."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(folder, "celltx.ini")
