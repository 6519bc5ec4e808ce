"""Answer what there is and where: the tree, the titles, the places of records."""

from __future__ import annotations

import sqlite3
from typing import TYPE_CHECKING

from ...domain.facts.kinds import RecordKind
from ...domain.place import Place
from ...domain.text import Text, plain
from ...errors import CelltxError
from . import scope
from .overview import Branch, Overview

if TYPE_CHECKING:
    from ...domain.facts.record import Record, Source
    from .records import CitedStatement, Records

_SECOND = """SELECT id FROM name WHERE record = r.place AND r.kind = 'product'
    AND kind IN ('proper', 'inn') AND lang NOT IN ('ja', 'ko')
    AND text NOT IN (r.title_zh, r.title_en)
    ORDER BY origin = 'supplement',"""
"""The review's own name before one of the supplement, then that of the reader's language."""


def _marked(part: str, text: str) -> str:
    """Return the SQL of a text with the supplement's mark where it adds it to the review's record.

    Its part, a name or a fact, is of the supplement, and no name of the review reads the same.
    """
    return (
        f"iif(r.origin = 'review' AND {part}.origin = 'supplement' AND {text} NOT IN"  # noqa: S608
        f" (SELECT text FROM name WHERE record = r.place AND origin = 'review'), '＋', '')"
        f" || {text}"
    )


_NOW = "(SELECT id FROM status WHERE record = r.place ORDER BY position DESC LIMIT 1)"
"""What a product is now: with the supplement, where that is shown and says more."""
_BRANCHES = f"""
SELECT r.place, r.kind, r.origin, r.parent,
    r.title_zh, r.title_en, r.title_original, s.kind AS status,
    coalesce({_marked("zh", "zh.text")}, {_marked("d", "o.title_zh")}) AS second_zh,
    coalesce({_marked("en", "en.text")}, {_marked("d", "o.title_en")}) AS second_en
FROM record r
LEFT JOIN status s ON s.id = {_NOW}
LEFT JOIN name zh ON zh.id = ({_SECOND} lang = 'zh' DESC, position LIMIT 1)
LEFT JOIN name en ON en.id = ({_SECOND} lang = 'zh', position LIMIT 1)
LEFT JOIN fact d ON d.id = (
    SELECT id FROM fact WHERE record = r.place AND field = 'developer' ORDER BY position LIMIT 1)
LEFT JOIN record o ON o.place = d.link
WHERE r.kind IN ('class', 'product')
ORDER BY r.kind, r.position, r.place
"""  # noqa: S608 - both texts are ours
_NAMING = """
SELECT r.place, min(v.supplement) AS supplement FROM search_value s
JOIN search_valued v ON v.value = s.number
JOIN search_document d ON d.rowid = v.document
JOIN record r ON r.place = d.place
WHERE s.key = ? AND r.kind = ?
GROUP BY r.place ORDER BY supplement, d.rowid
"""
_HEADING = f"""
SELECT r.*, s.kind AS status FROM record r
LEFT JOIN status s ON s.id = {_NOW} WHERE r.place = ?
"""  # noqa: S608 - ours
_ABBREVIATION = """
SELECT text FROM name WHERE record = ? AND kind = 'abbreviation' ORDER BY position LIMIT 1
"""


