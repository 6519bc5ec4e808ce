"""What the keepers of the data should look at next: weak, disputed, old and missing facts."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from typing import get_args

from ...domain.facts.kinds import CardLineKind
from ...domain.facts.vocabulary import PRODUCT_FIELDS
from ...domain.place import Place

_PARTS = ("stage", "card_line", "name", "fact", "approval", "trial", "filing", "statement")
_HELD = """
SELECT field FROM fact WHERE record = :place AND silence IN ('', 'not-applicable')
UNION SELECT 'stage' FROM status WHERE record = :place AND kind != 'not-stated'
UNION SELECT 'approval' FROM approval WHERE record = :place
UNION SELECT 'registry-number' FROM trial WHERE record = :place AND number != ''
"""
"""The fields of which a product has a value; three of them stand in a table of their own."""
IDENTITY = ("brand", "proper", "zh", "code", "developer", "target")
"""What tells a product from another: kinds of its names, an INN for a proper one, and fields."""
_IDENTIFIED = """
SELECT CASE kind WHEN 'inn' THEN 'proper' ELSE kind END FROM name WHERE record = :place
UNION SELECT lang FROM name WHERE record = :place AND kind != 'description'
UNION SELECT field FROM fact WHERE record = :place AND silence IN ('', 'not-applicable')
"""
"""What a product has of it; a description is no name, and no target to have is none missing."""
_LINED = "SELECT kind FROM card_line WHERE record = :place"
"""The lines that a product has of its card."""
_OLD = """
SELECT id, CASE origin WHEN 'supplement' THEN as_of ELSE :review END AS dated FROM status s
WHERE position = (SELECT max(position) FROM status WHERE record = s.record)
UNION ALL
SELECT id, CASE origin WHEN 'supplement' THEN as_of ELSE :review END FROM trial t
WHERE origin = 'supplement' OR NOT EXISTS (
    SELECT 1 FROM trial WHERE record = t.record AND number = t.number AND origin = 'supplement')
"""
"""The newest status of each product, and each trial as it was last looked up."""


_RANK = """CASE s.kind WHEN 'regulator' THEN 0 WHEN 'label' THEN 0 WHEN 'review' THEN 0
    WHEN 'registry' THEN 1 WHEN 'peer-reviewed' THEN 1 WHEN 'company' THEN 2 WHEN 'news' THEN 3
    ELSE 4 END"""
"""How far a kind of source stands from who decided, measured or made it."""
_WEAKEST = f"""
WITH cited AS (
    SELECT c.cited, c.record, s.kind, s.as_of, s.copy, {_RANK} AS rank, row_number() OVER (
        PARTITION BY c.cited ORDER BY {_RANK}, s.as_of = '', s.copy, c.position) AS number
    FROM citation c JOIN source s ON s.id = c.source WHERE c.cited IN ({{}}))
SELECT cited, kind, as_of FROM cited WHERE number = 1
ORDER BY rank DESC, as_of = '' DESC, record LIKE 'product/%' DESC, copy DESC, record, cited
"""  # noqa: S608 - ours


@dataclass(frozen=True, slots=True)
class Weak:
    """Name a part that rests on one source, and the kind and date of the best that it cites."""

    place: Place
    kind: str
    date: str


@dataclass(frozen=True, slots=True)
class Worklist:
    """Hold ids of parts by what is weak about them, and the silent fields of each product.

    ``single`` rest on one source alone, the weakest first: what news say before what a label says.
    ``old`` are statuses and trials whose date lies more than a year before the data's, or that
    have none; ``open`` are editor's notes that settle nothing; ``copies`` are ids and titles of
    sources of which only a copy was read; ``before`` is the day from which on a status is not old;
    ``identity`` is what each product has of ``IDENTITY``, ``lines`` the lines that its card lacks.
    """

    before: str
    single: tuple[Weak, ...]
    conflicts: tuple[Place, ...]
    open: tuple[Place, ...]
    old: tuple[tuple[Place, str], ...]
    copies: tuple[tuple[str, str], ...]
    gaps: tuple[tuple[Place, tuple[str, ...]], ...]
    identity: tuple[tuple[Place, tuple[str, ...]], ...]
    lines: tuple[tuple[Place, tuple[str, ...]], ...] = ()


def worklist(connection: sqlite3.Connection, data_edition: str, review_edition: str) -> Worklist:
    """Return the worklist of an open database.

    The editions are the ISO dates of its data and of the review, which dates the review's facts.
    """
    year_before = f"{int(data_edition[:4]) - 1}{data_edition[4:]}"
    copies = connection.execute("SELECT id, title FROM source WHERE copy ORDER BY id")
    expected = [name for name, field in PRODUCT_FIELDS.items() if field.expected]
    notes = connection.execute("SELECT id FROM note WHERE strength = 'open' ORDER BY id")
    return Worklist(
        year_before,
        tuple(_weakest(connection)),
        tuple(_with_confidence(connection, "conflict")),
        tuple(Place(row[0]) for row in notes),
        tuple(_older_than(connection, year_before, review_edition)),
        tuple((row[0], row[1]) for row in copies),
        _of_each_product(connection, _HELD, expected, held=False),
        _of_each_product(connection, _IDENTIFIED, IDENTITY, held=True),
        _of_each_product(connection, _LINED, get_args(CardLineKind), held=False),
    )


def _with_confidence(connection: sqlite3.Connection, confidence: str) -> list[Place]:
    found: list[Place] = []
    for table in _PARTS:
        sql = f"SELECT id FROM {table} WHERE confidence = ? ORDER BY record, position"  # noqa: S608
        found += [Place(row[0]) for row in connection.execute(sql, (confidence,))]
    return sorted(found, key=lambda one: one.record)


def _weakest(connection: sqlite3.Connection) -> list[Weak]:
    single = " UNION ALL ".join(
        f"SELECT id FROM {table} WHERE confidence = 'single-source'"  # noqa: S608 - ours
        for table in _PARTS
    )
    return [
        Weak(Place(part), kind, date)
        for part, kind, date in connection.execute(_WEAKEST.format(single))
    ]


def _older_than(connection: sqlite3.Connection, date: str, review: str) -> list[tuple[Place, str]]:
    sql = f"SELECT id, dated FROM ({_OLD}) WHERE dated < :date ORDER BY dated, id"  # noqa: S608
    rows = connection.execute(sql, {"review": review, "date": date})
    return [(Place(row[0]), row[1]) for row in rows]


def _of_each_product(
    connection: sqlite3.Connection, sql: str, names: Iterable[str], *, held: bool
) -> tuple[tuple[Place, tuple[str, ...]], ...]:
    """Return of each product which of the names ``sql`` finds, or which it does not."""
    products = connection.execute("SELECT place FROM record WHERE kind = 'product' ORDER BY place")
    found = []
    for (place,) in products.fetchall():
        has = {row[0] for row in connection.execute(sql, {"place": place})}
        found.append((Place(place), tuple(name for name in names if (name in has) == held)))
    return tuple(found)
