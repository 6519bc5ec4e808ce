"""Write a page as the HTML that a QTextBrowser draws: headings, tables, our own colours."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from string import Template
from typing import Literal

from ...domain.search.words import spans
from ...domain.text import Content, Lang, Text
from ...pages.page import (
    Block,
    Box,
    Comparison,
    Figures,
    Mark,
    Page,
    Row,
    Rows,
    Section,
    Statements,
    Table,
    Value,
)
from ...wording import labels
from .boxes import write_box
from .grid import write_grid
from .spots import Spot, escape, is_latin, unbroken, whole
from .tables import write_figures, write_sources

UNFOLD = "unfold:"
"""Begins the address of a link that opens a folded group."""

FOLD_FROM, _FOLDED = 8, 5
"""Statements in a group beyond which it is folded, and how many are shown then."""

_SIZES = {"small": 12, "figure": 20, "pad": 5, "apart": 9, "tight": 2, "pad_place": 7}
_SIZES |= {"h2_top": 18, "h2_bottom": 3, "h3_top": 10, "h3_bottom": 2}
"""What the style sheet of the page measures, in pixels where the body text has 14."""

Icon = Literal["triangle-alert", "pencil-line"]


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

    def em(self, number: float) -> int:
        return round(self.px * number)


def style(css: str, view: View) -> str:
    """Fill the style sheet of the page with the colours and measures of the view."""
    roles = {role.replace("-", "_"): colour for role, colour in view.colours.items()}
    sizes = {name: round(view.px * size / 14) for name, size in _SIZES.items()}
    fonts = {"zh_fonts": view.fonts["zh"], "en_fonts": view.fonts["en"]}
    return Template(css).substitute(roles, **{k: str(v) for k, v in sizes.items()}, **fonts)


def _image(source: str, size: int) -> str:
    place = 'style="vertical-align:middle"'
    return f'<img src="{source}" width="{size}" height="{size}" {place}>&nbsp;'


def _place(page: Page, view: View) -> float:
    """Return the width of the places in em: date and strength of a supplement need more."""
    if view.stacked:
        return 7
    return 12.5 if len(page.sources) > 1 and view.content != "both" else 9.5


def _told(writer: HtmlWriter, tag: Text) -> str:
    """Write date and strength; in both languages the date once."""
    date, dot, zh = tag.zh.rpartition(" · ")
    if writer.view.content != "both" or not tag.en.startswith(date + dot):
        return writer.text(Text(unbroken(tag.zh), tag.en))
    return date + dot + writer.text(Text(unbroken(zh), tag.en.removeprefix(date + dot)))


def _width(text: str, px: float) -> float:
    """Estimate the width of small text in pixels beside body text of ``px``."""
    ems = (0.3 if one in " ·" else 0.58 if is_latin(one) else 1 for one in text)
    return sum(ems) * px * 12 / 14


class HtmlWriter:
    """Walk a page and write it; ``html`` is the result, ``spots`` tells what each link is about."""

    def __init__(self, page: Page, view: View, css: str) -> None:
        self.view = view
        self.label = view.em(7.2 if view.content == "zh" else 8.9)
        self.place = view.em(_place(page, view))
        self._spots: list[Spot] = []
        body = "".join(self._section(section) for section in page.sections)
        body += write_sources(self, page)
        self.html = (
            f"<html><head><style>{style(css, view)}</style></head><body>{body}</body></html>"
        )

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Return what stands at the margin, in the order of the anchors ``spot:0``, ``spot:1``."""
        return tuple(self._spots)

    # -- text --------------------------------------------------------------------------------

    def text(self, text: Text, css: str = "", *, lang: Lang | None = None) -> str:
        """Write a short text: both languages side by side unless they read alike."""
        langs = (lang,) if lang else self.view.langs
        parts = dict.fromkeys(text[one] for one in langs)
        if len(parts) == 1:
            langs = ("en",) if is_latin(text[langs[0]]) else langs[:1]
        spans = (f'<span class="{one} {css}">{escape(whole(text[one]))}</span>' for one in langs)
        return " ".join(spans)

    def marks(self, value: Value | None, marks: Iterable[Mark], tag: Text | None = None) -> str:
        parts, shown = [], tuple(marks)
        for mark in shown:
            self._spots.append(Spot(mark, value))
            text = mark.label["zh" if self.view.content == "zh" else "en"]
            label = escape(text.replace(" ", "\u00a0"))  # a place is never torn apart
            anchor = f'<a class="mark" href="spot:{len(self._spots) - 1}">{label}</a>'
            refs = f' <span class="refs">{escape(mark.refs)}</span>' if mark.refs else ""
            parts.append(f'<span class="mark">{anchor}{refs}</span>')
        places = "&nbsp; ".join(parts)
        if tag:
            told = f'<span class="tag">{_told(self, tag)}</span>'
            labels = (f"{mark.label.en}{mark.refs}  " for mark in shown)
            apart = _width("".join((tag[self.view.langs[0]], *labels)), self.view.px) > self.place
            places = f"{told}{'<br>' if apart else '&nbsp; '}{places}" if places else told
        return places or "&nbsp;"  # Qt loses the margin below a table's empty end

    def icon(self, name: Icon) -> str:
        return _image(f"icon:{name}", self.view.em(1.1))

    def value(self, value: Value, lang: Lang | None = None, *, glyph: bool = True) -> str:
        css = {"strong": "strong", "silent": "silent"}.get(value.look, "")
        body = self.text(value.text, css, lang=lang)
        if value.link:
            css = "link" if value.look == "strong" else ""
            body = f'<a class="{css}" href="{escape(value.link)}">{body}</a>'
        plus = ""
        if value.look == "supplement":
            plus = f'<span class="plus">{self.text(labels.SUPPLEMENT, lang=lang)}</span>&nbsp; '
        sign = _image(f"glyph:{value.glyph}", self.view.em(1)) if value.glyph and glyph else ""
        return self.anchor(value) + sign + plus + body

    def lines(self, value: Value) -> str:
        """Write the value in its languages, one under the other; a glyph speaks for all of them."""
        langs = enumerate(self.langs_of(value.text))
        return "<br>".join(self.value(value, lang, glyph=n == 0) for n, lang in langs)

    def values(self, value: Value) -> list[str]:
        """Write the value once a column: one, or both languages, stacked where it is narrow."""
        if self.view.content != "both":
            return [self.value(value)]
        if self.view.stacked:
            return [self.lines(value)]
        return [self.value(value, lang) for lang in self.view.langs]

    # -- blocks ------------------------------------------------------------------------------

    def langs_of(self, text: Text) -> tuple[Lang, ...]:
        """Return the languages in which a text is to be written: one where both read alike."""
        return self.view.langs[:1] if text.same else self.view.langs

    def _section(self, section: Section) -> str:
        anchor = f'<a name="{escape(section.id)}"></a>'
        if section.bare:
            return anchor + "".join(self._block(block) for block in section.blocks)
        head = f"<h2>{anchor}{self.text(section.title)}</h2>"
        return head + "".join(self._block(block) for block in section.blocks)

    def _block(self, block: Block) -> str:
        match block:
            case Rows(rows):
                return self.rows(rows)
            case Statements():
                return self._statements(block)
            case Box():
                return write_box(self, block)
            case Table():
                return write_grid(self, block)
            case Figures():
                return write_figures(self, block)
            case Comparison():
                from .comparison import write_comparison  # the start shows none

                return write_comparison(self, block)

    def rows(self, rows: Iterable[Row]) -> str:
        """Write a table of fields."""
        return self.table(map(self._row, rows))

    def table(self, rows: Iterable[str], width: int = 0) -> str:
        width = width or self.view.width
        return f'<table width="{width}" cellspacing="0" cellpadding="0">{"".join(rows)}</table>'

    def columns(self) -> list[int]:
        """Return the widths of the value columns, in pixels."""
        rest = self.view.width - self.place - (0 if self.view.stacked else self.label)
        if self.view.content == "both" and not self.view.stacked:
            return [rest * 10 // 21, rest - rest * 10 // 21]
        return [rest]

    @staticmethod
    def anchor(value: Value) -> str:
        """Write where a fact stands, so that a search can lead to it."""
        return f'<a name="{escape(value.fact)}"></a>' if value.fact else ""

    def _row(self, row: Row) -> str:
        """Write a field: its label beside its values, or above them where the page is narrow."""
        text = self.label_text(row.label)
        if self.view.stacked:
            head = f'<tr><td class="open" colspan="2"><span class="label">{text}</span></td></tr>'
            return head + "".join(self._line(value) for value in row.values)
        label = f'<td class="label" width="{self.label}" rowspan="{len(row.values)}" valign="top">'
        lines = [self._line(row.values[0], f"{label}{text}</td>")]
        return "".join((*lines, *(self._line(value) for value in row.values[1:])))

    def _line(self, value: Value, label: str = "") -> str:
        extra = value.look == "supplement"
        kind = "supplement" if extra else "value"
        cells = "".join(
            f'<td class="{kind}" width="{width}" valign="top">{cell}</td>'
            for cell, width in zip(self.values(value), self.columns(), strict=False)
        )
        place = "supplementplace" if extra else "place"
        marks = self.marks(value, value.marks, value.tag)
        return (
            f'<tr>{label}{cells}<td class="{place}" width="{self.place}" align="right"'
            f' valign="top">{marks}</td></tr>'
        )

    def label_text(self, label: Text) -> str:
        if self.view.content == "both" and not label.same:
            second = f'<br><span class="caption">{self.text(label, lang="en")}</span>'
            return self.text(label, lang="zh") + second
        return self.text(label)

    def _statements(self, block: Statements) -> str:
        """Write sentences under their heading; a long group is folded until the reader opens it."""
        head = f"<h3>{self.text(block.heading)}</h3>" if block.heading else ""
        name = block.values[0].fact
        whole = len(block.values) <= FOLD_FROM or name in self.view.unfolded
        whole = whole or any(_found(value.text, self.view) for value in block.values[_FOLDED:])
        shown = block.values if whole else block.values[:_FOLDED]
        rows = [self._statement(value) for value in shown]
        if not whole:
            more = self.text(labels.show_more(len(block.values) - len(shown)))
            rows.append(
                f'<tr><td class="value"><a href="{UNFOLD}{escape(name)}">{more}</a></td></tr>'
            )
        return head + self.table(rows)

    def _statement(self, value: Value) -> str:
        columns = self.columns()
        columns[0] += 0 if self.view.stacked else self.label
        if len(columns) == 2:
            columns = [sum(columns) * 10 // 21, sum(columns) - sum(columns) * 10 // 21]
        cells = "".join(
            f'<td class="value" width="{width}" valign="top">{cell}</td>'
            for cell, width in zip(self.values(value), columns, strict=False)
        )
        marks = self.marks(value, value.marks, value.tag)
        return (
            f'<tr>{cells}<td class="place" width="{self.place}" align="right" valign="top">'
            f"{marks}</td></tr>"
        )


def _found(text: Text, view: View) -> bool:
    """Tell whether one of the phrases stands in a text."""
    return any(spans(text[lang], view.phrases, inside=True) for lang in view.langs)
