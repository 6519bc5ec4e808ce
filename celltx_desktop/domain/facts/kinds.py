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
    "approved", "conditional", "in-trials", "cleared", "discontinued", "not-stated"
]
Nothing = Literal["", "not-stated", "not-applicable", "unknown"]
Confidence = Literal["", "verified", "single-source", "conflict"]
Strength = Literal["strong", "single-source", "mild", "open", "reading", "ours"]
ApprovalKind = Literal[
    "approved", "accelerated", "conditional", "marketed", "extension", "withdrawn", "expired"
]
STATUS_OF: dict[ApprovalKind, StatusKind] = {
    "approved": "approved",
    "marketed": "approved",
    "extension": "approved",
    "accelerated": "conditional",
    "conditional": "conditional",
    "withdrawn": "discontinued",
    "expired": "discontinued",
}
"""What each decision makes of a product."""
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
NameLang = Literal["zh", "en", "mul"]
