"""How text becomes search words: the same cut for what is stored and for what is typed.

Each Han character is a word of its own, letters and digits are parted (``VX880`` = ``vx-880`` =
``vx 880``), and everything is folded first.
"""

from __future__ import annotations

import re

from .text import fold

_HAN = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_HAN}]|\d+|[^\W\d_{_HAN}]+")
_HYPHENATED = re.compile(r"(?<![^\W_])[^\W\d_]+(?:-[^\W\d_]+)+(?![^\W_])", re.ASCII)


def words(text: str) -> list[str]:
    """Return the search words of ``text`` in order."""
    return _WORD.findall(fold(text))


def joined(text: str) -> list[str]:
    """Return hyphenated words as one (``CAR-T`` -> ``cart``), to be stored beside the parts."""
    return [match.replace("-", "") for match in _HYPHENATED.findall(fold(text))]


def squeeze(text: str) -> str:
    """Return the form in which two names are the same name: folded letters, digits and Han only."""
    return "".join(words(text))


def spans(text: str, phrases: list[list[str]]) -> list[tuple[int, int]]:
    """Return where the phrases stand in ``text`` as (start, end), in order, none overlapping.

    The last word of a phrase matches the beginning of a word. Offsets count the characters of
    ``text`` as written, whatever folding does to their number.
    """
    found = _located(text)
    marked: list[tuple[int, int]] = []
    for at in range(len(found)):
        for phrase in phrases:
            here = found[at : at + len(phrase)]
            if len(here) == len(phrase) and _is(phrase, [word for word, _, _ in here]):
                end = here[-1][1] + min(len(phrase[-1]), here[-1][2] - here[-1][1])
                if not marked or here[0][1] >= marked[-1][1]:
                    marked.append((here[0][1], end))
                break
    return marked


def _is(phrase: list[str], run: list[str]) -> bool:
    return run[:-1] == phrase[:-1] and run[-1].startswith(phrase[-1])


def _located(text: str) -> list[tuple[str, int, int]]:
    """Return the words of ``text`` with their offsets in it."""
    folded, origin = "", []
    for offset, character in enumerate(text):
        piece = fold(character)
        folded += piece
        origin += [offset] * len(piece)
    origin.append(len(text))
    return [
        (match.group(), origin[match.start()], origin[match.end() - 1] + 1)
        for match in _WORD.finditer(folded)
    ]
