"""Hits as text or JSON, for the command line."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from ...domain.search.hit import Hit, Hits, Reason
from ...domain.text import Lang, plain
from ...wording import labels, phrases, search_words

Explain = Callable[[Hit], Reason]


def as_json(hits: Hits, explain: Explain, limit: int, lang: Lang, alike: Sequence[str] = ()) -> str:
    """Return the hits in ranking order; ``alike`` are names that only look like what was typed.

    ``matched_text`` is in the reader's language where that holds the match, else in the other.
    ``id`` is that of the record without its kind (``vx-880``), of a statement that of its part
    (``vx-880#statement-1``).
    """
    rows = []
    for hit in hits.ranked[: max(0, limit)]:
        reason = explain(hit)
        rows.append(
            {
                "id": hit.place.id,
                "kind": hit.kind,
                "name_zh": hit.title.zh,
                "name_en": hit.title.en,
                "matched_field": reason.field,
                "matched_text": _matched(reason, lang),
                "tier": hit.tier,
            }
        )
    not_here = [
        {"name": one.name, "zh": one.text.zh, "en": one.text.en, "source": one.source[lang]}
        for one in hits.not_here
    ]
    found = {"query": hits.query, "total": hits.total, "hits": rows}
    if not_here:
        found |= {"not_here": not_here, "looks_alike": list(alike)}
    return json.dumps(found, ensure_ascii=False, indent=2)


def as_text(hits: Hits, explain: Explain, limit: int, lang: Lang, alike: Sequence[str] = ()) -> str:
    """Return one line a hit: place, title, and why it was found; a suggestion says so first.

    What is known not to be here comes before, names that only look ``alike`` last.

    A hit that is not the review's has a ＋ before its title, as in the window.
    """
    meant = search_words.MEANT[lang].format(query=hits.query, name=hits.meant)
    lines = [search_words.not_here(one)[lang] for one in hits.not_here]
    lines += [meant] if hits.meant else []
    lines += [
        f"{hit.place}\t{'＋' if hit.supplement else ''}{hit.title[lang]}\t{explain(hit).text[lang]}"
        for hit in hits.ranked[: max(0, limit)]
    ]
    if hits.not_here and alike:
        looks_alike = phrases.colon(search_words.LOOKS_ALIKE, phrases.listed(map(plain, alike)))
        lines.append(looks_alike[lang])
    return "\n".join(lines) or labels.NOTHING_FOUND[lang].format(query=hits.query)


def rest(hits: Hits, limit: int, lang: Lang) -> str:
    """Say how many hits were not listed and how to get them; empty where all were."""
    left = hits.total - len(hits.ranked[: max(0, limit)])
    return search_words.left_out(left, hits.total, hits.capped)[lang] if left > 0 else ""


def problems(hits: Hits, lang: Lang) -> list[str]:
    """Return a sentence for all that was not understood."""
    return [search_words.not_understood(problem)[lang] for problem in hits.problems]


def _matched(reason: Reason, lang: Lang) -> str:
    """Return the text of a reason in the language in which it matched, the reader's first."""
    texts = (reason.text[lang], reason.text.zh, reason.text.en)
    return next((text for text in texts if reason.spans(text)), texts[0])
