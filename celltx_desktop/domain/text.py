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

    def filled(self, **fields: Text | str | int) -> Text:
        """Return the text with a field in each of its gaps (``{count}``), in its own language."""

        def fill(lang: Lang) -> str:
            own = {name: f[lang] if isinstance(f, Text) else f for name, f in fields.items()}
            return self[lang].format(**own)

        return Text(fill("zh"), fill("en"))

    @property
    def same(self) -> bool:
        """Tell whether both languages are written alike (names, codes, numbers)."""
        return self.zh == self.en

    @property
    def translated(self) -> bool:
        """Tell whether the Chinese is our translation: it is none where only marks differ."""
        chinese = any("\u4e00" <= character <= "\u9fff" for character in self.zh)
        return self.original == "en" and chinese and not self.same


EMPTY = Text("", "")


def plain(value: str) -> Text:
    """Return text that reads the same in both languages: a code, a number, a name."""
    return Text(value, value)


GLUE = "\ue001"
"""Stands around the name of a Greek letter: a word of its own, yet no space (``IFN-γ``)."""

_GREEK = {
    "α": "alpha", "β": "beta", "γ": "gamma", "δ": "delta", "ε": "epsilon", "ζ": "zeta",
    "η": "eta", "θ": "theta", "ι": "iota", "κ": "kappa", "λ": "lambda", "μ": "mu", "ν": "nu",
    "ξ": "xi", "ο": "omicron", "π": "pi", "ρ": "rho", "σ": "sigma", "τ": "tau",
    "υ": "upsilon", "φ": "phi", "χ": "chi", "ψ": "psi", "ω": "omega",
}  # fmt: skip


class _Folding(dict[int, str]):
    """Hold the folded form of each character that was met; one character never needs another.

    ``resized`` are those of them that become several characters or none.
    """

    def __init__(self) -> None:
        super().__init__()
        self.resized: set[str] = set()

    def __missing__(self, point: int) -> str:
        folded = self[point] = _folded(chr(point))
        if len(folded) != 1:
            self.resized.add(chr(point))
        return folded


_FOLDING = _Folding()


def fold(text: str) -> str:
    """Fold away what no reader types on purpose; equal words become equal strings.

    Compatibility forms, case and accents go (``Ⅱ`` = ``II``, full width = half width), traditional
    characters become simplified, syllables of Hangul their letters, Greek letters their names
    (between two GLUE), invisible format characters nothing. Folding works character by character
    and twice is as good as once.
    """
    return text.translate(_FOLDING)


def fold_located(text: str) -> tuple[str, list[int] | None]:
    """Return the folded text, and the offset in ``text`` of each of its characters.

    The offsets are None where folding keeps every character in its place, as it mostly does.
    """
    folded = fold(text)
    if _FOLDING.resized.isdisjoint(text):
        return folded, None
    return folded, [n for n, character in enumerate(text) for _ in _FOLDING[ord(character)]]


def _folded(character: str) -> str:
    if unicodedata.category(character) == "Cf":
        return ""
    lowered = unicodedata.normalize("NFKC", character).casefold()
    bare = "".join(
        c for c in unicodedata.normalize("NFKD", lowered) if not unicodedata.combining(c)
    )
    return "".join(map(_plainest, bare))


def _plainest(character: str) -> str:
    if "\u4e00" <= character <= "\u9fff":
        from .traditional import SIMPLIFIED

        return SIMPLIFIED.get(character, character)
    if name := _GREEK.get(character):
        return f"{GLUE}{name}{GLUE}"
    return character
