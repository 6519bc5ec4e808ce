"""What the supplement may say, and on which sources: rules that no care can replace.

A dose without a label, "none" for "not found", "verified" on one source, or a ranking across trials
does not get into the database, whoever writes it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from ...domain.facts.columns import flatten
from ...domain.facts.record import Cited, Record, Source
from ..builder import parts
from ..library import Library
from .schema import PARTS

_LABEL_ONLY = ("dose", "storage")
_LABEL_KINDS = {"label", "regulator"}
_PRODUCED = re.compile(
    r"[×x]\s?10[⁰¹²³⁴⁵⁶⁷⁸⁹^]|\d\s?(?:°C|℃|摄氏度)"
    r"|\d\s(?:million|billion) (?:\S+ )?cells|\bper (?:kg|kilogram)\b|(?:mg|IU|cells)/(?:kg|m[2²])"
    r"|\d\s?[万亿]\s?个|每\s?(?:kg|公斤|千克)",
    re.IGNORECASE,
)
"""Numbers of cells and temperatures: a dose or a storage, whatever the field."""
_BOXED = re.compile(r"\bboxed\b|\bblack.box\b|黑框", re.IGNORECASE)
_WARNED = re.compile(
    r"syndrome|toxicit|cytopen|malignan|infection|mortality|综合征|毒性|细胞减少|恶性|感染|死亡",
    re.IGNORECASE,
)
"""What boxed warnings warn of: named together with the box it is one, whatever the kind."""
_READ = re.compile(
    r"\((?:copy|copies)\)|\b(?:page|record|registry|release|label) cop(?:y|ies)\b"
    r"|\bcop(?:y|ies) of (?:the |a |an )?(?:page|record|label|release|registry|notice|article)"
    r"|\brepost\w*|\b(?:not|was|were) read\b|\bsecond reading\b|\bnot opened\b"
    r"|未读|副本|转载|抄本|镜像",
    re.IGNORECASE,
)
"""How a page was read: for the data's keepers, not for those who read a sheet."""
_READ_IN_TITLE = re.compile(rf"{_READ.pattern}|\bcop(?:y|ies)\b|\bmirror\b", re.IGNORECASE)
_NONE = re.compile(r"(?:none|no|nil|never|无|没有|不存在|从未)[.。]?", re.IGNORECASE)
_RANKED = re.compile(
    r"\b(?:higher|lower|better|worse|longer|shorter|superior|inferior)\b[^.;]*\bthan\b[^.;]*"
    r"\b(?:other|another|all)\b|\b(?:best|highest|lowest) (?:of|among)\b|best[- ]in[- ]class"
    r"|(?:高|低|优|长|短|差)于(?:其他|其它|另一|同类)|同类(?:最|第一)",
    re.IGNORECASE,
)
_TWO = ("verified", "conflict")
Tell = Callable[[str], None]


def check_part(
    part: Any, key: str, record: Record, sources: Mapping[str, Source], today: str, tell: Tell
) -> None:
    """Tell what is wrong with one part; ``today`` is the date of the data.

    The review's own files hold what the review says, so that it can be read alone. Dose, storage
    and warnings come from a label or a regulator's document alone, with its date; every fact of
    the supplement says how sure we are of it, and cites as many sources as that needs.
    """
    if "#s-" not in part.id:
        if isinstance(part, Cited) and part.cites and not all(c.is_review for c in part.cites):
            tell(f"{key}.cite: what others than the review say stands in the supplement")
        return
    _check_words(part, key, tell)
    if not isinstance(part, Cited):
        return
    if not part.confidence:
        tell(f"{key}.confidence: is missing")
    for name in ("as_of", "date"):
        if _is_later(getattr(part, name, ""), today):
            tell(f"{key}.{name}: it is later than the data")
    beyond = {cite.source for cite in part.cites if not cite.is_review}
    if not beyond:
        tell(f"{key}.cite: a source other than the review is wanted")
    elif part.confidence in _TWO and len(part.cites) < 2 and not hasattr(part, "lang"):
        tell(f"{key}.confidence: {part.confidence!r} needs two sources")
    if part.confidence and getattr(part, "nothing", "") == "not-stated":
        tell(f"{key}.nothing: only the review can be silent; what nobody has read is 'unknown'")
    if getattr(part, "kind", "") == "comparison" and record.kind != "list":
        tell(f"{key}.kind: results of several trials are not compared")
    _check_label(part, key, sources, tell)


def _check_label(part: Any, key: str, sources: Mapping[str, Source], tell: Tell) -> None:
    """Tell of a dose, a storage or a boxed warning without a label of its date."""
    boxed = getattr(part, "kind", "") == "boxed-warning"
    named = boxed or getattr(part, "field", "") in _LABEL_ONLY
    if not named and not any(_is_labels(text) for text in _said(part)):
        return
    cited = [sources[cite.source] for cite in part.cites if cite.source in sources]
    if not part.as_of:
        tell(f"{key}.as_of: the date of the label is wanted")
    elif part.as_of not in {source.as_of for source in cited}:
        tell(f"{key}.as_of: no source cited here is of {part.as_of}")
    for source in cited:
        if source.kind not in _LABEL_KINDS:
            tell(f"{key}.cite: {source.id} is no label and no regulator's document")


def _is_labels(text: str) -> bool:
    """Tell whether only a label can say this: a dose, a temperature, an item of the box."""
    return bool(_PRODUCED.search(text) or (_BOXED.search(text) and _WARNED.search(text)))


def _check_words(part: Any, key: str, tell: Tell) -> None:
    """Tell of words that are stronger than a source can be, and of those meant for the keepers."""
    for text in _said(part):
        if read := _READ.search(text):
            tell(f"{key}: {read[0]!r} tells how a page was read")
        if _NONE.fullmatch(text.strip()):
            tell(f"{key}: {text.strip()!r} is more than that nothing was found")
        if ranked := _RANKED.search(text):
            tell(f"{key}: {ranked[0]!r} ranks one product by another")


def check_source(source: Source, today: str, tell: Tell) -> None:
    """Tell what is wrong with how a source is named."""
    for text in (source.title, source.issuer, *_said(source)):
        if read := _READ_IN_TITLE.search(text):
            tell(f"{read[0]!r} tells how a page was read")
    if _is_later(source.as_of, today):
        tell("as_of: it is later than the data")


def newer(library: Library) -> str:
    """Return the date of the newest fact where it is later than the edition says, else nothing."""
    edition, today = library.supplement_edition, library.edition
    dates = (
        part.as_of
        for record in library.records
        for table in PARTS
        for part in parts(record, table)
        if getattr(part, "supplement", False)
    )
    told = (one for one in dates if one[:1].isdigit() and not _is_later(one, today))
    newest = max(told, default="")
    return newest if newest[: len(edition)] > edition else ""


def _is_later(date: str, today: str) -> bool:
    """Compare two ISO dates; what is none is told of elsewhere."""
    return bool(today) and date[:1].isdigit() and date > today


def _said(part: Any) -> Iterator[str]:
    """Yield our own words of a part: what stands in two languages."""
    for name, value in flatten(part).items():
        if isinstance(value, str) and name.endswith(("zh", "en")):
            yield value
