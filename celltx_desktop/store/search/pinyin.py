"""How typed Chinese sounds: ``阿基伦赛`` like ``阿基仑赛``. Readings come from the database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from ...domain.search import sounds
from ...domain.search.words import is_han, words


class Pinyin:
    """Look up readings of characters; each is kept."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self._known: dict[str, tuple[str, ...]] = {}

    def keys(self, typed: Iterable[str]) -> set[str]:
        """Return the keys of what sounds like these words; none without Chinese among them."""
        spelled = list(typed)
        if sum(map(is_han, spelled)) < 2:
            return set()
        return sounds.keys_of_typed(spelled, self._readings(spelled))

    def marked(self, text: str, typed: str) -> tuple[str, ...]:
        """Return the words of ``text`` that ``typed`` spells by sound, or that sound alike."""
        if text.isascii():
            return ()
        spelled = words(text)
        readings = self._readings(spelled)
        keys = [typed]
        if any(map(is_han, typed)):
            keys = sorted(sounds.keys_of_typed(list(typed), self._readings(typed)))
        marked = (sounds.spelled_by(spelled, key, readings) for key in keys if key)
        return next(filter(None, marked), ())

    def _readings(self, characters: Iterable[str]) -> dict[str, tuple[str, ...]]:
        for character in filter(is_han, characters):
            if character not in self._known:
                row = self._db.execute(
                    "SELECT readings FROM search_pinyin WHERE character = ?", (character,)
                ).fetchone()
                self._known[character] = tuple(row[0].split()) if row else (character,)
        return self._known
