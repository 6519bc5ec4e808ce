"""How Chinese characters are read, by the dictionaries of pypinyin: ``长`` is ``chang zhang``."""

from __future__ import annotations

import unicodedata
from collections import Counter, defaultdict
from functools import cache

_MOST = 3
"""Readings of a character that are kept."""
_FEW, _SELDOM = 3, 0.05
"""With so few phrases all readings of a character count; else those that more than 5 % have."""


@cache
def readings() -> dict[str, tuple[str, ...]]:
    """Return the toneless readings of each character of GB2312, the most common first.

    The dictionary of characters lists archaic readings too (不 as ``fu``), by which a search would
    find what no reader meant. The 47,000 phrases of the other dictionary show which are in use.
    """
    from pypinyin.phrases_dict import phrases_dict  # half a second, for those alone who build
    from pypinyin.pinyin_dict import pinyin_dict

    spoken: dict[str, Counter[str]] = defaultdict(Counter)
    for phrase, syllables in phrases_dict.items():
        for character, (syllable, *_) in zip(phrase, syllables, strict=True):
            spoken[character][_toneless(syllable)] += 1
    found = {}
    for character, listed in ((chr(point), listed) for point, listed in pinyin_dict.items()):
        if character.encode("gb2312", "ignore"):
            counts, known = spoken[character], dict.fromkeys(map(_toneless, listed.split(",")))
            seldom = _SELDOM * counts.total() if counts.total() >= _FEW else -1
            used = [reading for reading in known if counts[reading] > seldom]
            found[character] = tuple(sorted(used, key=lambda reading: -counts[reading])[:_MOST])
    return found


@cache
def _toneless(reading: str) -> str:
    """Return ``lv`` for ``lǜ``, as it is typed."""
    parts = unicodedata.normalize("NFD", reading).replace("u\u0308", "v")
    return "".join(filter(str.isascii, parts))
