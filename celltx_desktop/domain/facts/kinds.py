"""The closed lists of words in a record, as types; the start needs no more of a record."""

from __future__ import annotations

from typing import Literal

RecordKind = Literal[
    "product",
    "class",
    "regulation",
    "milestone",
    "statistic",
    "recommendation",
    "organisation",
    "disease",
    "target",
    "cell-source",
    "term",
    "list",
]
Origin = Literal["review", "supplement"]
"""In which files of the data something stands."""
NameKind = Literal["brand", "proper", "inn", "code", "name", "alias", "abbreviation", "description"]
StatusKind = Literal[
    "approved",
    "conditional",
    "hospital-exemption",
    "in-trials",
    "cleared",
    "discontinued",
    "not-stated",
]
"""What a product is at one time; no file says it, the dated facts do (``status``)."""
StageKind = Literal["in-trials", "cleared", "development-ended", "sale-ended", "not-stated"]
"""What a source says of a product's development or sale; what a regulator decided is an event."""
Silence = Literal["", "not-stated", "not-applicable", "unknown"]
Confidence = Literal["", "verified", "single-source", "conflict"]
Strength = Literal["strong", "single-source", "mild", "open", "reading", "ours"]
Event = Literal[
    "first-authorisation",
    "further-indication",
    "conversion",
    "renewal",
    "listing",
    "marketed",
    "suspension",
    "withdrawal",
    "revocation",
    "expiry",
    "not-renewed",
]
"""What happened at a regulator; ``marketed``: a source only says that it came on the market."""
Basis = Literal[
    "not-stated",
    "regular",
    "conditional",
    "accelerated",
    "provisional",
    "exceptional-circumstances",
    "hospital-exemption",
]
"""On what an authorisation rests, in the regulator's own term."""
AgeGroup = Literal["", "adults", "children", "adults-and-children"]
Course = Literal["", "relapsed", "refractory", "relapsed-or-refractory", "relapsed-and-refractory"]
CardLineKind = Literal["what-it-is", "used-for", "pivotal-trial", "indication-cell"]
StatementKind = Literal[
    "definition",
    "mechanism",
    "boxed-warning",
    "boxed-unlisted",
    "safety",
    "finding",
    "challenge",
    "direction",
    "comparison",
    "manufacture",
    "regulation",
    "history",
    "outlook",
    "development",
]
NameLang = Literal["zh", "en", "ja", "ko", "mul"]
