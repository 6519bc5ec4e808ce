"""How many slips lie between two spellings: ``kymirah`` is one from ``kymriah``.

Also the keys that two spellings one slip apart share: a word with one of its first eight letters
left out. By them a slip is found in one look-up, whatever the number of names.
"""

from __future__ import annotations

import re

from .words import is_han

REACH = 8
"""Characters of a word in whose keys a slip is looked for; a later one is measured all the same."""

_FEW = 2
_CODE = re.compile(r"[a-z]{1,5}\d+[a-z]{0,3}")
_DIGITS = re.compile(r"\d+")


def distance(word: str, other: str, most: int = 99) -> int:
    """Return how many slips lie between two words: letters missing, added, wrong or swapped.

    What is further apart than ``most`` is not measured to its end: the result is then greater.
    """
    if abs(len(word) - len(other)) > most:
        return most + 1
    begun = _same_beginning(word, other)
    return _rows(word[begun:], other[begun:], most)[-1]


def distance_to_beginning(typed: str, word: str, most: int = 99) -> int:
    """Return the fewest slips between ``typed`` and any beginning of ``word``.

    Where only a few are allowed, each kind of slip is tried at the first letter that differs: that
    is faster than a table, for most words are given up at once.
    """
    if len(typed) - len(word) > most:
        return most + 1
    if most <= _FEW:
        return _few(typed, word, most)
    begun = _same_beginning(typed, word)
    return min(_rows(typed[begun:], word[begun : len(typed) + most], most))


def _few(typed: str, word: str, most: int) -> int:
    """Return the slips between ``typed`` and a beginning of ``word``, more than ``most`` if far."""
    begun = _same_beginning(typed, word)
    rest, there = typed[begun:], word[begun:]
    if not rest or not there:
        return len(rest)
    if not most:
        return 1
    if there.startswith(rest[1:]) or there.startswith(rest, 1) or there.startswith(rest[1:], 1):
        return 1
    swapped = rest[:2] == there[1::-1]
    if swapped and there.startswith(rest[2:], 2):
        return 1
    if most == 1:
        return 2
    ways = [(rest[1:], there), (rest, there[1:]), (rest[1:], there[1:])]
    if swapped:
        ways.append((rest[2:], there[2:]))
    return 1 + min(_few(*way, most - 1) for way in ways)


def _same_beginning(word: str, other: str) -> int:
    for n, (letter, there) in enumerate(zip(word, other, strict=False)):
        if letter != there:
            return n
    return min(len(word), len(other))


def _rows(word: str, other: str, most: int) -> list[int]:
    """Return the distance of ``word`` from each beginning of ``other``, the empty one first.

    Beginnings that are shorter or longer by more than ``most`` are not looked at.
    """
    far = most + 1
    before: list[int] = []
    last = [min(j, far) for j in range(len(other) + 1)]
    for i, letter in enumerate(word, 1):
        row = [far] * (len(other) + 1)
        row[0] = min(i, far)
        for j in range(max(1, i - most), min(len(other), i + most) + 1):
            there = other[j - 1]
            best = min(row[j - 1] + 1, last[j] + 1, last[j - 1] + (letter != there))
            if i > 1 and j > 1 and letter == other[j - 2] and word[i - 2] == there:
                best = min(best, before[j - 2] + 1)
            row[j] = best
        if min(row) > most and min(last) > most:  # a swap looks back two rows
            return row
        before, last = last, row
    return last


def allowed(typed: str) -> int:
    """Return how many slips a word of this length may hold; a Chinese character says much."""
    length = len(typed)
    if typed and is_han(typed[0]):
        return 0 if length < 3 else 1 if length < 6 else 2
    return 0 if length < 4 else 1 if length < 6 else 2


def is_code(squeezed: str) -> bool:
    """Tell whether a name is a code (``ctx110``), in which no letter and no digit is a slip.

    Of a longer one the letters are a word: ``nexkar19`` is nexcar19, but no nexcar20.
    """
    return bool(_CODE.fullmatch(squeezed))


def same_number(typed: str, word: str) -> bool:
    """Tell whether a word holds the digits that were typed: type 1 is no slip for type 2."""
    return _DIGITS.findall(typed) in ([], _DIGITS.findall(word))


def keys_of_word(word: str) -> set[str]:
    """Return the keys under which a word is stored, so that also its beginning is found."""
    shortest = 3 if is_han(word[0]) else 4
    lengths = {min(len(word), length) for length in range(shortest - 1, REACH + 1)}
    return {key for length in lengths for key in _shortened(word[:length]) if len(key) > 1}


def keys_of_typed(typed: str) -> set[str]:
    """Return the keys under which to look; they meet those of a word one slip away."""
    return {key for key in _shortened(typed[:REACH]) if len(key) > 1}


def _shortened(text: str) -> set[str]:
    return {text, *(text[:n] + text[n + 1 :] for n in range(len(text)))}
