"""Hits as text or JSON, for the command line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator

from ..domain.hit import TIERS, Hit, Hits, Reason
from ..domain.text import Lang
from ..pages import words

Explain = Callable[[Hit], Reason]


def _ranked(hits: Hits, limit: int) -> Iterator[Hit]:
    every = (hit for group in hits.groups for hit in group.hits)
    yield from sorted(every, key=lambda hit: (TIERS.index(hit.tier), hit.document))[:limit]


def as_json(hits: Hits, explain: Explain, limit: int, lang: Lang) -> str:
    """Return the hits in ranking order; ``matched_text`` is in the reader's language."""
    rows = []
    for hit in _ranked(hits, limit):
        reason = explain(hit)
        rows.append(
            {
                "id": hit.place.partition("/")[2],
                "kind": hit.kind,
                "name_zh": hit.title.zh,
                "name_en": hit.title.en,
                "matched_field": reason.field,
                "matched_text": reason.text[lang],
                "tier": hit.tier,
            }
        )
    found = {"query": hits.query, "total": hits.total, "hits": rows}
    return json.dumps(found, ensure_ascii=False, indent=2)


def as_text(hits: Hits, explain: Explain, limit: int, lang: Lang) -> str:
    """Return one line a hit: place, title, and why it was found."""
    lines = [
        f"{hit.place}\t{hit.title[lang]}\t{explain(hit).text[lang]}" for hit in _ranked(hits, limit)
    ]
    return "\n".join(lines) or words.NOTHING_FOUND[lang].format(query=hits.query)
