"""Escaping: nothing but markup.py makes HTML, and no text of a page gets into it as it is."""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from celltx_desktop.domain.place import Place
from celltx_desktop.domain.text import Content
from celltx_desktop.pages.book import Book
from celltx_desktop.present.page_html.markup import BREAK, escape, join, tag
from celltx_desktop.present.page_html.writer import write_page
from celltx_desktop.store.facts.catalogue import Catalogue
from tests.present.page_html.drawn import pen, read

PLACES = ("product/yescarta", "class/car-t", "index/approvals", "compare/vx-880,yescarta")
CONTENTS = st.sampled_from(["zh", "en", "both"])
FREE = {"zh", "en", "key", "refs", "id", "fact", "url"}
"""The fields of a page that hold any text."""


def with_words(part: Any, words: str) -> Any:
    """Return a part of a page with ``words`` in front of every text that is not empty."""
    if isinstance(part, tuple):
        return tuple(with_words(one, words) for one in part)
    if not is_dataclass(part) or isinstance(part, type):
        return part
    new = {}
    for one in fields(part):
        value = getattr(part, one.name)
        free = one.name in FREE and isinstance(value, str) and value
        new[one.name] = words + value if free else with_words(value, words)
    return replace(part, **new)


@settings(max_examples=5)
@given(signs=st.text("<>&\"'b/=;#x", min_size=1, max_size=12), content=CONTENTS)
def test_no_text_of_a_page_is_read_as_html(
    catalogue: Catalogue, content: Content, signs: str
) -> None:
    """Whatever signs its texts hold, a page has the elements that it has with letters alone."""
    hostile, harmless = f"q{signs}q", f"q{'x' * len(signs)}q"
    for page in map(Book(catalogue).page, map(Place, PLACES)):
        written, other = (
            read(write_page(with_words(page, words), pen(content).view, "")[0])
            for words in (hostile, harmless)
        )
        assert [
            (one.name, {k: v.replace(hostile, harmless) for k, v in one.attributes.items()})
            for one in written
        ] == [(one.name, one.attributes) for one in other]
        assert hostile in written.text
        assert written.text.replace(hostile, harmless) == other.text


def test_only_one_module_makes_html(checkout: Path) -> None:
    files = (checkout / "celltx_desktop").rglob("*.py")
    assert [one.name for one in files if re.search(r"\bHtml\(", one.read_text("utf-8"))] == [
        "markup.py"
    ]


def test_an_element_has_its_class_and_attributes_escaped_and_no_empty_ones() -> None:
    made = tag("a", escape("<x>"), css='"', href="?a&b", width=0, name="")
    assert made == '<a class="&quot;" href="?a&amp;b" width="0">&lt;x&gt;</a>'
    assert tag("img", src="x") == '<img src="x">'
    assert join([made, made], BREAK) == f"{made}<br>{made}"
