from __future__ import annotations

import pytest

from celltx_desktop.domain.search.reading import parse
from celltx_desktop.store.search.understanding import Plan, Understanding


def accepted(plan: Plan) -> list[list[str]]:
    (reading,) = plan.readings
    return [[" ".join(phrase.words) for phrase in slot.phrases] for slot in reading]


def plan(understanding: Understanding, typed: str) -> Plan:
    return understanding.plan(parse(typed))


@pytest.mark.parametrize(
    ("typed", "also"),
    [
        ("tumor", "tumour"),
        ("haematology", "hematology"),
        ("antitumor", "antitumour"),
        ("leuka", "leukemi"),
        ("islets", "islet"),
        ("T1D", "1 型 糖 尿 病"),
        ("帕金森病", "parkinson"),
        ("US", "美 国"),
    ],
)
def test_other_spellings_and_synonyms_are_accepted(
    understanding: Understanding, typed: str, also: str
) -> None:
    assert also in accepted(plan(understanding, typed))[0]


@pytest.mark.parametrize(("typed", "never"), [("帕金森", "pd"), ("急性淋巴细胞白血病", "all")])
def test_short_abbreviations_are_only_understood(
    understanding: Understanding, typed: str, never: str
) -> None:
    assert never not in accepted(plan(understanding, typed))[0]


def test_words_that_are_one_synonym_stand_together(understanding: Understanding) -> None:
    found = accepted(plan(understanding, "phase 2 type 1 diabetes CD19"))
    assert [one[0] for one in found] == ["phase 2", "type 1 diabetes", "cd 19"]


def test_what_stands_in_quotes_is_meant_word_for_word(understanding: Understanding) -> None:
    assert accepted(plan(understanding, '"tumors" "T1D" "phase" 2')) == [
        ["tumors"],
        ["t 1 d"],
        ["phase"],
        ["2"],
    ]


def test_synonyms_are_found_in_either_spelling(understanding: Understanding) -> None:
    (found,) = accepted(plan(understanding, "hematopoietic stem cells"))
    assert "造 血 干 细 胞" in found


@pytest.mark.parametrize(
    ("typed", "known"),
    [("SCD", True), ("type 1 diabetes", True), ("leucel", False), ("T1D x", False)],
)
def test_a_word_with_synonyms_is_known(
    understanding: Understanding, typed: str, known: bool
) -> None:
    assert plan(understanding, typed).known is known


@pytest.mark.parametrize(
    ("typed", "compound"),
    [("CAR-T", True), ("CAR T", True), ("cart", False), ("VX-8", False), ("胰岛", False)],
)
def test_a_compound_is_several_words_of_letters(
    understanding: Understanding, typed: str, compound: bool
) -> None:
    assert plan(understanding, typed).compound is compound


def test_what_is_broader_is_kept_apart(understanding: Understanding) -> None:
    (slot,) = plan(understanding, "T1D").readings[0]
    assert ("diabetes",) in [phrase.words for phrase in slot.broader]
    assert ("diabetes",) not in [phrase.words for phrase in slot.phrases]


@pytest.mark.parametrize(
    ("typed", "whole"),
    [("cd", False), ("19", True), ("2017", False), ('"cell"', True), ("le 19 x", True)],
)
def test_the_end_of_a_word_is_open_while_it_is_typed(
    understanding: Understanding, typed: str, whole: bool
) -> None:
    assert plan(understanding, typed).readings[0][0].phrases[0].whole is whole


def test_a_name_is_looked_for_in_both_spellings(understanding: Understanding) -> None:
    assert plan(understanding, "Solid tumors").names == ("solidtumors", "solidtumours")


@pytest.mark.parametrize(
    ("typed", "count"),
    [
        ("status:marketed", 2),
        ("status:approved", 1),
        ("target:CD19", 1),
        ("target:CD1", 1),
        ("phase:2", 1),
        ("status:m", 2),
    ],
)
def test_a_filter_names_values_exactly_else_by_their_beginning(
    understanding: Understanding, typed: str, count: int
) -> None:
    (numbers,) = plan(understanding, typed).values
    assert len(numbers) == count


@pytest.mark.parametrize(("typed", "nearest"), [("target:CD91", "CD19"), ("target:glucagon", "")])
def test_a_value_that_nobody_has_is_told(
    understanding: Understanding, typed: str, nearest: str
) -> None:
    found = plan(understanding, typed)
    (problem,) = found.problems
    assert (problem.kind, problem.field, problem.nearest) == ("unknown-value", "target", nearest)
    assert found.values == ((),)


def test_unwanted_words_and_values_are_kept_apart(understanding: Understanding) -> None:
    found = plan(understanding, "car-t -mouse -target:CD19")
    assert [phrase.words for phrase in found.unwanted] == [("mouse",)]
    assert len(found.unwanted_values) == 1


@pytest.mark.parametrize(
    ("typed", "others"),
    [
        ("therapies", ["therapy"]),
        ("biopsy", ["biopsies"]),
        ("fibroses", ["fibrose", "fibrosis"]),
        ("tumors", ["tumor", "tumour"]),
        ("gas", []),
    ],
)
def test_the_other_number_is_a_whole_word(
    understanding: Understanding, typed: str, others: list[str]
) -> None:
    ((slot,),) = plan(understanding, typed).readings
    whole = [phrase.words[-1] for phrase in slot.phrases if phrase.whole]
    assert [one for one in whole if one in others] == others
    assert others or not whole


def test_a_word_cut_by_its_other_spelling_begins_no_longer_one(
    understanding: Understanding,
) -> None:
    ((slot,),) = plan(understanding, "labour").readings
    assert [(phrase.words, phrase.whole) for phrase in slot.phrases] == [
        (("labour",), False),
        (("labor",), True),
    ]


@pytest.mark.parametrize("typed", ["phase 1/2", "1/2期", "I/II 期"])
def test_a_phase_is_meant_by_its_bar(understanding: Understanding, typed: str) -> None:
    assert any("i ii 期" in slot for slot in accepted(plan(understanding, typed)))
    assert not any("i ii 期" in slot for slot in accepted(plan(understanding, "phase 12")))


def test_a_value_counts_while_its_name_is_typed(understanding: Understanding) -> None:
    ((whole,),) = plan(understanding, "pipeline").readings
    ((begun,),) = plan(understanding, "pipeli").readings
    ((short,),) = plan(understanding, "pipel").readings
    assert whole.values == begun.values != ()
    assert short.values == ()
