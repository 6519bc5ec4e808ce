"""What the writer and the reader of the search tables must agree on."""

from __future__ import annotations

BETWEEN = "\ue000"
"""A word that nobody types: it keeps a phrase from running over the border of two texts."""

FULL_TEXT = ("search_names", "search_fields", "search_texts", "search_key", "search_part")
"""The full-text tables. The first three hold words: of the names, of names and fields, of all;
the keys are whole names and sounds; the parts find any three characters inside a name."""

LONG = 6
"""Letters from which on the words of the text are listed: the prefix indexes end before."""

NAME, SOUND_OF_NAME, SOUND, SOUND_OF_VALUE, INITIALS = "n", "o", "p", "q", "r"
"""First letters of the keys: a name; its sound; that from any of its words; that of a value; the
initials of a name in Latin letters."""


def value_token(number: int) -> str:
    """Return the word that stands in the full-text tables for a value of a field."""
    return f"\ue002{number}"
