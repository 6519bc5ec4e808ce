"""What the supplement may say, and on which sources: rules that no care can replace."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from ..domain.record import Cited

_LABEL_ONLY = ("dose", "storage")
_LABEL_KINDS = {"label", "regulator"}
Tell = Callable[[str], None]


def check_part(part: Any, key: str, kinds: Mapping[str, str], tell: Tell) -> None:
    """Tell what is wrong with one part; ``kinds`` gives the kind of each source by its id.

    Dose, storage and warnings come from a label or a regulator's document alone, with its date,
    and every supplement fact says how sure we are of it.
    """
    if not isinstance(part, Cited) or not part.supplement:
        return
    if not part.confidence:
        tell(f"{key}.confidence: is missing")
    boxed = getattr(part, "kind", "") == "boxed-warning"
    if getattr(part, "field", "") in _LABEL_ONLY or boxed:
        if not part.as_of:
            tell(f"{key}.as_of: the date of the label is wanted")
        for cite in part.cites:
            if kinds.get(cite.source, "label") not in _LABEL_KINDS:
                tell(f"{key}.cite: {cite.source} is no label and no regulator's document")
