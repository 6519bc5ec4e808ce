"""The worklist of the data's keepers as text."""

from __future__ import annotations

from collections.abc import Iterator

from ..domain.text import Lang, Text
from ..domain.vocabulary import PRODUCT_FIELDS
from ..store.worklist import Worklist

_SINGLE = Text("单一来源", "Single source")
_CONFLICTS = Text("来源不一致", "Sources disagree")
_OLD = Text("状态早于一年前", "Status more than a year old")
_GAPS = Text("各产品缺少的项目", "Gaps by product")


def write(found: Worklist, lang: Lang) -> str:
    """Return the worklist as Markdown: conflicts first, then old, single-source and missing."""
    return "\n".join(_lines(found, lang)) + "\n"


def _lines(found: Worklist, lang: Lang) -> Iterator[str]:
    yield f"## {_CONFLICTS[lang]} ({len(found.conflicts)})\n"
    yield from (f"- {one}" for one in found.conflicts)
    yield f"\n## {_OLD[lang]} ({len(found.old)})\n"
    yield from (f"- {one}: {date}" for one, date in found.old)
    yield f"\n## {_SINGLE[lang]} ({len(found.single)})\n"
    yield from (f"- {one}" for one in found.single)
    gaps = [(place, missing) for place, missing in found.gaps if missing]
    yield f"\n## {_GAPS[lang]} ({len(gaps)})\n"
    for place, missing in gaps:
        labels = [PRODUCT_FIELDS[name].label[lang] for name in missing]
        yield f"- {place}: {('、' if lang == 'zh' else ', ').join(labels)}"
