from __future__ import annotations

from celltx_desktop.domain.text import EMPTY, Text
from celltx_desktop.wording import phrases

ONE, OTHER = Text("甲", "one"), Text("乙", "other")


def test_each_language_has_signs_of_its_own() -> None:
    assert phrases.colon(ONE, OTHER) == Text("甲：乙", "one: other")
    assert phrases.comma(ONE, OTHER) == Text("甲，乙", "one, other")
    assert phrases.brackets(ONE, OTHER) == Text("甲（乙）", "one (other)")
    assert phrases.listed([ONE, OTHER, ONE]) == Text("甲、乙、甲", "one, other, one")
    assert phrases.semicolons([ONE, OTHER]) == Text("甲；乙", "one; other")
    assert phrases.dots(text for text in (ONE, OTHER)) == Text("甲 · 乙", "one · other")
    assert phrases.listed([]) == EMPTY
