"""What the supplement may say, and on which sources: rules that no care can replace.

A dose without a label, "none" for "not found", "verified" on one source, or a ranking across trials
does not get into the database, whoever writes it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ...domain.facts.columns import flatten
from ...domain.facts.record import Cited, Record, Source
from ..builder import parts
from ..library import Library
from ..problems import Problems
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


def check_part(
    part: Any,
    where: str,
    record: Record,
    sources: Mapping[str, Source],
    today: str,
    problems: Problems,
) -> None:
    """Note what is wrong with one part; ``where`` is its file and key, ``today`` the data's date.

    The review's own files hold what the review says, so that it can be read alone. Dose, storage
    and warnings come from a label or a regulator's document alone, with its date; every fact of
    the supplement says how sure we are of it, and cites as many sources as that needs.
    """
    if not part.supplement:
        if isinstance(part, Cited) and part.cites and not all(c.is_review for c in part.cites):
            problems.add(f"{where}.cite", "not-review")
        return
    _check_words(part, where, problems)
    if not isinstance(part, Cited):
        return
    if not part.confidence:
        problems.add(f"{where}.confidence", "missing")
    for name in ("as_of", "read_on", "date"):
        if _is_later(getattr(part, name, ""), today):
            problems.add(f"{where}.{name}", "later-than-data")
    beyond = {cite.source for cite in part.cites if not cite.is_review}
    if not beyond:
        problems.add(f"{where}.cite", "only-review")
    elif part.confidence in _TWO and len(part.cites) < 2 and not hasattr(part, "lang"):
        problems.add(f"{where}.confidence", "one-source", confidence=part.confidence)
    if part.confidence and getattr(part, "silence", "") == "not-stated":
        problems.add(f"{where}.silence", "not-silent")
    if getattr(part, "kind", "") == "comparison" and record.kind != "list":
        problems.add(f"{where}.kind", "compares-trials")
    _check_label(part, where, sources, problems)


def _check_label(part: Any, where: str, sources: Mapping[str, Source], problems: Problems) -> None:
    """Note a dose, a storage or a boxed warning without a label of its date."""
    boxed = getattr(part, "kind", "") == "boxed-warning"
    named = boxed or getattr(part, "field", "") in _LABEL_ONLY
    if not named and not any(_is_labels(text) for text in _own_words(part)):
        return
    cited = [sources[cite.source] for cite in part.cites if cite.source in sources]
    for name in ("as_of", "read_on"):
        date = getattr(part, name)
        if date and date not in {getattr(source, name) for source in cited}:
            problems.add(f"{where}.{name}", "no-source-of-date", date=date)
    if not part.as_of and not part.read_on:
        problems.add(f"{where}.as_of", "label-undated")
    for source in cited:
        if source.kind not in _LABEL_KINDS:
            problems.add(f"{where}.cite", "no-label", source=source.id)


def _is_labels(text: str) -> bool:
    """Tell whether only a label can say this: a dose, a temperature, an item of the box."""
    return bool(_PRODUCED.search(text) or (_BOXED.search(text) and _WARNED.search(text)))


def _check_words(part: Any, where: str, problems: Problems) -> None:
    """Note words that are stronger than a source can be, and of those meant for the keepers."""
    for text in _own_words(part):
        if read := _READ.search(text):
            problems.add(where, "how-read", words=read[0])
        if _NONE.fullmatch(text.strip()):
            problems.add(where, "more-than-not-found", words=text.strip())
        if ranked := _RANKED.search(text):
            problems.add(where, "ranks", words=ranked[0])


def check_source(source: Source, where: str, today: str, problems: Problems) -> None:
    """Note what is wrong with how a source is named."""
    for text in (source.title, source.issuer, *_own_words(source)):
        if read := _READ_IN_TITLE.search(text):
            problems.add(where, "how-read", words=read[0])
    for name in ("as_of", "read_on"):
        if _is_later(getattr(source, name), today):
            problems.add(f"{where}: {name}", "later-than-data")


def newer(library: Library) -> str:
    """Return the date of the newest fact where it is later than the edition says, else nothing."""
    edition, today = library.supplement_edition, library.edition
    dates = (
        part.as_of
        for record in library.records
        for table in PARTS
        for part in parts(record, table)
        if isinstance(part, Cited) and part.supplement
    )
    known = (date for date in dates if date[:1].isdigit() and not _is_later(date, today))
    newest = max(known, default="")
    return newest if newest[: len(edition)] > edition else ""


def _is_later(date: str, today: str) -> bool:
    """Compare two ISO dates; what is no date is noted elsewhere."""
    return bool(today) and date[:1].isdigit() and date > today


def _own_words(part: Any) -> Iterator[str]:
    """Yield our own words of a part: what stands in two languages."""
    for name, value in flatten(part).items():
        if isinstance(value, str) and name.endswith(("zh", "en")):
            yield value
