"""The records that a name on the command line means: ``show kymriah``, ``show kymirah``."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from difflib import get_close_matches

from ...domain.place import Place
from ...domain.search.reading import parse
from .search import Search

_MOST = 3


def places_near(connection: sqlite3.Connection, name: str, kinds: Sequence[str]) -> list[Place]:
    """Return up to three places of these kinds to suggest: by name, then by a similar id."""
    wanted = name.rpartition("/")[2].casefold()
    found = dict.fromkeys([*_by_name(connection, wanted), *_by_id(connection, wanted)])
    return [place for place in found if place.kind in kinds][:_MOST]


def places_called(connection: sqlite3.Connection, name: str, kinds: Sequence[str]) -> list[Place]:
    """Return the places of these kinds that have exactly this name, code or id."""
    hits = Search(connection).find(parse(name)).ranked
    exact = dict.fromkeys(hit.place for hit in hits if hit.tier == "exact")
    return [place for place in exact if place.kind in kinds and not place.part]


def _by_name(connection: sqlite3.Connection, name: str) -> Iterator[Place]:
    for hit in Search(connection).find(parse(name)).ranked:
        if hit.tier in ("exact", "name", "prefix", "typo") and not hit.place.part:
            yield hit.place


def _by_id(connection: sqlite3.Connection, name: str) -> Iterable[Place]:
    places: dict[str, list[Place]] = {}
    for record, place in connection.execute("SELECT id, place FROM record ORDER BY place"):
        places.setdefault(record, []).append(Place(place))
    for known in get_close_matches(name, places, _MOST):
        yield from places[known]
