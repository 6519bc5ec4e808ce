"""How text becomes search words: the same cut for what is stored and for what is typed.

Each Han character is a word of its own, letters and digits are parted (``VX880`` = ``vx-880`` =
``vx 880``), and everything is folded first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from .text import GLUE, fold, fold_located

# No pattern names the ranges of Han: to compile one takes 2 ms, and this is on the start path.
_RUN = re.compile(r"\d+|[^\W\d_]+")
_JOINT = re.compile(rf"[-'\u2019{GLUE}]+")
_COMPOUND = re.compile(rf"(?<![^\W_])[^\W\d_]+(?:{_JOINT.pattern}[^\W\d_]+)+(?![^\W_])", re.ASCII)
_JOINTS = str.maketrans({"'": "-", "\u2019": "-", GLUE: "-", "_": " "})
"""A pattern that names one joint is compiled five times as fast as one that names them all."""
_FRACTION = re.compile(r"(?<![a-z\d])([ivx]+|\d+) ?/ ?(?=(?:[ivx]+|\d+)(?![a-z]))")
_BAR = "\u2044"
_BETWEEN_WORDS = re.compile(rf"[^\w{_BAR}]+|_+")


def words(text: str) -> list[str]:
    """Return the search words of ``text`` in order."""
    found: list[str] = []
    for run in _RUN.findall(fold(text)):
        if run.isascii():
            found.append(run)
        else:
            found += _parted(run)
    return found


def _parted(run: str) -> list[str]:
    """Part the Chinese characters of a run from each other and from other letters."""
    found: list[str] = []
    letters = ""
    for character in run:
        if is_han(character):
            found += [letters, character] if letters else [character]
            letters = ""
        else:
            letters += character
    return [*found, letters] if letters else found


def is_han(word: str) -> bool:
    """Tell whether a word is a Chinese character."""
    return word >= "\u3400" and (
        word <= "\u9fff" or "\uf900" <= word <= "\ufaff" or "\U00020000" <= word <= "\U0003ffff"
    )


def joined(text: str) -> list[str]:
    """Return compounds as one word (``CAR-T`` -> ``cart``, ``Parkinson’s`` -> ``parkinsons``).

    They are stored beside their parts, for people who type them so.
    """
    return [_JOINT.sub("", match) for match in _COMPOUND.findall(fold(text))]


def squeeze(text: str) -> str:
    """Return the form in which two names are the same name: folded letters, digits and Han only.

    The bar of a fraction stays, so that phase I/II is not phase III.
    """
    return _BETWEEN_WORDS.sub("", _FRACTION.sub(rf"\1{_BAR}", fold(text)))


def grams(found: Sequence[str]) -> list[str]:
    """Return words as the index keeps them: Chinese characters that follow each other as pairs.

    ``胰岛素 iPSC`` -> ``胰岛 岛素 素 ipsc``: as many words as before and in the same places, but a
    phrase of Chinese is looked up by its rare pairs, not by its frequent characters.
    """
    pairs = [
        word + after if is_han(word) and is_han(after) else word for word, after in pairwise(found)
    ]
    return [*pairs, *found[-1:]]


def line(found: Sequence[str]) -> str:
    """Return words as one line in which a phrase is looked for: `` 胰岛素 ipsc``.

    A blank stands before every word but a Chinese character after another one.
    """
    spelled = ""
    for word in found:
        chinese = is_han(word)
        spelled += word if chinese and spelled and is_han(spelled[-1]) else f" {word}"
    return spelled


def spans(
    text: str, phrases: Iterable[Sequence[str]], inside: bool = False
) -> list[tuple[int, int]]:
    """Return where the phrases stand in ``text`` as (start, end), in order, none overlapping.

    The last word of a phrase matches the beginning of a word. With ``inside``, where no phrase
    does so, one inside a word counts (``4786262`` in ``NCT04786262``). Offsets count the
    characters of ``text`` as written, whatever folding does to their number.
    """
    wanted = _longest_first(tuple(map(tuple, phrases)))
    if not wanted:
        return []
    folded, origin = fold_located(text)
    folded = folded.translate(_JOINTS)
    found = [match.span() for match in _beginnings(wanted).finditer(folded)]
    if inside and not found:
        unjoined = folded.replace("-", "")
        inner = tuple(word for word in _inner(wanted) if word in unjoined)
        found = [match.span() for match in _within(inner).finditer(folded)] if inner else []
    if origin is None:
        return found
    return [(origin[start], origin[end - 1] + 1) for start, end in found]


@lru_cache(maxsize=64)
def _longest_first(phrases: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """Return the phrases each once; those of one query are asked for with every text it found."""
    return tuple(sorted(filter(None, set(phrases)), key=_length))


def _length(phrase: tuple[str, ...]) -> tuple[int, tuple[str, ...]]:
    return -sum(map(len, phrase)), phrase


def _inner(phrases: tuple[tuple[str, ...], ...]) -> list[str]:
    """Return the words that may also stand inside another one."""
    alone = [phrase[0] for phrase in phrases if len(phrase) == 1]
    return [word for word in alone if len(word) > 2 and not is_han(word)]


@lru_cache(maxsize=64)
def _within(inner: tuple[str, ...]) -> re.Pattern[str]:
    """Return what finds the words anywhere."""
    return re.compile("|".join(map(_spelled, inner)))


@lru_cache(maxsize=64)
def _beginnings(phrases: tuple[tuple[str, ...], ...]) -> re.Pattern[str]:
    """Return what finds the phrases at the beginning of words."""
    return re.compile("|".join(map(_phrase, phrases)))


def _phrase(phrase: tuple[str, ...]) -> str:
    pattern = ""
    for word, before in zip(phrase, ("", *phrase), strict=False):
        if before:
            both_letters = before[-1].isalpha() and word[0].isalpha()
            apart = both_letters and not (is_han(before) or is_han(word))
            pattern += rf"\W{'+' if apart else '*'}"
        pattern += _begin(word) + _spelled(word)
    return pattern


def _begin(word: str) -> str:
    if is_han(word):
        return ""
    return r"(?<!\d)" if word[0].isdigit() else r"(?<![a-z])"


def _spelled(word: str) -> str:
    """Let a joint of a compound stand between two letters: ``cart`` finds ``CAR-T``."""
    if not word.isalpha() or is_han(word):
        return re.escape(word)
    return "-*".join(word)
