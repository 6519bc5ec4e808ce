"""The records that a name on the command line means: ``show kymriah``, ``show kymirah``."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches

from ...domain.search.reading import parse
from .search import Search

_MOST = 3


def places_near(connection: sqlite3.Connection, name: str, kinds: Sequence[str]) -> list[str]:
    """Return up to three places of these kinds to suggest: by name, then by a similar id."""
    wanted = name.rpartition("/")[2].casefold()
    found = dict.fromkeys([*_by_name(connection, wanted), *_by_id(connection, wanted)])
    return [place for place in found if place.partition("/")[0] in kinds][:_MOST]


def places_called(connection: sqlite3.Connection, name: str, kinds: Sequence[str]) -> list[str]:
    """Return the places of these kinds that have exactly this name, code or id."""
    query = parse(name)
    hits = Search(connection).find(query).ranked if query else ()
    exact = dict.fromkeys(hit.place for hit in hits if hit.tier == "exact")
    return [place for place in exact if place.partition("/")[0] in kinds and "#" not in place]


def _by_name(connection: sqlite3.Connection, name: str) -> Iterator[str]:
    query = parse(name)
    for hit in Search(connection).find(query).ranked if query else ():
        if hit.tier in ("exact", "name", "prefix", "typo") and "#" not in hit.place:
            yield hit.place


def _by_id(connection: sqlite3.Connection, name: str) -> Iterable[str]:
    places: dict[str, list[str]] = {}
    for (place,) in connection.execute("SELECT place FROM record ORDER BY place"):
        places.setdefault(place.partition("/")[2], []).append(place)
    for known in get_close_matches(name, places, _MOST):
        yield from places[known]