class Catalogue:
    """Answer from one open database; every answer is a frozen value."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection
        self.overview = Overview(connection)

    def meta(self, key: str) -> str:
        row = self._db.execute("SELECT value FROM meta WHERE key = ?", (key,)).fetchone()
        return str(row[0]) if row else ""

    def show_supplement(self, shown: bool) -> None:
        """Let every later answer hold the supplement, or the review alone."""
        scope.show_supplement(self._db, shown)

    def hidden_parts(self, place: Place) -> int:
        """Return how many supplement facts of a record are not shown just now."""
        return scope.hidden_parts(self._db, place)

    def branches(self) -> list[Branch]:
        """Return classes, then products, those of one parent in their order."""
        return [
            _branch(row, Text(row["second_zh"], row["second_en"]) if row["second_zh"] else None)
            for row in self._db.execute(_BRANCHES)
        ]

    def title(self, place: Place) -> Text | None:
        """Return the title of a record, None where there is no such record."""
        row = self._db.execute("SELECT * FROM record WHERE place = ?", (place,)).fetchone()
        return Text(row["title_zh"], row["title_en"], row["title_original"]) if row else None

    def short_title(self, place: Place) -> Text:
        """Return the abbreviation of a record, its title where it has none.

        Raises CelltxError unknown-place.
        """
        row = self._db.execute(_ABBREVIATION, (place,)).fetchone()
        title = plain(row["text"]) if row else self.title(place)
        if title is None:
            raise CelltxError("unknown-place", place=place)
        return title

    def branch(self, place: Place) -> Branch | None:
        """Return the heading of a record of any kind, None where there is no such record."""
        row = self._db.execute(_HEADING, (place,)).fetchone()
        return _branch(row, None) if row else None

    @property
    def _records(self) -> Records:
        """Read whole records; the tree, and so the start of the window, needs none."""
        from .records import Records

        return Records(self._db)

    def record(self, place: Place) -> Record:
        """Return the whole record at ``place`` (``product/vx-880``).

        Raises CelltxError unknown-place.
        """
        return self._records.record(place)

    def statements_about(self, place: Place) -> list[CitedStatement]:
        """Return the statements of other records that stand on the page of ``place`` too."""
        return self._records.statements_about(place)

    def source(self, name: str) -> Source:
        """Return one source; raises CelltxError unknown-place."""
        return self._records.source(name)

    def heading(self, paragraph: str) -> Text | None:
        """Return the heading of the section in which a place of the review is (``2.1-p3``)."""
        row = self._db.execute(
            "SELECT title_zh, title_en, title_original FROM paragraph WHERE id = ?",
            (f"{paragraph.rpartition('-')[0]}-title",),
        ).fetchone()
        return Text(*row) if row else None

    def children(self, place: Place, kind: RecordKind) -> list[Place]:
        """Return the places of the records of one kind right below ``place``, in their order."""
        sql = "SELECT place FROM record WHERE parent = ? AND kind = ? ORDER BY position, place"
        return self._places(sql, place, kind)

    def places(self, kind: RecordKind) -> list[Place]:
        """Return the places of every record of one kind."""
        sql = "SELECT place FROM record WHERE kind = ? ORDER BY position, place"
        return self._places(sql, kind)

    def linking(self, place: Place, kind: RecordKind) -> list[Place]:
        """Return the places of the records of one kind that name ``place`` in a fact."""
        return self._places(
            "SELECT DISTINCT r.place FROM fact f JOIN record r ON r.place = f.record"
            " WHERE f.link = ? AND r.kind = ? ORDER BY r.position, r.place",
            place,
            kind,
        )

    def naming(self, place: Place, kind: RecordKind) -> list[tuple[Place, bool]]:
        """Return the records of one kind that the search finds by the value ``place``.

        They name it in a link or in words; with each stands whether only the supplement does.
        """
        return [
            (Place(row["place"]), bool(row["supplement"]))
            for row in self._db.execute(_NAMING, (place, kind))
        ]

    def with_code(self, field: str, code: str) -> list[Place]:
        """Return the places of the products whose ``field`` holds ``code``."""
        sql = "SELECT DISTINCT record FROM fact WHERE field = ? AND code = ? ORDER BY record"
        return self._places(sql, field, code)

    def _places(self, sql: str, *wanted: str) -> list[Place]:
        return [Place(place) for (place,) in self._db.execute(sql, wanted)]


def _branch(row: sqlite3.Row, second: Text | None) -> Branch:
    return Branch(
        Place(row["place"]),
        row["kind"],
        Place(row["parent"] or ""),
        Text(row["title_zh"], row["title_en"], row["title_original"]),
        second,
        row["status"],
        supplement=row["origin"] == "supplement",
    )
