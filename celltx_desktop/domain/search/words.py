"""How text becomes search words: the same cut for what is stored and for what is typed.

Each Han character is a word of its own, letters and digits are parted (``VX880`` = ``vx-880`` =
``vx 880``), and everything is folded first.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from ..text import GLUE, fold, fold_located

# No pattern names the ranges of Han: to compile one takes 2 ms, and this is on the start path.
_RUN = re.compile(r"\d+|[^\W\d_]+")
_JOINT = re.compile(rf"[-'\u2019{GLUE}]+")
_COMPOUND = re.compile(rf"(?<![^\W_])[^\W\d_]+(?:{_JOINT.pattern}[^\W\d_]+)+(?![^\W_])", re.ASCII)
_JOINTS = str.maketrans({"'": "-", "\u2019": "-", GLUE: "-", "_": " "})
"""A pattern that names one joint is compiled five times as fast as one that names them all."""
_FRACTION = re.compile(r"(?<![a-z\d])([ivx]+|\d+) ?/ ?(?=(?:[ivx]+|\d+)(?![a-z]))")
Span = tuple[int, int]
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
    phrase of Chinese is looked up by its rare pairs, not by the frequent 细 of ``细胞治疗``.
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
    text = folded.translate(_JOINTS)
    bare = text.replace("-", "")
    near = [phrase for phrase in wanted if phrase[0] in bare]
    if not near:
        return []
    sought = _Text(text, bare)
    found = _leftmost(sought.beginnings(phrase) for phrase in near)
    if inside and not found:
        alone = [phrase[0] for phrase in near if len(phrase) == 1]
        inner = [word for word in alone if len(word) > 2 and not is_han(word)]
        found = _leftmost(map(sought.places, inner))
    if origin is None:
        return found
    return [(origin[start], origin[end - 1] + 1) for start, end in found]


def _leftmost(several: Iterable[Iterable[Span]]) -> list[Span]:
    """Return the spans that overlap none before them; of those with one start the first named."""
    found: list[Span] = []
    for start, _, end in sorted(
        (start, n, end) for n, spans in enumerate(several) for start, end in spans
    ):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found


class _Text:
    """Look for words in one folded text, also for ``cart`` where it says ``car-t``.

    A pattern of all phrases would be compiled anew with every key: 0.1 to 5 ms, where to look for
    each takes 5 µs a text.
    """

    def __init__(self, text: str, bare: str) -> None:
        self._text, self._bare = text, bare
        self._at: Sequence[int] = range(len(text))
        if len(bare) < len(text):
            self._at = [n for n, character in enumerate(text) if character != "-"]

    def places(self, word: str) -> Iterator[Span]:
        """Yield where a word stands, anywhere; joints of a compound may stand between letters."""
        text, at = (
            (self._bare, self._at) if _may_be_joined(word) else (self._text, range(len(self._text)))
        )
        found = text.find(word)
        while found >= 0:
            yield at[found], at[found + len(word) - 1] + 1
            found = text.find(word, found + 1)

    def beginnings(self, phrase: tuple[str, ...]) -> Iterator[Span]:
        """Yield where a phrase stands; each of its words is the beginning of one."""
        for start, end in self.places(phrase[0]):
            if self._begins(phrase[0], start):
                last = end
                for before, word in pairwise(phrase):
                    last = self._after(last, before, word)
                if last:
                    yield start, last

    def _after(self, end: int, before: str, word: str) -> int:
        """Return where ``word`` ends that follows what ends there, 0 if it does not follow."""
        start, size = end, len(self._text)
        while 0 < start < size and not self._text[start].isalnum():
            start += 1
        letters = before[-1].isalpha() and word[0].isalpha()
        apart = letters and not (is_han(before) or is_han(word))
        if not end or (apart and start == end) or not self._begins(word, start):
            return 0
        joined = _may_be_joined(word)
        for n, letter in enumerate(word):
            while n and joined and self._text.startswith("-", start):
                start += 1
            if not self._text.startswith(letter, start):
                return 0
            start += 1
        return start

    def _begins(self, word: str, start: int) -> bool:
        """Tell whether a word may begin here: letters after no letter, digits after no digit."""
        before = self._text[start - 1 : start]
        if is_han(word):
            return True
        return not (before.isdecimal() if word[0].isdigit() else "a" <= before <= "z")


def _may_be_joined(word: str) -> bool:
    """Tell whether joints may stand between the characters of a word."""
    return word.isalpha() and not is_han(word)


@lru_cache(maxsize=64)
def _longest_first(phrases: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """Return the phrases each once; those of one query are asked for with every text it found."""
    return tuple(sorted(filter(None, set(phrases)), key=lambda one: (-sum(map(len, one)), one)))
