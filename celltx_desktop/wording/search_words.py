"""What is said of a search: what was not understood, what was meant, what to loosen."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ..domain.search.words import is_han
from ..domain.text import Text
from .sentences import tables

if TYPE_CHECKING:
    from ..domain.search.hit import NotHere
    from ..domain.search.narrowing import Loosening
    from ..domain.search.query import Problem

MEANT = Text(
    "没有与 {query} 相同的名称。您是不是要找 {name}？请核对名称后再打开。",
    "No name matches “{query}”. Did you mean {name}? Please check the name before opening.",
)
NOT_HERE = Text(
    "这里没有收录“{name}”。它是{what}。来源：{source}。",
    "“{name}” is not in this reference. It is {what}. Source: {source}.",
)
LOOKS_ALIKE = Text("写法相近，但不是同一名称", "Looks alike, but is another name")
AT_LEAST = Text("{count} 条以上", "{count} or more")
NARROW = Text("缩小范围", "Narrow the search")
FACETS = tables("labels")["facets"]


@cache
def _fields() -> dict[str, Text]:
    from ..domain.search.field_words import FIELD_WORDS  # the start needs none

    return {word.key: word.word for word in FIELD_WORDS}


def hidden(count: int) -> Text:
    """Say what the hidden supplement would find."""
    entries = "entry" if count == 1 else "entries"
    return Text(
        f"已隐藏的补充资料中找到 {count} 条，按 F7 显示。",
        f"The hidden supplement has {count} {entries} for this; F7 shows it.",
    )


def not_here(known: NotHere) -> Text:
    """Say what a code stands for elsewhere that no record has."""
    return NOT_HERE.filled(name=known.name, what=known.text, source=known.source)


def slips(count: int, typed: str) -> Text:
    """Say how far what was typed is from the name that is suggested."""
    if any(map(is_han, typed)):
        differ = "character differs" if count == 1 else "characters differ"
        return Text(f"差 {count} 个字", f"{count} {differ}")
    letters = "letter" if count == 1 else "letters"
    return Text(f"拼写差 {count} 个字母", f"Spelt {count} {letters} differently")


def not_understood(problem: Problem) -> Text:
    """Say what of a query was not understood, and what was probably meant."""
    if problem.kind == "left-out":
        return Text(
            f"没有同时含全部词语的记录；已略去“{problem.word}”。",
            f"Nothing holds all of these words; “{problem.word}” was left out.",
        )
    if problem.kind == "unknown-field":
        zh, en = f"没有“{problem.word}”这个限定词", f"“{problem.word}” is no field word"
        known = Text(
            "、".join(w.zh for w in _fields().values()), ", ".join(w.en for w in _fields().values())
        )
        hint = Text(f"。可用：{known.zh}。", f". There are: {known.en}.")
    else:
        field = _fields()[problem.field]
        zh, en = (
            f"没有哪条记录的{field.zh}是“{problem.word}”",
            f"No record has the {field.en} “{problem.word}”",
        )
        hint = Text("。", ".")
    if problem.nearest:
        hint = Text(f"。您是不是要找 {problem.nearest}？", f". Did you mean {problem.nearest}?")
    return Text(zh + hint.zh, en + hint.en)


def loosening(fewer: Loosening) -> Text:
    """Offer a query with one word or filter less."""
    entries = "1 entry" if fewer.total == 1 else f"{fewer.total} entries"
    return Text(f"去掉 {fewer.dropped}：{fewer.total} 条", f"Without {fewer.dropped}: {entries}")


def left_out(count: int, total: int, capped: bool) -> Text:
    """Say how many hits of the command line were left out; ``capped`` where counting stopped."""
    zh, en = (f"至少还有 {count}", f"at least {count}") if capped else (f"还有 {count}", f"{count}")
    return Text(
        f"{zh} 条没有列出；加 --limit {total} 可一并列出。",
        f"… {en} more; --limit {total} lists them too.",
    )


def unlisted(count: int, capped: bool) -> Text:
    """Say that a long group goes on beyond what is listed."""
    zh, en = ("至少", "At least ") if capped else ("", "")
    return Text(
        f"{zh}另有 {count} 条未列出；请再加一个词，或缩小范围。",
        f"{en}{count} more not listed; add a word or narrow the search.",
    )
