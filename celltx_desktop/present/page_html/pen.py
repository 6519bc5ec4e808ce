"""What every block is written with: texts, values, their marks, tables as wide as the column."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from ...domain.text import Content, Lang, Text
from ...pages.page import Mark, Value
from ...wording import labels
from .markup import BREAK, GAP, SPACE, Html, escape, join, tag

_INSIDE = re.compile(r"(?<=[A-Z0-9]-)(?=[A-Z])")

Icon = Literal["triangle-alert", "pencil-line"]


@dataclass(frozen=True, slots=True)
class Spot:
    """Join a mark at the margin with the value that it stands at."""

    mark: Mark
    value: Value | None


@dataclass(frozen=True, slots=True)
class View:
    """Say how the page is drawn.

    ``px`` is the size of the body text and ``width`` that of the text column, both in pixels;
    ``fonts`` names the families per language; ``unfolded`` names the groups that the reader
    opened, by the id of their first fact; a group that holds one of ``phrases`` is never folded.
    """

    content: Content
    px: float
    width: int
    colours: Mapping[str, str]
    fonts: Mapping[Lang, str]
    unfolded: frozenset[str] = frozenset()
    phrases: tuple[tuple[str, ...], ...] = ()
    stacked: bool = False

    @property
    def langs(self) -> tuple[Lang, ...]:
        return ("zh", "en") if self.content == "both" else (self.content,)

    @property
    def beside(self) -> bool:
        """Tell whether both languages stand side by side, each in a column."""
        return self.content == "both" and not self.stacked

    def em(self, number: float) -> int:
        return round(self.px * number)


class Pen:
    """Write what blocks are made of.

    ``label`` and ``place`` are the widths of the first and the last column in pixels, ``spots``
    what the links ``spot:0``, ``spot:1`` … at the margin are about.
    """

    def __init__(self, view: View, sources: int) -> None:
        self.view = view
        self.label = view.em(7.2 if view.content == "zh" else 8.9)
        self.place = view.em(_place(view, sources))
        self.spots: list[Spot] = []

    def text(self, text: Text, css: str = "", *, lang: Lang | None = None) -> Html:
        """Write a short text: both languages side by side unless they read alike."""
        langs = (lang,) if lang else self.view.langs
        if len({text[one] for one in langs}) == 1:
            langs = ("en",) if _is_latin(text[langs[0]]) else langs[:1]
        spans = (
            tag("span", escape(_whole(text[one])), css=f"{one} {css}".rstrip()) for one in langs
        )
        return join(spans, escape(" "))

    def label_text(self, label: Text) -> Html:
        if self.view.content == "both" and not label.same:
            second = tag("span", self.text(label, lang="en"), css="caption")
            return join([self.text(label, lang="zh"), BREAK, second])
        return self.text(label)

    def value(self, value: Value, lang: Lang | None = None, *, glyph: bool = True) -> Html:
        """Write a value, before it its anchor (a search leads there), its glyph and the ＋."""
        css = {"strong": "strong", "silent": "silent"}.get(value.look, "")
        body = self.text(value.text, css, lang=lang)
        if target := value.link or value.url:
            css = "link" if value.look == "strong" else ""
            body = tag("a", body, css=css, href=target)
        parts = [tag("a", name=value.fact)] if value.fact else []
        if value.glyph and glyph:
            parts.append(_image(f"glyph:{value.glyph}", self.view.em(1)))
        if value.look == "supplement":
            parts.append(self.plus(lang))
        return join([*parts, body])

    def plus(self, lang: Lang | None = None) -> Html:
        """Write what stands before a value of the supplement."""
        mark = tag("span", self.text(labels.SUPPLEMENT, lang=lang), css="plus")
        return join([mark, GAP])

    def lines(self, value: Value) -> Html:
        """Write the value in its languages, one under the other; a glyph speaks for all of them."""
        langs = self.view.langs[:1] if value.text.same else self.view.langs
        lines = (self.value(value, lang, glyph=n == 0) for n, lang in enumerate(langs))
        return join(lines, BREAK)

    def values(self, value: Value) -> list[Html]:
        """Write the value once a column: one, or both languages, stacked where it is narrow."""
        if self.view.beside:
            return [self.value(value, lang) for lang in self.view.langs]
        return [self.lines(value)]

    def marks(self, value: Value | None, marks: tuple[Mark, ...], date: Text | None = None) -> Html:
        """Write the places of a value; ``date`` is that of a supplement, with its strength."""
        places = join((self._mark(mark, value) for mark in marks), GAP)
        if date:
            dated = tag("span", self._date(date), css="tag")
            names = (f"{mark.label.en}{mark.refs}  " for mark in marks)
            width = _width("".join((date[self.view.langs[0]], *names)), self.view.px)
            between = BREAK if width > self.place else GAP
            places = join([dated, between, places]) if places else dated
        return places or SPACE  # Qt loses the margin below a table's empty end

    def place_cell(self, value: Value, css: str) -> Html:
        """Write the last column of a line."""
        marks = self.marks(value, value.marks, value.tag)
        return tag("td", marks, css=css, width=self.place, align="right", valign="top")

    def icon(self, name: Icon) -> Html:
        return _image(f"icon:{name}", self.view.em(1.1))

    def table(self, rows: Iterable[Html], width: int = 0) -> Html:
        width = width or self.view.width
        return tag("table", *rows, width=width, cellspacing=0, cellpadding=0)

    def columns(self, *, labelled: bool = True) -> list[int]:
        """Return the widths of the value columns, in pixels; a label may stand before them."""
        label = self.label if labelled and not self.view.stacked else 0
        rest = self.view.width - self.place - label
        if self.view.beside:
            return [rest * 10 // 21, rest - rest * 10 // 21]
        return [rest]

    def _mark(self, mark: Mark, value: Value | None) -> Html:
        label = mark.label["zh" if self.view.content == "zh" else "en"]
        label = label.replace(" ", "\u00a0")  # a place is never torn apart
        link = tag("a", escape(label), css="mark", href=f"spot:{len(self.spots)}")
        self.spots.append(Spot(mark, value))
        if not mark.refs:
            return tag("span", link, css="mark")
        return tag(
            "span", link, escape(" "), tag("span", escape(mark.refs), css="refs"), css="mark"
        )

    def _date(self, date: Text) -> Html:
        """Write date and strength; in both languages the date once."""
        day, dot, zh = date.zh.rpartition(" · ")
        if self.view.content != "both" or not date.en.startswith(day + dot):
            return self.text(Text(_unbroken(date.zh), date.en))
        strength = Text(_unbroken(zh), date.en.removeprefix(day + dot))
        return join([escape(day + dot), self.text(strength)])


def _image(source: str, size: int) -> Html:
    style = "vertical-align:middle"
    return join([tag("img", src=source, width=size, height=size, style=style), SPACE])


def _place(view: View, sources: int) -> float:
    """Return the width of the places in em: date and strength of a supplement need more."""
    if view.stacked:
        return 7
    return 12.5 if sources > 1 and view.content != "both" else 9.5


def _width(text: str, px: float) -> float:
    """Estimate the width of small text in pixels beside body text of ``px``."""
    ems = (0.3 if one in " ·" else 0.58 if _is_latin(one) else 1 for one in text)
    return sum(ems) * px * 12 / 14


def _is_latin(text: str) -> bool:
    """Tell whether a text holds no Chinese: then a Latin face draws its signs at their width."""
    return all(character < "\u2e80" for character in text)


def _unbroken(text: str) -> str:
    """Return Chinese text that breaks between its words only, where spaces part them."""
    return " ".join(word if _is_latin(word) else "\u2060".join(word) for word in text.split(" "))


def _whole(text: str) -> str:
    """Return text whose lines never end inside a name such as ``HLA-A*02:01``."""
    return _INSIDE.sub("\u2060", text) if "-" in text else text
