"""The tables of the facts: ``tables.sql`` makes them, ``views.sql`` is for people with a shell."""

from __future__ import annotations

PARTS = ("status", "name", "fact", "approval", "trial", "filing", "statement", "note")
"""The tables of what a record carries, each with ``record`` and ``position``."""

CONTENT = ("source", "paragraph", "record", "home", *PARTS, "about", "holds_for", "citation")
"""The tables whose rows make the content hash, in this order."""
