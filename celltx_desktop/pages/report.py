"""The text by which a reader tells of an error in one fact; it is copied or saved, never sent."""

from __future__ import annotations

from ..domain.text import Lang, Text
from .page import Edition, Page, Value

_HEAD = Text("CellTx Desktop：事实勘误", "CellTx Desktop: an error in a fact")
_FACT = Text("条目", "Fact")
_ON = Text("所在页面", "On the page")
_WORDS = Text("所示内容", "As shown")
_PLACE = Text("出处", "Place")
_DATA = Text("数据版本", "Data edition")
_SAYS = Text("读者的话", "The reader says")


def compose(page: Page, value: Value, edition: Edition, remark: str, lang: Lang) -> str:
    """Return the report on ``value``: its id, place, data edition, and the reader's words."""
    places = ", ".join(f"{mark.label[lang]} {mark.refs}".strip() for mark in value.marks)
    lines = [
        _HEAD[lang],
        f"{_FACT[lang]}: {value.fact or page.place}",
        f"{_ON[lang]}: {page.title[lang]} ({page.place})",
        f"{_WORDS[lang]}: {value.text.zh}",
        *([] if value.text.same else [f"    {value.text.en}"]),
        f"{_PLACE[lang]}: {places}",
        f"{_DATA[lang]}: {edition.review} / {edition.data}",
        f"{_SAYS[lang]}: {remark.strip()}",
    ]
    return "\n".join(lines) + "\n"
