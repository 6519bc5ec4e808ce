"""Citations from their table; apart from the records, which the start does not need."""

from __future__ import annotations

import sqlite3

from ...domain.facts.citation import REVIEW, Citation, parse


def citation(row: sqlite3.Row) -> Citation:
    """Return the citation that a row of its table holds."""
    if row["source"] != REVIEW:
        return Citation(row["source"])
    return parse(f"{row['paragraph']} {row['refs']}".strip())
