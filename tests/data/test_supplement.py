"""What must hold for the supplement's words, beyond what the compiler checks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from celltx_desktop.compiler.builder import parts
from celltx_desktop.compiler.facts.schema import PARTS
from celltx_desktop.compiler.library import Library
from celltx_desktop.domain.facts.columns import flatten

_MONTHS = "January February March April May June July August September October November December"
_NUMBERS = "one two three four five six seven eight nine ten eleven twelve"
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth"
_WORDS = {
    word.lower(): str(n)
    for words in (_MONTHS, _NUMBERS, _ORDINALS)
    for n, word in enumerate(words.split(), 1)
} | {"sept": "9", "apr": "4", "jan": "1", "thirteenth": "13", "fourteenth": "14"}
_ROMANS = {"I": "1", "II": "2", "III": "3"}
_DIGITS = re.compile(r"\d+(?:\.\d+)?")
_OF_HOW_MANY = re.compile(
    r"\d+ (?:patients|participants|recipients|evaluable|randomised|infused|treated|enrolled)"
    r"|\d+ complete responders"
    r"|\(of \d+\)|\b(?:of|all) \d+ |not recorded"
)


def said(library: Library) -> Iterator[tuple[str, str, str]]:
    """Yield each bilingual text of the supplement with the id of its part."""
    for record in library.records:
        for part in (one for table in PARTS for one in parts(record, table)):
            row = flatten(part)
            for zh in (name for name in row if name.endswith("zh") and "#s-" in part.id):
                yield part.id, str(row[zh]), str(row[f"{zh[:-2]}en"])


def numbers(text: str) -> set[str]:
    """Return every number of a text, also those in words."""
    words = re.findall(r"[A-Za-z]+", text)
    spelled = {_WORDS[word.lower()] for word in words if word.lower() in _WORDS}
    spelled |= {_ROMANS[word] for word in words if word in _ROMANS}
    return spelled | {one.lstrip("0") or "0" for one in _DIGITS.findall(text)}


def test_both_languages_give_the_same_numbers(library: Library) -> None:
    """A number in words may stand for nothing (*one of them*), one in digits never does."""
    wrong = [
        (name, zh, en)
        for name, zh, en in said(library)
        if {one.lstrip("0") for one in _DIGITS.findall(en)} - numbers(zh) - {""}
        or {one.lstrip("0") for one in _DIGITS.findall(zh)} - numbers(en) - {""}
    ]
    assert wrong == []


def test_every_rate_says_of_how_many(library: Library) -> None:
    rates = [
        one
        for record in library.records
        for one in record.statements
        if one.supplement and record.kind == "product"
        if one.kind in ("finding", "safety") and re.search(r"\d%", one.text.en)
    ]
    assert len(rates) > 40
    assert [one.text.en for one in rates if not _OF_HOW_MANY.search(one.text.en)] == []
