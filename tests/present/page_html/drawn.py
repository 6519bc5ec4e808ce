"""The HTML of a page as a tree of elements, to say what a test looks for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

from celltx_desktop.domain.text import Content
from celltx_desktop.present.page_html.pen import Pen, View

VIEW = View("en", 14, 900, {}, {"zh": "", "en": ""})


def pen(
    content: Content = "en", *, width: int = 900, stacked: bool = False, sources: int = 1
) -> Pen:
    """Return a pen for a body text of 14 pixels."""
    return Pen(View(content, 14, width, {}, {"zh": "", "en": ""}, stacked=stacked), sources)


@dataclass
class Element:
    """Hold one element: its name, its attributes, and what it holds, elements and texts."""

    name: str
    attributes: dict[str, str] = field(default_factory=dict)
    inside: list[Element | str] = field(default_factory=list)

    def __iter__(self) -> Iterator[Element]:
        """Yield the elements inside, at any depth, in the order of the page."""
        for one in self.inside:
            if isinstance(one, Element):
                yield one
                yield from one

    @property
    def text(self) -> str:
        """Return the words inside, joiners left out and spaces of any kind as one."""
        texts = (one if isinstance(one, str) else f" {one.text} " for one in self.inside)
        return " ".join("".join(texts).replace("\u2060", "").split())

    @property
    def css(self) -> set[str]:
        return set(self.attributes.get("class", "").split())

    def all(self, name: str, css: str = "") -> list[Element]:
        return [one for one in self if one.name == name and (not css or css in one.css)]

    def one(self, name: str, css: str = "") -> Element:
        (found,) = self.all(name, css)
        return found

    @property
    def rows(self) -> list[list[Element]]:
        """Return the cells of the first table, row by row."""
        rows = [one for one in self.all("table")[0].inside if isinstance(one, Element)]
        return [[cell for cell in row.inside if isinstance(cell, Element)] for row in rows]

    def number(self, name: str, default: int = 0) -> int:
        return int(self.attributes.get(name, default))

    @property
    def widths(self) -> list[list[int]]:
        """Return the widths of the cells of the first table, 0 where the text decides."""
        return [[cell.number("width") for cell in row] for row in self.rows]

    @property
    def spans(self) -> set[int]:
        """Return how many columns the rows of the first table have, ``rowspan`` counted."""
        found, above = set(), [0] * len(self.rows)
        for n, row in enumerate(self.rows):
            for cell in row:
                for below in range(n, n + cell.number("rowspan", 1)):
                    above[below] += cell.number("colspan", 1)
            found.add(above[n])
        return found


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.open = [Element("")]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].inside.append(element)
        if tag not in {"img", "br"}:
            self.open.append(element)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop().name == tag

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)


def read(html: str) -> Element:
    """Return an element that holds the whole HTML; every tag in it is closed in its order."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    (root,) = reader.open
    return root
