"""How texts are joined: each language has a colon, brackets and commas of its own."""

from __future__ import annotations

from collections.abc import Iterable

from ..domain.text import Text


def colon(head: Text, rest: Text) -> Text:
    """Return ``Disease: Diabetes``."""
    return Text(f"{head.zh}：{rest.zh}", f"{head.en}: {rest.en}")


def comma(first: Text, second: Text) -> Text:
    """Return ``2017, approved``: two parts of one sentence."""
    return Text(f"{first.zh}，{second.zh}", f"{first.en}, {second.en}")


def brackets(text: Text, aside: Text) -> Text:
    """Return ``Boxed warning (FDA)``."""
    return Text(f"{text.zh}（{aside.zh}）", f"{text.en} ({aside.en})")


def listed(texts: Iterable[Text]) -> Text:
    """Return ``VX-880, VX-264``: things of one kind."""
    items = list(texts)
    return Text("、".join(text.zh for text in items), ", ".join(text.en for text in items))


def semicolons(texts: Iterable[Text]) -> Text:
    """Return ``phase III; sponsor Vertex``: remarks in one line."""
    items = list(texts)
    return Text("；".join(text.zh for text in items), "; ".join(text.en for text in items))


def sentences(texts: Iterable[Text]) -> Text:
    """Return ``Approval. Announced by the company``: remarks of which each could stand alone."""
    items = list(texts)
    return Text("；".join(text.zh for text in items), ". ".join(text.en for text in items))


def dots(texts: Iterable[Text]) -> Text:
    """Return ``Registry · 2026-04``: short facts in one line."""
    items = list(texts)
    return Text(" · ".join(text.zh for text in items), " · ".join(text.en for text in items))
