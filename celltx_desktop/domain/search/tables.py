"""What the writer and the reader of the search tables must agree on."""

from __future__ import annotations

BETWEEN = "\ue000"
"""A word that nobody types: it keeps a phrase from running over the border of two texts."""

FULL_TEXT = ("search_names", "search_fields", "search_texts", "search_key", "search_part")
"""The full-text tables. The first three hold words: of the names, of names and fields, of all;
the keys are whole names and sounds; the parts are the ends of names (``end_parts``)."""

LONG = 6
"""Letters from which on the words of the text are listed: the prefix indexes end before."""

NAME, SOUND_OF_NAME, SOUND, SOUND_OF_VALUE, INITIALS = "n", "o", "p", "q", "r"
"""First letters of the keys: a name; its sound; that from any of its words; that of a value; the
initials of a name in Latin letters."""


PART = 3
"""Characters inside a name by which it is found, at least."""


def end_parts(name: str) -> list[str]:
    """Return the ends of a name, from each of its characters on: what stands inside begins one.

    They take a third of the time of a table of trigrams, for 5 % more of the file.
    """
    return [name[start:] for start in range(len(name) - PART + 1)]


def value_token(number: int) -> str:
    """Return the word that stands in the full-text tables for a value of a field."""
    return f"\ue002{number}"
