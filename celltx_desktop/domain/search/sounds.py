"""How Chinese words are typed by their sound: in syllables (``yidao``) or initials (``ajls``)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, product

from .words import is_han

LONGEST = 24
"""Letters of a key; what is typed beyond them is not looked at."""

Readings = Mapping[str, Sequence[str]]
"""The toneless readings of each character, the most common first."""
_PRONOUNCED = 8


def sound_key(letters: str) -> str:
    """Fold sounds that half of the speakers do not part: zh/z, ch/c, sh/s, -ng/-n, ü/u."""
    for part, simple in (("zh", "z"), ("ch", "c"), ("sh", "s"), ("ng", "n"), ("v", "u")):
        letters = letters.replace(part, simple)
    return letters[:LONGEST]


def keys_of_name(words: Sequence[str], readings: Readings, begun: bool = False) -> set[str]:
    """Return the keys of a name: from its beginning, or unless ``begun`` from each of its words.

    What has no Chinese in it is no sound: of ``自体 CAR-T`` there is no key from CAR on. Of a
    character with several readings, each is tried while the others keep their common one.
    """
    found: set[str] = set()
    for start in _starts(words)[: 1 if begun else None]:
        for syllables in _pronunciations(words[start : start + LONGEST], readings):
            initials = (s[:1] if is_han(w) else s for w, s in zip(words[start:], syllables))  # noqa: B905 - cut above
            found |= {sound_key("".join(syllables)), sound_key("".join(initials))}
    return {key for key in found if len(key) > 1}


def _starts(words: Sequence[str]) -> range:
    """Return where a sound may begin: up to the last Chinese character."""
    return range(max((n for n, word in enumerate(words, 1) if is_han(word)), default=0))


def _pronunciations(words: Sequence[str], readings: Readings) -> Iterator[list[str]]:
    choices = [readings.get(word, (word,)) for word in words]
    common = [choice[0] for choice in choices]
    yield common
    for n, choice in enumerate(choices):
        for other in choice[1:]:
            yield [*common[:n], other, *common[n + 1 :]]


def keys_of_typed(words: Sequence[str], readings: Readings) -> set[str]:
    """Return the keys under which names stand that sound like these words."""
    choices = [readings.get(word, (word,)) for word in words]
    several = product(*choices)
    return {sound_key("".join(syllables)) for syllables in islice(several, _PRONOUNCED)}


def spelled_by(words: Sequence[str], typed: str, readings: Readings) -> tuple[str, ...]:
    """Return the words among ``words`` that ``typed`` spells by sound or initials, none if none."""
    wanted = sound_key(typed)
    for start in _starts(words):
        for syllables in _pronunciations(words[start : start + LONGEST], readings):
            for short in (False, True):
                if size := _spelling(words[start:], syllables, wanted, short):
                    return tuple(words[start : start + size])
    return ()


def _spelling(words: Sequence[str], syllables: Sequence[str], wanted: str, short: bool) -> int:
    """Return how many of the syllables (or their initials) ``wanted`` spells, 0 if it does not."""
    sound = ""
    for size, (word, syllable) in enumerate(zip(words, syllables, strict=False), 1):
        sound += syllable[:1] if short and is_han(word) else syllable
        spelled = sound_key(sound)
        if spelled.startswith(wanted):
            return size
        if not wanted.startswith(spelled):
            return 0
    return 0
