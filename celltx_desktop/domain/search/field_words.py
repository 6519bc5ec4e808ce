"""The words that narrow a search to one field (``target:CD19``, ``靶点:CD19``)."""

from __future__ import annotations

from dataclasses import dataclass

from ..text import Lang, Text, fold
from .slips import distance
from .words import is_han


@dataclass(frozen=True, slots=True)
class FieldWord:
    """Name one field as it is typed: the word of each language, and what else is understood."""

    key: str
    word: Text
    others: tuple[str, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        return (self.word.zh, self.word.en, *self.others)


FIELD_WORDS = (
    FieldWord("target", Text("靶点", "target"), ("靶标",)),
    FieldWord("regulator", Text("监管机构", "regulator"), ("agency", "监管", "机关")),
    FieldWord("status", Text("状态", "status"), ("阶段", "stage")),
    FieldWord("phase", Text("期别", "phase"), ("分期", "期")),
    FieldWord("class", Text("类别", "class"), ("治疗类别", "类")),
    FieldWord("year", Text("年份", "year"), ("年",)),
    FieldWord("source", Text("来源", "source"), ("细胞来源", "cells")),
    FieldWord("indication", Text("适应证", "indication"), ("适应症", "disease", "疾病")),
    FieldWord("developer", Text("研发单位", "developer"), ("company", "公司", "研发")),
    FieldWord("country", Text("国家", "country"), ("国家或地区", "region")),
    FieldWord("origin", Text("出处", "origin"), ("provenance",)),
)
_BY_SPELLING = {spelling: word for word in FIELD_WORDS for spelling in word.spellings}
_BY_KEY = {word.key: word for word in FIELD_WORDS}


def field_word(typed: str) -> FieldWord | None:
    """Return the field that ``typed`` names, None where it names none."""
    return _BY_SPELLING.get(fold(typed))


def nearest(typed: str) -> str:
    """Return the field word that was probably meant, empty where none is near."""
    folded = fold(typed)
    slips, meant = min((distance(folded, spelling), spelling) for spelling in _BY_SPELLING)
    return meant if slips <= max(1, len(folded) // 3) < len(folded) else ""


def offered(typed: str) -> list[FieldWord]:
    """Return the fields to offer for what is typed: one of the main words that begins so.

    Another word is taken when it is whole, else 细胞 would ever offer 细胞来源.
    """
    folded = fold(typed)
    return [
        w
        for w in FIELD_WORDS
        if w.word.zh.startswith(folded) or w.word.en.startswith(folded) or folded in w.others
    ]


def beginning(typed: str) -> list[FieldWord]:
    """Return the fields one of whose words begins as ``typed``: all of them for nothing typed."""
    folded = fold(typed)
    return [w for w in FIELD_WORDS if any(s.startswith(folded) for s in w.spellings)]


def written(key: str, value: str, lang: Lang) -> str:
    """Return what is typed to narrow a search: ``class:car-t``, ``靶点:"CD 19"``."""
    quoted = f'"{value}"' if any(c.isspace() or c in '":' for c in value) else value
    return f"{_BY_KEY[key].word[lang]}:{quoted}"


def language(typed: str, otherwise: Lang) -> Lang:
    """Return the language in which a field word is being typed."""
    if not typed:
        return otherwise
    return "zh" if is_han(typed[0]) else "en"
