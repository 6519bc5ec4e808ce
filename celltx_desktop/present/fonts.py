"""Which font families are asked for, per language: Latin text gets a Latin face first."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QFontDatabase

from ..domain.text import Lang

_CHINESE = {
    "win32": ("Microsoft YaHei UI", "Microsoft YaHei"),
    "darwin": ("PingFang SC",),
    "linux": ("Noto Sans CJK SC", "Source Han Sans SC", "WenQuanYi Micro Hei"),
}
_LATIN = {
    "win32": ("Segoe UI",),
    "darwin": (".AppleSystemUIFont", "Helvetica Neue"),
    "linux": ("Noto Sans", "Cantarell", "Ubuntu", "DejaVu Sans"),
}
OWN_CHINESE, OWN_LATIN = "CellTx Sans SC", "CellTx Sans"


@dataclass(frozen=True, slots=True)
class Stacks:
    """Hold the families to ask for, best first, for Chinese and for Latin text."""

    zh: tuple[str, ...]
    en: tuple[str, ...]

    def families(self, lang: Lang) -> list[str]:
        return list(self.zh if lang == "zh" else self.en)

    def css(self, lang: Lang) -> str:
        """Return the families as a style sheet writes them."""
        return ", ".join(f"'{family}'" for family in self.families(lang))


def find(folder: Path) -> Stacks:
    """Return the families that are there; load the bundled ones where the system has no Chinese.

    Families that are not installed are left out, for Qt would search all fonts for each of them.
    """
    installed = set(QFontDatabase.families())
    platform = "linux" if sys.platform not in _CHINESE else sys.platform
    chinese = tuple(family for family in _CHINESE[platform] if family in installed)
    latin = tuple(family for family in _LATIN[platform] if family in installed)
    if not chinese:
        QFontDatabase.addApplicationFont(str(folder / "CellTxSansSC-Regular.otf"))
        QFontDatabase.addApplicationFont(str(folder / "CellTxSans-Regular.ttf"))
        chinese = (OWN_CHINESE,)
        latin = latin or (OWN_LATIN,)
    return Stacks(chinese + latin, latin + chinese)
