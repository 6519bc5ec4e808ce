"""What the reader chose, and where the window was: one INI file, every option with its default."""

from __future__ import annotations

from pathlib import Path
from typing import Literal, cast

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
"""Sizes of the preview of a sheet; 0 shows whole pages."""


def default_file() -> Path:
    """Return the settings file of this person on this machine."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.AppConfigLocation)
    return Path(folder, "celltx.ini")


def _choice(store: QSettings, key: str, allowed: tuple[str, ...]) -> str:
    value = str(store.value(key, allowed[0]))
    return value if value in allowed else allowed[0]


class SheetSettings:
    """Read and keep what a sheet is to hold; the paper is a setting of the whole program."""

    def __init__(self, store: QSettings, program: Settings) -> None:
        self._store = store
        self._program = program

    @property
    def content(self) -> Content:
        """Return the languages of sheets, those of the pages until others were chosen."""
        allowed = (self._program.content, "zh", "both", "en")
        return cast("Content", _choice(self._store, "sheet/content", allowed))

    @content.setter
    def content(self, value: Content) -> None:
        if value == self._program.content:
            self._store.remove("sheet/content")  # follow the pages, also to another language
        else:
            self._store.setValue("sheet/content", value)

    @property
    def left_out(self) -> frozenset[str]:
        """Return the ids of the sections that stay away."""
        return frozenset(filter(None, str(self._store.value("sheet/left_out", "")).split(" ")))

    @left_out.setter
    def left_out(self, names: frozenset[str]) -> None:
        self._store.setValue("sheet/left_out", " ".join(sorted(names)))

    @property
    def zoom(self) -> int:
        """Return the size of the preview in percent, 0 where it fits the window."""
        value = str(self._store.value("sheet/zoom", 0))
        return int(value) if value.isdecimal() and int(value) in SHEET_ZOOMS else 0

    @zoom.setter
    def zoom(self, value: int) -> None:
        self._store.setValue("sheet/zoom", value)


class PastSettings:
    """Read and keep the queries that led to a page, and the records that were shown."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    @property
    def queries(self) -> tuple[str, ...]:
        """Return the queries, the newest first."""
        return tuple(str(self._store.value("queries", "")).splitlines()[:PAST_QUERIES])

    @queries.setter
    def queries(self, values: tuple[str, ...]) -> None:
        self._store.setValue("queries", "\n".join(values[:PAST_QUERIES]))

    @property
    def places(self) -> tuple[Place, ...]:
        """Return the places of the records, the newest first."""
        lines = str(self._store.value("places", "")).splitlines()[:PAST_PLACES]
        return tuple(map(Place, lines))

    @places.setter
    def places(self, values: tuple[Place, ...]) -> None:
        self._store.setValue("places", "\n".join(values[:PAST_PLACES]))


class _Unchanged(QSettings):
    """Read a file and keep nothing in it."""

    def setValue(self, key: str, value: object) -> None:  # noqa: N802 - Qt's own name
        """Keep nothing."""

    def remove(self, key: str) -> None:
        """Remove nothing."""


class Settings:
    """Read and keep the options; a damaged or foreign value counts as its default.

    Without ``keep`` they are read only.
    """

    def __init__(self, file: Path, *, keep: bool = True) -> None:
        self.file = file
        store = QSettings if keep else _Unchanged
        self._store = store(str(file), QSettings.Format.IniFormat)
        self.sheet = SheetSettings(self._store, self)
        self.past = PastSettings(self._store)

    @property
    def theme(self) -> ThemeName:
        allowed = ("system", "light", "dark", "high-contrast")
        return cast("ThemeName", _choice(self._store, "theme", allowed))

    @theme.setter
    def theme(self, value: ThemeName) -> None:
        self._store.setValue("theme", value)

    @property
    def interface(self) -> InterfaceName:
        return cast("InterfaceName", _choice(self._store, "interface", ("system", "zh", "en")))

    @interface.setter
    def interface(self, value: InterfaceName) -> None:
        self._store.setValue("interface", value)

    @property
    def interface_lang(self) -> Lang:
        """Return the language of the window, taken from the system where nothing was chosen."""
        if self.interface != "system":
            return self.interface
        return "zh" if QLocale.system().language() == QLocale.Language.Chinese else "en"

    @property
    def content(self) -> Content:
        own = self.interface_lang
        allowed = (own, "both", "en" if own == "zh" else "zh")
        return cast("Content", _choice(self._store, "content", allowed))

    @content.setter
    def content(self, value: Content) -> None:
        self._store.setValue("content", value)

    @property
    def zoom(self) -> int:
        """Return the size of text in percent, one of ``ZOOM_STEPS``."""
        return int(_choice(self._store, "zoom", ("100", *map(str, ZOOM_STEPS))))

    @zoom.setter
    def zoom(self, value: int) -> None:
        self._store.setValue("zoom", value)

    @property
    def paper(self) -> PaperName:
        own = QLocale.system().measurementSystem()
        letter = own == QLocale.MeasurementSystem.ImperialUSSystem
        allowed = ("letter", "a4") if letter else ("a4", "letter")
        return cast("PaperName", _choice(self._store, "paper", allowed))

    @paper.setter
    def paper(self, value: PaperName) -> None:
        self._store.setValue("paper", value)

    @property
    def supplement(self) -> bool:
        """Tell whether facts from beyond the review are shown beside it."""
        return _choice(self._store, "supplement", ("shown", "hidden")) == "shown"

    @supplement.setter
    def supplement(self, shown: bool) -> None:
        self._store.setValue("supplement", "shown" if shown else "hidden")

    @property
    def source_pane(self) -> bool:
        return _choice(self._store, "source_pane", ("open", "folded")) == "open"

    @source_pane.setter
    def source_pane(self, shown: bool) -> None:
        self._store.setValue("source_pane", "open" if shown else "folded")

    @property
    def folder(self) -> str:
        """Return the folder of the last saved sheet, empty before the first."""
        return str(self._store.value("folder", ""))

    @folder.setter
    def folder(self, value: str) -> None:
        self._store.setValue("folder", value)

    def remember(self, key: str, state: QByteArray) -> None:
        """Keep the state of a window or splitter."""
        self._store.setValue(f"window/{key}", state)

    def remembered(self, key: str) -> QByteArray:
        """Return the state of a window or splitter, empty before the first."""
        value = self._store.value(f"window/{key}", QByteArray())
        return value if isinstance(value, QByteArray) else QByteArray()
