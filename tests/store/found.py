"""Say what a finder found."""

from __future__ import annotations

import sqlite3

from celltx_desktop.store.search.finding import Matches, Step


def tiers(found: Matches) -> dict[int, Step]:
    """Return the step that found each document, best first."""
    return {document: tier for tier, documents in found.items() for document in documents}


def places(db: sqlite3.Connection, documents: list[int]) -> list[str]:
    found = dict(db.execute("SELECT rowid, place FROM search_document").fetchall())
    return [found[document] for document in documents]
