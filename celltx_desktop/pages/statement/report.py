"""The text by which a reader tells of an error in one fact; it is copied or saved, never sent."""

from __future__ import annotations

from collections.abc import Sequence

from ...domain.facts.edition import Edition
from ...domain.text import Lang, Text
from ..page import Page, Value

_HEAD = Text("CellTx Desktop：事实勘误", "CellTx Desktop: an error in a fact")
_ON = Text("所在页面", "On the page")
_WORDS = Text("所示内容", "As shown")
_SOURCES = Text("出处", "Sources")
_DATA = Text("数据版本", "Data edition")
_SAYS = Text("读者的话", "The reader says")


def compose(
    page: Page, value: Value, sources: Sequence[Text], edition: Edition, remark: str, lang: Lang
) -> str:
    """Return the report on ``value``: where it stands, its sources in full, the reader's words."""
    zh, where = lang == "zh", value.fact or page.place
    other = () if value.text.same else (value.text.en,)
    parts = (
        (
            _ON,
            f"{page.title[lang]}（{where}）" if lang == "zh" else f"{page.title[lang]} ({where})",
        ),
        (_WORDS, "\n    ".join((value.text.zh, *other))),
        (_SOURCES, "".join(f"\n    {source[lang]}" for source in sources)),
        (_DATA, f"{edition.review} / {edition.data}"),
        (_SAYS, remark.strip()),
    )
    colon = "：" if zh else ": "
    lines = (f"{label[lang]}{colon}{said}".replace(": \n", ":\n") for label, said in parts)
    return "\n".join((_HEAD[lang], *lines)) + "\n"
