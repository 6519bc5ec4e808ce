"""Bilingual text, and the folded form in which two spellings of one word are equal."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import Literal

Lang = Literal["zh", "en"]
Content = Literal["zh", "en", "both"]


@dataclass(frozen=True, slots=True)
class Text:
    """Hold one statement in Chinese and English.

    ``original`` is the language in which its source prints it; the other one is our translation.
    """

    zh: str
    en: str
    original: Lang = "zh"

    def __getitem__(self, lang: Lang) -> str:
        return self.zh if lang == "zh" else self.en

    def __bool__(self) -> bool:
        return bool(self.zh or self.en)

    @property
    def same(self) -> bool:
        """Tell whether both languages are written alike (names, codes, numbers)."""
        return self.zh == self.en


EMPTY = Text("", "")


def plain(value: str) -> Text:
    """Return text that reads the same in both languages: a code, a number, a name."""
    return Text(value, value)


def fold(text: str) -> str:
    """Fold compatibility forms, case and accents away (``Ⅱ`` = ``II``, full width = half width)."""
    decomposed = unicodedata.normalize("NFKD", unicodedata.normalize("NFKC", text).casefold())
    return unicodedata.normalize(
        "NFC", "".join(c for c in decomposed if not unicodedata.combining(c))
    )
