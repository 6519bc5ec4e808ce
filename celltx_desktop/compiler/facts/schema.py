"""The tables of the facts: ``tables.sql`` makes them, ``views.sql`` shows them to others."""

from __future__ import annotations

DERIVED = ("status", "standing")
"""The tables of what follows from a record's parts; no file says it."""

PARTS = (
    *DERIVED,
    "stage",
    "card_line",
    "name",
    "fact",
    "approval",
    "trial",
    "filing",
    "statement",
    "note",
)
"""The tables of what a record carries, each with ``record`` and ``position``."""

CONTENT = (
    "source",
    "paragraph",
    "record",
    "home",
    *PARTS,
    "indication_part",
    "about",
    "holds_for",
    "citation",
    "not_here",
)
"""The tables whose rows make the content hash, in this order."""
