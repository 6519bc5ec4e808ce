"""Show the review alone, or the review and its supplement: one switch for every query.

Temporary views of the same names stand before the tables of facts, so that no query of theirs knows
of the switch; the tables of the search have a column for it.
"""

from __future__ import annotations

import sqlite3

from ...domain.place import Place

_PARTS = ("stage", "card_line", "name", "fact", "approval", "trial", "filing", "statement", "note")
_DERIVED = ("status", "standing")
_OF_THE_REVIEW = {
    **dict.fromkeys(("record", "citation", *_DERIVED, *_PARTS), "origin = 'review'"),
    **dict.fromkeys(("search_name", "search_text", "search_valued"), "supplement = 0"),
}
"""What is the review's in each table."""


def show_supplement(connection: sqlite3.Connection, shown: bool) -> None:
    """Let every later query see the supplement, or the review alone."""
    for table, condition in _OF_THE_REVIEW.items():
        connection.execute(f"DROP VIEW IF EXISTS temp.{table}")
        if not shown:
            connection.execute(
                f"CREATE TEMP VIEW {table} AS SELECT * FROM main.{table} WHERE {condition}"  # noqa: S608
            )


def shows_supplement(connection: sqlite3.Connection) -> bool:
    """Tell whether queries see the supplement: no view can stand before a full-text table."""
    sql = "SELECT 1 FROM temp.sqlite_master WHERE name = 'record'"
    return connection.execute(sql).fetchone() is None


def hidden_parts(connection: sqlite3.Connection, place: Place) -> int:
    """Return how many parts of the record at ``place`` are hidden; 0 where nothing is."""
    return sum(
        connection.execute(
            f"SELECT (SELECT count(*) FROM main.{table} WHERE record = :place)"  # noqa: S608
            f" - (SELECT count(*) FROM {table} WHERE record = :place)",
            {"place": place},
        ).fetchone()[0]
        for table in _PARTS
    )
