from __future__ import annotations

import pytest

from celltx_desktop.domain.search.field_words import (
    FIELD_WORDS,
    beginning,
    field_word,
    language,
    nearest,
    offered,
    written,
)
from celltx_desktop.domain.search.reading import parse


def test_no_spelling_names_two_fields() -> None:
    spellings = [spelling for word in FIELD_WORDS for spelling in word.spellings]
    assert len(set(spellings)) == len(spellings)


@pytest.mark.parametrize(
    ("typed", "key"),
    [("Target", "target"), ("靶点", "target"), ("靶點", "target"), ("期别", "phase"), ("x", None)],
)
def test_a_field_is_named_in_both_languages(typed: str, key: str | None) -> None:
    word = field_word(typed)
    assert (word.key if word else None) == key


@pytest.mark.parametrize(
    ("typed", "meant"), [("targt", "target"), ("regulater", "regulator"), ("x", ""), ("苹果", "")]
)
def test_what_was_probably_meant(typed: str, meant: str) -> None:
    assert nearest(typed) == meant


def test_a_beginning_offers_the_fields() -> None:
    assert [word.key for word in beginning("re")] == ["regulator", "country"]
    assert [word.key for word in beginning("来")] == ["source"]
    assert len(beginning("")) == len(FIELD_WORDS)


@pytest.mark.parametrize("value", ["CD19", "CD 19", "IL-1", "a:b"])
def test_what_is_written_reads_as_it_was_meant(value: str) -> None:
    for text in (written("target", value, "zh"), written("target", value, "en")):
        (read,) = parse(text).filters
        assert (read.field, read.value) == ("target", value)


def test_the_language_is_that_of_what_is_typed() -> None:
    assert language("", "zh") == "zh"
    assert language("ta", "zh") == "en"
    assert language("靶", "en") == "zh"


def test_main_words_are_offered_from_their_beginning_others_when_they_are_whole() -> None:
    assert [word.key for word in offered("re")] == ["regulator"]
    assert [word.key for word in offered("疾病")] == ["indication"]
    assert not offered("细胞")
