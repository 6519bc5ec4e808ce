from __future__ import annotations

from celltx_desktop.compiler.search.documents import Entry
from celltx_desktop.compiler.search.lookups import Vocabulary, shortest
from celltx_desktop.domain.text import Text, plain


def test_names_are_learnt_whole_and_words_by_themselves() -> None:
    vocabulary = Vocabulary()
    vocabulary.learn(
        [
            Entry("name", "names", plain("Relma-cel")),
            Entry("name", "names", plain("阿基仑赛注射液")),
            Entry("field", "indication", Text("糖尿病", "Diabetes, type 1")),
            Entry("text", "safety", plain("Nothing of the text")),
        ]
    )
    assert vocabulary.shown == {
        "relmacel": "Relma-cel",
        "relma": "relma",
        "阿基仑赛注射液": "阿基仑赛注射液",
        "diabetes": "diabetes",
        "type": "type",
    }


def test_the_first_spelling_is_shown() -> None:
    vocabulary = Vocabulary()
    vocabulary.learn([Entry("name", "names", plain(name)) for name in ("VX-880", "vx 880")])
    assert vocabulary.shown == {"vx880": "VX-880"}


def test_long_words_of_all_texts_are_listed() -> None:
    vocabulary = Vocabulary()
    vocabulary.note("leukaemia cells cd 123456 白血 \ue000 autologous")
    assert vocabulary.terms == {"autologous", "leukaemia"}


def test_of_phrases_that_hold_each_other_the_shortest_is_enough() -> None:
    assert shortest(["CAR-T", "CAR-T cells", "CAR T-cell", "嵌合抗原受体 T"]) == [
        "car t",
        "嵌 合 抗 原 受 体 t",
    ]
    assert shortest(["CAR", "CART"]) == ["car", "cart"]
