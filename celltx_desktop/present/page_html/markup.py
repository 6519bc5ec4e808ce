"""HTML in which every text is escaped.

``Html`` is a string to Python and a type of its own to mypy. Only this module makes one, so a bare
text or an f-string between the tags is an error of types, and a test keeps ``Html(`` in here. A
library (markupsafe) would find it no sooner, and be one more wheel for thirty lines.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NewType

Html = NewType("Html", str)

NOTHING = Html("")
SPACE = Html("&nbsp;")
BREAK = Html("<br>")
GAP = Html("&nbsp; ")


def escape(text: str) -> Html:
    """Return text as HTML; the standard library's ``html`` costs 2 ms at every start."""
    for sign, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;")):
        text = text.replace(sign, entity)
    return Html(text)


def tag(name: str, /, *inside: Html, css: str = "", **attributes: str | int) -> Html:
    """Return an element: its ``css`` class, its attributes but for empty ones, what it holds."""
    given = f' class="{escape(css)}"' if css else ""
    for key, value in attributes.items():
        if value != "":
            given += f' {key}="{escape(value) if isinstance(value, str) else value}"'
    end = "" if name == "img" else f"</{name}>"
    return Html(f"<{name}{given}>{''.join(inside)}{end}")


def join(parts: Iterable[Html], between: Html = NOTHING) -> Html:
    """Return the parts one after the other, ``between`` where two meet."""
    return Html(between.join(parts))
