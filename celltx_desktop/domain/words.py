"""How text becomes search words: the same cut for what is stored and for what is typed.

Each Han character is a word of its own, letters and digits are parted (``VX880`` = ``vx-880`` =
``vx 880``), and everything is folded first.
"""

from __future__ import annotations

import re

from .text import fold

_HAN = r"\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_WORD = re.compile(rf"[{_HAN}]|\d+|[^\W\d_{_HAN}]+")
_Located = tuple[str, int, int]
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

    The last word of a phrase matches the beginning of a word; a hyphenated word is also found
    joined (``cart`` in ``CAR-T``). Offsets count the characters of ``text`` as written, whatever
    folding does to their number.
    """
    folded, origin = _folded(text)
    found = _located(_WORD, folded, origin)
    compounds = {start: (word, end) for word, start, end in _located(_HYPHENATED, folded, origin)}
    marked: list[tuple[int, int]] = []
    for at, (_, start, _) in enumerate(found):
        ends = (
            _end(phrase, found[at : at + len(phrase)]) or _joined_end(phrase, compounds.get(start))
            for phrase in phrases
        )
        end = next(filter(None, ends), 0)
        if end and (not marked or start >= marked[-1][1]):
            marked.append((start, end))
    return marked


def _end(phrase: list[str], run: list[_Located]) -> int:
    """Return where the phrase ends in a run of words, 0 where it is another one."""
    found = [word for word, _, _ in run]
    if found[:-1] != phrase[:-1] or not found[-1].startswith(phrase[-1]):
        return 0
    _, start, end = run[-1]
    return start + min(len(phrase[-1]), end - start)


def _joined_end(phrase: list[str], compound: tuple[str, int] | None) -> int:
    if compound and len(phrase) == 1 and compound[0].replace("-", "").startswith(phrase[0]):
        return compound[1]
    return 0


def _folded(text: str) -> tuple[str, list[int]]:
    """Return the folded text, and for each of its characters the offset in ``text``."""
    folded, origin = "", []
    for offset, character in enumerate(text):
        piece = fold(character)
        folded += piece
        origin += [offset] * len(piece)
    return folded, origin


def _located(pattern: re.Pattern[str], folded: str, origin: list[int]) -> list[_Located]:
    """Return what the pattern finds, with its offsets in the text as written."""
    return [
        (match.group(), origin[match.start()], origin[match.end() - 1] + 1)
        for match in pattern.finditer(folded)
    ]
